import type { Sheet } from '../sheet/sheet';
import { textAt } from './cells';
import type { HeaderBlock } from './header-blocks';
import { isHeadLabel, isMoneyLabel } from './row-labels';

/** Rows and columns that are one form's own: its grid below the header, or its head above. */
export interface GridRegion {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
}

/** For each header the rows and columns that are its own: down to the next header below, beside its neighbours. */
export function regionsOf(sheet: Sheet, blocks: readonly HeaderBlock[]): readonly GridRegion[] {
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
export function nextBelow(blocks: readonly HeaderBlock[], index: number): number | null {
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

/** No head is longer; what stands above it is another text on the sheet. */
const MOST_HEAD_ROWS = 200;

/** The rows above a header that are its own form's: title, names, budget block. */
export function headOf(sheet: Sheet, blocks: readonly HeaderBlock[], index: number, region: GridRegion): GridRegion {
  const block = blocks[index]!;
  const above = nextAbove(blocks, index);
  const last = block.first - 1;
  let first = Math.max(above === null ? sheet.range!.top : above + 1, block.first - MOST_HEAD_ROWS);
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
    if (text !== '') return isHeadLabel(text) || isMoneyLabel(text);
  }
  return false;
}

function isBlankRow(sheet: Sheet, row: number, { left, right }: GridRegion): boolean {
  for (let column = left; column <= right; column += 1) if (textAt(sheet, row, column) !== '') return false;
  return true;
}
