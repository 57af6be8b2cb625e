import type { Fill } from '../../domain/sheet/sheet-edit';
import { isSameFill } from '../../domain/sheet/sheet-edit';
import { INDEXED_COLORS, readColor, type ThemeColors } from './colors';
import { builtInFormat } from './number-formats';
import { readFill } from './fills';
import { SIDES, type BorderLine, type CellLook, type CellStyle, type Side } from './workbook';
import { attributeOf, XmlReader } from './xml';

/** A child of <styleSheet> as it stands in the text: where it is, and where its content ends. */
export interface Section {
  readonly name: string;
  readonly start: number;
  /** Behind the open tag. */
  readonly inside: number;
  /** Before the close tag; an empty element has none: -1. */
  readonly close: number;
  readonly end: number;
}

type Font = Pick<CellStyle, 'fontName' | 'fontSize' | 'fontColor' | 'bold' | 'italic' | 'underline' | 'strike'>;
type Alignment = Pick<CellStyle, 'horizontal' | 'vertical' | 'wrap' | 'shrink' | 'indent' | 'rotation'>;

/** A cell format of the file: the text of its <xf> and the numbers it refers to. */
export interface BaseXf {
  readonly text: string;
  readonly format: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly quotePrefix: boolean;
  readonly locked: boolean;
  readonly alignment: Alignment;
}

/** What of a cell format this session changed; absent = as in the file. */
export interface XfChange {
  readonly fill?: Fill | null;
  readonly format?: string;
  /** Excel's mark for a text that would be read as something else when typed: '98%. */
  readonly quotePrefix?: boolean;
  /** Of cells in sheets that this session added. */
  readonly look?: CellLook;
}

/** A format made in this session: one of the file's, changed. */
export interface DerivedXf extends XfChange {
  readonly base: number;
}

/** Everything that styles.xml says, parsed once. */
export interface StyleSheet {
  readonly text: string;
  /** "x:" when the part writes its elements with a prefix. */
  readonly prefix: string;
  readonly sections: readonly Section[];
  /** Never empty: a file without formats is read as having the plain one. */
  readonly xfs: readonly BaseXf[];
  /** How many of them the file has itself. */
  readonly ownXfs: number;
  readonly fills: readonly (Fill | null)[];
  readonly formats: ReadonlyMap<number, string>;
  readonly fonts: readonly Font[];
  readonly borders: readonly CellStyle['borders'][];
}

/** Cell formats by number: first those of the file, then those derived in this session. */
export interface Styles {
  readonly sheet: StyleSheet;
  /** The number of a format, or of the first when the file names one that is not there. */
  known(xf: number): number;
  style(xf: number): CellStyle;
  hasQuotePrefix(xf: number): boolean;
  /** The format with this change; one that takes it back to the file's own is that one again. */
  derive(xf: number, change: XfChange): number;
  /** The file's own format that a format was made from. */
  baseOf(xf: number): number;
  derived(xf: number): DerivedXf | null;
}

