import type { RowChoice } from '../domain/scoring/row-choice';
import type { SpreadsheetHost } from '../hosts/host';
import { recallCarried } from './carried-choices';
import type { FormPlace } from './form-place';
import { keepText, recallParsed } from './kept-text';
import { asObject, parseStored } from './stored-json';
import { fingerprintOfRows, parseRowChoices } from './stored-row-choices';
import type { RowChoices } from './stored-row-choices';

/** The choices made in this browser for a form, and what the workbook's own file said when they were made. */
interface KeptChoices {
  readonly rows: RowChoices;
  /** The fingerprint of the file's choices; null when it had none. */
  readonly over: string | null;
}

type KeptForms = ReadonlyMap<string, KeptChoices>;

const settingsKey = ({ sheetId, sheetName }: Pick<FormPlace, 'sheetId' | 'sheetName'>): string =>
  `row-choices:1:${sheetId}:${sheetName}`;

const keptForms = ({ settings }: SpreadsheetHost, sheet: Pick<FormPlace, 'sheetId' | 'sheetName'>): KeptForms =>
  recallParsed(settings, settingsKey(sheet), parseForms);

/** Something was decided in this browser of a row of this sheet. */
export const hasRowChoices = (host: SpreadsheetHost, sheet: Pick<FormPlace, 'sheetId' | 'sheetName'>): boolean =>
  keptForms(host, sheet).size > 0;

/**
 * The choices in force for a form: those made in this browser, unless the workbook has brought others since. The same
 * object for the same choice, so that what follows from it may be kept.
 */
export function recallRowChoices(host: SpreadsheetHost, place: FormPlace): RowChoices {
  const kept = keptForms(host, place).get(place.form);
  const carried = recallCarried(host)?.rows.get(place.sheetName)?.get(place.form);
  if (carried && kept?.over !== fingerprintOfRows(carried)) return carried;
  return kept?.rows ?? NOTHING;
}

const NOTHING: RowChoices = new Map();

/** Keeps a choice for a row in this browser; null, or a choice that says nothing, forgets it. */
export function rememberRowChoice(
  host: SpreadsheetHost,
  place: FormPlace,
  rowKey: string,
  choice: RowChoice | null,
): void {
  const rows = new Map(recallRowChoices(host, place));
  if (choice && Object.keys(choice).length > 0) rows.set(rowKey, choice);
  else rows.delete(rowKey);
  const carried = recallCarried(host)?.rows.get(place.sheetName)?.get(place.form);
  const forms = new Map(keptForms(host, place));
  // Where the file has choices, an empty list of one's own says that none of them is wanted.
  if (rows.size > 0 || carried) forms.set(place.form, { rows, over: carried ? fingerprintOfRows(carried) : null });
  else forms.delete(place.form);
  const text = JSON.stringify(
    Object.fromEntries([...forms].map(([form, { rows: of, over }]) => [form, { rows: Object.fromEntries(of), over }])),
  );
  keepText(host.settings, settingsKey(place), forms.size > 0 ? text : null);
}

function parseForms(text: string | null): KeptForms {
  const forms = new Map<string, KeptChoices>();
  for (const [form, stored] of Object.entries(parseStored(text) ?? {})) {
    const kept = asObject(stored);
    if (!kept) continue;
    forms.set(form, {
      rows: parseRowChoices(kept['rows']),
      over: typeof kept['over'] === 'string' ? kept['over'] : null,
    });
  }
  return forms;
}
