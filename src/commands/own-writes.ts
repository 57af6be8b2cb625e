import type { SpreadsheetHost } from '../hosts/host';

const counts = new WeakMap<SpreadsheetHost, number>();

/**
 * How often this program has written to the workbook. Hosts do not tell of own edits: by this number whoever keeps a
 * sheet knows that it is no longer as it was read.
 */
export const ownWrites = (host: SpreadsheetHost): number => counts.get(host) ?? 0;

export const noteOwnWrite = (host: SpreadsheetHost): void => void counts.set(host, ownWrites(host) + 1);
