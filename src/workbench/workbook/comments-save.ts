import type { CellRef } from '../../domain/sheet/cell-ref';
import { EMPTY_DRAWING, isDrawn, patchDrawing, type DrawnNote } from './comments-drawing';
import { legacyDrawingId, withLegacyDrawing } from './comments-link';
import { EMPTY_COMMENTS, patchComments, readComments } from './comments-part';
import {
  namesPart,
  readRelationships,
  relationshipsPart,
  withContentType,
  withoutElements,
  withRelationship,
} from './package';
import type { SheetModel } from './sheet-model';

/** The parts of the file as they are to be saved. */
export interface PartsInWork {
  has(part: string): boolean;
  read(part: string): string;
  /** null drops the part. */
  set(part: string, text: string | null): void;
}

/**
 * Writes the notes of a sheet that differ from the file: the list of notes, the drawing of their boxes, and what ties
 * both to the sheet. Parts are made when missing, and go when nothing is left in them.
 */
export function saveNotes(parts: PartsInWork, sheet: SheetModel): void {
  const { edits } = sheet.noteModel;
  const comments = commentsPartOf(parts, sheet.path);
  const before = comments === null ? EMPTY_COMMENTS : parts.read(comments);
  const { text, count } = patchComments(before, edits);
  if (count > 0) parts.set(comments ?? addPart(parts, sheet.path, COMMENTS), text);
  else if (comments !== null) dropPart(parts, sheet.path, comments);

  const known = readComments(before);
  const changed = [...edits].map(([key, note]) => {
    return { row: Math.floor(key / 16384), column: key % 16384, text: note, isNew: !known.has(key) };
  });
  const added = changed.flatMap((note) => (note.isNew && note.text !== null ? [{ ...note, text: note.text }] : []));
  const removed = changed.filter((note) => note.text === null);
  if (added.length > 0 || removed.length > 0) saveDrawing(parts, sheet, added, removed);
}

function saveDrawing(
  parts: PartsInWork,
  sheet: SheetModel,
  added: readonly DrawnNote[],
  removed: readonly CellRef[],
): void {
  const { path } = sheet;
  const known = drawingPartOf(parts, path);
  const text = patchDrawing(known === null ? EMPTY_DRAWING : parts.read(known), sheet, added, removed);
  if (isDrawn(text)) {
    const part = known ?? addPart(parts, path, DRAWING);
    parts.set(part, text);
    if (known === null) {
      const { id } = relationshipsOf(parts, path).find(({ target }) => target === part)!;
      parts.set(path, withLegacyDrawing(parts.read(path), id));
    }
  } else if (known !== null && !parts.has(relationshipsPart(known))) {
    dropPart(parts, path, known);
    parts.set(path, withLegacyDrawing(parts.read(path), null));
  }
}

const relationshipsOf = (parts: PartsInWork, path: string) => {
  const list = relationshipsPart(path);
  return parts.has(list) ? readRelationships(parts.read(list), path) : [];
};

const commentsPartOf = (parts: PartsInWork, path: string): string | null =>
  relationshipsOf(parts, path).find(({ type, target }) => type === 'comments' && parts.has(target))?.target ?? null;

/** Page headers may have a drawing of the same kind: only the sheet says which one is that of the notes. */
function drawingPartOf(parts: PartsInWork, path: string): string | null {
  const drawingId = legacyDrawingId(parts.read(path));
  const part = relationshipsOf(parts, path).find(({ id }) => id === drawingId)?.target;
  return part !== undefined && parts.has(part) ? part : null;
}

/** A kind of part that another part may get. */
export interface PartKind {
  readonly nameOf: (number: number) => string;
  readonly relation: string;
  readonly contentType: string;
  /** With this ending a part may have its type by default. */
  readonly extension: string;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const COMMENTS: PartKind = {
  nameOf: (number) => `xl/comments${number}.xml`,
  relation: `${RELATIONS}/comments`,
  contentType: `${OFFICE}.spreadsheetml.comments+xml`,
  extension: 'xml',
};

const DRAWING: PartKind = {
  nameOf: (number) => `xl/drawings/vmlDrawing${number}.vml`,
  relation: `${RELATIONS}/vmlDrawing`,
  contentType: `${OFFICE}.vmlDrawing`,
  extension: 'vml',
};

const CONTENT_TYPES = '[Content_Types].xml';
const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Makes the part at `path` a part of its own under a free name, which is given back; its text is still to be set. */
export function addPart(
  parts: PartsInWork,
  path: string,
  { nameOf, relation, contentType, extension }: PartKind,
): string {
  let number = 1;
  while (parts.has(nameOf(number))) number += 1;
  const part = nameOf(number);
  const types = parts.read(CONTENT_TYPES);
  const isByDefault = new RegExp(`Extension="${extension}"[^>]*"${contentType}"`, 'i').test(types);
  if (!isByDefault) parts.set(CONTENT_TYPES, withContentType(types, part, contentType));
  const list = relationshipsPart(path);
  const before = parts.has(list) ? parts.read(list) : NO_RELATIONSHIPS;
  parts.set(list, withRelationship(before, relation, relativeTarget(path, part)));
  return part;
}

function dropPart(parts: PartsInWork, path: string, part: string): void {
  parts.set(part, null);
  const types = parts.read(CONTENT_TYPES);
  parts.set(
    CONTENT_TYPES,
    withoutElements(types, (tag) => namesPart(tag, 'PartName', part)),
  );
  const list = relationshipsPart(path);
  const left = withoutElements(parts.read(list), (tag) => namesPart(tag, 'Target', part, path));
  parts.set(list, /<(\w+:)?Relationship\b/.test(left) ? left : null);
}

/** "xl/worksheets/sheet1.xml", "xl/comments1.xml" → "../comments1.xml". */
function relativeTarget(from: string, to: string): string {
  const [folders, steps] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < folders.length && folders[shared] === steps[shared]) shared += 1;
  return '../'.repeat(folders.length - shared) + steps.slice(shared).join('/');
}
