import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { CellRef } from '../../domain/sheet/cell-ref';
import type { Workbook, WorkbookSheet } from '../workbook/workbook';
import { writeAsUser } from './sheet-writes';

/** Typing replaces the cell and arrows leave it; opened by F2 or a double click, arrows move the caret. */
export type Editing = 'replace' | 'amend';

/** The edit of one cell in the text box that lies on it. */
export interface CellEditing {
  readonly editing: Editing | null;
  /** Whether an edit goes on, known at once: `editing` is that of the last drawing. */
  readonly isOpen: () => boolean;
  /** Opens the cell, with this text in place of its own, or says why it cannot be edited. */
  readonly begin: (how: Editing, text: string | null) => void;
  /** Arrows move the caret from now on. */
  readonly amend: () => void;
  /** Closes the cell; what was typed is written, or dropped. */
  readonly end: (keep: boolean) => void;
}

/**
 * While nothing is edited the text box holds the cell's text, selected: typing replaces it, a screen reader reads it.
 * `refusal` says why the cell cannot be written to, `onNotice` takes sentences for the user.
 */
export function useCellEditing(
  input: RefObject<HTMLTextAreaElement | null>,
  { workbook, sheet, cell, text: shownText, refusal, onNotice }: EditedCell,
): CellEditing {
  const [editing, setEditing] = useState<Editing | null>(null);
  // The edit going on: Enter and the blur that follows it must not write twice.
  const edit = useRef<{ readonly cell: CellRef; readonly before: string } | null>(null);

  useLayoutEffect(() => {
    if (edit.current) return;
    input.current!.value = shownText;
    input.current!.setSelectionRange(0, shownText.length);
  }, [input, shownText, editing, cell.row, cell.column]);

  return {
    editing,
    isOpen: () => edit.current !== null,
    begin(how, text) {
      if (refusal !== null) {
        onNotice(refusal);
        return;
      }
      onNotice(null);
      edit.current = { cell, before: shownText };
      setEditing(how);
      if (text === null) return;
      input.current!.value = text;
      input.current!.setSelectionRange(text.length, text.length);
    },
    amend: () => setEditing('amend'),
    end(keep) {
      const done = edit.current;
      if (!done) return;
      edit.current = null;
      setEditing(null);
      const text = input.current!.value;
      if (keep && (editing === 'replace' || text !== done.before))
        onNotice(writeAsUser(workbook, sheet, [{ ...done.cell, kind: 'typed', text }]));
    },
  };
}

interface EditedCell {
  readonly workbook: Workbook;
  readonly sheet: WorkbookSheet;
  /** The cell that typing changes: of a merge its first. */
  readonly cell: CellRef;
  /** What its text box holds before anything is typed. */
  readonly text: string;
  readonly refusal: string | null;
  readonly onNotice: (notice: string | null) => void;
}
