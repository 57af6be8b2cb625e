import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { CellRef } from '../../domain/sheet/cell-ref';
import { cellKey } from '../../domain/sheet/cell-ref';
import type { HostProblem } from '../host';
import type { Pace } from './lane';
import { problemOf } from './refusal';
import { roundTrip } from './round-trip';

/** A threaded comment of Excel, by the first entry of its thread. */
export interface Comment extends CellRef {
  readonly id: string;
  readonly content: string;
  readonly replies: number;
}

export interface SheetComments {
  readonly byCell: ReadonlyMap<number, Comment>;
  readonly isProtected: boolean;
}

/** Each comment brings about 500 bytes back and forth; Excel on the web allows 5 MB. */
const MOST_PLACES = 4_000;

/**
 * All comments of a sheet by `cellKey`: one round trip where there are none. Where they are Excel tells only of
 * comments that are known by their ids, which takes a second one.
 */
export async function readComments(sheetId: string, pace: Pace): Promise<Result<SheetComments, HostProblem>> {
  const trip = await roundTrip((context) => {
    const worksheet = context.workbook.worksheets.getItem(sheetId);
    const { comments, protection } = worksheet;
    protection.load('protected');
    comments.load('items/id,items/content');
    return () => ({
      isProtected: protection.protected,
      found: comments.items.map(({ id, content }) => ({ id, content: content.replace(/\r\n?/g, '\n') })),
    });
  });
  pace();
  if (!trip.ok) return fail(problemOf(trip.error));
  const { isProtected, found } = trip.value;
  const byCell = new Map<number, Comment>();
  for (let from = 0; from < found.length; from += MOST_PLACES) {
    const placed = await readPlaces(sheetId, found.slice(from, from + MOST_PLACES));
    pace();
    if (!placed.ok) return placed;
    for (const comment of placed.value) byCell.set(cellKey(comment.row, comment.column), comment);
  }
  return ok({ byCell, isProtected });
}

async function readPlaces(
  sheetId: string,
  found: readonly Pick<Comment, 'id' | 'content'>[],
): Promise<Result<readonly Comment[], HostProblem>> {
  const trip = await roundTrip((context) => {
    const { comments } = context.workbook.worksheets.getItem(sheetId);
    const reads = found.map(({ id, content }) => {
      const comment = comments.getItem(id);
      const location = comment.getLocation().untrack();
      location.load('rowIndex,columnIndex');
      const replies = countReplies(comment);
      return () => ({ id, content, row: location.rowIndex, column: location.columnIndex, replies: replies.value });
    });
    return () => reads.map((read) => read());
  });
  return trip.ok ? ok(trip.value) : fail(problemOf(trip.error));
}

const countReplies = ({ replies }: Excel.Comment) => replies.getCount();
