import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Outcome } from './outcome';
import { outcomeOf } from './outcome';
import { unreadFile } from './report';
import type { Assignment } from './score-task';
import { scoreTask } from './score-task';
import { statOf } from './stat-of';
import type { Task } from './task';
import { reasonCrashed } from './unread';

/** Where tasks are done. */
export interface Pool {
  /** Waits for its turn; never rejects. */
  run(task: Task): Promise<Outcome>;
  /** How many tasks are worth being handed in before the first of them is done. */
  readonly window: number;
  close(): Promise<void>;
}

/** Up to as many a thread would still be starting when all of them are done. */
const FEW_FILES = 8;
/** Bytes. What is larger may take long, or all the memory that there is. */
const SMALL_FILE = 1_000_000;

/** How many threads these tasks are worth; 0 is none beside the main one. `jobs` null: as many as there are cores. */
export function threadsFor(jobs: number | null, tasks: readonly Task[]): number {
  const isQuick = tasks.length === 1 || (tasks.length <= FEW_FILES && tasks.every(isSmall));
  const wanted = jobs ?? (isQuick ? 1 : availableParallelism());
  return wanted === 1 && isQuick ? 0 : Math.min(wanted, tasks.length);
}

const isSmall = ({ file }: Task): boolean => (statOf(file)?.size ?? 0n) <= SMALL_FILE;

/** A pool of so many threads; with 0 the tasks are done here, one after the other. */
export const createPool = (threads: number, assignment: Assignment): Pool =>
  threads === 0 ? createMainThread(assignment) : createThreads(threads, assignment);

const createMainThread = (assignment: Assignment): Pool => ({
  async run(task) {
    await setImmediate(); // lets a Ctrl+C be heard
    return scoreTask(task, assignment);
  },
  window: 1,
  close: () => Promise.resolve(),
});

// Behind a large file the others go on for a while; what waits to be printed is no more than this.
const WINDOW_PER_THREAD = 8;

function createThreads(count: number, assignment: Assignment): Pool {
  const all = Array.from({ length: count }, () => createThread(assignment));
  const idle = [...all];
  const waiting: ((thread: Thread) => void)[] = [];
  return {
    async run(task) {
      const thread = idle.pop() ?? (await new Promise<Thread>((resolve) => waiting.push(resolve)));
      const outcome = await thread.run(task);
      const next = waiting.shift();
      if (next) next(thread);
      else idle.push(thread);
      return outcome;
    },
    window: count * WINDOW_PER_THREAD,
    async close() {
      await Promise.all(all.map((thread) => thread.close()));
    },
  };
}

interface Thread {
  /** One task at a time. */
  run(task: Task): Promise<Outcome>;
  close(): Promise<unknown>;
}

/** A thread that is started with its first task, and anew after a task that it died of. */
function createThread(assignment: Assignment): Thread {
  let worker: Worker | null = null;
  return {
    async run(task) {
      const current = (worker ??= startWorker(assignment));
      current.postMessage(task);
      try {
        const [outcome] = (await once(current, 'message')) as [Outcome];
        return outcome;
      } catch (error) {
        worker = null;
        return outcomeOf(unreadFile(task.file, reasonCrashed(error)), assignment.format);
      }
    },
    close: () => worker?.terminate() ?? Promise.resolve(),
  };
}

// Room for the largest form that can be opened. New objects are let pile up to little: forms come one after the other
// and nothing of them lasts, so that more room would only be filled with what is past.
const LIMITS = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 8 };

// tsx compiles for the main thread only, unless a thread loads it as well.
const startWorker = (assignment: Assignment): Worker =>
  new Worker(path.join(__dirname, 'worker.ts'), {
    workerData: assignment,
    resourceLimits: LIMITS,
    execArgv: ['--require', require.resolve('tsx/cjs')],
  });
