import { asObject } from './stored-json';

/** The notes on the findings of one form that a person lets stand, by the findings' keys (ignored-findings.ts). */
export type IgnoredNotes = ReadonlyMap<string, string>;

/** The notes that a stored text or a workbook's file holds: what is no text is left out. */
export const parseIgnored = (stored: unknown): IgnoredNotes =>
  new Map(
    Object.entries(asObject(stored) ?? {}).flatMap(([key, note]) =>
      typeof note === 'string' ? [[key, note] as const] : [],
    ),
  );
