import { Button } from '@fluentui/react-components';
import type { ProblemWords } from '../commands/problem';
import { Notice } from './Notice';

interface UnsureNoticeProps {
  readonly words: ProblemWords;
  /** A person has said since which columns are meant. */
  readonly isSettled: boolean;
  readonly onScore: () => void;
  readonly onLook: () => void;
}

/** The columns were guessed: nothing is written before a person has agreed. */
export function UnsureNotice({ words: { what, todo }, isSettled, onScore, onLook }: UnsureNoticeProps) {
  return (
    <Notice
      intent="warning"
      actions={
        <>
          <Button onClick={onScore}>按这样打分</Button>
          <Button onClick={onLook}>先核对列</Button>
        </>
      }
    >
      <div>{isSettled ? '列已由您指定，还没有写入任何内容。' : what}</div>
      <div>{isSettled ? '核对好后，请点“按这样打分”。' : todo}</div>
    </Notice>
  );
}
