import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { SheetInfo, SpreadsheetHost } from '../hosts/host';
import type { CarriedChoices } from './carried-choices';
import { formatCarried, parseCarried, recallCarried, rememberCarried } from './carried-choices';
import { hasIgnored, recallIgnored } from './ignored-findings';
import { keepText, recallText } from './kept-text';
import type { Problem } from './problem';
import { isWithoutForm, problemAt } from './problem';
import { readForms } from './read-sheet';
import { hasRowChoices, recallRowChoices } from './row-choices';
import { recallStandards } from './standards';
import type { IgnoredNotes } from './stored-ignored';
import type { RowChoices } from './stored-row-choices';

/** Raised with each saving, so that another runtime of this browser (the ribbon's) knows that it must look again. */
const SAVINGS = 'workbook-savings:1';

/** The count of savings that a host's workbook was looked at after. */
const looked = new WeakMap<SpreadsheetHost, string | null>();

/**
 * Takes over what the workbook's file says of its scoring. Asked of the workbook once per session, and again after a
 * saving. True when something was found; broken parts and newer versions are passed over.
 */
export async function loadFromWorkbook(host: SpreadsheetHost): Promise<Result<boolean, Problem>> {
  const savings = recallText(host.settings, SAVINGS);
  if (host.workbookText && looked.get(host) !== savings) {
    const read = await host.workbookText.read();
    if (!read.ok) return read;
    rememberCarried(host, parseCarried(read.value));
    looked.set(host, savings);
  }
  return ok(recallCarried(host) !== null);
}

/**
 * 随文件保存: the standard in force, the row choices and the ignored findings of all sheets. Only what belongs to forms
 * of this workbook goes into its file: sheets with choices are read once more.
 */
export async function saveToWorkbook(host: SpreadsheetHost): Promise<Result<null, Problem>> {
  const place = host.workbookText;
  if (!place) return fail(problemAt('no-workbook-text'));
  const loaded = await loadFromWorkbook(host);
  if (!loaded.ok) return loaded;
  const sheets = await host.listSheets();
  if (!sheets.ok) return sheets;

  const rows = new Map<string, ByForm<RowChoices>>();
  const ignored = new Map<string, ByForm<IgnoredNotes>>();
  for (const sheet of sheets.value) {
    const said = await saidOfSheet(host, sheet);
    if (!said.ok) return said;
    if (said.value.rows.size > 0) rows.set(sheet.name, said.value.rows);
    if (said.value.ignored.size > 0) ignored.set(sheet.name, said.value.ignored);
  }
  const carried: CarriedChoices = { standard: recallStandards(host).chosen, rows, ignored };
  const text = formatCarried(carried);
  if (text.length > LONGEST_TEXT) return fail(problemAt('workbook-text-full'));
  const written = await place.write(text);
  if (!written.ok) return written;
  settle(host, carried);
  return ok(null);
}

/** 清除文件里的设置: the file says nothing any more; what was chosen in this browser stays. */
export async function clearWorkbookChoices(host: SpreadsheetHost): Promise<Result<null, Problem>> {
  if (!host.workbookText) return fail(problemAt('no-workbook-text'));
  const written = await host.workbookText.write(null);
  if (!written.ok) return written;
  settle(host, null);
  return ok(null);
}

/** As long as a cell's text, which is what the hosts promise to keep. */
const LONGEST_TEXT = 32_767;

function settle(host: SpreadsheetHost, carried: CarriedChoices | null): void {
  rememberCarried(host, carried);
  const savings = String(Number(recallText(host.settings, SAVINGS) ?? 0) + 1);
  keepText(host.settings, SAVINGS, savings);
  looked.set(host, savings);
}

type ByForm<T> = ReadonlyMap<string, T>;

interface SaidOfSheet {
  readonly rows: ByForm<RowChoices>;
  readonly ignored: ByForm<IgnoredNotes>;
}

/** What was said of a sheet, by form: what the file has, and in its place what is in force for the forms there are. */
async function saidOfSheet(
  host: SpreadsheetHost,
  { id: sheetId, name: sheetName }: SheetInfo,
): Promise<Result<SaidOfSheet, Problem>> {
  const carried = recallCarried(host);
  const rows = new Map(carried?.rows.get(sheetName));
  const ignored = new Map(carried?.ignored.get(sheetName));
  const place = { sheetId, sheetName };
  if (!hasRowChoices(host, place) && !hasIgnored(host, place)) return ok({ rows, ignored });
  const read = await readForms(host, { sheetId });
  // Choices kept for a sheet of the same name in another workbook are none of this one's.
  if (!read.ok) return isWithoutForm(read.error) ? ok({ rows, ignored }) : read;
  for (const form of read.value.forms) {
    setOrDelete(rows, form.place.form, recallRowChoices(host, form.place));
    setOrDelete(ignored, form.place.form, recallIgnored(host, form.place));
  }
  return ok({ rows, ignored });
}

function setOrDelete<T extends { readonly size: number }>(forms: Map<string, T>, form: string, said: T): void {
  if (said.size > 0) forms.set(form, said);
  else forms.delete(form);
}
