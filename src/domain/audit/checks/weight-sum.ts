import { HUNDRED } from '../../decimal';
import { sayNumber } from '../../scoring/number-words';
import { groupByLevel } from '../../scoring/weights';
import type { Check } from '../finding';

export const weightSum: Check = {
  id: 'weight-sum',
  title: '分值合计不是 100 分',
  severity: 'error',
  source: '财预〔2020〕10号',
  *find(form, { total }) {
    const groups = groupByLevel(form);
    // Where some level's points are unknown, so is the sum.
    if (groups.length === 0 || groups.some(({ weight }) => weight === null) || total.weight.eq(HUNDRED)) return;
    const printed = total.line?.weight?.value;
    const claim = printed && !printed.eq(total.weight) ? `，表中合计填写 ${sayNumber(printed)}` : '';
    const cell =
      total.line?.weight ??
      form.indicators.find(({ weight }) => weight)?.weight ??
      form.indicators[0]!.level1 ??
      form.indicators[0]!.name;
    const budget = form.budget?.weight?.value;
    const isTwice = budget && total.weight.minus(budget).eq(HUNDRED);
    const why = isTwice ? `：指标已有 100 分，另有预算执行 ${sayNumber(budget)} 分` : claim;
    const message = `分值合计 ${sayNumber(total.weight)} 分，不是 100 分${why}`;
    if (form.damagedRows.length === 0) yield { cell, message };
    else yield { cell, message: `${message}（有 ${form.damagedRows.length} 行没能识别，未计入）`, severity: 'warning' };
  },
};
