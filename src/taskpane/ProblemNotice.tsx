import { Button } from '@fluentui/react-components';
import type { ProblemWords } from '../commands/problem';
import { CopyableDetail } from './CopyableDetail';
import { HeaderRowForm } from './HeaderRowForm';
import { Notice } from './Notice';

interface ProblemNoticeProps {
  readonly words: ProblemWords;
  /** The program's own words, where they may help a maintainer. */
  readonly detail?: string | undefined;
  readonly onRetry: () => void;
  /** Absent where no other header would help. Called with a row counted from 1. */
  readonly onHeaderRow?: ((row: number) => void) | undefined;
  /** Cancelling is no failure. */
  readonly intent: 'error' | 'info';
}

/** Why a request could not be met, and what to do about it. */
export function ProblemNotice({ words: { what, todo }, detail, onRetry, onHeaderRow, intent }: ProblemNoticeProps) {
  return (
    <Notice intent={intent} actions={<Button onClick={onRetry}>重试</Button>}>
      <div>{what}</div>
      <div>{todo}</div>
      {onHeaderRow && (
        <>
          <div>就是这张表的话，请看看表格左边的行号：</div>
          <HeaderRowForm row={null} onChoose={onHeaderRow} />
        </>
      )}
      {detail && <CopyableDetail detail={detail} />}
    </Notice>
  );
}