export function createStyles(sheet: StyleSheet): Styles {
  const { xfs } = sheet;
  const derivedXfs: DerivedXf[] = [];
  const numbers = new Map<string, number>();
  const styles: (CellStyle | undefined)[] = [];
  const known = (xf: number): number => (xf >= 0 && xf < xfs.length + derivedXfs.length ? xf : 0);
  const derived = (xf: number): DerivedXf | null => derivedXfs[xf - xfs.length] ?? null;
  const baseOf = (xf: number): number => derived(xf)?.base ?? known(xf);
  const baseFill = (base: number): Fill | null => sheet.fills[xfs[base]!.fill] ?? null;
  const baseFormat = (base: number): string => formatOf(sheet, xfs[base]!.format);
  const fillOf = (xf: number): Fill | null => {
    const fill = derived(xf)?.fill;
    return fill === undefined ? baseFill(baseOf(xf)) : fill;
  };
  const numberFormatOf = (xf: number): string => derived(xf)?.format ?? baseFormat(baseOf(xf));
  const hasQuotePrefix = (xf: number): boolean => derived(xf)?.quotePrefix ?? xfs[baseOf(xf)]!.quotePrefix;
  return {
    sheet,
    known,
    baseOf,
    derived,
    hasQuotePrefix,
    style(xf) {
      const base = baseOf(xf);
      return (styles[known(xf)] ??= {
        ...(sheet.fonts[xfs[base]!.font] ?? DEFAULT_FONT),
        ...xfs[base]!.alignment,
        fill: fillOf(xf),
        numberFormat: numberFormatOf(xf),
        borders: sheet.borders[xfs[base]!.border] ?? NO_BORDERS,
        locked: xfs[base]!.locked,
        ...derived(xf)?.look,
      });
    },
    derive(xf, change) {
      // Most writes leave the looks as they are, and ask all the same.
      const isSo =
        (change.fill === undefined || isSameFill(change.fill, fillOf(xf))) &&
        (change.format === undefined || change.format === numberFormatOf(xf)) &&
        (change.quotePrefix === undefined || change.quotePrefix === hasQuotePrefix(xf)) &&
        change.look === undefined;
      if (isSo) return known(xf);
      const base = baseOf(xf);
      const all = { ...derived(xf), ...change };
      const kept: XfChange = {
        ...(all.fill !== undefined && !isSameFill(all.fill, baseFill(base)) && { fill: all.fill }),
        ...(all.format !== undefined && all.format !== baseFormat(base) && { format: all.format }),
        ...(all.quotePrefix !== undefined &&
          all.quotePrefix !== xfs[base]!.quotePrefix && { quotePrefix: all.quotePrefix }),
        ...(all.look !== undefined && { look: { ...derived(xf)?.look, ...change.look } }),
      };
      if (Object.keys(kept).length === 0) return base;
      // JSON writes null for undefined too, but "no fill" is a change and "the fill kept" is none.
      const fill = kept.fill === undefined ? 'kept' : kept.fill;
      const name = JSON.stringify([base, fill, kept.format, kept.quotePrefix, kept.look]);
      const existing = numbers.get(name);
      if (existing !== undefined) return existing;
      derivedXfs.push({ base, ...kept });
      const number = xfs.length + derivedXfs.length - 1;
      numbers.set(name, number);
      return number;
    },
  };
}

/** Parses styles.xml. Throws XmlError when it is not well-formed; a missing section is an empty list. */
export function readStyleSheet(text: string, theme: ThemeColors): StyleSheet {
  const reader = new XmlReader(text);
  reader.next();
  if (reader.token === 'empty') return readStyleSheet(withCloseTag(reader), theme);
  const prefix = /^<([^\s/>]+:)/.exec(text.slice(reader.start, reader.end))?.[1] ?? '';
  const sections: Section[] = [];
  const formats = new Map<number, string>();
  const lists: Record<'fonts' | 'fills' | 'borders' | 'cellXfs' | 'indexedColors', string[]> = {
    ...{ fonts: [], fills: [], borders: [], cellXfs: [], indexedColors: [] },
  };
  for (const name of reader.children()) {
    const { start, end: inside } = reader;
    const isOpen = reader.token === 'open';
    if (name === 'numFmts') {
      for (const inner of reader.children()) {
        if (inner === 'numFmt')
          formats.set(numberOf(reader.attribute('numFmtId')), reader.attribute('formatCode') ?? 'General');
      }
    } else if (name === 'fonts' || name === 'fills' || name === 'borders' || name === 'cellXfs') {
      lists[name] = readElements(reader);
    } else if (name === 'colors') {
      for (const inner of reader.children()) if (inner === 'indexedColors') lists.indexedColors = readElements(reader);
    } else reader.skip();
    sections.push({ name, start, inside, close: isOpen ? reader.start : -1, end: reader.end });
  }
  const indexed =
    lists.indexedColors.length > 0
      ? lists.indexedColors.map((tag, index) => readColor(tag, theme, []) ?? INDEXED_COLORS[index] ?? '#000000')
      : INDEXED_COLORS;
  const color = (tag: string): string | null => readColor(tag, theme, indexed);
  const xfs = lists.cellXfs.map(readXf);
  return {
    text,
    prefix,
    sections,
    formats,
    ownXfs: xfs.length,
    xfs: xfs.length > 0 ? xfs : [readXf('<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>')],
    fills: lists.fills.map((element) => readFill(element, color)),
    fonts: lists.fonts.map((element) => readFont(element, color)),
    borders: lists.borders.map((element) => readBorders(element, color)),
  };
}

/** An empty root opened up, so that there is a place to write into. */
const withCloseTag = ({ text, start, end }: XmlReader): string =>
  `${text.slice(0, end).replace(/\s*\/>$/, '>')}</${/^<([^\s/>]+)/.exec(text.slice(start, end))?.[1] ?? ''}>${text.slice(end)}`;

