import type { ColumnRole } from '../domain/form/form';
import { COLUMN_ROLES } from '../domain/form/form';
import type { Result } from '../domain/result';
import type { SpreadsheetHost } from '../hosts/host';
import { forgetMapping, recallMapping, rememberMapping } from './column-mapping';
import { forgetHeaderRow } from './header-row';
import type { Problem } from './problem';
import type { ScoredForm, ScoredSheet } from './read-sheet';
import { readSheet } from './read-sheet';

/**
 * A person says which sheet column has a role in this form's layout, or (null) that none has. Remembered for the
 * layout; the sheet is read again by it, and nothing is written. The remembering is done before the reading begins, so
 * that quick corrections add up whatever the order in which the readings come back.
 */
export async function setColumn(
  host: SpreadsheetHost,
  sheetId: string,
  { layout }: Pick<ScoredForm, 'layout'>,
  role: ColumnRole,
  column: number | null,
): Promise<Result<ScoredSheet, Problem>> {
  const { fingerprint, left, recognized } = layout;
  const known = recallMapping(host, fingerprint) ?? {};
  const offset = column === null ? null : column - left;
  const next: { [role in ColumnRole]?: number | null } = {};
  for (const each of COLUMN_ROLES) {
    const before = known[each];
    // One column cannot be two things: whoever said otherwise before has changed their mind.
    if (each === role || before === undefined || (before !== null && before === offset)) continue;
    next[each] = before;
  }
  // What is recognised anyway needs no remembering.
  if ((column ?? undefined) !== recognized[role]) next[role] = offset;
  rememberMapping(host, fingerprint, next);
  return readSheet(host, { sheetId });
}

/** 恢复自动识别: forgets what a person said of a form's columns and header, and reads the sheet again. Nothing is written. */
export async function resetColumns(
  host: SpreadsheetHost,
  sheetId: string,
  { layout }: Pick<ScoredForm, 'layout'>,
): Promise<Result<ScoredSheet, Problem>> {
  forgetMapping(host, layout.fingerprint);
  if (layout.pointed !== null) forgetHeaderRow(host, layout.pointed);
  return readSheet(host, { sheetId });
}
