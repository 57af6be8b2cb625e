import type { Result } from '../../domain/result';
import { fail } from '../../domain/result';
import type { HostProblem } from '../host';

/**
 * Told after each answer: restarts the clock. False when the caller was already told that time is up; work that changes
 * the sheet must then take back what it did.
 */
export type Pace = () => boolean;

type Work<T> = (pace: Pace) => Promise<Result<T, HostProblem>>;

export interface Lane {
  read<T>(work: Work<T>): Promise<Result<T, HostProblem>>;
  write<T>(work: Work<T>): Promise<Result<T, HostProblem>>;
}

/**
 * Excel may keep a request for as long as a dialog is open. A request that has waited longer than `patience`
 * (milliseconds) is given up. Whatever comes after a write waits until that write has answered and, if it came too
 * late, has been taken back: otherwise the taking back would fall upon newer work.
 */
export function createLane(patience: number): Lane {
  let unsettledWrites: Promise<unknown> = Promise.resolve();

  function enter<T>(work: Work<T>) {
    let isOver = false;
    let done: Promise<unknown> = Promise.resolve();
    const answer = new Promise<Result<T, HostProblem>>((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const restart = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          isOver = true;
          resolve(fail({ code: 'timeout' }));
        }, patience);
      };
      const pace: Pace = () => {
        if (!isOver) restart();
        return !isOver;
      };
      restart();
      done = unsettledWrites
        .then(async () => {
          if (isOver) return;
          const result = await work(pace);
          clearTimeout(timer);
          resolve(result);
        })
        .catch((error: unknown) => {
          clearTimeout(timer);
          reject(error instanceof Error ? error : new Error(String(error)));
        });
    });
    return { answer, done };
  }

  return {
    read: (work) => enter(work).answer,
    write(work) {
      const { answer, done } = enter(work);
      unsettledWrites = done;
      return answer;
    },
  };
}
