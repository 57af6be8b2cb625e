import type { Fill } from '../../domain/sheet/sheet-edit';
import { isSameFill } from '../../domain/sheet/sheet-edit';
import { writeFill } from './fills';
import { fontElement, withAlignment } from './new-sheet-looks';
import { builtInFormatId } from './number-formats';
import type { Styles, StyleSheet } from './styles';
import { escapeAttribute, splice, withAttribute, type Splice } from './xml';

/** styles.xml with the formats that changed cells need, and the number each of them has there. */
export interface StylePatch {
  /** Null when nothing needs to be written. */
  readonly text: string | null;
  numberOf(xf: number): number;
}

/** Appends one <xf> for each derived format in `used`, and the fills and number formats it needs. */
export function patchStyles(styles: Styles, used: Iterable<number>): StylePatch {
  const { sheet } = styles;
  const written = new Map<number, number>();
  const fills: string[] = [];
  const newFills: Fill[] = [];
  const formats: string[] = [];
  const formatIds = new Map([...sheet.formats].map(([id, format]) => [format, id]));
  const fonts: string[] = [];
  const xfs: string[] = [];
  // 0 (none) and 1 (gray125) are reserved: a file without them gets them before its first own fill.
  const missing = Math.max(0, 2 - sheet.fills.length);
  if (missing > 0) fills.push(...RESERVED_FILLS.slice(2 - missing).map((type) => reservedFill(type, sheet.prefix)));

  const fillId = (fill: Fill | null): number => {
    if (fill === null) return 0;
    const known = sheet.fills.findIndex((other, index) => index > 1 && isSameFill(fill, other));
    if (known >= 0) return known;
    let at = newFills.findIndex((other) => isSameFill(fill, other));
    if (at < 0) {
      at = newFills.push(fill) - 1;
      fills.push(writeFill(fill, sheet.prefix));
    }
    return sheet.fills.length + missing + at;
  };
  const formatId = (format: string): number => {
    const known = builtInFormatId(format) ?? formatIds.get(format);
    if (known !== undefined) return known;
    const id = Math.max(163, ...formatIds.values()) + 1;
    formatIds.set(format, id);
    formats.push(`<${sheet.prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(format)}"/>`);
    return id;
  };
  const fontId = (xf: number): number => {
    const font = fontElement(styles.style(xf), sheet.prefix);
    const known = fonts.indexOf(font);
    return sheet.fonts.length + (known >= 0 ? known : fonts.push(font) - 1);
  };

  for (const xf of [...new Set(used)].sort((a, b) => a - b)) {
    const change = styles.derived(xf);
    if (!change) continue;
    const base =
      sheet.ownXfs > 0
        ? sheet.xfs[change.base]!.text
        : `<${sheet.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
    const set = change.look === undefined ? base : withAlignment(base, change.look, sheet.prefix);
    const tagEnd = set.indexOf('>') + 1;
    let tag = set.slice(0, tagEnd);
    if (change.format !== undefined) {
      tag = withAttribute(withAttribute(tag, 'numFmtId', String(formatId(change.format))), 'applyNumberFormat', '1');
    }
    if (change.fill !== undefined)
      tag = withAttribute(withAttribute(tag, 'fillId', String(fillId(change.fill))), 'applyFill', '1');
    if (change.quotePrefix !== undefined) tag = withAttribute(tag, 'quotePrefix', change.quotePrefix ? '1' : null);
    if (change.look?.bold !== undefined || change.look?.fontSize !== undefined)
      tag = withAttribute(withAttribute(tag, 'fontId', String(fontId(xf))), 'applyFont', '1');
    written.set(xf, sheet.xfs.length + xfs.length);
    xfs.push(tag + set.slice(tagEnd));
  }
  const numberOf = (xf: number): number => written.get(xf) ?? xf;
  if (xfs.length === 0) return { text: null, numberOf };

  const defaults = sheet.ownXfs > 0 ? [] : [`<${sheet.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`];
  const splices = [
    ...append(sheet, 'numFmts', formats),
    ...append(sheet, 'fonts', fonts),
    // With only the reserved fills to add there is nothing that refers to them.
    ...append(sheet, 'fills', newFills.length > 0 ? fills : []),
    ...append(sheet, 'cellXfs', [...defaults, ...xfs]),
  ];
  return { text: splice(sheet.text, splices), numberOf };
}

const RESERVED_FILLS = ['none', 'gray125'];
const reservedFill = (type: string, prefix: string): string =>
  `<${prefix}fill><${prefix}patternFill patternType="${type}"/></${prefix}fill>`;

// The order that CT_Stylesheet demands; Excel repairs a file that breaks it.
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

function append(sheet: StyleSheet, name: string, elements: readonly string[]): Splice[] {
  if (elements.length === 0) return [];
  const { text, prefix } = sheet;
  const content = elements.join('');
  const section = sheet.sections.find((other) => other.name === name);
  if (!section) {
    const later = sheet.sections.find((other) => ORDER.indexOf(other.name) > ORDER.indexOf(name));
    const at = later?.start ?? sheet.sections.at(-1)?.end ?? text.lastIndexOf('</');
    return [{ start: at, end: at, text: `<${prefix}${name} count="${elements.length}">${content}</${prefix}${name}>` }];
  }
  const tag = text.slice(section.start, section.inside);
  const before = Number(/\scount\s*=\s*["'](\d+)/.exec(tag)?.[1] ?? Number.NaN);
  const counted = Number.isNaN(before) ? tag : withAttribute(tag, 'count', String(before + elements.length));
  if (section.close < 0) {
    const open = withAttribute(tag, 'count', String(elements.length)).replace(/\s*\/>$/, '>');
    return [{ start: section.start, end: section.inside, text: `${open}${content}</${prefix}${name}>` }];
  }
  return [
    { start: section.start, end: section.inside, text: counted },
    { start: section.close, end: section.close, text: content },
  ];
}
