import type { Decimal } from '../../decimal';
import type { NumberCell } from '../../form/form';
import { squeeze } from '../../form/words';
import { quoteText, sayNumber } from '../../scoring/number-words';
import type { Sheet } from '../../sheet/sheet';
import { isUnreadable } from '../rows';
import type { Check, Found } from '../finding';
import { WITH_SCORES } from '../finding';

export const scoreOutOfRange: Check = {
  id: 'score-out-of-range',
  title: '得分超过分值、为负或不是数字',
  severity: 'error',
  scope: WITH_SCORES,
  source: '财预〔2020〕10号',
  *find(_, { budget, indicators, total }, sheet) {
    if (budget && budget.origin !== 'computed') yield* outOfRange(budget.line, budget.final, '预算执行得分');
    for (const { indicator, final, origin } of indicators) {
      if (origin === 'computed') continue;
      for (const found of outOfRange(indicator, final, '得分')) {
        const isBonus = final?.gt(indicator.weight?.value ?? final) && hasBonus(indicator.row, sheet);
        const message = `${found.message}；本行的评分标准写有加分，请核对`;
        yield isBonus ? { ...found, message, severity: 'info' } : found;
      }
    }
    if (total.line && total.origin !== 'computed') yield* outOfRange({ ...total.line, weight: null }, null, '总分');
  },
};

/** "一个加1分，最多加2分": criteria beside the row that grant more than its points. */
const hasBonus = (row: number, sheet: Sheet | null): boolean =>
  (sheet?.texts[row - (sheet.range?.top ?? 0)] ?? []).some((text) =>
    /(?<!不|未|增|附)加\d+(?:\.\d+)?分/.test(squeeze(text)),
  );

interface ScoredLine {
  readonly score: NumberCell | null;
  readonly weight: NumberCell | null;
}

function* outOfRange({ score, weight }: ScoredLine, final: Decimal | null, what: string): Iterable<Found> {
  if (!score) return;
  const full = weight?.value;
  if (isUnreadable(score)) yield { cell: score, message: `${what}“${quoteText(score.text)}”不是数字` };
  else if (final?.lt(0)) yield { cell: score, message: `${what} ${sayNumber(final)} 是负数` };
  else if (final && full && final.gt(full)) {
    yield { cell: score, message: `${what} ${sayNumber(final)} 超过分值 ${sayNumber(full)}` };
  }
}
