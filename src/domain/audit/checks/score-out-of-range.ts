import type { Decimal } from '../../decimal';
import type { NumberCell } from '../../form/form';
import { quoteText, sayNumber } from '../../scoring/number-words';
import type { ScoreOrigin } from '../../scoring/scorecard';
import { isUnreadable } from '../rows';
import type { Check, Found } from '../finding';

export const scoreOutOfRange: Check = {
  id: 'score-out-of-range',
  title: '得分超过分值、为负或不是数字',
  severity: 'error',
  source: '财预〔2020〕10号',
  *find(_, { budget, indicators, total }) {
    if (budget) yield* findIn({ ...budget, ...budget.line, what: '预算执行得分' });
    for (const { indicator, final, origin } of indicators) yield* findIn({ ...indicator, final, origin, what: '得分' });
    const sum = total.line?.score ?? null;
    if (sum) yield* findIn({ score: sum, weight: null, final: null, origin: total.origin, what: '总分' });
  },
};

interface ScoredCell {
  readonly score: NumberCell | null;
  readonly weight: NumberCell | null;
  readonly final: Decimal | null;
  readonly origin: ScoreOrigin;
  readonly what: string;
}

function* findIn({ score, weight, final, origin, what }: ScoredCell): Iterable<Found> {
  if (!score || origin === 'computed') return;
  const full = weight?.value;
  if (isUnreadable(score)) yield { cell: score, message: `${what}“${quoteText(score.text)}”不是数字` };
  else if (final?.lt(0)) yield { cell: score, message: `${what} ${sayNumber(final)} 是负数` };
  else if (final && full && final.gt(full)) {
    yield { cell: score, message: `${what} ${sayNumber(final)} 超过分值 ${sayNumber(full)}` };
  }
}
