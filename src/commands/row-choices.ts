import type { RowChoice } from '../domain/scoring/row-choice';
import type { SpreadsheetHost } from '../hosts/host';
import { recallCarried } from './carried-choices';
import { createFormChoices } from './form-choices';
import type { FormPlace } from './form-place';
import { parseRowChoices } from './stored-row-choices';
import type { RowChoices } from './stored-row-choices';

const CHOICES = createFormChoices<RowChoice>({
  name: 'row-choices',
  field: 'rows',
  parse: parseRowChoices,
  carried: (host, { sheetName, form }) => recallCarried(host)?.rows.get(sheetName)?.get(form),
});

/** Something was decided in this browser of a row of this sheet. */
export const hasRowChoices = (host: SpreadsheetHost, sheet: Pick<FormPlace, 'sheetId' | 'sheetName'>): boolean =>
  CHOICES.isKept(host, sheet);

/**
 * The choices in force for a form: those made in this browser, unless the workbook has brought others since. The same
 * object for the same choice, so that what follows from it may be kept.
 */
export const recallRowChoices = (host: SpreadsheetHost, place: FormPlace): RowChoices => CHOICES.recall(host, place);

/** Keeps a choice for a row in this browser; null, or a choice that says nothing, forgets it. */
export function rememberRowChoice(
  host: SpreadsheetHost,
  place: FormPlace,
  rowKey: string,
  choice: RowChoice | null,
): void {
  CHOICES.remember(host, place, rowKey, choice && Object.keys(choice).length > 0 ? choice : null);
}
