import type { Decimal } from '../domain/decimal';
import { fromDouble } from '../domain/decimal';
import type { Mark } from '../domain/edits/mark-colors';
import type { Form } from '../domain/form/form';
import type { CellRef } from '../domain/sheet/cell-ref';
import { cellKey } from '../domain/sheet/cell-ref';
import type { Sheet } from '../domain/sheet/sheet';
import type { CellImage, SheetEdit } from '../domain/sheet/sheet-edit';
import type { SpreadsheetHost } from '../hosts/host';
import { fingerprintOfTexts } from './fingerprint';
import { headTextsOf } from './form-place';
import { noteParsed, recallParsed } from './kept-text';

/** A score or grade that we wrote: still ours as long as the cell says exactly this. */
export interface WrittenCell extends CellRef {
  readonly value: number | string;
}

/** What is needed to take the last scoring back: the edits made, the cells before them, the memory before them. */
export interface UndoStep {
  readonly edits: readonly SheetEdit[];
  readonly before: readonly CellImage[];
  readonly marks: readonly Mark[];
  readonly written: readonly WrittenCell[];
  /** The scoring of a whole workbook that this step was a part of (workbook-step.ts). */
  readonly batch?: string;
}

export interface SheetMemory {
  readonly fingerprint: string;
  readonly marks: readonly Mark[];
  readonly written: readonly WrittenCell[];
  readonly undo: UndoStep | null;
}

// A browser may refuse to keep a very large undo step; within one session it must not be lost all the same. What the
// store took is not kept here too: the ribbon's runtime writes to the same store.
const session = new WeakMap<SpreadsheetHost, Map<string, SheetMemory>>();

function sessionOf(host: SpreadsheetHost): Map<string, SheetMemory> {
  const known = session.get(host);
  if (known) return known;
  const fresh = new Map<string, SheetMemory>();
  session.set(host, fresh);
  return fresh;
}

const settingsKey = (sheetId: string): string => `sheet-memory:2:${sheetId}`;

/**
 * What we did to this sheet before; null when nothing is known. Every new workbook calls its first sheet by the same
 * id, so a memory counts only while the sheet still is the same form: its `identity` (formIdentityOf) decides.
 */
export function recallSheet(host: SpreadsheetHost, sheetId: string, identity: string): SheetMemory | null {
  const memory = sessionOf(host).get(sheetId) ?? recallParsed(host.settings, settingsKey(sheetId), parseMemory);
  return memory?.fingerprint === identity ? memory : null;
}

export function rememberSheet(host: SpreadsheetHost, sheet: Sheet, memory: SheetMemory): void {
  const key = settingsKey(sheet.id);
  const held = sessionOf(host);
  const text = JSON.stringify(memory);
  if (host.settings.set(key, text)) {
    held.delete(sheet.id);
    noteParsed(host.settings, key, text, memory);
  } else {
    held.set(sheet.id, memory);
    host.settings.set(key, null);
  }
}

/** The score that we wrote into a cell, or null: one that still says this was not typed by a person. */
export function scoreByUs(memory: SheetMemory | null): (cell: CellRef) => Decimal | null {
  const values = writtenValues(memory);
  return ({ row, column }) => {
    const value = values.get(cellKey(row, column));
    return typeof value === 'number' ? fromDouble(value) : null;
  };
}

/** The grade that we wrote into a cell, or null. */
export function gradeByUs(memory: SheetMemory | null): (cell: CellRef) => string | null {
  const values = writtenValues(memory);
  return ({ row, column }) => {
    const value = values.get(cellKey(row, column));
    return typeof value === 'string' ? value : null;
  };
}

const writtenValues = (memory: SheetMemory | null): ReadonlyMap<number, number | string> =>
  new Map(memory?.written.map(({ row, column, value }) => [cellKey(row, column), value]));

function parseMemory(text: string | null): SheetMemory | null {
  if (text === null) return null;
  try {
    const memory = JSON.parse(text) as Partial<SheetMemory> | null;
    // Another version's or a cut-off text is as good as none.
    const isWhole =
      typeof memory?.fingerprint === 'string' && Array.isArray(memory.marks) && Array.isArray(memory.written);
    return isWhole ? { undo: null, ...(memory as Omit<SheetMemory, 'undo'>) } : null;
  } catch {
    return null;
  }
}

/**
 * Tells one form from another by what an officer does not change between two scorings: the texts above the grid
 * (project, unit, year), the indicators' names and where they stand. Numbers, actuals and scores are left out.
 */
export function formIdentityOf(sheet: Sheet, forms: readonly Form[]): string {
  const texts = forms.flatMap((form) => [
    ...headTextsOf(sheet, form),
    ...form.indicators.map(({ row, name }) => `${row}:${name.column}:${name.text}`),
  ]);
  return fingerprintOfTexts([sheet.name, ...texts]);
}
