import type { CellValue } from '../domain/sheet/sheet';
import type { ReportSheet } from '../domain/sheet/report-sheet';
import type { SettingsStore, SheetInfo } from './host';

/**
 * What is remembered of a report that we added. Ids of sheets are told apart within one workbook only, and settings
 * outlive it: the name and the first cell say whether a sheet with this id is still that report.
 */
export interface OwnReport {
  readonly id: string;
  readonly name: string;
  readonly first: CellValue;
}

const KEY = 'reports';
/** Older ones are a matter of the past. */
const MOST_REPORTS = 50;

/** Notes that this sheet is ours, in place of another one of the same id. A full store forgets it: it stays then. */
export function rememberReport(settings: SettingsStore, { id, name }: SheetInfo, { rows }: ReportSheet): void {
  const first = rows[0]?.cells[0] ?? null;
  const others = stored(settings).filter((report) => report.id !== id);
  settings.set(KEY, JSON.stringify([...others, { id, name, first }].slice(-MOST_REPORTS)));
}

/** The report that we added under this id, or null. */
export const ownReport = (settings: SettingsStore, id: string): OwnReport | null =>
  stored(settings).find((report) => report.id === id) ?? null;

export function forgetReport(settings: SettingsStore, id: string): void {
  const others = stored(settings).filter((report) => report.id !== id);
  settings.set(KEY, others.length === 0 ? null : JSON.stringify(others));
}

/** Whether a sheet with the id of `report`, of this name and with this value in A1, is that report still. */
export const isStillReport = ({ name, first }: OwnReport, nameNow: string, firstNow: unknown): boolean =>
  nameNow === name && (firstNow === '' ? null : firstNow) === (first === '' ? null : first);

function stored(settings: SettingsStore): OwnReport[] {
  try {
    const list: unknown = JSON.parse(settings.get(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter(isOwnReport) : [];
  } catch {
    return []; // cut short or somebody else's
  }
}

const isOwnReport = (given: unknown): given is OwnReport =>
  typeof given === 'object' &&
  given !== null &&
  'id' in given &&
  typeof given.id === 'string' &&
  'name' in given &&
  typeof given.name === 'string' &&
  'first' in given &&
  (given.first === null || ['string', 'number', 'boolean'].includes(typeof given.first));
