import { useRef, useState } from 'react';
import type { ProblemWords } from '../../commands/problem';
import type { ProgramProbe } from '../../commands/probe-program';
import { leftBehindSentence, probeSentence } from '../../commands/probe-program';
import { answersWith } from '../../commands/probe-text';
import type { SelfTestRequests } from './about-requests';

export type SelfTestState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly asked: number; readonly all: number; readonly stopping: boolean }
  | { readonly kind: 'done'; readonly probe: ProgramProbe }
  | { readonly kind: 'failed'; readonly words: ProblemWords };

export interface RunningSelfTest {
  readonly state: SelfTestState;
  readonly start: (tryUndo: boolean) => void;
  readonly stop: () => void;
}

/** A self-test as state; what becomes of it is announced. */
export function useSelfTest(program: string, { run, announce }: SelfTestRequests): RunningSelfTest {
  const [state, setState] = useState<SelfTestState>({ kind: 'idle' });
  const controller = useRef<AbortController | null>(null);

  async function test(tryUndo: boolean): Promise<void> {
    if (controller.current) return;
    const { signal } = (controller.current = new AbortController());
    setState({ kind: 'running', asked: 0, all: 0, stopping: false });
    announce('正在自检，请稍候。');
    const result = await run({
      tryUndo,
      signal,
      onQuestion: (asked, all) => setState({ kind: 'running', asked, all, stopping: signal.aborted }),
    });
    controller.current = null;
    if (result === null) {
      setState({ kind: 'idle' });
      announce('');
    } else if (result.ok) {
      setState({ kind: 'done', probe: result.value });
      announce(summaryOf(result.value));
    } else {
      const words = probeSentence(result.error, program);
      setState({ kind: 'failed', words });
      announce(`${words.what}${words.todo}`);
    }
  }

  return {
    state,
    start: (tryUndo) => void test(tryUndo),
    stop() {
      controller.current?.abort();
      setState((now) => (now.kind === 'running' ? { ...now, stopping: true } : now));
    },
  };
}

/** "自检完成：问了 31 项，与预期不同 1 项，无法判断 2 项。" */
export function summaryOf(probe: ProgramProbe): string {
  const [differing, unknown] = [answersWith('differs', probe).length, answersWith('unknown', probe).length];
  const counts = `自检完成：问了 ${probe.answers.length} 项，与预期不同 ${differing} 项，无法判断 ${unknown} 项。`;
  return probe.leftBehind === null ? counts : `${counts}${leftBehindSentence(probe.leftBehind)}`;
}
