import type { WpsQuirks } from './quirks';
import type { Book, UndoList } from './session';

/** Steps of the workbook model that Ctrl+Z takes back at once. */
interface Entry {
  readonly book: Book;
  steps: number;
  readonly isUndoable: boolean;
}

/**
 * What WPS makes of writes: those of a transaction are one entry [M], those outside one each, where they can be undone
 * at all [?]. Whoever opens two at a time does wrong: nesting is the caller's affair [M].
 */
export function createUndoList(quirks: WpsQuirks): UndoList {
  const entries: Entry[] = [];
  let open: Entry | null = null;

  const takeBack = ({ book, steps }: Entry): void => {
    for (let step = 0; step < steps; step += 1) book.workbook.undo();
  };
  return {
    begin(book) {
      if (open) throw new Error('A transaction is open already.');
      open = { book, steps: 0, isUndoable: true };
    },
    end(book, cancel) {
      const ended = open;
      if (ended?.book !== book) throw new Error('No transaction is open.');
      open = null;
      if (cancel) takeBack(ended);
      else if (ended.steps > 0) entries.push(ended);
    },
    noteStep(book) {
      if (open?.book === book) open.steps += 1;
      else entries.push({ book, steps: 1, isUndoable: quirks.undoWithoutTransaction });
    },
    undo() {
      const last = entries.at(-1);
      if (!last?.isUndoable) return false;
      entries.pop();
      takeBack(last);
      return true;
    },
  };
}
