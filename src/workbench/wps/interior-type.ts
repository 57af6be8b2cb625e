import type { Fill } from '../../domain/sheet/sheet-edit';
import { numberArgument } from './arguments';
import type { Member, WpsType } from './members';
import { COMMON } from './members';
import { commonOf } from './range-reading';
import { writeLooks } from './range-writes';
import type { RangeCells, Session } from './session';
import { sheetOf } from './session';
import type { ThemeFill } from './theme-colors';
import { noteTheme, themeOf } from './theme-colors';
import type { WorkbookCell } from '../workbook/workbook';

const NONE = -4142;
const AUTOMATIC = -4105;
const SOLID = 1;
const WHITE = 0xffffff;

/** XlPattern beside the names that a Fill has. */
const PATTERNS: readonly (readonly [pattern: number, name: string])[] = [
  [SOLID, 'Solid'],
  [9, 'Checker'],
  [16, 'CrissCross'],
  [-4121, 'Down'],
  [17, 'Gray16'],
  [-4124, 'Gray25'],
  [-4125, 'Gray50'],
  [-4126, 'Gray75'],
  [18, 'Gray8'],
  [15, 'Grid'],
  [-4128, 'Horizontal'],
  [13, 'LightDown'],
  [11, 'LightHorizontal'],
  [14, 'LightUp'],
  [12, 'LightVertical'],
  [10, 'SemiGray75'],
  [-4162, 'Up'],
  [-4166, 'Vertical'],
  [4000, 'LinearGradient'],
  [4001, 'RectangularGradient'],
];

/** The first colours of the palette by their `ColorIndex`, as BGR. */
const PALETTE: readonly (readonly [index: number, color: number])[] = [
  [1, 0x000000],
  [2, WHITE],
  [3, 0x0000ff],
  [4, 0x00ff00],
  [5, 0xff0000],
  [6, 0x00ffff],
  [7, 0xff00ff],
  [8, 0xffff00],
];

/** "#RRGGBB" → the integer that WPS says and takes: blue is its high byte [V]. */
const toBgr = (color: string): number => {
  const rgb = parseInt(color.slice(1), 16);
  return ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16);
};

const fromBgr = (bgr: number): string => {
  const rgb = ((bgr & 0xff) << 16) | (bgr & 0xff00) | (bgr >> 16);
  return `#${rgb.toString(16).padStart(6, '0').toUpperCase()}`;
};

/** The fill of a range. Of cells that are not alike each property is `mixedAs`. */
export const INTERIOR: WpsType<RangeCells> = {
  declared: 'Et.Interior',
  members: {
    ...COMMON,
    Parent: { get: (cells, { open }) => open.range(cells) },
    Color: fillMember(
      (fill, { quirks }) => (fill ? toBgr(fill.color) : quirks.noFillColor16777215 ? WHITE : null),
      (fill, given) => withColor(fill, fromBgr(colorOf(given))),
    ),
    ColorIndex: fillMember(
      (fill) => (fill ? nearestIndex(toBgr(fill.color)) : NONE),
      (fill, given) => {
        if (given === NONE || given === AUTOMATIC) return null;
        const known = PALETTE.find(([index]) => index === given);
        if (!known) throw new Error('This palette has eight colours here.');
        return withColor(fill, fromBgr(known[1]));
      },
    ),
    Pattern: fillMember(
      (fill) => (fill ? PATTERNS.find(([, name]) => name === (fill.pattern ?? 'Solid'))![0] : NONE),
      (fill, given) => {
        if (given === NONE || given === AUTOMATIC) return null;
        const known = PATTERNS.find(([pattern]) => pattern === given);
        if (!known) throw new Error('There is no such pattern.');
        const color = fill?.color ?? '#FFFFFF';
        return known[0] === SOLID
          ? { color }
          : { color, pattern: known[1], patternColor: fill?.patternColor ?? '#000000' };
      },
    ),
    PatternColor: fillMember(
      (fill) => toBgr(fill?.patternColor ?? '#000000'),
      (fill, given) => (fill?.pattern === undefined ? fill : { ...fill, patternColor: fromBgr(colorOf(given)) }),
    ),
    PatternColorIndex: fillMember((fill) =>
      fill?.pattern === undefined ? AUTOMATIC : nearestIndex(toBgr(fill.color)),
    ),
    ThemeColor: themeMember(
      (theme) => theme?.theme ?? null,
      (_, wished) => ({ theme: numberArgument(wished), tint: 0 }),
    ),
    TintAndShade: themeMember(
      (theme) => theme?.tint ?? 0,
      (theme, tint) => theme && { ...theme, tint: numberArgument(tint) },
    ),
  },
};

function fillMember(
  read: (fill: Fill | null, session: Session) => unknown,
  change?: (fill: Fill | null, given: unknown) => Fill | null,
): Member<RangeCells> {
  return {
    get: (cells, session) => commonOf(cells, ({ style }) => read(style.fill, session), session.quirks.mixedAs),
    ...(change && {
      set(cells, given, session) {
        writeLooks(
          cells,
          ({ row, column, style }) => ({ row, column, kind: 'fill', fill: change(style.fill, given) }),
          session,
        );
      },
    }),
  };
}

/** What a fill says of the theme; of fills that were read from the file nothing is known. */
function themeMember(
  read: (theme: ThemeFill | null) => unknown,
  change: (theme: ThemeFill | null, given: unknown) => ThemeFill | null,
): Member<RangeCells> {
  return {
    get(cells, session) {
      const sheet = sheetOf(cells);
      return commonOf(cells, (cell) => read(themeOf(sheet, cell, cell.style.fill)), session.quirks.mixedAs);
    },
    set(cells, given, session) {
      const sheet = sheetOf(cells);
      const fillOf = (cell: WorkbookCell): Fill | null => {
        const { fill } = cell.style;
        const theme = change(themeOf(sheet, cell, fill), given);
        return theme ? withColor(fill, noteTheme(sheet, cell, theme)) : fill;
      };
      writeLooks(cells, (cell) => ({ row: cell.row, column: cell.column, kind: 'fill', fill: fillOf(cell) }), session);
    },
  };
}

/** A colour paints a cell that has no fill, and the ground under a pattern. */
const withColor = (fill: Fill | null, color: string): Fill =>
  fill?.pattern === undefined ? { color } : { ...fill, color };

function colorOf(given: unknown): number {
  if (typeof given !== 'number' || !Number.isInteger(given) || given < 0 || given > WHITE) {
    throw new Error('A colour is an integer from 0 to 16777215.');
  }
  return given;
}

function nearestIndex(color: number): number {
  const distance = (other: number): number =>
    [0, 8, 16].reduce((sum, bits) => sum + Math.abs(((color >> bits) & 0xff) - ((other >> bits) & 0xff)), 0);
  return PALETTE.reduce((best, one) => (distance(one[1]) < distance(best[1]) ? one : best))[0];
}
