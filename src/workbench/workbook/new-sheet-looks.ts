import type { CellLook, CellStyle } from './workbook';
import { escapeAttribute, withAttribute, XmlReader } from './xml';

/** A <font> that gives a cell this style. `prefix` is "x:" where the part writes its elements with one. */
export function fontElement(style: CellStyle, prefix: string): string {
  const mark = (name: string, isOn: boolean): string => (isOn ? `<${prefix}${name}/>` : '');
  return (
    `<${prefix}font>${mark('b', style.bold)}${mark('i', style.italic)}${mark('strike', style.strike)}` +
    `${mark('u', style.underline)}<${prefix}sz val="${style.fontSize}"/>` +
    `<${prefix}color rgb="FF${style.fontColor.replace('#', '')}"/>` +
    `<${prefix}name val="${escapeAttribute(style.fontName)}"/></${prefix}font>`
  );
}

/** The text of an <xf> with the alignment that a look asks for. */
export function withAlignment(xf: string, { wrap, vertical }: CellLook, prefix: string): string {
  if (wrap === undefined && vertical === undefined) return xf;
  const reader = new XmlReader(xf);
  reader.next();
  const isEmpty = reader.token === 'empty';
  const open = withAttribute(xf.slice(reader.start, reader.end), 'applyAlignment', '1');
  const tagEnd = reader.end;
  let known = { start: tagEnd, end: tagEnd };
  for (const name of reader.children()) if (name === 'alignment') known = { start: reader.start, end: reader.end };
  const before = xf.slice(known.start, known.end) || `<${prefix}alignment/>`;
  const wrapped = wrap === undefined ? before : withAttribute(before, 'wrapText', wrap ? '1' : null);
  const alignment = vertical === undefined ? wrapped : withAttribute(wrapped, 'vertical', vertical);
  if (isEmpty) return `${open.replace(/\s*\/>$/, '>')}${alignment}</${prefix}xf>`;
  return open + xf.slice(tagEnd, known.start) + alignment + xf.slice(known.end);
}
