import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { cellKey, formatCellRef } from '../domain/sheet/cell-ref';
import type { CellNotes, HostProblem } from './host';
import { isOwnNote, NOTE_HEAD } from './host';
import type { Page } from './memory-sheet';

/** The notes of the memory host; the write with the number `failingStep` fails (0-based, null: none). */
export const createMemoryNotes = (
  find: (sheetId: string) => Result<Page, HostProblem>,
  failingStep: () => number | null,
): CellNotes => ({
  write(sheetId, notes) {
    const page = find(sheetId);
    if (!page.ok) return page;
    const { name, notes: known, protected: isProtected } = page.value;
    if (isProtected && notes[0]) return fail({ code: 'protected', cell: notes[0], sheet: name });
    const before = new Map(known);
    const isSomebodyElses = ({ row, column }: (typeof notes)[number]): boolean => {
      const text = known.get(cellKey(row, column));
      return text !== undefined && !isOwnNote(text);
    };
    const kept = notes.filter(isSomebodyElses);
    for (const [step, note] of notes.filter((one) => !kept.includes(one)).entries()) {
      const key = cellKey(note.row, note.column);
      if (step === failingStep()) {
        known.clear();
        for (const [place, text] of before) known.set(place, text);
        return fail({ code: 'failed', cell: note, sheet: name, detail: `planted fault at ${formatCellRef(note)}` });
      }
      if (note.text === null) known.delete(key);
      else known.set(key, NOTE_HEAD + note.text);
    }
    return ok(kept.map(({ row, column }) => ({ row, column })));
  },
});

/** Whole texts by address. */
export const notesOn = ({ notes }: Page): ReadonlyMap<string, string> =>
  new Map(
    [...notes].map(([key, text]) => [formatCellRef({ row: Math.floor(key / 16384), column: key % 16384 }), text]),
  );
