import { checkStandard } from '../domain/scoring/standard-text';
import type { Standard } from '../domain/scoring/standard';
import type { SpreadsheetHost } from '../hosts/host';
import { asObject, parseStored } from './stored-json';
import { parseIgnored } from './stored-ignored';
import type { IgnoredNotes } from './stored-ignored';
import { parseRowChoices } from './stored-row-choices';
import type { RowChoices } from './stored-row-choices';

/** What a workbook's own file says of its scoring, so that it is the same on another computer. */
export interface CarriedChoices {
  readonly standard: Standard | null;
  /** By sheet name, then by form (FormPlace.form). */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, RowChoices>>;
  /** The findings that are let stand, likewise. */
  readonly ignored: ReadonlyMap<string, ReadonlyMap<string, IgnoredNotes>>;
}

const VERSION = 1;

const session = new WeakMap<SpreadsheetHost, CarriedChoices>();

/** What the workbook was found to say; null when it says nothing, or has not been asked. */
export const recallCarried = (host: SpreadsheetHost): CarriedChoices | null => session.get(host) ?? null;

/** From now on the workbook says this; null for nothing. */
export function rememberCarried(host: SpreadsheetHost, carried: CarriedChoices | null): void {
  if (carried) session.set(host, carried);
  else session.delete(host);
}

/** { version: 1, standard, rows: { sheet name: { form: { row key: choice } } }, ignored: the same with notes } */
export const formatCarried = ({ standard, rows, ignored }: CarriedChoices): string =>
  JSON.stringify({
    version: VERSION,
    standard,
    rows: objectOf(rows, (forms) => objectOf(forms, Object.fromEntries)),
    ignored: objectOf(ignored, (forms) => objectOf(forms, Object.fromEntries)),
  });

/** What is broken or of a newer version is left out; null when nothing is left. */
export function parseCarried(text: string | null): CarriedChoices | null {
  const stored = parseStored(text);
  if (stored?.['version'] !== VERSION) return null;
  const checked = checkStandard(stored['standard']);
  const standard = checked.ok ? checked.value : null;
  const rows = filledMap(stored['rows'], (forms) => filledMap(forms, parseRowChoices));
  const ignored = filledMap(stored['ignored'], (forms) => filledMap(forms, parseIgnored));
  return standard || rows.size > 0 || ignored.size > 0 ? { standard, rows, ignored } : null;
}

const objectOf = <T>(map: ReadonlyMap<string, T>, format: (value: T) => unknown): { readonly [key: string]: unknown } =>
  Object.fromEntries([...map].map(([key, value]) => [key, format(value)]));

/** The fields of a stored object that hold anything. */
function filledMap<T extends { readonly size: number }>(
  stored: unknown,
  parse: (value: unknown) => T,
): ReadonlyMap<string, T> {
  const entries = Object.entries(asObject(stored) ?? {}).map(([key, value]) => [key, parse(value)] as const);
  return new Map(entries.filter(([, { size }]) => size > 0));
}
