import type { Result } from '../domain/result';
import { fail } from '../domain/result';
import type { SpreadsheetHost } from '../hosts/host';
import { rememberHeaderRow } from './header-row';
import type { Problem } from './problem';
import { problemAt } from './problem';
import type { ScoredSheet, ScoringOptions } from './read-sheet';
import { checkSheet } from './read-sheet';

/**
 * A person says in which row (0-based) the header stands, where none was recognised or the wrong one was. Remembered
 * for every sheet with a row of the same words; the sheet is recognised by it, and nothing is written. Beyond what
 * reading can meet: the problem `no-header`, for a row without words.
 */
export async function setHeaderRow(
  host: SpreadsheetHost,
  row: number,
  options: Pick<ScoringOptions, 'sheetId' | 'signal' | 'onProgress'> = {},
): Promise<Result<ScoredSheet, Problem>> {
  const read = await host.readSheet(options.sheetId, options);
  if (!read.ok) return read;
  const sheet = read.value;
  if (!rememberHeaderRow(host, sheet, row)) {
    return fail({ ...problemAt('no-header', { row, column: sheet.range?.left ?? 0 }), sheet: sheet.name });
  }
  return checkSheet(host, sheet);
}
