import type { Fill } from '../../domain/sheet/sheet-edit';
import { XmlReader } from './xml';

// OOXML's names beside those of Office.js, which Fill.pattern uses.
const PATTERNS: readonly (readonly [string, string])[] = [
  ['solid', 'Solid'],
  ['mediumGray', 'Gray50'],
  ['darkGray', 'Gray75'],
  ['lightGray', 'Gray25'],
  ['gray125', 'Gray16'],
  ['gray0625', 'Gray8'],
  ['darkHorizontal', 'Horizontal'],
  ['darkVertical', 'Vertical'],
  ['darkDown', 'Down'],
  ['darkUp', 'Up'],
  ['darkGrid', 'Checker'],
  ['darkTrellis', 'SemiGray75'],
  ['lightHorizontal', 'LightHorizontal'],
  ['lightVertical', 'LightVertical'],
  ['lightDown', 'LightDown'],
  ['lightUp', 'LightUp'],
  ['lightGrid', 'Grid'],
  ['lightTrellis', 'CrissCross'],
];

/** A <fill> as a Fill. A solid one keeps its colour in fgColor, a pattern draws fgColor lines on bgColor. */
export function readFill(element: string, color: (tag: string) => string | null): Fill | null {
  const reader = new XmlReader(element);
  reader.next();
  for (const name of reader.children()) {
    if (name === 'patternFill') return readPattern(reader, color);
    if (name === 'gradientFill') return readGradient(reader, color);
  }
  return null;
}

function readPattern(reader: XmlReader, color: (tag: string) => string | null): Fill | null {
  const type = reader.attribute('patternType');
  const pattern = PATTERNS.find(([name]) => name === type)?.[1];
  if (pattern === undefined) return null;
  let front = '#000000';
  let back = '#FFFFFF';
  for (const name of reader.children()) {
    const value = color(reader.text.slice(reader.start, reader.end));
    if (name === 'fgColor') front = value ?? front;
    else if (name === 'bgColor') back = value ?? back;
  }
  return pattern === 'Solid' ? { color: front } : { color: back, pattern, patternColor: front };
}

function readGradient(reader: XmlReader, color: (tag: string) => string | null): Fill {
  const stops: string[] = [];
  const pattern = reader.attribute('type') === 'path' ? 'RectangularGradient' : 'LinearGradient';
  for (const name of reader.children()) {
    if (name !== 'stop') continue;
    for (const inner of reader.children()) {
      if (inner === 'color') stops.push(color(reader.text.slice(reader.start, reader.end)) ?? '#FFFFFF');
    }
  }
  return { color: stops[0] ?? '#FFFFFF', pattern, patternColor: stops.at(-1) ?? '#FFFFFF' };
}

/** The <fill> of a Fill. A gradient that the file does not hold already is written as its first colour. */
export function writeFill(fill: Fill, prefix: string): string {
  const rgb = (color: string): string => `FF${color.replace('#', '').toUpperCase()}`;
  const type = PATTERNS.find(([, name]) => name === (fill.pattern ?? 'Solid'))?.[0] ?? 'solid';
  const tag = (name: string, color: string): string => `<${prefix}${name} rgb="${rgb(color)}"/>`;
  const colors =
    type === 'solid'
      ? tag('fgColor', fill.color) + `<${prefix}bgColor indexed="64"/>`
      : tag('fgColor', fill.patternColor ?? '#000000') + tag('bgColor', fill.color);
  return `<${prefix}fill><${prefix}patternFill patternType="${type}">${colors}</${prefix}patternFill></${prefix}fill>`;
}
