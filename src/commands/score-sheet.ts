import type { Result } from '../domain/result';
import { fail } from '../domain/result';
import type { SpreadsheetHost } from '../hosts/host';
import { recallPreferences } from './preferences';
import type { Problem } from './problem';
import type { ScoredSheet, ScoringOptions } from './read-sheet';
import { readForms, scoreAll } from './read-sheet';
import { refusalToReviewer } from './reviewer';
import { doubtAbout } from './unclear-columns';
import { writeScores } from './write-scores';

/**
 * 给本表打分: reads the sheet, scores its forms, writes scores and totals, marks what a reviewer would ask about. Two
 * round trips, a third where a person's colour is in the way of a mark. Where columns were guessed rather than
 * recognised it asks first: the problem `unsure`, unless `confirmed`. Nothing is written when it fails; what was written
 * can be taken back with `undoScoring`.
 */
export async function scoreSheet(
  host: SpreadsheetHost,
  options: ScoringOptions = {},
): Promise<Result<ScoredSheet, Problem>> {
  const refusal = refusalToReviewer(host);
  if (refusal) return fail(refusal);
  const { policy, totalAs } = { ...recallPreferences(host), ...options };
  const read = await readForms(host, options);
  if (!read.ok) return read;
  const doubt = options.confirmed ? null : doubtAbout(read.value);
  if (doubt) return fail(doubt);
  const forms = scoreAll(host, read.value, options, { policy });
  const { overFills = false, batch } = options;
  const writing = { policy, totalAs, overFills, undoAs: 'own-step', ...(batch && { batch }) } as const;
  return writeScores(host, read.value, forms, writing, options);
}
