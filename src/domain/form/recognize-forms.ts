import type { Sheet } from '../sheet/sheet';
import { readBudget } from './budget-block';
import { textAt } from './cells';
import type { ColumnEvidence, Columns, Form, FormKind } from './form';
import type { HeaderBlock } from './header-blocks';
import { blockAt, findHeaderBlocks } from './header-blocks';
import type { ColumnMapping } from './map-columns';
import { applyMapping, mapColumns } from './map-columns';
import type { Grid, GridRegion } from './read-grid';
import { readGrid } from './read-grid';
import { readBottomTotal, readTopTotal } from './read-total';
import { isHeadLabel } from './row-labels';

/**
 * All forms on a sheet, from the top. A sheet that holds none gives []. `mapping` is a person's correction: it moves
 * the header to a row and gives roles to columns; what it does not say is recognised as ever.
 */
export function recognizeForms(sheet: Sheet, mapping?: ColumnMapping): readonly Form[] {
  if (!sheet.range) return [];
  const blocks = withChosenHeader(sheet, findHeaderBlocks(sheet), mapping);
  const regions = regionsOf(sheet, blocks);
  const forms: Form[] = [];
  const consumed = new Set<HeaderBlock>();
  blocks.forEach((block, index) => {
    if (consumed.has(block)) return;
    forms.push(readForm({ sheet, blocks, regions, index, consumed, mapping }));
  });
  return forms;
}

function withChosenHeader(
  sheet: Sheet,
  blocks: readonly HeaderBlock[],
  mapping: ColumnMapping | undefined,
): readonly HeaderBlock[] {
  const row = mapping?.headerRow;
  if (row === undefined || blocks.some(({ first, last }) => row >= first && row <= last)) return blocks;
  return [...blocks, blockAt(sheet, row)].sort((a, b) => a.first - b.first || a.left - b.left);
}

/** For each header the rows and columns that are its own: down to the next header below, beside its neighbours. */
function regionsOf(sheet: Sheet, blocks: readonly HeaderBlock[]): readonly GridRegion[] {
  const range = sheet.range!;
  // A long sheet repeats one layout: the few different extents are compared, not every header with every other.
  const extents = [...new Map(blocks.map(({ left, right }) => [`${left}:${right}`, { left, right }])).values()];
  const bounds = new Map<string, { left: number; right: number }>();
  for (const { left, right } of extents) {
    bounds.set(`${left}:${right}`, {
      left: Math.max(range.left, ...extents.filter((each) => each.right < left).map((each) => each.right + 1)),
      right: Math.min(range.right, ...extents.filter((each) => each.left > right).map((each) => each.left - 1)),
    });
  }
  const regions: GridRegion[] = [];
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index]!;
    const next = nextBelow(blocks, index);
    const { left, right } = bounds.get(`${block.left}:${block.right}`)!;
    regions[index] = { first: block.last + 1, last: next ? blocks[next]!.first - 1 : range.bottom, left, right };
  }
  return regions;
}

/** The nearest header below in the same columns. */
function nextBelow(blocks: readonly HeaderBlock[], index: number): number | null {
  const { last, left, right } = blocks[index]!;
  for (let next = index + 1; next < blocks.length; next += 1) {
    const each = blocks[next]!;
    if (each.first > last && each.left <= right && each.right >= left) return next;
  }
  return null;
}

/** The last row of the nearest header above in the same columns. */
function nextAbove(blocks: readonly HeaderBlock[], index: number): number | null {
  const { first, left, right } = blocks[index]!;
  for (let before = index - 1; before >= 0; before -= 1) {
    const each = blocks[before]!;
    if (each.last < first && each.left <= right && each.right >= left) return each.last;
  }
  return null;
}

interface Reading {
  readonly sheet: Sheet;
  readonly blocks: readonly HeaderBlock[];
  readonly regions: readonly GridRegion[];
  readonly index: number;
  /** Headers that only repeat one above them. */
  readonly consumed: Set<HeaderBlock>;
  readonly mapping: ColumnMapping | undefined;
}

