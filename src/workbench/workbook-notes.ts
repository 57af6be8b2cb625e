import { fail, ok } from '../domain/result';
import type { CellNotes } from '../hosts/host';
import { isOwnNote, NOTE_HEAD } from '../hosts/host';
import type { Workbook } from './workbook/workbook';

/** Our notes in a workbook of ours: notes as every version of Excel and WPS shows them. */
export const createWorkbookNotes = (workbook: Workbook): CellNotes => ({
  write(sheetId, notes) {
    const sheet = workbook.sheet(sheetId);
    if (!sheet) return fail({ code: 'sheet-gone' });
    const [first] = notes;
    if (!first) return ok([]);
    const { row, column } = first;
    const at = { cell: { row, column }, sheet: sheet.name };
    if (sheet.protected && !sheet.mayEditObjects) return fail({ code: 'protected', ...at });
    if (!sheet.areNotesReadable) return fail({ code: 'failed', ...at, detail: 'the notes of the file are damaged' });

    const isFree = (note: (typeof notes)[number]): boolean => {
      const text = sheet.note(note.row, note.column);
      return text === null || isOwnNote(text);
    };
    const writes = notes.filter(isFree).map((note) => {
      return { ...note, text: note.text === null ? null : NOTE_HEAD + note.text };
    });
    workbook.writeNotes(sheetId, writes, 'api');
    return ok(notes.filter((note) => !isFree(note)).map((note) => ({ row: note.row, column: note.column })));
  },
});
