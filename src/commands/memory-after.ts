import { MISSED_FILL } from '../domain/edits/mark-colors';
import type { Mark } from '../domain/edits/mark-colors';
import { cellKey } from '../domain/sheet/cell-ref';
import type { CellImage, SheetEdit } from '../domain/sheet/sheet-edit';
import type { SheetMemory, UndoStep, WrittenCell } from './sheet-memory';

/** 撤销 takes back this writing alone, or this writing together with what was written before it. */
export type UndoAs = 'own-step' | 'with-last';

interface Written {
  readonly edits: readonly SheetEdit[];
  readonly before: readonly CellImage[];
  /** Edits that were taken back at once, because a person's colour was there. */
  readonly givenBack: ReadonlySet<SheetEdit>;
}

/** What we know of a sheet once edits were applied to it: which marks and numbers are ours, what an undo takes back. */
export function memoryAfter(known: SheetMemory, { edits, before, givenBack }: Written, undoAs: UndoAs): SheetMemory {
  if (edits.length === 0) return known;
  const step: UndoStep = {
    edits: edits.filter((edit) => !givenBack.has(edit)),
    before,
    marks: known.marks,
    written: known.written,
  };
  return {
    ...known,
    marks: marksAfter(edits, before, known.marks),
    written: writtenAfter(edits, known.written),
    undo: undoAs === 'with-last' && known.undo ? joinSteps(known.undo, step) : step,
  };
}

function marksAfter(edits: readonly SheetEdit[], before: readonly CellImage[], known: readonly Mark[]): Mark[] {
  const images = new Map(before.map((image) => [cellKey(image.row, image.column), image]));
  const marks = new Map(known.map((mark) => [cellKey(mark.row, mark.column), mark]));
  for (const edit of edits) {
    if (edit.kind !== 'fill') continue;
    const { row, column } = edit;
    const key = cellKey(row, column);
    if (edit.value?.color === MISSED_FILL && !marks.has(key)) {
      marks.set(key, { row, column, color: MISSED_FILL, former: images.get(key)?.fill ?? null });
    } else if (marks.has(key)) {
      marks.delete(key);
    }
  }
  return [...marks.values()];
}

function writtenAfter(edits: readonly SheetEdit[], known: readonly WrittenCell[]): WrittenCell[] {
  const written = new Map(known.map((score) => [cellKey(score.row, score.column), score]));
  for (const edit of edits) {
    const { row, column, kind, value } = edit;
    const key = cellKey(row, column);
    switch (kind) {
      case 'formula':
        // Respected from now on, whoever wrote it.
        written.delete(key);
        break;
      case 'value':
        if (typeof value === 'number' || typeof value === 'string') written.set(key, { row, column, value });
        else written.delete(key);
        break;
      case 'number-format':
      case 'fill':
        break;
    }
  }
  return [...written.values()];
}

/** What a cell holds, its format and its fill are taken back apart from each other, in this order. */
const ASPECTS: { readonly [kind in SheetEdit['kind']]: number } = { 'number-format': 0, value: 1, formula: 1, fill: 2 };

/** Two writings as one step: what was written last, and the cells as they were before the first. */
function joinSteps(first: UndoStep, second: UndoStep): UndoStep {
  const edits = new Map<string, SheetEdit>();
  for (const edit of [...first.edits, ...second.edits]) {
    edits.set(`${cellKey(edit.row, edit.column)}/${ASPECTS[edit.kind]}`, edit);
  }
  const before = new Map<number, CellImage>();
  for (const image of [...second.before, ...first.before]) before.set(cellKey(image.row, image.column), image);
  return {
    ...first,
    edits: [...edits.values()].sort((a, b) => ASPECTS[a.kind] - ASPECTS[b.kind]),
    before: [...before.values()],
  };
}