function readForm({ sheet, blocks, regions, index, consumed, mapping }: Reading): Form {
  const block = blocks[index]!;
  const region = regions[index]!;
  const evidence = evidenceFor(sheet, block, region.last, mapping);
  const columns: Columns = Object.fromEntries(evidence.map(({ role, column }) => [role, column]));

  // A header that stands again with nothing but rows before it is a page break within one grid.
  let part = readGrid(sheet, columns, region);
  const parts = [part];
  for (let next = nextBelow(blocks, index); next !== null && !part.isClosed; next = nextBelow(blocks, next)) {
    const repeated = blocks[next]!;
    if (!isSameHeader(block, repeated)) break;
    consumed.add(repeated);
    part = readGrid(sheet, columns, regions[next]!, part.levels);
    parts.push(part);
  }
  const grid = joinGrids(parts);

  const head = headOf(sheet, blocks, index, region);
  const budget = readBudget(sheet, head);
  const bottom = grid.total ? readBottomTotal(sheet, grid.total, columns, region) : null;
  const total = bottom ?? readTopTotal(sheet, head);
  const used = block.columns.filter(({ text }) => text !== '').map(({ column }) => column);
  return {
    kind: kindOf(columns),
    range: {
      top: Math.min(head.first, budget?.row ?? head.first),
      left: Math.min(...used, ...Object.values(columns)),
      bottom: Math.max(block.last, grid.lastRow),
      right: Math.max(...used, ...Object.values(columns)),
    },
    header: { first: block.first, last: block.last },
    columns,
    evidence,
    confidence: confidenceOf(evidence, grid),
    budget,
    indicators: grid.indicators,
    damagedRows: grid.damagedRows,
    total,
  };
}

function evidenceFor(
  sheet: Sheet,
  block: HeaderBlock,
  lastRow: number,
  mapping: ColumnMapping | undefined,
): readonly ColumnEvidence[] {
  const evidence = mapColumns(sheet, block, lastRow);
  const row = mapping?.headerRow;
  const isMeant = row === undefined || (row >= block.first && row <= block.last);
  return mapping && isMeant ? applyMapping(evidence, mapping, block) : evidence;
}

const isSameHeader = (a: HeaderBlock, b: HeaderBlock): boolean =>
  a.columns.length === b.columns.length &&
  a.columns.every(({ hits }, index) => hits[0]?.meaning === b.columns[index]?.hits[0]?.meaning);

function joinGrids(parts: readonly Grid[]): Grid {
  const last = parts[parts.length - 1]!;
  return {
    ...last,
    indicators: parts.flatMap(({ indicators }) => indicators),
    damagedRows: parts.flatMap(({ damagedRows }) => damagedRows),
    total: parts.reduce<Grid['total']>((found, { total }) => total ?? found, null),
    lastRow: parts.reduce((lowest, { lastRow }) => Math.max(lowest, lastRow), 0),
  };
}

/** The rows above a header that are its own form's: title, names, budget block. */
function headOf(sheet: Sheet, blocks: readonly HeaderBlock[], index: number, region: GridRegion): GridRegion {
  const block = blocks[index]!;
  const above = nextAbove(blocks, index);
  const last = block.first - 1;
  let first = above === null ? sheet.range!.top : above + 1;
  if (above !== null) {
    // Below another grid its footers come first; the next form begins with a title or a head label.
    while (first <= last && !startsForm(sheet, first, region)) first += 1;
  }
  while (first <= last && isBlankRow(sheet, first, region)) first += 1;
  return { ...region, first: Math.min(first, block.first), last };
}

function startsForm(sheet: Sheet, row: number, { left, right }: GridRegion): boolean {
  for (let column = left; column <= right; column += 1) {
    const text = textAt(sheet, row, column);
    if (text !== '') return isHeadLabel(text);
  }
  return false;
}

function isBlankRow(sheet: Sheet, row: number, { left, right }: GridRegion): boolean {
  for (let column = left; column <= right; column += 1) if (textAt(sheet, row, column) !== '') return false;
  return true;
}

function kindOf({ score, weight, actual }: Columns): FormKind {
  if (score !== undefined || (weight !== undefined && actual !== undefined)) return 'evaluation';
  return actual === undefined ? 'targets' : 'completion';
}

/** How sure the whole is: the columns that matter, and whether the grid holds what it promises. */
function confidenceOf(evidence: readonly ColumnEvidence[], grid: Grid): number {
  const essential = evidence.filter(({ role }) => ESSENTIAL.has(role));
  if (essential.length === 0) return 0;
  const mean = essential.reduce((total, { confidence }) => total + confidence, 0) / essential.length;
  const rows = grid.indicators.length + grid.damagedRows.length;
  const sound = rows === 0 ? 0.5 : grid.indicators.length / rows;
  return Math.min(1, mean * (0.5 + 0.5 * sound));
}

const ESSENTIAL: ReadonlySet<string> = new Set(['level3', 'target', 'actual', 'weight', 'score']);
