import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { CellRef } from '../../domain/sheet/cell-ref';
import { cellKey, isSameCell } from '../../domain/sheet/cell-ref';
import type { CellNote, HostProblem } from '../host';
import { NOTE_HEAD } from '../host';
import type { CommentChange, WantedComment } from './comment-changes';
import { changesTo, writeChanges } from './comment-changes';
import type { Pace } from './lane';
import type { SheetComments } from './read-comments';
import { readComments } from './read-comments';
import { problemOf } from './refusal';

const ATTEMPTS = 3;
/** Each costs several round trips; with more it is hardly about single cells. */
const MOST_REFUSED = 20;

/**
 * Our notes as comments of Excel (ExcelApi 1.10; notes of the old kind came only with 1.18). Reads what comments there
 * are and where, then writes: two round trips, three where the sheet has comments. Gives back the cells that keep what
 * somebody else put there: a comment, replies to one of ours that was to go, or a note of the old kind, of which Excel
 * does not tell but where it refuses a comment. Everything is put back before any other failure is told.
 */
export async function writeNotes(
  sheetId: string,
  notes: readonly CellNote[],
  pace: Pace,
): Promise<Result<readonly CellRef[], HostProblem>> {
  const before = await readComments(sheetId, pace);
  if (!before.ok) return before;
  const wanted = notes.map(({ row, column, text }) => ({ row, column, text: text === null ? null : NOTE_HEAD + text }));
  const refused: CellRef[] = [];
  let left: readonly WantedComment[] = wanted;
  let now = before.value;
  let suspect: CommentChange | null = null;
  let hasBegun = false;
  for (;;) {
    const { changes, kept } = changesTo(left, now.byCell);
    const written = await writeChanges(sheetId, changes, pace);
    const isInTime = pace();
    if (written.ok && isInTime) return ok([...kept, ...refused]);

    hasBegun ||= written.ok || written.error.hasBegun;
    const problem: HostProblem = written.ok ? { code: 'timeout' } : explained(problemOf(written.error), now);
    const after = await readComments(sheetId, pace);
    const stopped: CommentChange | null = (after.ok && changesTo(left, after.value.byCell).changes[0]) || null;
    // Refused twice, and the second time before anything else was done: it is about this cell.
    const isAboutCell = isInTime && problem.code === 'failed' && stopped?.kind === 'add' && left.length > 1;
    if (!after.ok || !stopped || !isAboutCell || refused.length === MOST_REFUSED) {
      const cell = stopped && { cell: { row: stopped.row, column: stopped.column } };
      if (!hasBegun) return fail(problem);
      return fail(await takeBack(sheetId, wanted, before.value, { ...problem, ...cell }, pace));
    }
    now = after.value;
    if (suspect && isSameCell(suspect, stopped)) {
      refused.push({ row: stopped.row, column: stopped.column });
      left = left.filter((note) => !isSameCell(note, stopped));
      suspect = null;
    } else suspect = stopped;
  }
}

/** AccessDenied is said of protected sheets and of read-only files alike. */
const explained = (problem: HostProblem, { isProtected }: SheetComments): HostProblem =>
  problem.code === 'protected' && !isProtected ? { ...problem, code: 'read-only' } : problem;

/** Gives the cells the comments that they had; the problem then says where that failed. */
async function takeBack(
  sheetId: string,
  wanted: readonly WantedComment[],
  { byCell }: SheetComments,
  problem: HostProblem,
  pace: Pace,
): Promise<HostProblem> {
  const former = wanted.map(({ row, column }) => {
    return { row, column, text: byCell.get(cellKey(row, column))?.content ?? null };
  });
  let wrong: readonly CellRef[] = former;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const now = await readComments(sheetId, pace);
    if (!now.ok) {
      // A deleted sheet has nothing left to restore.
      if (now.error.code === 'sheet-gone') return problem;
      continue;
    }
    const { changes } = changesTo(former, now.value.byCell);
    wrong = changes;
    if (changes.length === 0) return problem;
    if (attempt < ATTEMPTS - 1) await writeChanges(sheetId, changes, pace);
    pace();
  }
  return { ...problem, notRestored: wrong.map(({ row, column }) => ({ row, column })) };
}
