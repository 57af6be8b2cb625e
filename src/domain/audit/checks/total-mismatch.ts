import type { Decimal } from '../../decimal';
import { HUNDRED, ZERO, sum } from '../../decimal';
import type { Form } from '../../form/form';
import { adjustTotal } from '../../scoring/adjust-total';
import { sayNumber } from '../../scoring/number-words';
import type { Scorecard } from '../../scoring/scorecard';
import { hasRowWeights } from '../../scoring/weights';
import { hasEnd, mayLackExecution } from '../extent';
import { numberRepair } from '../repair';
import { agrees } from '../rows';
import type { Check, Found } from '../finding';
import { WITH_SCORES } from '../finding';

export const totalMismatch: Check = {
  id: 'total-mismatch',
  title: '总分与各行得分合计不符',
  severity: 'error',
  scope: WITH_SCORES,
  source: '财预〔2020〕10号',
  *find(form, scorecard) {
    const { line, origin } = scorecard.total;
    // A total that is about to be written is the sum; where rows were not read, no sum is known.
    if (!line?.score?.value || origin === 'computed' || form.damagedRows.length > 0) return;
    yield* line.score.isFormula ? formulaTotal(scorecard) : typedTotal(form, scorecard);
  },
};

function* typedTotal(form: Form, { budget, total }: Scorecard): Iterable<Found> {
  const cell = total.line!.score!;
  const { value, sum: plain, final, adjustments } = { ...total, value: cell.value! };
  if (plain === null || final === null || value.eq(final) || mayHoldMore(form, total.weight, value, plain)) return;
  const adjusted = adjustments.length > 0 ? `，${adjustments.join('，')}，应为 ${sayNumber(final)}` : '';
  const execution = budget?.final?.gt(0) && value.plus(budget.final).eq(plain) ? '，差的正是预算执行得分' : '';
  const message = `总分填写 ${sayNumber(value)}，各行得分合计 ${sayNumber(plain)}${adjusted}${execution}`;
  // The execution scores from 0 to 10 where the rows leave it out.
  if (mayLackExecution(form, total.weight) && value.gt(plain) && value.minus(plain).lte(10)) {
    const doubt = `${message}：相差 ${sayNumber(value.minus(plain))} 分是否为预算执行得分`;
    yield { cell, message: doubt, severity: 'warning' };
    return;
  }
  // A sum of more than 100 is wrong itself, and rows that the sheet does not hold are not in it.
  const isWhole = final.lte(HUNDRED) && (hasEnd(form) || total.weight.gte(HUNDRED));
  if (!agrees(value, final)) {
    yield { cell, message, ...numberRepair(cell, isWhole ? final : null, '总分') };
  } else yield { cell, message: `${message}，似为四舍五入`, severity: 'info' };
}

/** A total above the grid may count rows that the sheet does not hold, up to the points that are missing. */
function mayHoldMore(form: Form, weight: Decimal, total: Decimal, plain: Decimal): boolean {
  if (hasEnd(form)) return false;
  return !hasRowWeights(form) || (total.gt(plain) && total.minus(plain).lte(HUNDRED.minus(weight)));
}

/** A formula follows the scores that are written after it was read: it is held to those that it could add up. */
function* formulaTotal(scorecard: Scorecard): Iterable<Found> {
  const { line, final, adjustments, adjusting } = scorecard.total;
  const cell = line!.score!;
  const value = cell.value!;
  const plain = recordedSum(scorecard);
  if (plain === null || (final && value.eq(final)) || value.eq(adjustTotal(plain, adjusting).final)) return;
  if (!value.eq(plain)) {
    const message = `总分公式得 ${sayNumber(value)}，各行得分合计 ${sayNumber(plain)}`;
    yield agrees(value, plain) ? { cell, message: `${message}，似为四舍五入`, severity: 'info' } : { cell, message };
  } else if (final && adjustments.length > 0) {
    const message = `总分公式只求和，得 ${sayNumber(value)}；${adjustments.join('，')}，应为 ${sayNumber(final)}`;
    yield { cell, message, severity: 'info' };
  }
}

function recordedSum({ budget, indicators }: Scorecard): Decimal | null {
  const recorded = [budget, ...indicators].map((row) => row?.recorded ?? null);
  return recorded.every((score) => score === null) ? null : sum(recorded.map((score) => score ?? ZERO));
}
