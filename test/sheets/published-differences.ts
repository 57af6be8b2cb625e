import { recognizeForms } from '../../src/domain/form/recognize-forms';
import { scoreForm } from '../../src/domain/scoring/score-form';
import type { IndicatorScore } from '../../src/domain/scoring/scorecard';
import { NATIONAL } from '../../src/domain/scoring/standards';
import type { Standard } from '../../src/domain/scoring/standard';
import { formatCellRef } from '../../src/domain/sheet/cell-ref';
import type { PublishedForm } from './published-forms';
import { publishedSheet } from './published-forms';

/** A published score that the standard gives otherwise: "H11 5 → 8.82 missed". */
export function differencesOf(published: PublishedForm, standard: Standard = NATIONAL): string[] {
  return recognizeForms(publishedSheet(published)).flatMap((form) => {
    const { budget, indicators, total } = scoreForm(form, standard, { policy: 'keep' });
    const rows = indicators.flatMap((row) => line(row.indicator.score, row, row.outcome));
    return [
      ...(budget ? line(budget.line.score, budget, 'budget') : []),
      ...rows,
      ...(total.line ? line(total.line.score, total, 'total') : []),
    ];
  });
}

function line(
  cell: { readonly row: number; readonly column: number } | null,
  { recorded, computed }: Pick<IndicatorScore, 'recorded' | 'computed'>,
  what: string,
): string[] {
  if (!cell || !recorded || !computed || recorded.eq(computed)) return [];
  return [`${formatCellRef(cell)} ${recorded.toString()} → ${computed.toString()} ${what}`];
}
