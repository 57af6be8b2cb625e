import { cellKey } from '../../domain/sheet/cell-ref';
import { readComments } from './comments-part';
import { MissingPart, type Package } from './package';
import { XmlError } from './xml';
import { ZipError } from './zip';

/** The notes of a sheet: those of the file, and over them what differs now. The part is read when first asked for. */
export interface SheetNotes {
  /** The whole text of the cell's note, or null. */
  at(row: number, column: number): string | null;
  /** All notes by `cellKey`. */
  all(): ReadonlyMap<number, string>;
  /** A text equal to the file's leaves no trace. */
  set(row: number, column: number, text: string | null): void;
  /** What differs from the file, by `cellKey`; null for a note that is gone. */
  readonly edits: ReadonlyMap<number, string | null>;
  /** False where the file's notes cannot be read: new ones would cost them. */
  readonly isReadable: boolean;
}

/** The notes of the worksheet part at `path`. Threaded comments show as the notes that Excel keeps beside them. */
export function createSheetNotes(file: Package, path: string): SheetNotes {
  const edits = new Map<number, string | null>();
  let known: ReadonlyMap<number, string> | 'unreadable' | null = null;
  const inFile = (): ReadonlyMap<number, string> => {
    known ??= readNotes(file, path);
    return known === 'unreadable' ? NONE : known;
  };
  return {
    edits,
    at(row, column) {
      const key = cellKey(row, column);
      const edit = edits.get(key);
      return edit === undefined ? (inFile().get(key) ?? null) : edit;
    },
    all() {
      const notes = new Map(inFile());
      for (const [key, text] of edits) {
        if (text === null) notes.delete(key);
        else notes.set(key, text);
      }
      return notes;
    },
    set(row, column, text) {
      const key = cellKey(row, column);
      if ((inFile().get(key) ?? null) === text) edits.delete(key);
      else edits.set(key, text);
    },
    get isReadable() {
      inFile();
      return known !== 'unreadable';
    },
  };
}

const NONE: ReadonlyMap<number, string> = new Map();

function readNotes(file: Package, path: string): ReadonlyMap<number, string> | 'unreadable' {
  try {
    const part = file.relationships(path).find(({ type }) => type === 'comments')?.target;
    return part === undefined || !file.has(part) ? NONE : readComments(file.read(part));
  } catch (cause) {
    // A sheet is worth showing without its notes.
    if (cause instanceof XmlError || cause instanceof ZipError || cause instanceof MissingPart) return 'unreadable';
    throw cause;
  }
}
