import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** Not a zip, cut short, encrypted, or larger than a workbook can be. Caught once, in open-workbook.ts. */
export class ZipError extends Error {
  constructor(
    readonly reason: 'not-a-zip' | 'damaged' | 'encrypted' | 'too-large',
    detail: string,
  ) {
    super(detail);
  }
}

/** One file of a zip, as the central directory tells. `packed` is its compressed bytes inside the archive. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  readonly attributes: number;
}

// A form is a few hundred kilobytes. The limits let a workbook of a million cells through and stop what was made to burst.
const MAX_ENTRIES = 10_000;
const MAX_INFLATED = 400_000_000;
const MAX_ENTRY = 200_000_000;
// Deflate cannot pack tighter than 1032:1; sheets of empty formatted rows reach about 60:1.
const MAX_RATIO = 250;
const RATIO_FREE = 8_000_000;

const DEFLATED = 8;
// Measured on worksheets: 40 % of the time of the usual level 6 for 11 % more bytes; level 1 is hardly faster and a third
// larger. `mem: 3` hashes into 64 KB, which stay in the processor's cache, where the default clears two megabytes.
const DEFLATE = { level: 2, mem: 3 } as const;
const UTF8_NAME = 0x800;

/** The entries in the order of the central directory, nothing inflated yet. Throws ZipError. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view);
  } catch (cause) {
    if (cause instanceof ZipError) throw cause;
    throw new ZipError('damaged', 'the zip directory points outside the file'); // RangeError of DataView
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const end = endOfDirectory(view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) {
    const end64 = Number(view.getBigUint64(end - 20 + 8, true));
    if (view.getUint32(end - 20, true) !== 0x07064b50 || view.getUint32(end64, true) !== 0x06064b50) {
      throw new ZipError('damaged', 'the zip64 directory is missing');
    }
    count = Number(view.getBigUint64(end64 + 32, true));
    at = Number(view.getBigUint64(end64 + 48, true));
  }
  if (count > MAX_ENTRIES) throw new ZipError('too-large', `${count} parts`);
  const entries: ZipEntry[] = [];
  let inflated = 0;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== 0x02014b50)
      throw new ZipError('damaged', `the zip directory breaks off at part ${index + 1}`);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const flags = view.getUint16(at + 8, true);
    const sizes = readSizes(view, at, nameLength, extraLength);
    const nameBytes = bytes.slice(at + 46, at + 46 + nameLength);
    // Names of workbook parts are ASCII; other tools' names outside UTF-8 are only carried along.
    const name = strFromU8(nameBytes, (flags & UTF8_NAME) === 0 && nameBytes.some((byte) => byte > 0x7f));
    if ((flags & 1) !== 0) throw new ZipError('encrypted', name);
    const start = sizes.offset + 30 + view.getUint16(sizes.offset + 26, true) + view.getUint16(sizes.offset + 28, true);
    if (view.getUint32(sizes.offset, true) !== 0x04034b50 || start + sizes.packed > bytes.length) {
      throw new ZipError('damaged', `${name} is cut short`);
    }
    inflated += sizes.size;
    const isBomb = sizes.size > RATIO_FREE && sizes.size > sizes.packed * MAX_RATIO;
    if (isBomb || sizes.size > MAX_ENTRY || inflated > MAX_INFLATED)
      throw new ZipError('too-large', `${name}: ${sizes.size} bytes`);
    entries.push({
      name,
      nameBytes,
      flags,
      method: view.getUint16(at + 10, true),
      time: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      size: sizes.size,
      packed: bytes.subarray(start, start + sizes.packed),
      attributes: view.getUint32(at + 38, true),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands last, behind it only a comment of at most 64 KB. */
function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at;
  const isZip = view.byteLength >= 4 && view.getUint32(0, true) === 0x04034b50;
  throw new ZipError(isZip ? 'damaged' : 'not-a-zip', isZip ? 'the zip directory is missing' : 'not a zip');
}

