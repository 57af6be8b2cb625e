import type { Sheet } from '../sheet/sheet';
import { readBudget } from './budget-block';
import type { ColumnEvidence, Columns, Form, FormKind, Indicator } from './form';
import type { HeaderBlock } from './header-blocks';
import { blockAt, findHeaderBlocks } from './header-blocks';
import type { ColumnMapping } from './map-columns';
import { applyMapping, mapColumns } from './map-columns';
import { formYear } from './form-year';
import { headOf, nextBelow, regionsOf } from './grid-regions';
import type { GridRegion } from './grid-regions';
import type { Grid } from './read-grid';
import { readGrid } from './read-grid';
import { nameColumnOf } from './read-indicator';
import { readBottomTotal, readTopTotal } from './read-total';

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
    confidence: confidenceOf(evidence, columns, grid),
    budget,
    indicators: ofYear(grid.indicators, formYear(sheet, head)),
    damagedRows: grid.damagedRows,
    total,
  };
}

/** Dates without a year ("12月底前") are of the form's year. */
const ofYear = (indicators: readonly Indicator[], year: number | null): readonly Indicator[] =>
  year === null ? indicators : indicators.map((each) => ({ ...each, context: { ...each.context, year } }));

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

function kindOf({ score, weight, actual }: Columns): FormKind {
  if (score !== undefined || (weight !== undefined && actual !== undefined)) return 'evaluation';
  return actual === undefined ? 'targets' : 'completion';
}

/** Below this the pane asks before it writes; a form without any target stays there. */
const WITHOUT_TARGET = 0.55;

/** How sure the whole is: the columns that matter, and whether the grid holds what it promises. */
function confidenceOf(evidence: readonly ColumnEvidence[], columns: Columns, grid: Grid): number {
  const named = nameColumnOf(columns);
  const essential = evidence.filter(({ role, column }) => ESSENTIAL.has(role) || column === named);
  if (essential.length === 0) return 0;
  const mean = essential.reduce((total, { confidence }) => total + confidence, 0) / essential.length;
  const rows = grid.indicators.length + grid.damagedRows.length;
  const sound = rows === 0 ? 0.5 : grid.indicators.length / rows;
  const sure = Math.min(1, mean * (0.5 + 0.5 * sound));
  return columns.target === undefined && columns.adjustedTarget === undefined ? Math.min(sure, WITHOUT_TARGET) : sure;
}

const ESSENTIAL: ReadonlySet<string> = new Set(['target', 'actual', 'weight', 'score']);
