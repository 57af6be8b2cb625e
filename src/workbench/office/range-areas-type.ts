import { cellCountOf, formatAddress } from './addresses';
import { clearFills, openFormat } from './format-types';
import type { Thing, ThingType } from './members';
import { createThing } from './members';
import type { RangeCells } from './range-grids';
import { isColumnsHidden, isRowsHidden } from './range-grids';

interface Areas {
  readonly ranges: readonly RangeCells[];
  /** Range types know of areas, so areas are told how to open a range. */
  readonly openRange: (cells: RangeCells) => Thing;
}

const RANGES: ThingType<Areas> = {
  name: 'RangeCollection',
  members: {
    GetCount: { since: '1.9', call: ({ ranges }) => ranges.length },
    GetItemAt: { since: '1.9', open: ({ ranges, openRange }, [index]) => openRange(ranges[Number(index)]!) },
  },
  items: ({ ranges, openRange }) => ranges.map(openRange),
};

const RANGE_AREAS: ThingType<Areas> = {
  name: 'RangeAreas',
  members: {
    Address: {
      since: '1.9',
      get: ({ ranges }) => ranges.map(({ sheet, range }) => formatAddress(sheet.name, range)).join(','),
    },
    AreaCount: { since: '1.9', get: ({ ranges }) => ranges.length },
    CellCount: { since: '1.9', get: ({ ranges }) => ranges.reduce((sum, { range }) => sum + cellCountOf(range), 0) },
    RowHidden: { since: '1.9', get: ({ ranges }) => same(ranges.map(isRowsHidden)) },
    ColumnHidden: { since: '1.9', get: ({ ranges }) => same(ranges.map(isColumnsHidden)) },
    Areas: { since: '1.9', open: (areas) => createThing(RANGES, areas) },
    Format: { since: '1.9', open: ({ ranges }) => openFormat(ranges) },
    Clear: {
      since: '1.9',
      call({ ranges }, _, session) {
        clearFills(ranges, session);
        return undefined;
      },
    },
  },
};

const same = <T>(values: readonly T[]): T | null =>
  values.every((value) => value === values[0]) ? (values[0] ?? null) : null;

export const openRangeAreas = (ranges: readonly RangeCells[], openRange: (cells: RangeCells) => Thing): Thing =>
  createThing(RANGE_AREAS, { ranges, openRange });
