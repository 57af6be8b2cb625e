import { Button } from '@fluentui/react-components';
import { Notice } from './Notice';

interface ResultNoticeProps {
  readonly text: string;
  readonly isQuiet?: boolean;
  /** Absent where there is nothing to take back. */
  readonly onUndo?: (() => void) | undefined;
  readonly onClearMarks?: (() => void) | undefined;
}

/** What was done, and the two ways to take it back. */
export function ResultNotice({ text, isQuiet = false, onUndo, onClearMarks }: ResultNoticeProps) {
  return (
    <Notice
      intent={isQuiet ? 'info' : 'success'}
      actions={
        (onUndo ?? onClearMarks) && (
          <>
            {onUndo && <Button onClick={onUndo}>撤销本次打分</Button>}
            {onClearMarks && <Button onClick={onClearMarks}>清除标记</Button>}
          </>
        )
      }
    >
      {text}
    </Notice>
  );
}
