/**
 * How one build of WPS differs from another, as far as anybody has said. The marks are those of platform/wps.md:
 * [V] read in a source, [M] measured by others on a real WPS, [I] inferred (mostly from COM, which WPS imitates), [?]
 * nobody knows: both ways are to be borne. README.md of this room has the evidence.
 */
export interface WpsQuirks {
  /** What `Value2` says of an empty cell. null [M], undefined [V], "" [?]. */
  readonly emptyAs: null | undefined | '';
  /** `Value2` and `Formula` of several cells come as one flat array, row by row. [V] of early builds. */
  readonly flat1D: boolean;
  /** What `Value2` says of a cell in error: the integer of CVErr [M over COM], or its text [?]. */
  readonly errorsAs: 'int' | 'text';
  /** `Formula` of a number: its text, as COM has it [I], or the number ("the constant" [V]). */
  readonly constantFormulas: 'text' | 'value';
  /** What `HasFormula` says for yes. All three [M]. */
  readonly hasFormulaAs: true | 1 | -1;
  /** `Address` is the text itself and no method. Declared a method [V]; both were met [M]. */
  readonly addressAsProperty: boolean;
  /** `MergeCells` over a range of which only a part is merged. true [V], null [I]. */
  readonly mergeCellsMixed: true | null;
  /** What formats of several cells say when they are not alike. null [V]; undefined and "" [?]. */
  readonly mixedAs: null | undefined | '';
  /** `Hidden` over rows or columns of which only some are hidden. [?] */
  readonly hiddenMixed: null | boolean;
  /** A number that its column is too narrow for is `####` in `Text`. [V] */
  readonly narrowTextIsHashes: boolean;

  /** The used range holds cells that are only formatted. [M] */
  readonly usedRangeHasFormats: boolean;
  /** The used range begins at its first cell; otherwise always at A1. [M] */
  readonly usedRangeOffset: boolean;
  /** So many rows more than there are: formats that reach far down. [M] */
  readonly usedRangeInflatedBy: number;

  /** A written text is taken for typed keys: "=A1", "98%". [I] */
  readonly stringsAreTyped: boolean;
  /** A number written to a cell in text format becomes text. [I] */
  readonly textFormatMakesText: boolean;
  /** A formula written to a cell without a number format brings that of the first cell it looks at. [I] */
  readonly formulasTakeFormats: boolean;
  /** A block written over filtered rows lands in the visible rows only, one after the other. [?] */
  readonly filterDivertsBlocks: boolean;
  /** A write to a locked cell of a protected sheet throws; so does a colour where formatting is not allowed. [M] */
  readonly protectionDenies: boolean;
  /** Older builds have no `Range.AllowEdit`: it is undefined. [?] */
  readonly noAllowEdit: boolean;
  /** `Interior.Color` of a cell without fill is white. [M]; otherwise null [?]. */
  readonly noFillColor16777215: boolean;
  /** `AddComment` on a cell that has one throws; otherwise it replaces it. [M] */
  readonly addCommentTwiceThrows: boolean;
  /** What `Comment` is on a cell without one. null [I], undefined [?]. */
  readonly commentMissing: null | undefined;

  /** `Range.Select` throws unless its sheet is the active one. [M] */
  readonly sheetSelectRequiresActivate: boolean;
  /** `CodeName` is empty. [M] */
  readonly codeNameEmpty: boolean;
  /** `Sheets.Item` of a name or number that is not there. [I] throw, [?] null. */
  readonly sheetItemMissing: 'throw' | 'null';
  /** `CustomDocumentProperties.Item` of a name that is not there. [?] */
  readonly cdpItemMissing: 'throw' | 'null';
  /** Characters of a custom property that are kept; what is longer is cut without a word. [I] */
  readonly longestProperty: number;

  /** There are no `DebugTools`: no transactions to undo at once. [V] of their absence in old declarations. */
  readonly noDebugTools: boolean;
  /** Writes outside a transaction are undone by Ctrl+Z too. [?] */
  readonly undoWithoutTransaction: boolean;
  /** What `AddApiEventListener` does. All [M]. */
  readonly listeners: 'fire' | 'fire-twice' | 'throw' | 'return-false' | 'never-fire';
  /** `EnableEvents = false` silences `ApiEvent`. [?] */
  readonly enableEventsSilences: boolean;

  /** `GetTaskPane` of a number of an earlier session. [M] */
  readonly staleTaskPane: 'null' | 'throw';
  /** `window.Application` is there; otherwise only `wps.EtApplication()`. [M] of older builds. */
  readonly applicationIsGlobal: boolean;
  /** `Shapes.AddChart2` throws. [?] */
  readonly noAddChart2: boolean;
}

/** What is measured; where nothing is, what COM does. */
export const MEASURED: WpsQuirks = {
  emptyAs: null,
  flat1D: false,
  errorsAs: 'int',
  constantFormulas: 'text',
  hasFormulaAs: true,
  addressAsProperty: false,
  mergeCellsMixed: true,
  mixedAs: null,
  hiddenMixed: null,
  narrowTextIsHashes: false,
  usedRangeHasFormats: true,
  usedRangeOffset: true,
  usedRangeInflatedBy: 0,
  stringsAreTyped: true,
  textFormatMakesText: true,
  formulasTakeFormats: true,
  filterDivertsBlocks: true,
  protectionDenies: true,
  noAllowEdit: false,
  noFillColor16777215: true,
  addCommentTwiceThrows: true,
  commentMissing: null,
  sheetSelectRequiresActivate: true,
  codeNameEmpty: true,
  sheetItemMissing: 'throw',
  cdpItemMissing: 'throw',
  longestProperty: 255,
  noDebugTools: false,
  undoWithoutTransaction: true,
  listeners: 'fire',
  enableEventsSilences: true,
  staleTaskPane: 'null',
  applicationIsGlobal: true,
  noAddChart2: false,
};

/** The other answer wherever there are two, each time the one that is harder to bear. */
export const WORST: Partial<WpsQuirks> = {
  emptyAs: undefined,
  flat1D: true,
  constantFormulas: 'value',
  hasFormulaAs: -1,
  addressAsProperty: true,
  mergeCellsMixed: null,
  mixedAs: undefined,
  hiddenMixed: false,
  usedRangeOffset: false,
  usedRangeInflatedBy: 900,
  noAllowEdit: true,
  commentMissing: undefined,
  sheetItemMissing: 'null',
  cdpItemMissing: 'null',
  noDebugTools: true,
  undoWithoutTransaction: false,
  listeners: 'never-fire',
  enableEventsSilences: false,
  staleTaskPane: 'throw',
  applicationIsGlobal: false,
  noAddChart2: true,
};

/** An early build (WPS 2019): flat arrays, no transactions, no `window.Application`. */
export const EARLY: Partial<WpsQuirks> = {
  emptyAs: undefined,
  flat1D: true,
  noDebugTools: true,
  noAllowEdit: true,
  applicationIsGlobal: false,
  noAddChart2: true,
  listeners: 'throw',
};

/** A build that answers in texts where others answer in numbers or nothing. */
export const TEXTUAL: Partial<WpsQuirks> = {
  emptyAs: '',
  errorsAs: 'text',
  mixedAs: '',
  hiddenMixed: true,
  hasFormulaAs: 1,
  listeners: 'return-false',
  noFillColor16777215: false,
};
