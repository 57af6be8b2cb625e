import type { Decimal } from '../../decimal';
import { HUNDRED } from '../../decimal';
import type { Form } from '../../form/form';
import { sayNumber } from '../../scoring/number-words';
import { groupByLevel, hasRowWeights } from '../../scoring/weights';
import { hasEnd, hasUnknownPoints, mayLackExecution } from '../extent';
import type { Check } from '../finding';
import { EVERY_FORM } from '../finding';

export const weightSum: Check = {
  id: 'weight-sum',
  title: '分值合计不是 100 分',
  severity: 'error',
  scope: EVERY_FORM,
  source: '财预〔2020〕10号',
  *find(form, { total }) {
    const groups = groupByLevel(form);
    // Where some level's points are unknown, so is the sum.
    if (groups.length === 0 || groups.some(({ weight }) => weight === null) || total.weight.eq(HUNDRED)) return;
    const isShort = total.weight.lt(HUNDRED);
    if (isShort && (hasUnknownPoints(form) || isPartOfWhole(form, total.weight))) return;

    const budget = form.budget?.weight?.value;
    const others = budget ? total.weight.minus(budget) : total.weight;
    // 100 points for the execution alone are the whole form's, in the wrong cell.
    if (budget?.gte(HUNDRED) && others.gt(0)) {
      const message = `预算执行的分值填写 ${sayNumber(budget)} 分，像是填错了（一般为 10 分或 20 分）：分值合计成了 ${sayNumber(total.weight)} 分，不是 100 分`;
      yield { cell: form.budget!.weight!, message };
      return;
    }
    const printed = total.line?.weight?.value;
    const claim = printed && !printed.eq(total.weight) ? `，表中合计填写 ${sayNumber(printed)}` : '';
    const cell =
      total.line?.weight ??
      form.indicators.find(({ weight }) => weight)?.weight ??
      form.indicators[0]!.level1 ??
      form.indicators[0]!.name;
    const isTwice = budget && others.eq(HUNDRED);
    const why = isTwice ? `：指标已有 100 分，另有预算执行 ${sayNumber(budget)} 分` : claim;
    const message = `分值合计 ${sayNumber(total.weight)} 分，不是 100 分${why}`;
    // Its score stands there, and its points are printed nowhere.
    const isExecutionLeft = form.budget?.score?.value && !form.budget.weight?.value && total.weight.eq(90);
    if (mayLackExecution(form, total.weight)) {
      const doubt = '各行分值合计 90，总分 100：相差 10 分是否为预算执行率';
      yield { cell, message: doubt, severity: 'warning' };
    } else if (isExecutionLeft) yield { cell, message: `${message}；预算执行率没有写分值`, severity: 'warning' };
    else if (!isShort || hasEnd(form)) yield { cell, message };
    else yield { cell, message: `${message}；表下没有总分行，请看是否没有列全`, severity: 'warning' };
  },
};

/**
 * Points that are short of 100 for a good reason: a target form leaves 10 points to the execution of the budget, and
 * points beside the levels alone may be those of one of several tables.
 */
const isPartOfWhole = (form: Form, weight: Decimal): boolean =>
  (form.kind === 'targets' && !form.budget?.weight?.value && weight.eq(90)) || (!hasRowWeights(form) && !hasEnd(form));
