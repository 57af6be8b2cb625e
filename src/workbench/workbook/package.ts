import { strFromU8, strToU8 } from 'fflate';
import { attributeOf, escapeAttribute, splice, XmlReader } from './xml';
import { deflateEntry, inflateEntry, readZip, writeZip, type ZipEntry } from './zip';

/** A relationship of a part, its target resolved to a part name without the leading slash. */
export interface Relationship {
  readonly id: string;
  /** The last step of the type: "worksheet" for both the transitional and the strict namespace. */
  readonly type: string;
  readonly target: string;
}

/** The parts of a workbook file. Reading inflates one part; writing keeps all others as they are in the zip. */
export interface Package {
  has(part: string): boolean;
  /** The text of a part; throws when it is missing or damaged. */
  read(part: string): string;
  relationships(part: string): readonly Relationship[];
  /** The file with these parts changed or new (text) or dropped (null). With nothing to change: the bytes that were read. */
  write(changes: ReadonlyMap<string, string | null>): Uint8Array;
}

/** A part that the workbook needs is not there. Caught once, in open-workbook.ts. */
export class MissingPart extends Error {}

/** Throws ZipError. */
export function openPackage(bytes: Uint8Array): Package {
  const entries = readZip(bytes);
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) byName.set(key(entry.name), entry);
  // Noted when a part is read, so that writing it does not have to inflate it again.
  const encodings = new Map<ZipEntry, boolean>();
  const inflate = (entry: ZipEntry): Uint8Array => {
    const content = inflateEntry(entry);
    encodings.set(entry, isUtf16(content));
    return content;
  };
  const isWide = (entry: ZipEntry): boolean => encodings.get(entry) ?? isUtf16(inflate(entry));
  const read = (part: string): string => {
    const entry = byName.get(key(part));
    if (!entry) throw new MissingPart(part);
    return decodePart(inflate(entry));
  };
  return {
    has: (part) => byName.has(key(part)),
    read,
    relationships(part) {
      const name = relationshipsPart(part);
      return byName.has(key(name)) ? readRelationships(read(name), part) : [];
    },
    write(changes) {
      if (changes.size === 0) return bytes.slice();
      const left = new Map([...changes].map(([part, text]) => [key(part), { part, text }]));
      const out: ZipEntry[] = [];
      for (const entry of entries) {
        const change = left.get(key(entry.name));
        if (!change) out.push(entry);
        else if (change.text !== null) {
          const content = isWide(entry) ? encodeUtf16(change.text) : strToU8(change.text);
          out.push(deflateEntry(entry.name, content, entry));
        }
        left.delete(key(entry.name));
      }
      for (const { part, text } of left.values()) if (text !== null) out.push(deflateEntry(part, strToU8(text)));
      return writeZip(out);
    },
  };
}

// Part names are compared without regard to case, and some writers use backslashes or a leading slash.
const key = (part: string): string => part.replace(/\\/g, '/').replace(/^\//, '').toLowerCase();

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; the package itself is "". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The internal relationships that a .rels part lists for `part`. */
export function readRelationships(text: string, part: string): Relationship[] {
  const reader = new XmlReader(text);
  const found: Relationship[] = [];
  while (reader.next()) {
    if (reader.name !== 'Relationship' || reader.token === 'close') continue;
    const target = reader.attribute('Target');
    if (target === null || reader.attribute('TargetMode') === 'External') continue;
    found.push({
      id: reader.attribute('Id') ?? '',
      type: (reader.attribute('Type') ?? '').replace(/^.*\//, ''),
      target: resolveTarget(target, part),
    });
  }
  return found;
}

function resolveTarget(target: string, part: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.replace(/\\/g, '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** A list part ([Content_Types].xml, *.rels) without the elements of which an attribute has this value. */
export function withoutElements(text: string, hit: (tag: string) => boolean): string {
  const reader = new XmlReader(text);
  const cuts: { start: number; end: number; text: string }[] = [];
  while (reader.next()) {
    const { start, depth } = reader;
    if (depth !== 2 || reader.token === 'close' || !hit(text.slice(start, reader.end))) continue;
    reader.skip();
    cuts.push({ start, end: reader.end, text: '' });
  }
  return splice(text, cuts);
}

/** [Content_Types].xml with the type of a new part. */
export const withContentType = (text: string, part: string, type: string): string =>
  withElement(text, 'Override', { PartName: `/${part}`, ContentType: type });

/** A .rels part with one relationship more, under an id that is still free. */
export function withRelationship(text: string, type: string, target: string): string {
  let number = 1;
  while (text.includes(`"rId${number}"`)) number += 1;
  return withElement(text, 'Relationship', { Id: `rId${number}`, Type: type, Target: target });
}

function withElement(text: string, name: string, attributes: Readonly<Record<string, string>>): string {
  const reader = new XmlReader(text);
  reader.next();
  const root = /^<([^\s/>]*:)?/.exec(text.slice(reader.start))?.[1] ?? '';
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  const element = `<${root}${name}${list.join('')}/>`;
  if (reader.token === 'empty') {
    const tag = text.slice(reader.start, reader.end);
    const rootName = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
    return splice(text, [{ start: reader.end - 2, end: reader.end, text: `>${element}</${rootName}>` }]);
  }
  reader.skip();
  return splice(text, [{ start: reader.start, end: reader.start, text: element }]);
}

/** Whether a tag of a list part names this part. */
export const namesPart = (tag: string, attribute: string, part: string, base = ''): boolean => {
  const target = attributeOf(tag, attribute);
  return target !== null && key(resolveTarget(target, base)) === key(part);
};

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** Parts are UTF-8, rarely UTF-16 with a byte order mark; the mark stays in the text, so that it is written again. */
function decodePart(bytes: Uint8Array): string {
  if (isUtf16(bytes)) {
    const little = bytes[0] === 0xff;
    const units: string[] = [];
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      units.push(String.fromCharCode(little ? bytes[at]! | (bytes[at + 1]! << 8) : (bytes[at]! << 8) | bytes[at + 1]!));
    }
    return units.join('');
  }
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? `\ufeff${strFromU8(bytes.subarray(3))}` : strFromU8(bytes);
}

function encodeUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes[at * 2] = unit & 0xff;
    bytes[at * 2 + 1] = unit >> 8;
  }
  return bytes;
}
