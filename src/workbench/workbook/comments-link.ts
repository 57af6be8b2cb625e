import { escapeAttribute, splice, XmlReader } from './xml';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** The id of the relationship by which a worksheet finds the drawing of its notes, or null. */
export function legacyDrawingId(sheet: string): string | null {
  const { found, prefix } = findLegacyDrawing(sheet);
  if (!found) return null;
  const reader = new XmlReader(sheet.slice(found.start, found.end));
  reader.next();
  return reader.attribute(`${prefix ?? 'r'}:id`) ?? /\s[\w.-]+:id\s*=\s*["']([^"']*)/.exec(reader.text)?.[1] ?? null;
}

/** The worksheet with <legacyDrawing> at its place, naming this relationship; null takes it away. */
export function withLegacyDrawing(sheet: string, id: string | null): string {
  const { found, place, prefix, tagPrefix } = findLegacyDrawing(sheet);
  if (id === null) return found ? splice(sheet, [{ ...found, text: '' }]) : sheet;
  const declaration = prefix === null ? ` xmlns:r="${TRANSITIONAL}"` : '';
  const element = `<${tagPrefix}legacyDrawing${declaration} ${prefix ?? 'r'}:id="${escapeAttribute(id)}"/>`;
  return splice(sheet, [found ? { ...found, text: element } : { start: place, end: place, text: element }]);
}

// What CT_Worksheet lists after <legacyDrawing>; Excel wraps controls and objects in AlternateContent.
const AFTER = new Set([
  ...['legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst'],
  'AlternateContent',
]);

interface Place {
  readonly found: { readonly start: number; readonly end: number } | null;
  /** Where the element belongs when it is not there. */
  readonly place: number;
  /** What the worksheet calls the namespace of relationships; null when it does not know it. */
  readonly prefix: string | null;
  /** "x:" where the worksheet writes its elements with a prefix. */
  readonly tagPrefix: string;
}

function findLegacyDrawing(sheet: string): Place {
  const reader = new XmlReader(sheet);
  reader.next();
  const root = sheet.slice(reader.start, reader.end);
  const tagPrefix = /^<([^\s/>]+:)/.exec(root)?.[1] ?? '';
  const prefix =
    new RegExp(`\\sxmlns:([\\w.-]+)\\s*=\\s*["'](?:${TRANSITIONAL}|${STRICT})["']`).exec(root)?.[1] ?? null;
  let found: Place['found'] = null;
  let place = -1;
  for (const name of reader.children()) {
    const { start } = reader;
    if (name === 'legacyDrawing') {
      reader.skip();
      found = { start, end: reader.end };
    } else if (name === 'sheetData' || name === 'drawing') place = -1;
    else if (place < 0 && AFTER.has(name)) place = start;
  }
  return { found, place: place < 0 ? reader.start : place, prefix, tagPrefix };
}
