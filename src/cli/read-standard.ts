import { readFileSync } from 'node:fs';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Standard } from '../domain/scoring/standard';
import { parseStandard } from '../domain/scoring/standard-text';
import { STANDARDS, findStandard } from '../domain/scoring/standards';
import { reasonUnread } from './unread';

/** A built-in standard by its id, or one's own from a JSON file as the pane exports it. In the error one line each. */
export function readStandard(given: string): Result<Standard, string> {
  const builtIn = findStandard(given);
  if (builtIn) return ok(builtIn);
  if (!/\.json$/i.test(given)) {
    const known = STANDARDS.map(({ id }) => id).join('、');
    return fail(`没有编号为 ${given} 的评分标准，有：${known}；自己的标准请给 .json 文件。`);
  }
  let text;
  try {
    text = readFileSync(given, 'utf8');
  } catch (error) {
    return fail(`评分标准 ${given}：${reasonUnread(error)}`);
  }
  const parsed = parseStandard(text);
  if (parsed.ok) return parsed;
  const lines = parsed.error.map(({ path, message }) => `  ${path === '' ? '' : `${path}：`}${message}`);
  return fail([`评分标准 ${given} 不能用：`, ...lines].join('\n'));
}
