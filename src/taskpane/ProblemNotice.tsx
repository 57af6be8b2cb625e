import { Button } from '@fluentui/react-components';
import type { ProblemWords } from '../commands/problem';
import { CopyableDetail } from './CopyableDetail';
import { Notice } from './Notice';

interface ProblemNoticeProps {
  readonly words: ProblemWords;
  /** The program's own words, where they may help a maintainer. */
  readonly detail?: string | undefined;
  readonly onRetry: () => void;
  /** Cancelling is no failure. */
  readonly intent: 'error' | 'info';
}

/** Why a request could not be met, and what to do about it. */
export function ProblemNotice({ words: { what, todo }, detail, onRetry, intent }: ProblemNoticeProps) {
  return (
    <Notice intent={intent} actions={<Button onClick={onRetry}>重试</Button>}>
      <div>{what}</div>
      <div>{todo}</div>
      {detail && <CopyableDetail detail={detail} />}
    </Notice>
  );
}
