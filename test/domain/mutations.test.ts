import { auditForm } from '../../src/domain/audit/audit-form';
import { planEdits } from '../../src/domain/edits/plan-edits';
import { planRepair } from '../../src/domain/edits/repair-edits';
import type { Form } from '../../src/domain/form/form';
import { recognizeForms } from '../../src/domain/form/recognize-forms';
import { scoreForm } from '../../src/domain/scoring/score-form';
import type { ScorePolicy } from '../../src/domain/scoring/standard';
import { NATIONAL } from '../../src/domain/scoring/standards';
import type { CellRef } from '../../src/domain/sheet/cell-ref';
import { cellKey, formatCellRef } from '../../src/domain/sheet/cell-ref';
import type { Sheet } from '../../src/domain/sheet/sheet';
import { cellAt, mergeAt } from '../../src/domain/sheet/sheet';
import type { CellImage, Fill, SheetEdit } from '../../src/domain/sheet/sheet-edit';
import { inverseOf } from '../../src/domain/sheet/sheet-edit';
import { mutatedForm } from '../sheets/mutated-form';

/** So many real forms, each after one to twelve accidents; cut into portions only to be told how far it got. */
const FORMS = 10_000;
const PORTION = 2500;

/** The cells that hold points, rates and grades: a plan may write there and nowhere else. */
function writableCells(forms: readonly Form[]): ReadonlySet<number> {
  const cells = forms.flatMap(({ indicators, budget, total }): (CellRef | null)[] => [
    ...indicators.flatMap(({ score, derived }) => [score, ...Object.values(derived)]),
    ...(budget ? [budget.score, budget.rate] : []),
    ...(total ? [total.score, total.grade] : []),
  ]);
  return new Set(cells.flatMap((cell) => (cell ? [cellKey(cell.row, cell.column)] : [])));
}

/** The cells of a sheet that edits touch, changed as a host changes them. */
function createCells(sheet: Sheet, fill: Fill | null) {
  const images = new Map<number, CellImage>();
  const imageOf = ({ row, column }: CellRef): CellImage => {
    const { value, formula, format } = cellAt(sheet, row, column);
    return images.get(cellKey(row, column)) ?? { row, column, value, formula, format, fill };
  };
  return {
    imageOf,
    apply: (edits: readonly SheetEdit[]) => {
      for (const edit of edits) {
        const image = imageOf(edit);
        const field = edit.kind === 'number-format' ? 'format' : edit.kind;
        images.set(cellKey(edit.row, edit.column), { ...image, [field]: edit.value });
      }
    },
  };
}

/** What is wrong with a plan; nothing, if the person's work is safe. */
function complaintsAbout(
  sheet: Sheet,
  forms: readonly Form[],
  edits: readonly SheetEdit[],
  policy: ScorePolicy,
): string[] {
  const writable = writableCells(forms);
  const complaints: string[] = [];
  for (const edit of edits) {
    const { row, column, kind, value } = edit;
    const complain = (words: string): void => {
      complaints.push(`${sheet.name} ${formatCellRef(edit)} ${kind} ${JSON.stringify(value)}: ${words}`);
    };
    const merge = mergeAt(sheet, row, column);
    if (merge && (merge.top !== row || merge.left !== column)) complain('is covered by a merge');
    if (kind === 'fill') {
      const isOfRow = forms.some(
        ({ indicators, range }) =>
          column >= range.left && column <= range.right && indicators.some((indicator) => indicator.row === row),
      );
      if (!isOfRow) complain('is no cell of an indicator');
      if (merge && merge.bottom !== row) complain('belongs to other rows as well');
      continue;
    }
    if (!writable.has(cellKey(row, column))) complain('is no cell for a score, rate or grade');
    const cell = cellAt(sheet, row, column);
    if (cell.formula !== null) complain('holds a formula');
    if (kind === 'value' && policy === 'keep' && cell.text.trim() !== '') complain('holds what a person typed');
    if (kind === 'value' && typeof value === 'number' && !Number.isFinite(value)) complain('is no number');
  }
  return complaints;
}

/** Scores, audits and plans a sheet under a policy, and says what went wrong. */
function check(sheet: Sheet, forms: readonly Form[], policy: ScorePolicy) {
  const cards = forms.map((form) => scoreForm(form, NATIONAL, { policy }));
  const repairs = cards.flatMap((card) =>
    auditForm(card.form, card, sheet).flatMap(({ repair }) => planRepair(sheet, card.form, repair?.edits ?? [])),
  );
  const { edits } = planEdits(sheet, cards, { policy, marks: [] });

  const former: Fill = { color: '#FFFF00', pattern: 'Gray50' };
  const cells = createCells(sheet, former);
  const before = edits.map(cells.imageOf);
  cells.apply(edits);
  const after = edits.map(cells.imageOf);
  cells.apply(inverseOf(edits, before));
  const unrestored = before.filter((image, n) => JSON.stringify(cells.imageOf(edits[n]!)) !== JSON.stringify(image));
  const unchanged = before.filter((image, n) => JSON.stringify(after[n]) === JSON.stringify(image));
  const complaints = [
    ...complaintsAbout(sheet, forms, edits, policy),
    // A repair is written on a person's word, over what they typed.
    ...complaintsAbout(sheet, forms, repairs, 'overwrite'),
    ...unrestored.map((cell) => `${sheet.name} ${formatCellRef(cell)}: is not as it was after undo`),
    ...unchanged.map((cell) => `${sheet.name} ${formatCellRef(cell)}: is written to no end`),
  ];
  return { complaints, written: edits.length, repaired: repairs.length };
}

test.each(Array.from({ length: FORMS / PORTION }, (_, n) => [n * PORTION, (n + 1) * PORTION]))(
  'damaged forms %d to %d: never a throw, never an edit where a person’s work is, and undo restores',
  (from, to) => {
    const complaints: string[] = [];
    let recognised = 0;
    let written = 0;
    let repaired = 0;
    for (let n = from; n < to; n += 1) {
      const sheet = mutatedForm(n);
      try {
        const forms = recognizeForms(sheet);
        if (forms.length > 0) recognised += 1;
        for (const policy of ['keep', 'overwrite'] as const) {
          const checked = check(sheet, forms, policy);
          complaints.push(...checked.complaints);
          written += checked.written;
          repaired += checked.repaired;
        }
      } catch (cause) {
        complaints.push(`${sheet.name}: ${cause instanceof Error ? cause.stack : String(cause)}`);
      }
    }
    expect(complaints.slice(0, 20)).toEqual([]);
    // The damage must leave something to look at.
    expect(recognised).toBeGreaterThan(0.75 * (to - from));
    expect(written).toBeGreaterThan(3 * (to - from));
    expect(repaired).toBeGreaterThan(0.1 * (to - from));
  },
  60_000,
);
