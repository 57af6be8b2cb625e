import { align } from '../../src/cli/align';

/** Prints rows under a title. */
export function printTable(title: string, header: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(`\n${title}`);
  for (const line of align([header, ...rows])) console.log(`  ${line}`);
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
export const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
export const times = (ratio: number): string => `${ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)}×`;

/** Milliseconds of the fastest of `runs`: the others are the machine's noise. */
export const fastest = (runs: number, work: () => unknown): Promise<number> => fastestOn(runs, () => null, work);

/** The same for work on something that is made anew before each run, and not measured: nothing kept of it helps. */
export async function fastestOn<T>(runs: number, make: () => T, work: (made: T) => unknown): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const made = make();
    const start = performance.now();
    await work(made);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Megabytes of live objects, after a collection where node allows one (--expose-gc). */
export function liveMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
