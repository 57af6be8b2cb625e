import type { Fill } from '../../domain/sheet/sheet-edit';
import type { CellStyle } from '../workbook/workbook';
import type { Session, ThingType } from './members';
import { createThing } from './members';
import { columnWidthOf, setColumnWidth, writeLook } from './new-worksheet-looks';
import type { Json } from './protocol';
import { invalidArgument } from './protocol';
import type { RangeCells } from './range-grids';
import { commonOf } from './range-grids';
import { writeFills } from './range-writes';

type Ranges = readonly RangeCells[];

/** How Excel words a fill: a cell without one has the colour white and the pattern None. */
export const FILL_WORDS: { readonly [name: string]: (fill: Fill | null) => Json } = {
  color: (fill) => fill?.color ?? '#FFFFFF',
  pattern: (fill) => (fill ? (fill.pattern ?? 'Solid') : 'None'),
  patternColor: (fill) => fill?.patternColor ?? '#000000',
};

const FILL: ThingType<Ranges> = {
  name: 'RangeFill',
  members: {
    Color: {
      get: (ranges) => commonOf(ranges, ({ style }) => FILL_WORDS['color']!(style.fill)),
      // "" is how Excel lets a colour be taken away.
      set: (ranges, color, session) =>
        writeFills(ranges, (fill) => (color === '' ? null : { ...fill, color: colorOf(color) }), session),
    },
    Pattern: {
      since: '1.9',
      get: (ranges) => commonOf(ranges, ({ style }) => FILL_WORDS['pattern']!(style.fill)),
      set: (ranges, pattern, session) => writeFills(ranges, (fill) => withPattern(fill, pattern), session),
    },
    PatternColor: {
      since: '1.9',
      get: (ranges) => commonOf(ranges, ({ style }) => FILL_WORDS['patternColor']!(style.fill)),
      set: (ranges, color, session) =>
        writeFills(ranges, (fill) => (fill?.pattern ? { ...fill, patternColor: colorOf(color) } : fill), session),
    },
    Clear: {
      call(ranges, _, session) {
        writeFills(ranges, () => null, session);
        return undefined;
      },
    },
  },
};

function withPattern(fill: Fill | null, pattern: Json): Fill | null {
  if (pattern === 'None') return null;
  const color = fill?.color ?? '#FFFFFF';
  if (pattern === 'Solid') return { color };
  if (typeof pattern !== 'string') throw invalidArgument('No such pattern.', 'RangeFill.pattern');
  return { color, pattern, patternColor: fill?.patternColor ?? '#000000' };
}

const NAMED_COLORS: { readonly [name: string]: string } = {
  white: '#FFFFFF',
  black: '#000000',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  pink: '#FFC0CB',
  gray: '#808080',
};

/** "#FFA500", "FFA500" and the usual names of HTML. */
export function colorOf(given: Json): string {
  const text = typeof given === 'string' ? (NAMED_COLORS[given.toLowerCase()] ?? given) : '';
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (!hex) throw invalidArgument(`"${text}" is not a colour.`, 'RangeFill.color');
  return `#${hex.toUpperCase()}`;
}

const styleOf = (pick: (style: CellStyle) => Json) => ({
  get: (ranges: Ranges) => commonOf(ranges, ({ style }) => pick(style)),
});

const FONT: ThingType<Ranges> = {
  name: 'RangeFont',
  members: {
    Name: styleOf((style) => style.fontName),
    Size: {
      ...styleOf((style) => style.fontSize),
      set: (ranges, fontSize, session) => writeLook(ranges, { fontSize: Number(fontSize) }, session),
    },
    Color: styleOf((style) => style.fontColor),
    Bold: {
      ...styleOf((style) => style.bold),
      set: (ranges, bold, session) => writeLook(ranges, { bold: bold === true }, session),
    },
    Italic: styleOf((style) => style.italic),
  },
};

const PROTECTION: ThingType<Ranges> = {
  name: 'FormatProtection',
  members: { Locked: { since: '1.2', ...styleOf((style) => style.locked) } },
};

function verticalOf(word: Json): CellStyle['vertical'] {
  const known = (['top', 'center', 'bottom', 'justify', 'distributed'] as const).find(
    (one) => capitalized(one) === word,
  );
  if (!known) throw invalidArgument('No such alignment.', 'RangeFormat.verticalAlignment');
  return known;
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const FORMAT: ThingType<Ranges> = {
  name: 'RangeFormat',
  members: {
    HorizontalAlignment: styleOf((style) => capitalized(style.horizontal)),
    VerticalAlignment: {
      ...styleOf((style) => capitalized(style.vertical)),
      set: (ranges, word, session) => writeLook(ranges, { vertical: verticalOf(word) }, session),
    },
    WrapText: {
      ...styleOf((style) => style.wrap),
      set: (ranges, wrap, session) => writeLook(ranges, { wrap: wrap === true }, session),
    },
    ColumnWidth: { get: columnWidthOf, set: setColumnWidth },
    Fill: { open: (ranges) => createThing(FILL, ranges) },
    Font: { open: (ranges) => createThing(FONT, ranges) },
    Protection: { since: '1.2', open: (ranges) => createThing(PROTECTION, ranges) },
    AutofitColumns: { since: '1.2', call: () => undefined },
    AutofitRows: { since: '1.2', call: () => undefined },
  },
};

export const openFormat = (ranges: Ranges) => createThing(FORMAT, ranges);

/** What `clear("Formats")` does of what this workbench can change. */
export const clearFills = (ranges: Ranges, session: Session): void => writeFills(ranges, () => null, session);
