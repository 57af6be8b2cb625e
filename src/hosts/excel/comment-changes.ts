import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { CellRef } from '../../domain/sheet/cell-ref';
import { cellKey, formatCellRef } from '../../domain/sheet/cell-ref';
import { isOwnNote } from '../host';
import type { Pace } from './lane';
import type { Comment } from './read-comments';
import type { Refusal } from './refusal';
import { roundTrip } from './round-trip';

/** What the comment of a cell is to say, in whole; null for no comment. */
export interface WantedComment extends CellRef {
  readonly text: string | null;
}

/** One change of one comment. */
export type CommentChange = CellRef &
  (
    | { readonly kind: 'set'; readonly id: string; readonly text: string }
    | { readonly kind: 'add'; readonly text: string }
    | { readonly kind: 'delete'; readonly id: string }
  );

/**
 * What is to be done so that the cells say what is wanted, in the order in which it is done: what cannot be given back
 * wholly (a deleted thread) comes last. `kept` are cells whose comment is somebody else's, or has replies and was to go.
 */
export function changesTo(
  wanted: readonly WantedComment[],
  now: ReadonlyMap<number, Comment>,
): { readonly changes: readonly CommentChange[]; readonly kept: readonly CellRef[] } {
  const sets: CommentChange[] = [];
  const adds: CommentChange[] = [];
  const deletions: CommentChange[] = [];
  const kept: CellRef[] = [];
  for (const { row, column, text } of wanted) {
    const there = now.get(cellKey(row, column));
    if (!there) {
      if (text !== null) adds.push({ row, column, kind: 'add', text });
    } else if (!isOwnNote(there.content) || (text === null && there.replies > 0)) {
      kept.push({ row, column });
    } else if (text === null) {
      deletions.push({ row, column, kind: 'delete', id: there.id });
    } else if (text !== there.content) {
      sets.push({ row, column, kind: 'set', id: there.id, text });
    }
  }
  return { changes: [...sets, ...adds, ...deletions], kept };
}

/** A request with more changes would come near 5 MB, the most that Excel on the web takes. */
const MOST_CHANGES = 2_000;

/** Makes the changes in one request (several for thousands), until one is refused. */
export async function writeChanges(
  sheetId: string,
  changes: readonly CommentChange[],
  pace: Pace,
): Promise<Result<null, Refusal & { readonly hasBegun: boolean }>> {
  for (let from = 0; from < changes.length; from += MOST_CHANGES) {
    const trip = await roundTrip((context) => {
      const worksheet = context.workbook.worksheets.getItem(sheetId);
      for (const change of changes.slice(from, from + MOST_CHANGES)) queueChange(worksheet, change);
      return () => null;
    });
    // In edit mode Excel takes no request at all.
    if (!trip.ok) {
      const { code, message, statement } = trip.error;
      const hasBegun = from > 0 || code !== 'InvalidOperationInCellEditMode';
      return fail({ code, message, ...(statement && { statement }), hasBegun });
    }
    if (from + MOST_CHANGES < changes.length) pace();
  }
  return ok(null);
}

function queueChange(worksheet: Excel.Worksheet, change: CommentChange): void {
  switch (change.kind) {
    case 'set':
      worksheet.comments.getItem(change.id).content = change.text;
      break;
    case 'add':
      worksheet.comments.add(worksheet.getRange(formatCellRef(change)).untrack(), change.text);
      break;
    case 'delete':
      worksheet.comments.getItem(change.id).delete();
      break;
  }
}
