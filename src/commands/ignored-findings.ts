import type { Finding } from '../domain/audit/finding';
import type { IgnoredFinding } from '../domain/report/reviewed-form';
import type { Scorecard } from '../domain/scoring/scorecard';
import { formatCellRef } from '../domain/sheet/cell-ref';
import type { SpreadsheetHost } from '../hosts/host';
import { recallCarried } from './carried-choices';
import { createFormChoices } from './form-choices';
import type { FormPlace } from './form-place';
import { parseIgnored } from './stored-ignored';

const IGNORED = createFormChoices<string>({
  name: 'ignored',
  field: 'findings',
  parse: parseIgnored,
  carried: (host, { sheetName, form }) => recallCarried(host)?.ignored.get(sheetName)?.get(form),
});

/** Some finding of this sheet was ignored in this browser. */
export const hasIgnored = (host: SpreadsheetHost, sheet: Pick<FormPlace, 'sheetId' | 'sheetName'>): boolean =>
  IGNORED.isKept(host, sheet);

/** The notes in force for a form's ignored findings, by the findings' keys. */
export const recallIgnored = (host: SpreadsheetHost, place: FormPlace): ReadonlyMap<string, string> =>
  IGNORED.recall(host, place);

/** Keeps in this browser that a finding is ignored, and why ("" for no words); null takes it back. */
export function rememberIgnored(
  host: SpreadsheetHost,
  place: FormPlace,
  scorecard: Scorecard,
  finding: Finding,
  note: string | null,
): void {
  IGNORED.remember(host, place, keyOf(placesOfRows(scorecard), finding), note === null ? null : note.trim());
}

/** The findings that still count, and those that a person lets stand. */
export function separateIgnored(
  host: SpreadsheetHost,
  place: FormPlace,
  scorecard: Scorecard,
  findings: readonly Finding[],
): { readonly findings: readonly Finding[]; readonly ignored: readonly IgnoredFinding[] } {
  const notes = recallIgnored(host, place);
  if (notes.size === 0) return { findings, ignored: [] };
  const rows = placesOfRows(scorecard);
  const noteOf = (finding: Finding): string | undefined => notes.get(keyOf(rows, finding));
  return {
    findings: findings.filter((finding) => noteOf(finding) === undefined),
    ignored: findings.flatMap((finding): IgnoredFinding | readonly [] => {
      const note = noteOf(finding);
      return note === undefined ? [] : { finding, note };
    }),
  };
}

/** By check, place and words: with other numbers it is another finding. No place or check has a line break. */
const keyOf = (rows: ReadonlyMap<number, string>, { check, cell, message }: Finding): string =>
  [check, rows.get(cell.row) ?? formatCellRef(cell), message].join('\n');

/** A row by what it is, so that it is known again after rows were inserted. */
function placesOfRows({ indicators, budget, total }: Scorecard): ReadonlyMap<number, string> {
  const rows = new Map<number, string>();
  if (total.line) rows.set(total.line.row, '#total');
  if (budget) rows.set(budget.line.row, '#budget');
  for (const { indicator, key } of indicators) rows.set(indicator.row, key);
  return rows;
}
