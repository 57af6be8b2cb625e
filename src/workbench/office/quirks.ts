/**
 * What real Excel does that has bitten add-ins; all on unless a test turns one off to see the difference. Sources are
 * in the README of this room.
 */
export interface Quirks {
  /** A write to a covered cell of a merge is lost without a word. */
  readonly coveredWritesAreLost: boolean;
  /** An array of another size than its range is refused. */
  readonly arraySizeMustFit: boolean;
  /** A written string is taken for typed keys: "98%", "=A1", "3-1". */
  readonly stringsAreTyped: boolean;
  /** A number written to a cell in text format becomes text. */
  readonly textFormatMakesText: boolean;
  /** Merged areas are told by their top left cell only, clipped to the range asked for. */
  readonly mergesAreClipped: boolean;
  /** Above this many merged areas the question fails. */
  readonly mostMergedAreas: number;
  /** A write that touches a locked cell of a protected sheet is denied. */
  readonly protectionDenies: boolean;
  /** A block written over filtered rows lands in the visible rows only, one after the other. */
  readonly filterDivertsBlocks: boolean;
  /** Longest address that `getRanges` takes. */
  readonly longestAddress: number;
  /** Bytes of a request and of an answer (Excel on the web). */
  readonly mostBytes: number;
  /** The used range holds cells that are only formatted, unless asked for values only. */
  readonly usedRangeHasFormats: boolean;
  /** A formula written to a cell without a number format brings that of the first cell it looks at. */
  readonly formulasTakeFormats: boolean;
  /** Characters of a custom property's value; what is longer is cut without a word. */
  readonly longestProperty: number;
  /** What was answered before the failing action reaches the client. */
  readonly failureBringsResults: boolean;
}

export const FAITHFUL: Quirks = {
  coveredWritesAreLost: true,
  arraySizeMustFit: true,
  stringsAreTyped: true,
  textFormatMakesText: true,
  mergesAreClipped: true,
  mostMergedAreas: 512,
  protectionDenies: true,
  filterDivertsBlocks: true,
  longestAddress: 8192,
  mostBytes: 5_000_000,
  usedRangeHasFormats: true,
  formulasTakeFormats: true,
  longestProperty: 127,
  failureBringsResults: true,
};
