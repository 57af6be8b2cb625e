import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { CellRef } from '../../domain/sheet/cell-ref';
import type { CellNote, HostProblem } from '../host';
import { isOwnNote, NOTE_HEAD } from '../host';
import type { WpsApplication, WpsWorksheet } from './application';
import type { OpenSheet } from './open-sheets';
import { cellIn } from './ranges';
import { wordsOf } from './refusal';
import { undisturbed } from './transaction';
import { isReadOnly } from './read-only';

interface NoteChange extends CellRef {
  /** Whole texts; null is no note. */
  readonly was: string | null;
  readonly text: string | null;
}

/**
 * Our notes as comments of WPS. Gives back the cells that keep somebody else's. After a failure half-way all notes are as
 * they were.
 */
export function writeNotes(
  application: WpsApplication,
  { book, sheet, name }: OpenSheet,
  notes: readonly CellNote[],
): Result<readonly CellRef[], HostProblem> {
  const first = notes[0];
  if (!first) return ok([]);
  if (isReadOnly(book)) return fail({ code: 'read-only', sheet: name });
  if (sheet.ProtectDrawingObjects) {
    return fail({ code: 'protected', cell: { row: first.row, column: first.column }, sheet: name });
  }
  const kept: CellRef[] = [];
  const changes: NoteChange[] = [];
  for (const { row, column, text: given } of lastOfEach(notes)) {
    const was = noteAt(sheet, { row, column });
    const text = given === null ? null : NOTE_HEAD + given;
    if (was !== null && !isOwnNote(was)) kept.push({ row, column });
    else if (was !== text) changes.push({ row, column, was, text });
  }
  if (changes.length === 0) return ok(kept);
  const problem = undisturbed(application, book, () => writeAll(sheet, changes));
  return problem ? fail({ ...problem, sheet: name }) : ok(kept);
}

/** null when all went well. */
function writeAll(sheet: WpsWorksheet, changes: readonly NoteChange[]): HostProblem | null {
  try {
    for (const change of changes) setNote(sheet, change, change.text);
    return null;
  } catch (error) {
    const detail = wordsOf(error);
    const isUntouched = changes.every((change) => isNote(sheet, change, change.was));
    // While a cell is being edited the first write fails; nothing else tells.
    if (isUntouched) return { code: 'cell-editing', detail };
    const left = changes.filter((change) => !isPutBack(sheet, change));
    const notRestored = left.map(({ row, column }) => ({ row, column }));
    return { code: 'failed', detail, ...(notRestored.length > 0 && { notRestored }) };
  }
}

const ATTEMPTS = 3;

function isPutBack(sheet: WpsWorksheet, change: NoteChange): boolean {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (isNote(sheet, change, change.was)) return true;
    try {
      setNote(sheet, change, change.was);
    } catch {
      // Once more: the look at what is there now tells whether it helped.
    }
  }
  return isNote(sheet, change, change.was);
}

function isNote(sheet: WpsWorksheet, cell: CellRef, text: string | null): boolean {
  try {
    return noteAt(sheet, cell) === text;
  } catch {
    return false;
  }
}

/** A second comment on a cell is an error: the old one goes first. */
function setNote(sheet: WpsWorksheet, cell: CellRef, text: string | null): void {
  const range = cellIn(sheet, cell);
  range.Comment?.Delete();
  if (text !== null) range.AddComment(text);
}

function noteAt(sheet: WpsWorksheet, cell: CellRef): string | null {
  const comment = cellIn(sheet, cell).Comment;
  return comment ? comment.Text().replace(/\r\n?/g, '\n') : null;
}

/** Of several notes for one cell the last counts. */
const lastOfEach = (notes: readonly CellNote[]): readonly CellNote[] => [
  ...new Map(notes.map((note) => [`${note.row}:${note.column}`, note])).values(),
];
