import type { ColumnRole } from '../domain/form/form';
import { COLUMN_ROLES } from '../domain/form/form';
import type { SpreadsheetHost } from '../hosts/host';
import { keepText, recallParsed } from './kept-text';
import { asObject, parseStored } from './stored-json';

/**
 * What a person said of the columns of one layout: each role's column, counted from the header's first one so that it
 * holds wherever the table stands, or null for a role that no column has. What is absent is recognised as ever.
 */
export type ColumnOffsets = { readonly [role in ColumnRole]?: number | null };

const settingsKey = (fingerprint: string): string => `columns:1:${fingerprint}`;

/** The correction for a layout, by the fingerprint of its header; null when a person has made none. */
export const recallMapping = ({ settings }: SpreadsheetHost, fingerprint: string): ColumnOffsets | null =>
  recallParsed(settings, settingsKey(fingerprint), parseOffsets);

/** Keeps a correction in this browser. One that says nothing is forgotten. */
export function rememberMapping({ settings }: SpreadsheetHost, fingerprint: string, offsets: ColumnOffsets): void {
  const saysSomething = Object.keys(offsets).length > 0;
  keepText(settings, settingsKey(fingerprint), saysSomething ? JSON.stringify({ columns: offsets }) : null);
}

export const forgetMapping = ({ settings }: SpreadsheetHost, fingerprint: string): void =>
  keepText(settings, settingsKey(fingerprint), null);

/** Most columns that a sheet has: nothing lies further from a header. */
const FURTHEST = 16384;

/** What the store holds may be another version's, cut off, or changed by hand: only what makes sense is taken. */
function parseOffsets(text: string | null): ColumnOffsets | null {
  const columns = asObject(parseStored(text)?.['columns']);
  if (!columns) return null;
  const taken = new Set<number>();
  const offsets: { [role in ColumnRole]?: number | null } = {};
  for (const role of COLUMN_ROLES) {
    const offset = columns[role];
    if (offset === null) offsets[role] = null;
    if (typeof offset !== 'number' || !Number.isInteger(offset) || Math.abs(offset) >= FURTHEST) continue;
    if (taken.has(offset)) continue;
    taken.add(offset);
    offsets[role] = offset;
  }
  return Object.keys(offsets).length > 0 ? offsets : null;
}
