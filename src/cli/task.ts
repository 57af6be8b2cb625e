import path from 'node:path';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { findFiles } from './find-files';
import type { Request } from './request';
import { statOf } from './stat-of';

/** One file's work. */
export interface Task {
  readonly file: string;
  /** Where the scored file is written; null for nowhere. */
  readonly target: string | null;
  /** A file without a form is written as well: it was named by a person. */
  readonly copiesUnscored: boolean;
  /** Why there is nothing to be done. */
  readonly problem: string | null;
}

type Wanted = Pick<Request, 'inputs' | 'write' | 'out' | 'summary' | 'force'>;

/** What has to be done, in the order of the arguments; in words why not, where a file that is somebody's would be lost. */
export function planTasks({ inputs, write, out, summary, force }: Wanted): Result<readonly Task[], string> {
  const except = new Set([out, summary].flatMap((output) => (output === null ? [] : [path.resolve(output)])));
  const tasks = findFiles(inputs, except).map(({ file, below, problem }): Task => {
    const target = out === null ? write : path.join(out, below);
    return { file, target: problem === null ? target : null, copiesUnscored: out === null, problem };
  });
  if (write !== null && tasks.length > 1) return fail('--write 一次只能写一个文件；多个文件请用 --out。');
  const conflict = findConflict(tasks, summary);
  if (conflict !== null) return fail(conflict);
  const kept = force ? [] : [summary, ...(out === null ? [] : tasks.map(({ target }) => target))].filter(isThere);
  if (kept[0] !== undefined) {
    const others = kept.length > 1 ? ` 等 ${kept.length} 个文件` : ' ';
    return fail(`已经有 ${kept[0]}${others}了；要覆盖请加 --force。`);
  }
  return ok(tasks);
}

const isThere = (file: string | null): file is string => file !== null && statOf(file) !== null;

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
  const stat = statOf(file);
  // Some network drives number nothing.
  return stat && (stat.ino === 0n ? path.resolve(file) : `${stat.dev}:${stat.ino}`);
}
