import type { WorkbookProperties } from './workbook';
import { attributeOf, escapeAttribute, escapeCellText, splice, unescapeCellText, XmlError, XmlReader } from './xml';

/** The properties as they are now, and how the part that holds them is to be. */
export interface PropertiesModel extends WorkbookProperties {
  readonly isChanged: boolean;
  /** docProps/custom.xml with the changes; null when no property is left. */
  patch(): string | null;
}

/** By lower-case name; null takes the property away. */
type PropertyEdits = ReadonlyMap<string, { readonly name: string; readonly text: string | null }>;

interface Property {
  readonly name: string;
  readonly text: string;
}

/** The custom properties of a file. `part` is docProps/custom.xml; null, or one that nobody can read, counts as none. */
export function createProperties(part: string | null): PropertiesModel {
  const source = part !== null && isWellFormed(part) ? part : EMPTY_PART;
  const file = readProperties(source);
  const edits = new Map<string, { readonly name: string; readonly text: string | null }>();
  return {
    get texts() {
      const all = new Map(file);
      for (const [key, { name, text }] of edits) {
        if (text === null) all.delete(key);
        else all.set(key, { name: all.get(key)?.name ?? name, text });
      }
      return new Map([...all.values()].map(({ name, text }) => [name, text]));
    },
    set(name, text) {
      const key = name.toLowerCase();
      if ((file.get(key)?.text ?? null) === text) edits.delete(key);
      else edits.set(key, { name, text });
    },
    get isChanged() {
      return edits.size > 0;
    },
    patch: () => patchProperties(source, edits),
  };
}

const EMPTY_PART =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"' +
  ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>';

function isWellFormed(part: string): boolean {
  try {
    readProperties(part);
    return true;
  } catch (error) {
    if (error instanceof XmlError) return false;
    throw error;
  }
}

/** By lower-case name: programs find a property whichever way it is written. Of numbers and dates their text. */
function readProperties(part: string): Map<string, Property> {
  const reader = new XmlReader(part);
  reader.next();
  const found = new Map<string, Property>();
  for (const element of reader.children()) {
    const name = reader.attribute('name');
    if (element !== 'property' || name === null) continue;
    found.set(name.toLowerCase(), { name, text: unescapeCellText(reader.readText()) });
  }
  return found;
}

// The one set of properties that programs show to users, and whose numbers begin at 2.
const USER_DEFINED = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_NUMBER = 2;

/** All other properties stay byte for byte. */
function patchProperties(part: string, edits: PropertyEdits): string | null {
  const reader = new XmlReader(part);
  reader.next();
  const root = part.slice(reader.start, reader.end);
  const prefix = /^<([^\s/>]*:)/.exec(root)?.[1] ?? '';
  const vt = /xmlns:vt\s*=/.test(root)
    ? ''
    : ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';
  const element = (number: number, name: string, text: string): string =>
    `<${prefix}property fmtid="${USER_DEFINED}" pid="${number}" name="${escapeAttribute(name)}">` +
    `<vt:lpwstr${vt}>${escapeCellText(text)}</vt:lpwstr></${prefix}property>`;

  const isEmptyRoot = reader.token === 'empty';
  const splices: { start: number; end: number; text: string }[] = [];
  const missing = new Map(edits);
  let count = 0;
  let last = FIRST_NUMBER - 1;
  for (const child of reader.children()) {
    const { start } = reader;
    const tag = part.slice(start, reader.end);
    reader.skip();
    if (child !== 'property') continue;
    const number = Number(attributeOf(tag, 'pid')) || 0;
    const name = attributeOf(tag, 'name') ?? '';
    const edit = edits.get(name.toLowerCase());
    missing.delete(name.toLowerCase());
    last = Math.max(last, number);
    if (edit?.text !== null) count += 1;
    if (edit)
      splices.push({ start, end: reader.end, text: edit.text === null ? '' : element(number, name, edit.text) });
  }
  const added: string[] = [];
  for (const { name, text } of missing.values()) {
    if (text === null) continue;
    last += 1;
    added.push(element(last, name, text));
  }
  if (count + added.length === 0) return null;
  const content = added.join('');
  if (isEmptyRoot) {
    const open = `${root.replace(/\s*\/>$/, '>')}${content}</${/^<([^\s/>]+)/.exec(root)![1]!}>`;
    splices.push({ start: reader.start, end: reader.end, text: open });
  } else splices.push({ start: reader.start, end: reader.start, text: content });
  return splice(part, splices);
}
