import { textBetween, unescapeCellText, XmlReader } from './xml';

/** The texts of xl/sharedStrings.xml by index; each is read when it is first asked for. */
export interface SharedStrings {
  at(index: number): string | null;
}

export const NO_SHARED_STRINGS: SharedStrings = { at: () => null };

export function readSharedStrings(text: string): SharedStrings {
  const starts: number[] = [];
  const ends: number[] = [];
  const reader = new XmlReader(text);
  reader.next();
  for (const name of reader.children()) {
    if (name !== 'si') continue;
    starts.push(reader.start);
    reader.skip();
    ends.push(reader.end);
    for (let end = plainEnd(text, reader.end); end > 0; end = plainEnd(text, end)) {
      starts.push(reader.end);
      ends.push(end);
      reader.continueAt(end);
    }
  }
  const known: (string | undefined)[] = [];
  return {
    at(index) {
      const start = starts[index];
      if (start === undefined) return null;
      return (known[index] ??= readRichText(text.slice(start, ends[index])));
    },
  };
}

/** Where the usual `<si><t>text</t></si>` at this place ends, without looking at its four tags one by one; else -1. */
function plainEnd(text: string, start: number): number {
  if (!text.startsWith('<si><t>', start)) return -1;
  const close = text.indexOf('<', start + 7);
  return close > 0 && text.startsWith('</t></si>', close) ? close + 9 : -1;
}

/** The plain text of a <si> or <is>: its <t> or those of its runs, without phonetic readings. */
export function readRichText(element: string): string {
  const reader = new XmlReader(element);
  let text = '';
  reader.next();
  for (const name of reader.children()) {
    if (name === 't') text += readCellText(reader);
    else if (name === 'r') {
      for (const inner of reader.children()) if (inner === 't') text += readCellText(reader);
    }
  }
  return text;
}

function readCellText(reader: XmlReader): string {
  if (reader.token !== 'open') return '';
  const from = reader.end;
  reader.skip();
  return unescapeCellText(textBetween(reader.text, from, reader.start));
}
