import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { freeSheetName } from '../../domain/sheet/sheet-name';
import type { HostProblem } from '../host';
import { mayBeScratch, SCRATCH_MARK, SCRATCH_NAME, SCRATCH_PROPERTY } from '../probe-scratch';
import type { WpsWorkbook, WpsWorksheet } from './application';
import type { ProbeApplication, ProbeWorksheet } from './probe-application';
import { wordsOf } from './refusal';
import { switchedOff, undisturbed } from './transaction';

const ATTEMPTS = 3;

/**
 * Adds the sheet of a self-test behind the last one, in place of what an earlier self-test may have left. WPS goes to a
 * sheet that it adds: the user is taken back to theirs.
 */
export function addScratch(application: ProbeApplication, book: WpsWorkbook): Result<ProbeWorksheet, HostProblem> {
  if (book.ReadOnly) return fail({ code: 'read-only' });
  if (book.ProtectStructure) return fail({ code: 'protected', detail: 'the structure of the workbook' });
  removeScratch(application, book);
  const former = application.ActiveSheet;
  const names = sheetsOf(book).map((sheet) => sheet.Name);
  const { Sheets: all } = book;
  return undisturbed(application, null, () => {
    let sheet: WpsWorksheet | null = null;
    try {
      sheet = all.Add(null, all.Item(names.length)!);
      sheet.Range('A1').Value2 = SCRATCH_MARK;
      sheet.Name = freeSheetName(SCRATCH_NAME, names);
      return ok(sheet as ProbeWorksheet);
    } catch (error) {
      const detail = wordsOf(error);
      // The first thing asked for was refused, with nothing else against it: a cell is being edited.
      if (!sheet && all.Count === names.length) return fail({ code: 'cell-editing', detail });
      insist(() => {
        if (all.Count > names.length) deleteSheet(application, all.Item(all.Count)!);
      });
      return fail({ code: 'failed', detail });
    } finally {
      goTo(former);
    }
  });
}

/** Shows the sheet that the user looked at; that it cannot be shown is no reason to stop. */
export function goTo(sheet: WpsWorksheet | null): void {
  insist(() => sheet?.Activate());
}

/**
 * Takes away what self-tests left: the property, and sheets of our name whose first cell says that they are ours. Gives
 * the name of one that is there still, or null.
 */
export function removeScratch(application: ProbeApplication, book: WpsWorkbook): string | null {
  let left: string | null = null;
  insist(() => {
    const ours = sheetsOf(book).filter(isScratch);
    left = ours[0]?.Name ?? null;
    for (const sheet of ours) deleteSheet(application, sheet);
    left = sheetsOf(book).find(isScratch)?.Name ?? null;
  });
  insist(() => {
    const properties = book.CustomDocumentProperties;
    for (let index = properties?.Count ?? 0; index > 0; index -= 1) {
      const property = properties!.Item(index);
      if (property?.Name === SCRATCH_PROPERTY) property.Delete();
    }
  });
  return left;
}

const isScratch = (sheet: WpsWorksheet): boolean =>
  mayBeScratch(sheet.Name) && sheet.Range('A1').Value2 === SCRATCH_MARK;

/** Of all sheets, those of charts too. */
const sheetsOf = ({ Sheets: all }: WpsWorkbook): WpsWorksheet[] =>
  Array.from({ length: all.Count }, (_, index) => all.Item(index + 1)!);

/** Without the question whether to. */
function deleteSheet(application: ProbeApplication, sheet: WpsWorksheet): void {
  const turnBack = (['DisplayAlerts', 'EnableEvents'] as const).map((name) => switchedOff(application, name));
  try {
    sheet.Delete();
  } finally {
    for (const turn of turnBack) turn();
  }
}

/** Tries again what the bridge refuses, a few times. */
function insist(work: () => void): void {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      work();
      return;
    } catch {
      // Once more; then it is left as it is.
    }
  }
}
