import type { Finding } from '../domain/audit/finding';
import type { Result } from '../domain/result';
import type { SpreadsheetHost } from '../hosts/host';
import { rememberIgnored } from './ignored-findings';
import type { Problem } from './problem';
import type { ScoredForm, ScoredSheet } from './read-sheet';
import { readSheet } from './read-sheet';

/**
 * 忽略: a person lets a finding stand, with a note ("" for no words); null takes that back. Remembered in this browser,
 * carried by the workbook once it is saved with it. The sheet is read again; nothing is written. The remembering is
 * done before the reading begins, so that quick clicks add up.
 */
export async function ignoreFinding(
  host: SpreadsheetHost,
  sheetId: string,
  { place, scorecard }: Pick<ScoredForm, 'place' | 'scorecard'>,
  finding: Finding,
  note: string | null,
): Promise<Result<ScoredSheet, Problem>> {
  rememberIgnored(host, place, scorecard, finding, note);
  return readSheet(host, { sheetId });
}
