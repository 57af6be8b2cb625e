import type { Result } from '../domain/result';
import type { RowChoice } from '../domain/scoring/row-choice';
import type { IndicatorScore } from '../domain/scoring/scorecard';
import type { SpreadsheetHost } from '../hosts/host';
import type { Problem } from './problem';
import type { ScoredForm, ScoredSheet } from './read-sheet';
import { readSheet } from './read-sheet';
import { rememberRowChoice } from './row-choices';

/**
 * A person says how one row is to be scored, or (null) that it goes by the form and the standard. Remembered for the
 * row; the sheet is read again by it, and nothing is written. The remembering is done before the reading begins, so
 * that quick choices add up whatever the order in which the readings come back.
 */
export async function setRowChoice(
  host: SpreadsheetHost,
  sheetId: string,
  { place }: Pick<ScoredForm, 'place'>,
  { key }: Pick<IndicatorScore, 'key'>,
  choice: RowChoice | null,
): Promise<Result<ScoredSheet, Problem>> {
  rememberRowChoice(host, place, key, choice);
  return readSheet(host, { sheetId });
}
