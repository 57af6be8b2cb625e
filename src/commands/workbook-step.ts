import type { SpreadsheetHost } from '../hosts/host';
import { keepText, recallParsed } from './kept-text';
import { parseStored } from './stored-json';

/** The last scoring of a whole workbook: the name of its step in each sheet's memory, and the sheets it wrote to. */
export interface WorkbookStep {
  readonly batch: string;
  readonly sheetIds: readonly string[];
}

const KEY = 'workbook-step:1';

/** The last scoring of a whole workbook that can be taken back, or null. */
export const recallStep = ({ settings }: SpreadsheetHost): WorkbookStep | null =>
  recallParsed(settings, KEY, parseStep);

export const rememberStep = ({ settings }: SpreadsheetHost, step: WorkbookStep): void =>
  keepText(settings, KEY, JSON.stringify(step));

/** A name that no earlier step of this browser has. */
export const nextBatch = (host: SpreadsheetHost): string => String(Number(recallStep(host)?.batch ?? 0) + 1);

function parseStep(text: string | null): WorkbookStep | null {
  const { batch, sheetIds } = parseStored(text) ?? {};
  if (typeof batch !== 'string' || !/^\d+$/.test(batch) || !Array.isArray(sheetIds)) return null;
  return { batch, sheetIds: (sheetIds as readonly unknown[]).filter((id) => typeof id === 'string') };
}
