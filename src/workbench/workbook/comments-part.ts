import { cellKey, formatCellRef, parseCellRef, type CellRef } from '../../domain/sheet/cell-ref';
import { readRichText } from './shared-strings';
import { attributeOf, escapeCellText, splice, XmlError, XmlReader, type Splice } from './xml';

/** The note of one cell as the part writes it: <comment> is text[start, end), its <text> is text[from, to). */
interface CommentElement extends CellRef {
  readonly author: number;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** What a note is to be; null takes it away. By `cellKey`. */
export type NoteEdits = ReadonlyMap<number, string | null>;

// The name that programs show beside a note of ours.
const AUTHOR = '绩效自评助手';

export const EMPTY_COMMENTS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList/></comments>';

/** The plain texts of xl/commentsN.xml by `cellKey`. Throws XmlError. */
export function readComments(text: string): Map<number, string> {
  const notes = new Map<number, string>();
  for (const { row, column, from, to } of elementsOf(text).comments) {
    notes.set(cellKey(row, column), readRichText(text.slice(from, to)));
  }
  return notes;
}

/**
 * The part with these notes written, replaced and taken away, and how many it then holds. All other notes stay byte for
 * byte; an author of ours comes with the first note of ours and goes with the last.
 */
export function patchComments(text: string, edits: NoteEdits): { readonly text: string; readonly count: number } {
  const { prefix, authors, list, comments } = elementsOf(text);
  const known = new Map(comments.map((comment) => [cellKey(comment.row, comment.column), comment]));
  const ownAuthor = authors.names.indexOf(AUTHOR);
  const author = ownAuthor < 0 ? authors.names.length : ownAuthor;
  const splices: Splice[] = [];
  const added: string[] = [];
  let count = known.size;
  for (const [key, note] of edits) {
    const comment = known.get(key);
    if (comment && note === null) {
      splices.push({ start: comment.start, end: comment.end, text: '' });
      count -= 1;
    } else if (comment && note !== null) {
      splices.push({ start: comment.from, end: comment.to, text: noteText(note, prefix) });
    } else if (note !== null) {
      const ref = formatCellRef({ row: Math.floor(key / 16384), column: key % 16384 });
      added.push(`<${prefix}comment ref="${ref}" authorId="${author}">${noteText(note, prefix)}</${prefix}comment>`);
      count += 1;
    }
  }
  const isGone = ({ row, column }: CommentElement): boolean => edits.get(cellKey(row, column)) === null;
  const others = comments.filter((comment) => comment.author === ownAuthor && !isGone(comment));
  if (added.length > 0) {
    splices.push(appended(text, list, added.join(''), prefix));
    if (ownAuthor < 0) splices.push(appended(text, authors, `<${prefix}author>${AUTHOR}</${prefix}author>`, prefix));
  } else if (ownAuthor >= 0 && ownAuthor === authors.names.length - 1 && others.length === 0) {
    splices.push({ ...authors.last!, text: '' });
  }
  return { text: splice(text, splices), count };
}

/** `content` as the last children of a list. */
function appended(text: string, { name, start, inside, close }: ListElement, content: string, prefix: string): Splice {
  if (close >= 0) return { start: close, end: close, text: content };
  const tag = text.slice(start, inside).replace(/\s*\/>$/, '>');
  return { start, end: inside, text: `${tag}${content}</${prefix}${name}>` };
}

/** A list element: behind its open tag, before its close tag (-1 for an empty element). */
interface ListElement {
  readonly name: string;
  readonly start: number;
  readonly inside: number;
  readonly close: number;
}

function elementsOf(text: string) {
  const reader = new XmlReader(text);
  reader.next();
  const prefix = /^<([^\s/>]+:)/.exec(text.slice(reader.start, reader.end))?.[1] ?? '';
  const names: string[] = [];
  const comments: CommentElement[] = [];
  let last: { readonly start: number; readonly end: number } | null = null;
  let authors: ListElement | null = null;
  let list: ListElement | null = null;
  for (const name of reader.children()) {
    const { start, end: inside, token } = reader;
    if (name === 'authors') {
      for (const inner of reader.children()) {
        if (inner !== 'author') continue;
        const author = reader.start;
        names.push(reader.readText());
        last = { start: author, end: reader.end };
      }
      authors = { name, start, inside, close: token === 'empty' ? -1 : reader.start };
    } else if (name === 'commentList') {
      for (const inner of reader.children()) {
        const comment = inner === 'comment' ? readComment(reader) : null;
        if (comment) comments.push(comment);
      }
      list = { name, start, inside, close: token === 'empty' ? -1 : reader.start };
    }
  }
  if (!authors || !list) throw new XmlError('comments without authors or list');
  return { prefix, comments, authors: { ...authors, names, last }, list };
}

function readComment(reader: XmlReader): CommentElement | null {
  const { start, end } = reader;
  const tag = reader.text.slice(start, end);
  const cell = parseCellRef(attributeOf(tag, 'ref') ?? '');
  // One without a text is no note.
  if (!cell || reader.token === 'empty') return null;
  let [from, to] = [end, end];
  for (const name of reader.children()) {
    if (name !== 'text') continue;
    from = reader.start;
    reader.skip();
    to = reader.end;
  }
  return { ...cell, author: Number(attributeOf(tag, 'authorId') ?? -1), start, end: reader.end, from, to };
}

/** In the small font in which Excel writes notes; colour 81 is the text colour of notes. */
const noteText = (note: string, prefix: string): string =>
  `<${prefix}text><${prefix}r><${prefix}rPr><${prefix}sz val="9"/><${prefix}color indexed="81"/>` +
  `<${prefix}rFont val="宋体"/><${prefix}charset val="134"/></${prefix}rPr>` +
  `<${prefix}t xml:space="preserve">${escapeCellText(note)}</${prefix}t></${prefix}r></${prefix}text>`;
