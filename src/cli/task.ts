import { statSync } from 'node:fs';
import path from 'node:path';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { findFiles } from './find-files';
import type { Request } from './request';

/** One file's work. */
export interface Task {
  readonly file: string;
  /** Where the scored file is written; null for nowhere. */
  readonly target: string | null;
  /** Why there is nothing to be done. */
  readonly problem: string | null;
}

type Wanted = Pick<Request, 'inputs' | 'write' | 'out' | 'summary' | 'force'>;

/** What has to be done, in the order of the arguments; in words why not, where a file that is somebody's would be lost. */
export function planTasks({ inputs, write, out, summary, force }: Wanted): Result<readonly Task[], string> {
  const except = new Set([out, summary].flatMap((output) => (output === null ? [] : [path.resolve(output)])));
  const tasks = findFiles(inputs, except).map(({ file, below, problem }): Task => {
    const target = out === null ? write : path.join(out, below);
    return { file, target: problem === null ? target : null, problem };
  });
  if (write !== null && tasks.length > 1) return fail('--write 一次只能写一个文件；多个文件请用 --out。');
  if (summary !== null && !force && statSync(summary, { throwIfNoEntry: false })) {
    return fail(`已经有 ${summary} 了；要覆盖它请加 --force。`);
  }
  const conflict = findConflict(tasks, summary);
  return conflict === null ? ok(tasks) : fail(conflict);
}

function findConflict(tasks: readonly Task[], summary: string | null): string | null {
  if (summary === null && tasks.every(({ target }) => target === null)) return null;
  const inputs = new Map<string, string>();
  for (const { file } of tasks) {
    const identity = identityOf(file);
    if (identity !== null) inputs.set(identity, file);
  }
  const sources = new Map<string, string>();
  const outputs = [...tasks, { file: '--summary', target: summary }];
  for (const { file, target } of outputs) {
    if (target === null) continue;
    const identity = identityOf(target);
    const input = identity === null ? undefined : inputs.get(identity);
    if (input !== undefined) return `${target} 就是要读的 ${input}：原文件不会被覆盖，请写到别处。`;
    // Many file systems hold 表A.xlsx and 表a.xlsx to be one.
    const place = path.resolve(target).normalize().toLowerCase();
    const other = sources.get(place);
    if (other !== undefined) return `${other} 和 ${file} 会写到同一个文件 ${target}：请分开处理。`;
    sources.set(place, file);
  }
  return null;
}

/** The same for all names of one file; null where there is none. */
function identityOf(file: string): string | null {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
