import type { Stream, WindowsWorld } from './script-host';

const BINARY = 1;
const TEXT = 2;
const OVERWRITE = 2;
/** The stream writes a byte order mark of its own, these many bytes. */
const MARK = 3;

export interface Utf8Text {
  readonly text: string;
  readonly hasMark: boolean;
}

/**
 * A file's text, without the byte order mark; null when it is not UTF-8. The stream reads any bytes as something and may
 * or may not drop the mark, so the length tells: text that gives back the file's size in bytes was read faithfully.
 */
export function readUtf8({ files, openStream }: WindowsWorld, path: string): Utf8Text | null {
  const size = files.GetFile(path).Size;
  if (size === 0) return { text: '', hasMark: false };
  const stream = openText(openStream);
  stream.LoadFromFile(path);
  const text = stream.ReadText().replace(/^\uFEFF/, '');
  stream.Close();
  const length = utf8Length(text);
  return size === length || size === length + MARK ? { text, hasMark: size !== length } : null;
}

/** Writes the text over the file at `path`. */
export function writeUtf8({ openStream }: WindowsWorld, path: string, { text, hasMark }: Utf8Text): void {
  const stream = openText(openStream);
  stream.WriteText(text);
  if (hasMark) stream.SaveToFile(path, OVERWRITE);
  else {
    const bytes = openStream();
    bytes.Type = BINARY;
    bytes.Open();
    // The kind of an open stream can be changed at its beginning only.
    stream.Position = 0;
    stream.Type = BINARY;
    stream.Position = MARK;
    stream.CopyTo(bytes);
    bytes.SaveToFile(path, OVERWRITE);
    bytes.Close();
  }
  stream.Close();
}

function openText(openStream: () => Stream): Stream {
  const stream = openStream();
  stream.Type = TEXT;
  stream.Charset = 'utf-8';
  stream.Open();
  return stream;
}

function utf8Length(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    // Two surrogates make four bytes.
    if (code < 0x80) length += 1;
    else if (code < 0x800 || (code >= 0xd800 && code <= 0xdfff)) length += 2;
    else length += 3;
  }
  return length;
}
