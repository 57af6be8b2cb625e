import type { CSSProperties } from 'react';
import type { BorderLine, CellStyle, WorkbookCell } from '../workbook/workbook';
import { fillLook } from './fill-look';

/** A cell's box (fill, alignment of the text in it) and its text (font, wrapping, direction). */
export interface CellLook {
  readonly box: CSSProperties;
  readonly text: CSSProperties;
}

/** How a cell looks in a box of this width (pixels). */
export function lookOf(cell: WorkbookCell, width: number): CellLook {
  const { style } = cell;
  const horizontal = alignmentOf(cell);
  const fontSize = fontPixels(cell, width);
  return {
    box: {
      ...(style.fill ? fillLook(style.fill) : {}),
      alignItems: VERTICAL[style.vertical],
    },
    text: {
      font: `${style.italic ? 'italic ' : ''}${style.bold ? '700 ' : ''}${fontSize}px/1.2 ${fontFamily(style.fontName)}`,
      color: style.fontColor,
      ...(style.underline || style.strike
        ? { textDecoration: [style.underline ? 'underline' : '', style.strike ? 'line-through' : ''].join(' ').trim() }
        : {}),
      ...(style.indent > 0 ? { [horizontal === 'right' ? 'paddingRight' : 'paddingLeft']: 3 + style.indent * 9 } : {}),
      ...directionOf(style, horizontal),
    },
  };
}

const VERTICAL: { readonly [vertical in CellStyle['vertical']]: CSSProperties['alignItems'] } = {
  top: 'flex-start',
  center: 'center',
  bottom: 'flex-end',
  justify: 'flex-start',
  distributed: 'center',
};

/** Numbers right, truth values and errors centred, texts left, unless the cell says otherwise. */
export function alignmentOf({
  value,
  style,
}: Pick<WorkbookCell, 'value' | 'style'>): 'left' | 'center' | 'right' | 'justify' {
  switch (style.horizontal) {
    case 'general':
      if (typeof value === 'number') return 'right';
      return typeof value === 'boolean' || (typeof value === 'string' && /^#[A-Z/0]+[!?A]$/.test(value))
        ? 'center'
        : 'left';
    case 'left':
    case 'fill':
      return 'left';
    case 'center':
    case 'centerContinuous':
      return 'center';
    case 'right':
      return 'right';
    case 'justify':
    case 'distributed':
      return 'justify';
  }
}

function directionOf(style: CellStyle, align: 'left' | 'center' | 'right' | 'justify'): CSSProperties {
  const whiteSpace = isWrapping(style) ? 'pre-wrap' : 'pre';
  const { rotation } = style;
  if (rotation === 0) {
    return { width: '100%', textAlign: align, whiteSpace, ...(style.horizontal === 'distributed' ? SPREAD : {}) };
  }
  // In vertical text the lines stand side by side: the box aligns them, the text centres along its own line.
  const upright: CSSProperties = {
    writingMode: 'vertical-rl',
    maxHeight: '100%',
    margin: MARGINS[align],
    textAlign: 'center',
  };
  if (rotation === 255) return { ...upright, whiteSpace, textOrientation: 'upright', letterSpacing: 1 };
  if (rotation === 90) return { ...upright, whiteSpace, textOrientation: 'sideways', transform: 'rotate(180deg)' };
  if (rotation === 180) return { ...upright, whiteSpace, textOrientation: 'sideways' };
  // OOXML counts 1–90 upwards and 91–180 downwards.
  const degrees = rotation <= 90 ? -rotation : rotation - 90;
  return { whiteSpace: 'pre', margin: MARGINS[align], transform: `rotate(${degrees}deg)` };
}

const SPREAD: CSSProperties = { textAlignLast: 'justify' };
const MARGINS = { left: '0 auto 0 0', center: '0 auto', right: '0 0 0 auto', justify: '0 auto' } as const;

export const isWrapping = ({ wrap, horizontal, vertical }: CellStyle): boolean =>
  wrap ||
  horizontal === 'justify' ||
  horizontal === 'distributed' ||
  vertical === 'justify' ||
  vertical === 'distributed';

/** Whether a text may run over the empty cells beside it, as Excel lets it. */
export const isSpilling = (cell: WorkbookCell): boolean =>
  typeof cell.value === 'string' &&
  cell.text !== '' &&
  cell.style.rotation === 0 &&
  !isWrapping(cell.style) &&
  !cell.style.shrink &&
  (alignmentOf(cell) === 'left' || cell.style.horizontal === 'centerContinuous');

/** A number that does not fit is shown as ####, never cut: its visible part would be another number. */
export function fittingText({ value, text, style }: WorkbookCell, width: number): string {
  if (typeof value !== 'number' || style.rotation !== 0 || style.shrink) return text;
  const font = style.fontSize * PIXELS_PER_POINT;
  if (leastWidth(text) * font <= width) return text;
  return '#'.repeat(Math.max(1, Math.floor(width / (font * 0.6))));
}

const PIXELS_PER_POINT = 96 / 72;

function fontPixels({ text, style }: WorkbookCell, width: number): number {
  const full = style.fontSize * PIXELS_PER_POINT;
  if (!style.shrink || isWrapping(style) || text === '') return full;
  return Math.max(4, Math.min(full, width / (leastWidth(text) * 1.1)));
}

/** Pixels of a text on one line, estimated: for deciding, not for drawing. */
export const estimatedWidth = (text: string, { fontSize }: CellStyle): number =>
  leastWidth(text) * fontSize * PIXELS_PER_POINT * 1.02;

// In ems, and rather too narrow than too wide: digits are half an em in most fonts, ideographs one.
function leastWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2e7f' ? 1 : /[.,:;'|!il ]/.test(character) ? 0.22 : 0.5;
  return width;
}

// The fonts of Chinese forms are seldom all installed: each has its kind.
const SERIF = '"SimSun", "NSimSun", "Songti SC", "Noto Serif CJK SC", "Noto Sans CJK SC", serif';
const SANS = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/宋|song|sun|仿|fang|楷|kai|times|serif|cambria/i, SERIF],
  [/./, SANS],
];

function fontFamily(name: string): string {
  const [, family] = FAMILIES.find(([kind]) => kind.test(name)) ?? [null, SANS];
  const quoted = name.replace(/["\\]/g, '');
  return quoted === '' ? family : `"${quoted}", ${family}`;
}

const LINES: Readonly<Record<string, string>> = {
  hair: '1px dotted',
  dotted: '1px dotted',
  dashed: '1px dashed',
  dashDot: '1px dashed',
  dashDotDot: '1px dashed',
  thin: '1px solid',
  mediumDashed: '2px dashed',
  mediumDashDot: '2px dashed',
  mediumDashDotDot: '2px dashed',
  slantDashDot: '2px dashed',
  medium: '2px solid',
  double: '3px double',
  thick: '3px solid',
};

const weightOf = (line: BorderLine | null): string => (line ? (LINES[line.style] ?? '1px solid') : '');

/** Two neighbours may each have their say on the line between them: the heavier wins. CSS for the line, or null. */
export function lineBetween(one: BorderLine | null, other: BorderLine | null): string | null {
  const line = weightOf(other) > weightOf(one) ? other : one;
  return line && `${weightOf(line)} ${line.color}`;
}
