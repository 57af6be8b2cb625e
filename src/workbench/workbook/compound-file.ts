import type { WorkbookProblem } from './workbook';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The container of .xls, .doc and .et, and the envelope in which Office puts an .xlsx that wants a password. */
export const isCompound = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte);

/** The names of the streams tell the two apart ([MS-OFFCRYPTO] 1.3.2: an encrypted package is called so). */
export function problemOfCompound(bytes: Uint8Array): WorkbookProblem {
  if (hasName(bytes, 'EncryptedPackage') || hasName(bytes, 'EncryptionInfo')) return 'encrypted';
  // An old workbook keeps its own password inside its one stream; saving it anew asks for that as well.
  return 'old-format';
}

/** Directory entries hold their names in UTF-16, at steps of 128 bytes from a sector's start. */
function hasName(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    let matches = true;
    for (let index = 0; index < name.length && matches; index += 1) {
      matches = bytes[at + index * 2] === name.charCodeAt(index) && bytes[at + index * 2 + 1] === 0;
    }
    if (matches && bytes[at + name.length * 2] === 0) return true;
  }
  return false;
}
