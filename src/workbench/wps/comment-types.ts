import type { CellRef } from '../../domain/sheet/cell-ref';
import { isMissing, textArgument } from './arguments';
import { writeNote } from './cell-writes';
import type { WpsType } from './members';
import { COMMON, createObject } from './members';
import type { Session, SheetCells } from './session';
import { sheetOf } from './session';

interface CommentCell extends SheetCells, CellRef {}

/** The comment of a cell, or what this build says where there is none. */
export function openComment(cell: CommentCell, session: Session): object | null | undefined {
  return sheetOf(cell).note(cell.row, cell.column) === null
    ? session.quirks.commentMissing
    : createObject(COMMENT, cell, session);
}

/** `AddComment`. */
export function addComment(cell: CommentCell, text: unknown, session: Session): object {
  const sheet = sheetOf(cell);
  if (sheet.note(cell.row, cell.column) !== null && session.quirks.addCommentTwiceThrows) {
    throw new Error('The cell has a comment already.');
  }
  const { row, column } = cell;
  writeNote(cell, { row, column, text: isMissing(text) ? '' : textArgument(text) }, session);
  return createObject(COMMENT, cell, session);
}

function noteOf(cell: CommentCell): string {
  const text = sheetOf(cell).note(cell.row, cell.column);
  if (text === null) throw new Error('The comment is gone.');
  return text;
}

export const COMMENT: WpsType<CommentCell> = {
  declared: 'Et.Comment',
  members: {
    ...COMMON,
    Parent: {
      get: ({ book, sheetId, row, column }, { open }) =>
        open.range({ book, sheetId, areas: [{ top: row, left: column, bottom: row, right: column }], by: 'cells' }),
    },
    Author: { get: () => '' },
    Text: {
      call(cell, [text, start, overwrite], session) {
        const now = noteOf(cell);
        if (isMissing(text)) return now;
        const { row, column } = cell;
        const at = typeof start === 'number' ? start - 1 : 0;
        // Without a start all is replaced; with one the rest is kept, unless it is to be overwritten.
        const isWhole = isMissing(start);
        const next = isWhole
          ? textArgument(text)
          : now.slice(0, at) + textArgument(text) + (overwrite === true || overwrite === 1 ? '' : now.slice(at));
        writeNote(cell, { row, column, text: next }, session);
        return next;
      },
    },
    Delete: {
      call(cell, _, session) {
        noteOf(cell);
        writeNote(cell, { row: cell.row, column: cell.column, text: null }, session);
      },
    },
  },
};

/** The comments of a sheet, row by row. */
export const COMMENTS: WpsType<SheetCells> = {
  declared: 'Et.Comments',
  members: {
    ...COMMON,
    Parent: { get: (sheet, { open }) => open.worksheet(sheet) },
    Count: { get: (sheet) => sheetOf(sheet).notes().size },
    Item: {
      call(sheet, [index], session) {
        const keys = [...sheetOf(sheet).notes().keys()].sort((a, b) => a - b);
        const key = typeof index === 'number' ? keys[index - 1] : undefined;
        if (key === undefined) throw new Error('There is no such comment.');
        return createObject(COMMENT, { ...sheet, row: Math.floor(key / 16384), column: key % 16384 }, session);
      },
    },
  },
};
