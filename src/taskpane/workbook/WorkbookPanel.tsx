import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { WorkbookCheck } from '../../commands/check-workbook';
import { Disclosure } from '../Disclosure';
import { focusNotices } from '../focus-notices';
import { ReportExport } from '../ReportExport';
import type { SheetActions } from '../sheet-actions';
import { SheetTable } from './SheetTable';
import type { Workbook } from './workbook';

const useStyles = makeStyles({
  root: { marginTop: '24px', paddingTop: '12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  intro: { margin: '4px 0 8px', color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  heading: {
    margin: '16px 0 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    scrollMarginTop: '64px',
    ':focus': { outline: 'none' },
  },
});

type Actions = Pick<SheetActions, 'mayWrite' | 'say' | 'announce'>;

interface WorkbookPanelProps {
  readonly workbook: Workbook;
  readonly actions: Actions;
}

/** 检查整个工作簿, closed at first: every form checked or scored, and what came of it. */
export function WorkbookPanel({ workbook, actions }: WorkbookPanelProps) {
  const styles = useStyles();
  return (
    <Disclosure className={styles.root} title="检查整个工作簿">
      {() => <WorkbookRequests workbook={workbook} actions={actions} />}
    </Disclosure>
  );
}

function WorkbookRequests({ workbook, actions }: WorkbookPanelProps) {
  const styles = useStyles();
  const { checked, check, undo } = workbook;
  const start = (write: boolean) => () => {
    // How far it is, and the way to stop it, are above.
    focusNotices({ scroll: true });
    check(write);
  };
  const undoAll = (): void => {
    focusNotices({ scroll: true });
    undo();
  };
  return (
    <>
      <p className={styles.intro}>
        {actions.mayWrite
          ? '逐张核对这个文件里的自评表，也可以一次全部打分。认不准列的表只核对、不写入。'
          : '逐张核对这个文件里的自评表，不写入任何内容。'}
      </p>
      <div className={styles.row}>
        <Button size="small" onClick={start(false)}>
          全部只核对
        </Button>
        {actions.mayWrite && (
          <Button size="small" onClick={start(true)}>
            全部打分
          </Button>
        )}
        {actions.mayWrite && checked && checked.written > 0 && (
          <Button size="small" onClick={undoAll}>
            全部撤销
          </Button>
        )}
      </div>
      {checked && checked.sheets.length > 0 && <CheckResult checked={checked} workbook={workbook} actions={actions} />}
    </>
  );
}

interface CheckResultProps extends WorkbookPanelProps {
  readonly checked: WorkbookCheck;
}

function CheckResult({ checked, workbook, actions }: CheckResultProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  // The answer is far below the place where it was waited for.
  useEffect(() => heading.current?.focus(), [checked]);
  return (
    <>
      <h3 ref={heading} className={styles.heading} tabIndex={-1}>
        {`${checked.sheets.length} 张表`}
      </h3>
      <SheetTable
        sheets={checked.sheets}
        say={actions.say}
        onOpen={(sheet) => {
          focusNotices({ scroll: true });
          workbook.open(sheet);
        }}
      />
      <ReportExport label="写汇总表" subject={checked} report={workbook.summary} actions={actions} />
    </>
  );
}
