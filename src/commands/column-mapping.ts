import type { ColumnRole } from '../domain/form/form';
import { COLUMN_ROLES } from '../domain/form/form';
import type { SettingsStore, SpreadsheetHost } from '../hosts/host';

/**
 * What a person said of the columns of one layout: each role's column, counted from the header's first one so that it
 * holds wherever the table stands, or null for a role that no column has. What is absent is recognised as ever.
 */
export type ColumnOffsets = { readonly [role in ColumnRole]?: number | null };

// A browser that keeps nothing (private window, full store) must not lose a correction within the session.
const session = new WeakMap<SettingsStore, Map<string, ColumnOffsets>>();

function sessionOf(settings: SettingsStore): Map<string, ColumnOffsets> {
  const known = session.get(settings);
  if (known) return known;
  const fresh = new Map<string, ColumnOffsets>();
  session.set(settings, fresh);
  return fresh;
}

const settingsKey = (fingerprint: string): string => `columns:1:${fingerprint}`;

/** The correction for a layout, by the fingerprint of its header; null when a person has made none. */
export function recallMapping({ settings }: SpreadsheetHost, fingerprint: string): ColumnOffsets | null {
  return sessionOf(settings).get(fingerprint) ?? parseOffsets(settings.get(settingsKey(fingerprint)));
}

/** Keeps a correction in this browser. One that says nothing is forgotten. */
export function rememberMapping(host: SpreadsheetHost, fingerprint: string, offsets: ColumnOffsets): void {
  if (Object.keys(offsets).length === 0) {
    forgetMapping(host, fingerprint);
    return;
  }
  const { settings } = host;
  if (settings.set(settingsKey(fingerprint), JSON.stringify({ columns: offsets }))) {
    sessionOf(settings).delete(fingerprint);
  } else {
    sessionOf(settings).set(fingerprint, offsets);
  }
}

export function forgetMapping({ settings }: SpreadsheetHost, fingerprint: string): void {
  sessionOf(settings).delete(fingerprint);
  settings.set(settingsKey(fingerprint), null);
}

/** Most columns that a sheet has: nothing lies further from a header. */
const FURTHEST = 16384;

/** What the store holds may be another version's, cut off, or changed by hand: only what makes sense is taken. */
function parseOffsets(text: string | null): ColumnOffsets | null {
  if (text === null) return null;
  try {
    const stored = JSON.parse(text) as { readonly columns?: unknown } | null;
    const columns: unknown = stored?.columns;
    if (typeof columns !== 'object' || columns === null) return null;
    const taken = new Set<number>();
    const offsets: { [role in ColumnRole]?: number | null } = {};
    for (const role of COLUMN_ROLES) {
      const offset = (columns as { readonly [role: string]: unknown })[role];
      if (offset === null) offsets[role] = null;
      if (typeof offset !== 'number' || !Number.isInteger(offset) || Math.abs(offset) >= FURTHEST) continue;
      if (taken.has(offset)) continue;
      taken.add(offset);
      offsets[role] = offset;
    }
    return Object.keys(offsets).length > 0 ? offsets : null;
  } catch {
    return null;
  }
}
