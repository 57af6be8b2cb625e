import { HUNDRED, sum } from '../../decimal';
import type { Decimal } from '../../decimal';
import type { NumberCell } from '../../form/form';
import { sayNumber } from '../../scoring/number-words';
import type { Check } from '../finding';
import { WITH_SCORES } from '../finding';

export const doubleWeighting: Check = {
  id: 'double-weighting',
  title: '得分按权重折算了两次',
  severity: 'error',
  scope: WITH_SCORES,
  source: '审核惯例',
  *find({ indicators }) {
    const rows = indicators.flatMap(({ weight, score, derived: { converted } }): Converted[] =>
      converted?.value && weight?.value && score?.value
        ? [{ weight: weight.value, score: score.value, converted: { ...converted, value: converted.value } }]
        : [],
    );
    // A score out of 100 is rightly multiplied by its weight: only one that is never above the weight is on it already.
    if (rows.length < 2 || !rows.every(isWeightedAgain)) return;
    const [first] = rows;
    const { weight, score, converted } = first!;
    const whole = sum(rows.map((row) => row.converted.value));
    yield {
      cell: converted,
      message: `得分 ${sayNumber(score)} 已经是分值 ${sayNumber(weight)} 以内的分，又乘 ${sayNumber(weight)}% 成 ${sayNumber(converted.value)}；各行折算后合计只有 ${sayNumber(whole)}`,
    };
  },
};

interface Converted {
  readonly weight: Decimal;
  readonly score: Decimal;
  readonly converted: NumberCell & { readonly value: Decimal };
}

const isWeightedAgain = ({ weight, score, converted }: Converted): boolean =>
  score.lte(weight) &&
  weight.lt(HUNDRED) &&
  score.times(weight).div(HUNDRED).minus(converted.value).abs().lte('0.01') &&
  !converted.value.eq(score);
