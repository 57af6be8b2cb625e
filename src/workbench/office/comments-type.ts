import type { CellRef } from '../../domain/sheet/cell-ref';
import { cellKey } from '../../domain/sheet/cell-ref';
import type { WorkbookSheet } from '../workbook/workbook';
import { cellCountOf } from './addresses';
import type { Argument, Session, Thing, ThingType } from './members';
import { createThing, textOf } from './members';
import { invalidArgument, OfficeError } from './protocol';
import type { RangeCells } from './range-grids';
import { openRange } from './range-type';

/** The comments of a sheet. They are the notes of the workbook model: a thread has its first entry and no replies. */
export const openComments = (sheet: WorkbookSheet): Thing => createThing(COMMENTS, sheet);

interface Comment extends CellRef {
  readonly sheet: WorkbookSheet;
}

const REPLIES: ThingType<Comment> = {
  name: 'CommentReplyCollection',
  items: () => [],
  members: { GetCount: { since: '1.10', call: () => 0 } },
};

const COMMENT: ThingType<Comment> = {
  name: 'Comment',
  id: idOf,
  members: {
    Id: { since: '1.10', get: idOf },
    Content: {
      since: '1.10',
      get: ({ sheet, row, column }) => sheet.note(row, column) ?? '',
      set: (comment, content, session) => write(comment, textOf(content), session),
    },
    Replies: { since: '1.10', open: (comment) => createThing(REPLIES, comment) },
    GetLocation: {
      since: '1.10',
      open: ({ sheet, row, column }) =>
        openRange({ sheet, range: { top: row, left: column, bottom: row, right: column } }),
    },
    Delete: {
      since: '1.10',
      call(comment, _, session) {
        write(comment, null, session);
        return undefined;
      },
    },
  },
};

const COMMENTS: ThingType<WorkbookSheet> = {
  name: 'CommentCollection',
  items: (sheet) => commentsOf(sheet).map((comment) => createThing(COMMENT, comment)),
  members: {
    GetCount: { since: '1.10', call: (sheet) => sheet.notes().size },
    // The indexer.
    GetItem: {
      since: '1.10',
      open(sheet, [id]) {
        const comment = commentsOf(sheet).find((one) => idOf(one) === id);
        if (!comment) {
          throw new OfficeError('ItemNotFound', 'There is no such comment.', 'CommentCollection.getItem');
        }
        return createThing(COMMENT, comment);
      },
    },
    Add: {
      since: '1.10',
      open(sheet, [cell, content], session) {
        const comment = { sheet, ...cellArgument(cell) };
        if (sheet.note(comment.row, comment.column) !== null) {
          throw invalidArgument('The cell has a comment already.', 'CommentCollection.add');
        }
        write(comment, textOf(content), session);
        return createThing(COMMENT, comment);
      },
    },
  },
};

// No row is ever inserted here, so a place is as good as a name.
function idOf({ sheet, row, column }: Comment): string {
  return `${sheet.id}-${cellKey(row, column)}`;
}

const commentsOf = (sheet: WorkbookSheet): Comment[] =>
  [...sheet.notes().keys()].map((key) => ({ sheet, row: Math.floor(key / 16384), column: key % 16384 }));

function cellArgument(given: Argument): CellRef {
  const thing = given as Thing | null | undefined;
  if (thing?.typeName !== 'Range') throw invalidArgument('A range is expected.', 'CommentCollection.add');
  const { range } = thing.self as RangeCells;
  if (cellCountOf(range) !== 1) throw invalidArgument('The range is larger than one cell.', 'CommentCollection.add');
  return { row: range.top, column: range.left };
}

function write({ sheet, row, column }: Comment, text: string | null, session: Session): void {
  if (session.isReadOnly || (sheet.protected && !sheet.mayEditObjects && session.quirks.protectionDenies)) {
    throw new OfficeError('AccessDenied', 'You do not have permission to do this.', 'Comment');
  }
  if (text === '') throw invalidArgument('A comment needs a text.', 'Comment.content');
  session.workbook.writeNotes(sheet.id, [{ row, column, text }], 'api');
}
