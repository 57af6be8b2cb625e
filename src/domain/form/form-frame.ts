import type { Sheet } from '../sheet/sheet';
import { readBudget } from './budget-block';
import type { BudgetLine, ColumnEvidence, Columns, Form, FormKind } from './form';
import { formYear } from './form-year';
import { headOf, nextBelow, regionsOf } from './grid-regions';
import type { GridRegion } from './grid-regions';
import type { HeaderBlock } from './header-blocks';
import { blockAt, findHeaderBlocks } from './header-blocks';
import type { ColumnMapping } from './map-columns';
import { applyMapping, mapColumns } from './map-columns';
import type { Grid } from './read-grid';
import { nameColumnOf } from './read-indicator';
import { readBottomTotal, readTopTotal } from './read-total';

/** The headers of a sheet, and the rows and columns below each that are its own. */
export interface Layout {
  readonly blocks: readonly HeaderBlock[];
  readonly regions: readonly GridRegion[];
}

/** What a header says of its form: everything but the rows of the grid. */
export interface Frame {
  readonly block: HeaderBlock;
  readonly region: GridRegion;
  /** The rows above: title, names, budget block. */
  readonly head: GridRegion;
  readonly evidence: readonly ColumnEvidence[];
  readonly columns: Columns;
}

/** What a form takes over from its grid. */
export type ReadRows = Pick<Grid, 'indicators' | 'damagedRows' | 'total' | 'lastRow'>;

/** All headers of a sheet, from the top; with the row that a person points at, if no header was seen there. */
export function readLayout(sheet: Sheet, headerRow?: number): Layout {
  const found = findHeaderBlocks(sheet);
  const isKnown = headerRow === undefined || found.some(({ first, last }) => headerRow >= first && headerRow <= last);
  const blocks = isKnown
    ? found
    : [...found, blockAt(sheet, headerRow)].sort((a, b) => a.first - b.first || a.left - b.left);
  return { blocks, regions: regionsOf(sheet, blocks) };
}

/** The frame of the form under the header at `index`. */
export function readFrame(
  sheet: Sheet,
  { blocks, regions }: Layout,
  index: number,
  mapping: Pick<ColumnMapping, 'columns'> | null,
): Frame {
  const block = blocks[index]!;
  const region = regions[index]!;
  const head = headOf(sheet, blocks, index, region);
  const recognized = mapColumns(sheet, block, region.last, formYear(sheet, head));
  const evidence = mapping ? applyMapping(recognized, mapping, block) : recognized;
  return {
    block,
    region,
    head,
    evidence,
    columns: Object.fromEntries(evidence.map(({ role, column }) => [role, column])),
  };
}

/** The headers below that may only repeat the one at `index` after a page break, nearest first; a sheet may hold thousands, and few are asked for. */
export function* repeatedBelow({ blocks }: Layout, index: number): Generator<number> {
  for (let next = nextBelow(blocks, index); next !== null; next = nextBelow(blocks, next)) {
    if (!isSameHeader(blocks[index]!, blocks[next]!)) return;
    yield next;
  }
}

const isSameHeader = (a: HeaderBlock, b: HeaderBlock): boolean =>
  a.columns.length === b.columns.length &&
  a.columns.every(({ hits }, index) => hits[0]?.meaning === b.columns[index]?.hits[0]?.meaning);

/** The form of a frame and its grid. `known` is its budget line, where that has been read before. */
export function composeForm(sheet: Sheet, frame: Frame, grid: ReadRows, known?: BudgetLine | null): Form {
  const { block, region, head, evidence, columns } = frame;
  const budget = known === undefined ? readBudget(sheet, head) : known;
  const bottom = grid.total ? readBottomTotal(sheet, grid.total, columns, region) : null;
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
    indicators: grid.indicators,
    damagedRows: grid.damagedRows,
    total: bottom ?? readTopTotal(sheet, head),
  };
}

function kindOf({ score, weight, actual }: Columns): FormKind {
  if (score !== undefined || (weight !== undefined && actual !== undefined)) return 'evaluation';
  return actual === undefined ? 'targets' : 'completion';
}

/** Below this the pane asks before it writes; a form without any target stays there. */
const WITHOUT_TARGET = 0.55;

/** How sure the whole is: the columns that matter, and whether the grid holds what it promises. */
function confidenceOf(evidence: readonly ColumnEvidence[], columns: Columns, grid: ReadRows): number {
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
