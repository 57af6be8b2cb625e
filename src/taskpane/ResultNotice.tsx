import { Button } from '@fluentui/react-components';
import { Notice } from './Notice';
import type { Undoable } from './notices';
import { UNDO_WORDS } from './notices';

interface ResultNoticeProps {
  readonly text: string;
  readonly isQuiet?: boolean;
  readonly undoable?: Undoable;
  /** Absent where there is nothing to take back. */
  readonly onUndo?: (() => void) | undefined;
  readonly onClearMarks?: (() => void) | undefined;
}

/** What was done, and the two ways to take it back. */
export function ResultNotice({ text, isQuiet = false, undoable = 'scoring', onUndo, onClearMarks }: ResultNoticeProps) {
  return (
    <Notice
      intent={isQuiet ? 'info' : 'success'}
      actions={
        (onUndo ?? onClearMarks) && (
          <>
            {onUndo && <Button onClick={onUndo}>{UNDO_WORDS[undoable].button}</Button>}
            {onClearMarks && <Button onClick={onClearMarks}>清除标记</Button>}
          </>
        )
      }
    >
      {text}
    </Notice>
  );
}