const formatOf = (sheet: StyleSheet, id: number): string => {
  const format = sheet.formats.get(id);
  return format === undefined || format === '' ? builtInFormat(id) : format;
};

/** The whole text of each child of the element just entered. */
function readElements(reader: XmlReader): string[] {
  const elements: string[] = [];
  for (const name of reader.children()) {
    const { start } = reader;
    reader.skip();
    if (name !== '') elements.push(reader.text.slice(start, reader.end));
  }
  return elements;
}

const numberOf = (text: string | null): number => {
  const number = Number(text ?? 0);
  return Number.isInteger(number) && number >= 0 ? number : 0;
};

/** xsd:boolean; `absent` when the attribute is not there. */
const isOn = (text: string | null, absent: boolean): boolean =>
  text === null ? absent : text === '1' || text === 'true';

function readXf(text: string): BaseXf {
  const reader = new XmlReader(text);
  reader.next();
  const xf = {
    text,
    format: numberOf(reader.attribute('numFmtId')),
    font: numberOf(reader.attribute('fontId')),
    fill: numberOf(reader.attribute('fillId')),
    border: numberOf(reader.attribute('borderId')),
    quotePrefix: isOn(reader.attribute('quotePrefix'), false),
  };
  let locked = true;
  let alignment = DEFAULT_ALIGNMENT;
  for (const name of reader.children()) {
    if (name === 'protection') locked = isOn(reader.attribute('locked'), true);
    else if (name === 'alignment') alignment = readAlignment(text.slice(reader.start, reader.end));
  }
  return { ...xf, locked, alignment };
}

const HORIZONTAL: readonly CellStyle['horizontal'][] = [
  ...(['general', 'left', 'center', 'right', 'fill', 'justify', 'centerContinuous', 'distributed'] as const),
];
const VERTICAL: readonly CellStyle['vertical'][] = ['top', 'center', 'bottom', 'justify', 'distributed'];
const DEFAULT_ALIGNMENT: Alignment = {
  ...{ horizontal: 'general', vertical: 'bottom', wrap: false, shrink: false, indent: 0, rotation: 0 },
};

function readAlignment(tag: string): Alignment {
  const attribute = (name: string): string | null => attributeOf(tag, name);
  return {
    horizontal: HORIZONTAL.find((name) => name === attribute('horizontal')) ?? 'general',
    vertical: VERTICAL.find((name) => name === attribute('vertical')) ?? 'bottom',
    wrap: isOn(attribute('wrapText'), false),
    shrink: isOn(attribute('shrinkToFit'), false),
    indent: numberOf(attribute('indent')),
    rotation: numberOf(attribute('textRotation')),
  };
}

const DEFAULT_FONT: Font = {
  ...{ fontName: '宋体', fontSize: 11, fontColor: '#000000' },
  ...{ bold: false, italic: false, underline: false, strike: false },
};

function readFont(element: string, color: (tag: string) => string | null): Font {
  const reader = new XmlReader(element);
  reader.next();
  let font = DEFAULT_FONT;
  for (const name of reader.children()) {
    const value = reader.attribute('val');
    const on = isOn(value, true);
    if (name === 'name') font = { ...font, fontName: value ?? font.fontName };
    else if (name === 'sz') font = { ...font, fontSize: Number(value) > 0 ? Number(value) : font.fontSize };
    else if (name === 'color')
      font = { ...font, fontColor: color(element.slice(reader.start, reader.end)) ?? font.fontColor };
    else if (name === 'b') font = { ...font, bold: on };
    else if (name === 'i') font = { ...font, italic: on };
    else if (name === 'u') font = { ...font, underline: value !== 'none' };
    else if (name === 'strike') font = { ...font, strike: on };
  }
  return font;
}

const NO_BORDERS: CellStyle['borders'] = { top: null, right: null, bottom: null, left: null };

function readBorders(element: string, color: (tag: string) => string | null): CellStyle['borders'] {
  const reader = new XmlReader(element);
  reader.next();
  const lines: Record<Side, BorderLine | null> = { ...NO_BORDERS };
  for (const name of reader.children()) {
    // "start" and "end" are what the strict schema calls left and right.
    const side = name === 'start' ? 'left' : name === 'end' ? 'right' : SIDES.find((known) => known === name);
    const style = reader.attribute('style');
    let line = '#000000';
    for (const inner of reader.children()) {
      if (inner === 'color') line = color(element.slice(reader.start, reader.end)) ?? line;
    }
    if (side && style !== null && style !== 'none') lines[side] = { style, color: line };
  }
  return lines;
}
