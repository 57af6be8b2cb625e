import type { Result } from '../../domain/result';
import type { Standard } from '../../domain/scoring/standard';
import type { StandardProblem } from '../../domain/scoring/standard-text';
import { checkStandard } from '../../domain/scoring/standard-text';
import type { Draft } from './draft';

/** Fields that the page shows with a "%", while the check speaks of shares. */
const SHARES =
  /^(leastShare|overCompletion\.(explainFrom|reduction\.(from|every))|(missed\.\w+|budget)\.steps\[\d+\]\.\w+|budget\.totalCaps\[\d+\]\.below|qualitative\.bands\[\d+\]\.(from|to))$/;

/** The standard that a draft has become, or what is wrong with it, in the words of the page. */
export function readDraft(draft: Draft<Standard>): Result<Standard, readonly StandardProblem[]> {
  const checked = checkStandard(draft);
  if (checked.ok) return checked;
  const error = checked.error.map(({ path, message }) => ({
    path,
    message: SHARES.test(path) ? `${message}（1 就是 100%）` : message,
  }));
  return { ok: false, error };
}

/** Problems by where they are; of several at one place, the first. */
export const problemMap = (problems: readonly StandardProblem[]): ReadonlyMap<string, string> =>
  new Map([...problems].reverse().map(({ path, message }) => [path, message]));
