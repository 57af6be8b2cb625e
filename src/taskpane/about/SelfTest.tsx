import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { CheckField } from '../standards/CheckField';
import type { SelfTestRequests } from './about-requests';
import { ProbeResult } from './ProbeResult';
import { useSelfTest } from './use-self-test';

const useStyles = makeStyles({
  words: { margin: '4px 0 8px', color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
  failed: { margin: '8px 0 0', color: tokens.colorStatusDangerForeground1 },
});

interface SelfTestProps {
  readonly program: string;
  readonly requests: SelfTestRequests;
}

/** 自检: what it does, the button, how far it is, what it found. */
export function SelfTest({ program, requests }: SelfTestProps) {
  const styles = useStyles();
  const [tryUndo, setTryUndo] = useState(false);
  const { state, start, stop } = useSelfTest(program, requests);
  const isRunning = state.kind === 'running';
  return (
    <>
      <p className={styles.words}>
        {`加一张名为“自检_可删除”的工作表，在上面逐项试出 ${program} 的习惯，做完就删掉；您的表一格也不动。`}
        {'之前的操作可能不能再用 Ctrl+Z 撤销，最好在空白工作簿里做。'}
      </p>
      {requests.canTryUndo && (
        <CheckField
          label="也试撤销"
          hint="试不成时，可能会撤销您最近的一步操作。"
          checked={tryUndo}
          onChange={setTryUndo}
        />
      )}
      <div className={styles.row}>
        <Button size="small" disabledFocusable={isRunning} onClick={() => start(tryUndo)}>
          {state.kind === 'done' ? '再自检一次' : '开始自检'}
        </Button>
        {isRunning && (
          <Button size="small" appearance="subtle" disabledFocusable={state.stopping} onClick={stop}>
            停止
          </Button>
        )}
      </div>
      {isRunning && (
        <>
          <div>
            {state.stopping ? '正在停止…' : `正在自检…${state.all > 0 ? ` ${state.asked} / ${state.all}` : ''}`}
          </div>
          <ProgressBar aria-label="正在自检" {...(state.all > 0 ? { value: state.asked / state.all } : {})} />
        </>
      )}
      {state.kind === 'failed' && (
        <p className={styles.failed}>
          {state.words.what}
          {state.words.todo}
        </p>
      )}
      {state.kind === 'done' && <ProbeResult probe={state.probe} announce={requests.announce} />}
    </>
  );
}
