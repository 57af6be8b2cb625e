import { isReport } from '../domain/report/report-mark';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Sheet } from '../domain/sheet/sheet';
import type { SpreadsheetHost } from '../hosts/host';
import { recallMapping } from './column-mapping';
import type { FormPlace } from './form-place';
import { placesOf } from './form-place';
import { ownFormsOf } from './header-row';
import type { Problem } from './problem';
import { problemAt } from './problem';
import type { MappedForm } from './recognize-mapped';
import { recognizeMapped } from './recognize-mapped';
import { formIdentityOf } from './sheet-memory';

export interface PlacedForm extends MappedForm {
  /** By it choices for the form's rows are remembered. */
  readonly place: FormPlace;
}

export interface RecognizedSheet {
  readonly sheet: Sheet;
  readonly forms: readonly PlacedForm[];
  /** By what the sheet's memory is known: the forms as recognised, whatever a person said of their columns since. */
  readonly identity: string;
}

/** The forms of a sheet that was read, by a person's corrections of their columns. */
export function recognizeSheet(host: SpreadsheetHost, sheet: Sheet): Result<RecognizedSheet, Problem> {
  if (!sheet.range) return fail({ ...problemAt('empty-sheet'), sheet: sheet.name });
  // The tables of our own reports look like forms.
  const own = isReport(sheet) ? null : ownFormsOf(host, sheet);
  if (!own || own.forms.length === 0) return fail({ ...problemAt('no-form'), sheet: sheet.name });
  const mapped = recognizeMapped(sheet, own, (fingerprint) => recallMapping(host, fingerprint));
  const places = placesOf(
    sheet,
    mapped.map(({ form }) => form),
  );
  const forms = mapped.map((form, index): PlacedForm => ({ ...form, place: places[index]! }));
  return ok({ sheet, forms, identity: formIdentityOf(sheet, own.forms) });
}
