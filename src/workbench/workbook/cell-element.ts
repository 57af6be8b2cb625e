import { readRichText } from './shared-strings';
import { attributeOf, textBetween, unescapeCellText, XmlReader } from './xml';

/** r, s and t of a <c> in one pass: this runs once per cell of the file. */
export function readCellTag(text: string, start: number, end: number): { column: number; xf: number; type: string } {
  const found = { column: -1, xf: 0, type: '' };
  let at = text.indexOf(' ', start);
  while (at > 0 && at < end) {
    const equals = text.indexOf('=', at);
    if (equals < 0 || equals >= end) break;
    const quote = text.charCodeAt(equals + 1);
    if (quote !== 0x22 && quote !== 0x27) return readOddCellTag(text.slice(start, end));
    const close = text.indexOf(quote === 0x22 ? '"' : "'", equals + 2);
    if (equals - at === 2) {
      const name = text.charCodeAt(at + 1);
      if (name === 0x72 /* r */) found.column = columnOf(text, equals + 2);
      else if (name === 0x73 /* s */) found.xf = Number(text.slice(equals + 2, close));
      else if (name === 0x74 /* t */) found.type = text.slice(equals + 2, close);
    } else if (equals - at !== 3) return readOddCellTag(text.slice(start, end)); // cm, vm, ph are skipped; the rest is unusual spacing
    at = close + 1;
  }
  return found;
}

function readOddCellTag(tag: string): { column: number; xf: number; type: string } {
  const place = attributeOf(tag, 'r');
  return {
    column: place === null ? -1 : columnOf(place, 0),
    xf: Number(attributeOf(tag, 's') ?? 0),
    type: attributeOf(tag, 't') ?? '',
  };
}

/** The column of a reference by its letters; its row is that of the element around it. */
function columnOf(text: string, start: number): number {
  let column = 0;
  let at = start;
  for (; ; at += 1) {
    const code = text.charCodeAt(at) & ~0x20;
    if (code < 0x41 || code > 0x5a) break;
    column = column * 26 + code - 0x40;
  }
  return column - 1;
}

/** The text of <v> or <is>. */
export function readContentText(cell: string): string {
  const reader = new XmlReader(cell);
  reader.next();
  for (const name of reader.children()) {
    if (name === 'is') {
      const { start } = reader;
      reader.skip();
      return readRichText(cell.slice(start, reader.end));
    }
    if (name === 'v') {
      const from = reader.end;
      reader.skip();
      return unescapeCellText(textBetween(cell, from, reader.start));
    }
  }
  return '';
}

export function readFormula(cell: string): { readonly text: string; readonly shared: string | null } {
  const reader = new XmlReader(cell);
  reader.next();
  for (const name of reader.children()) {
    if (name !== 'f') continue;
    const shared = reader.attribute('t') === 'shared' ? reader.attribute('si') : null;
    return { text: reader.readText(), shared };
  }
  return { text: '', shared: null };
}