/** Sizes and offset of an entry; programs that stream put them into the zip64 extra field whatever their size. */
function readSizes(view: DataView, at: number, nameLength: number, extraLength: number) {
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  const end = at + 46 + nameLength + extraLength;
  for (let extra = at + 46 + nameLength; extra + 4 <= end; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    let field = extra + 4;
    const next = (): number => Number(view.getBigUint64((field += 8) - 8, true));
    if (size === 0xffffffff) size = next();
    if (packed === 0xffffffff) packed = next();
    if (offset === 0xffffffff) offset = next();
  }
  return { packed, size, offset };
}

/** The content of an entry, checked against its size and checksum. Throws ZipError. */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  let content: Uint8Array;
  if (entry.method === 0) content = entry.packed;
  else if (entry.method === DEFLATED) {
    try {
      // The declared size is the whole of the buffer: an entry that lies about it cannot take more memory.
      content = inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
    } catch (cause) {
      throw new ZipError('damaged', `${entry.name}: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  } else throw new ZipError('damaged', `${entry.name}: unknown compression ${entry.method}`);
  if (content.length !== entry.size || crc32(content) !== entry.crc)
    throw new ZipError('damaged', `${entry.name}: wrong checksum`);
  return content;
}

/** A new or changed entry; a changed one keeps the name and the date of `previous`. */
export function deflateEntry(name: string, content: Uint8Array, previous?: ZipEntry): ZipEntry {
  return {
    name,
    nameBytes: previous?.nameBytes ?? strToU8(name),
    flags: previous ? previous.flags & UTF8_NAME : UTF8_NAME,
    method: DEFLATED,
    time: previous?.time ?? EPOCH,
    crc: crc32(content),
    size: content.length,
    packed: deflateSync(content, DEFLATE),
    attributes: previous?.attributes ?? 0,
  };
}

// 1980-01-01, the first day a zip can tell: the same workbook gives the same bytes whatever the clock says.
const EPOCH = ((1 << 5) | 1) << 16;

/** The archive. The compressed bytes of entries that came from `readZip` are copied as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const length = entries.reduce((sum, entry) => sum + 76 + 2 * entry.nameBytes.length + entry.packed.length, 22);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeHeader(view, at + 4, entry);
    bytes.set(entry.nameBytes, at + 30);
    at += 30 + entry.nameBytes.length;
    bytes.set(entry.packed, at);
    at += entry.packed.length;
  }
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeHeader(view, at + 6, entry);
    view.setUint32(at + 38, entry.attributes, true);
    view.setUint32(at + 42, offsets[index]!, true);
    bytes.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The fields that a local header and a directory record share, from "version needed" to the length of the extra field. */
function writeHeader(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags & UTF8_NAME, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
  view.setUint16(at + 24, 0, true);
}

// Eight tables, so that eight bytes are folded in at a time: the sum runs over every byte that is read or written.
// CRC_TABLES[256 * n + byte] is the sum of a byte with n zero bytes behind it.
const CRC_TABLES = new Int32Array(8 * 256);
for (let byte = 0; byte < 256; byte += 1) {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 0 ? crc >>> 1 : (crc >>> 1) ^ 0xedb88320;
  CRC_TABLES[byte] = crc;
}
for (let at = 256; at < CRC_TABLES.length; at += 1) {
  const shorter = CRC_TABLES[at - 256]!;
  CRC_TABLES[at] = (shorter >>> 8) ^ CRC_TABLES[shorter & 0xff]!;
}

function crc32(bytes: Uint8Array): number {
  const tables = CRC_TABLES;
  const end = bytes.length;
  const whole = end - (end % 8);
  let crc = -1;
  let at = 0;
  for (; at < whole; at += 8) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc =
      tables[0x700 | (crc & 0xff)]! ^
      tables[0x600 | ((crc >>> 8) & 0xff)]! ^
      tables[0x500 | ((crc >>> 16) & 0xff)]! ^
      tables[0x400 | (crc >>> 24)]! ^
      tables[0x300 | bytes[at + 4]!]! ^
      tables[0x200 | bytes[at + 5]!]! ^
      tables[0x100 | bytes[at + 6]!]! ^
      tables[bytes[at + 7]!]!;
  }
  for (; at < end; at += 1) crc = tables[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}
