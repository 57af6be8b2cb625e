import type { Decimal } from '../domain/decimal';
import type { BudgetScore, IndicatorScore, Scorecard } from '../domain/scoring/scorecard';
import type { Standard } from '../domain/scoring/standard';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { CellRef } from '../domain/sheet/cell-ref';
import { anchorAt } from '../domain/sheet/sheet';
import type { Sheet } from '../domain/sheet/sheet';
import type { SpreadsheetHost } from '../hosts/host';
import { recallPreferences } from './preferences';
import type { Problem } from './problem';
import { readForms } from './read-sheet';
import type { PlacedForm } from './recognize-sheet';
import { scorePlaced } from './score-forms';
import { recallStandards } from './standards';

/** A row that another standard would score differently. */
export interface PreviewRow {
  readonly name: string;
  /** The score cell; the row's name where the form has none. */
  readonly cell: CellRef;
  /** What the cell says now. */
  readonly recorded: Decimal | null;
  /** By the standard in force. */
  readonly former: Decimal | null;
  /** By the other one. */
  readonly computed: Decimal | null;
  /** What would stand in the cell: a person's score is kept where that is preferred. */
  readonly final: Decimal | null;
  /** How `computed` comes about. */
  readonly text: string;
}

export interface PreviewForm {
  readonly title: string;
  /** Only rows in which something changes. */
  readonly rows: readonly PreviewRow[];
  readonly unchanged: number;
  readonly total: {
    readonly recorded: Decimal | null;
    /** What would stand there by the standard in force, with `formerGrade`. */
    readonly former: Decimal | null;
    /** The sum if every score were the computed one. */
    readonly computed: Decimal | null;
    /** What would stand there by the other standard, with `grade`. */
    readonly final: Decimal | null;
    readonly grade: string | null;
    readonly formerGrade: string | null;
    readonly adjustments: readonly string[];
  };
}

/** A sheet as it was read once, to be scored by one standard after the other. */
export interface SheetPreview {
  readonly sheetId: string;
  readonly sheetName: string;
  /** What each form of the sheet would be by `standard`, beside the one in force when the sheet was read. */
  changesUnder(standard: Standard): readonly PreviewForm[];
}

/** Reads a sheet to show what a standard would do to it; it is read, remembered and scored as in a real scoring. */
export async function readForPreview(host: SpreadsheetHost, sheetId?: string): Promise<Result<SheetPreview, Problem>> {
  const read = await readForms(host, sheetId === undefined ? {} : { sheetId });
  if (!read.ok) return read;
  const { sheet, forms, memory } = read.value;
  const { policy } = recallPreferences(host);
  const cardsBy = (standard: Standard): readonly Scorecard[] =>
    forms.map((placed) => scorePlaced(host, placed, { standard, policy, memory }));
  const former = cardsBy(recallStandards(host).chosen);
  return ok({
    sheetId: sheet.id,
    sheetName: sheet.name,
    changesUnder(standard) {
      const cards = cardsBy(standard);
      return forms.map((placed, n) => compareCards(titleOf(sheet, placed), former[n]!, cards[n]!));
    },
  });
}

function compareCards(title: string, former: Scorecard, card: Scorecard): PreviewForm {
  const pairs = card.indicators.map((row, n) => compareRows(former.indicators[n]!, row, indicatorPlace(row)));
  if (card.budget && former.budget) pairs.unshift(compareRows(former.budget, card.budget, budgetPlace(card.budget)));
  const rows = pairs.filter((row) => row !== null);
  const { recorded, computed, final, grade, adjustments } = card.total;
  return {
    title,
    rows,
    unchanged: pairs.length - rows.length,
    total: {
      recorded,
      former: former.total.final,
      computed,
      final,
      grade,
      formerGrade: former.total.grade,
      adjustments,
    },
  };
}

/** The row of the preview, or null where both standards come to the same. */
function compareRows(
  former: IndicatorScore | BudgetScore,
  { recorded, computed, final, explanation }: IndicatorScore | BudgetScore,
  place: Pick<PreviewRow, 'name' | 'cell'>,
): PreviewRow | null {
  // What would stand in the cell follows from it.
  if (isSame(former.computed, computed)) return null;
  return { ...place, recorded, former: former.computed, computed, final, text: explanation.text };
}

const isSame = (a: Decimal | null, b: Decimal | null): boolean => (a === null || b === null ? a === b : a.eq(b));

const cellOf = ({ row, column }: CellRef): CellRef => ({ row, column });

const indicatorPlace = ({ indicator: { name, score } }: IndicatorScore): Pick<PreviewRow, 'name' | 'cell'> => {
  return { name: name.text, cell: cellOf(score ?? name) };
};

const budgetPlace = ({ line }: BudgetScore): Pick<PreviewRow, 'name' | 'cell'> => {
  const cell = line.score ?? line.rate ?? line.executed ?? line.annual ?? line.initial ?? { row: line.row, column: 0 };
  return { name: '预算执行率', cell: cellOf(cell) };
};

/** The first words of the form's head, else the sheet's name. */
function titleOf(sheet: Sheet, { form: { range, header } }: PlacedForm): string {
  for (let row = range.top; row < header.first; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const text = anchorAt(sheet, row, column).text.trim();
      if (text !== '') return text;
    }
  }
  return sheet.name;
}
