import { markFill } from '../domain/edits/mark-colors';
import type { Mark, MarkKind, PlannedMark } from '../domain/edits/mark-colors';
import type { CellRef } from '../domain/sheet/cell-ref';
import { cellKey } from '../domain/sheet/cell-ref';
import { isSameFill } from '../domain/sheet/sheet-edit';
import type { CellImage, Fill, SheetEdit } from '../domain/sheet/sheet-edit';
import type { SheetMemory, UndoStep, WrittenCell } from './sheet-memory';

/** 撤销 takes back this writing alone, or this writing together with what was written before it. */
export type UndoAs = 'own-step' | 'with-last';

interface Written {
  readonly edits: readonly SheetEdit[];
  readonly before: readonly CellImage[];
  /** Which of the fills are marks, none unless said; all others take a mark away. */
  readonly marks?: readonly PlannedMark[];
  /** Edits that were taken back at once, because a person's colour was there. */
  readonly givenBack: ReadonlySet<SheetEdit>;
}

/** What we know of a sheet once edits were applied to it: which marks and numbers are ours, what an undo takes back. */
export function memoryAfter(known: SheetMemory, written: Written, undoAs: UndoAs, batch?: string): SheetMemory {
  const { edits, before, givenBack } = written;
  if (edits.length === 0) return known;
  const marks = marksAfter(written, known.marks);
  const lasting = edits.filter((edit) => !givenBack.has(edit));
  // Nothing was done that an undo could take back: the one before stays.
  if (lasting.length === 0) return { ...known, marks };
  const { marks: marked, written: ours } = known;
  const step: UndoStep = { edits: lasting, before, marks: marked, written: ours, ...(batch && { batch }) };
  return {
    ...known,
    marks,
    written: writtenAfter(lasting, known.written),
    undo: undoAs === 'with-last' && known.undo ? joinSteps(known.undo, step) : step,
  };
}

function marksAfter(
  { edits, before, marks: planned = [], givenBack }: Written,
  known: readonly Mark[],
): readonly Mark[] {
  const images = new Map(before.map((image) => [cellKey(image.row, image.column), image]));
  const kinds = new Map(planned.map(({ row, column, kind }) => [cellKey(row, column), kind]));
  const marks = new Map(known.map((mark) => [cellKey(mark.row, mark.column), mark]));
  for (const edit of edits) {
    if (edit.kind !== 'fill') continue;
    const key = cellKey(edit.row, edit.column);
    const kind = givenBack.has(edit) ? undefined : kinds.get(key);
    if (kind) marks.set(key, markOver(edit, kind, images.get(key)?.fill ?? null, marks.get(key)));
    else marks.delete(key);
  }
  return [...marks.values()];
}

/** A mark over our own keeps what was there before the first; over anything else, that is what comes back. */
function markOver({ row, column }: CellRef, kind: MarkKind, under: Fill | null, known: Mark | undefined): Mark {
  const former = known && isSameFill(known.fill, under) ? known.former : under;
  return { row, column, kind, fill: markFill(kind), former };
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

/** Two writings as one step: what was written last, and each aspect of a cell as it was before it was first written. */
function joinSteps(first: UndoStep, second: UndoStep): UndoStep {
  const edits = new Map<string, SheetEdit>();
  for (const edit of [...first.edits, ...second.edits]) {
    edits.set(`${cellKey(edit.row, edit.column)}/${ASPECTS[edit.kind]}`, edit);
  }
  const before = new Map(second.before.map((image) => [cellKey(image.row, image.column), image]));
  const firstImages = new Map(first.before.map((image) => [cellKey(image.row, image.column), image]));
  for (const edit of first.edits) {
    const key = cellKey(edit.row, edit.column);
    const image = firstImages.get(key);
    if (image) before.set(key, withAspectOf(image, edit, before.get(key)));
  }
  return {
    ...first,
    edits: [...edits.values()].sort((a, b) => ASPECTS[a.kind] - ASPECTS[b.kind]),
    before: [...before.values()],
  };
}

/** `later` with what `edit` changed as `first` has it; a fill that a person changed in between stays. */
function withAspectOf(first: CellImage, edit: SheetEdit, later = first): CellImage {
  switch (edit.kind) {
    case 'number-format':
      return { ...later, format: first.format };
    case 'value':
    case 'formula':
      return { ...later, value: first.value, formula: first.formula };
    case 'fill':
      return later === first || isSameFill(later.fill, edit.value) ? { ...later, fill: first.fill } : later;
  }
}
