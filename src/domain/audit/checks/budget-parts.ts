import type { Decimal } from '../../decimal';
import { ZERO, sum } from '../../decimal';
import { sayNumber } from '../../scoring/number-words';
import type { Check } from '../finding';
import { EVERY_FORM } from '../finding';

const COLUMNS = [
  ['initial', '年初预算数'],
  ['annual', '全年预算数'],
  ['executed', '全年执行数'],
] as const;

export const budgetParts: Check = {
  id: 'budget-parts',
  title: '各项资金之和与年度资金总额不符',
  severity: 'warning',
  scope: EVERY_FORM,
  source: '审核惯例',
  *find({ budget }) {
    if (!budget) return;
    // "其中" again below the first part opens a part of a part: what sums to what is then a guess.
    if (budget.parts.slice(1).some(({ label }) => label.replace(/\s/gu, '').startsWith('其中'))) return;
    // Without a line for all the rest the list may name only some of the parts.
    const isWholeList = budget.parts.some(({ label }) => /其[他它]/u.test(label));
    for (const [column, name] of COLUMNS) {
      const whole = budget[column];
      const parts = budget.parts.flatMap((part) => part[column]?.value ?? []);
      if (!whole?.value || parts.length === 0) continue;
      const total = sum(parts);
      if (total.eq(whole.value) || sum(withoutSubparts(parts)).eq(whole.value)) continue;
      if (total.lt(whole.value) && !isWholeList) continue;
      const difference = total.minus(whole.value).abs();
      const message = `${name}的各项之和 ${sayNumber(total)}，年度资金总额 ${sayNumber(whole.value)}，相差 ${sayNumber(difference)}`;
      yield isRounding(difference, [whole.value, ...parts])
        ? { cell: whole, message: `${message}，似为四舍五入`, severity: 'info' }
        : { cell: whole, message };
    }
  },
};

/** 财政资金 100 over 中央 60 and 省级 40: lines that add up to the one above them are its parts. */
function withoutSubparts(parts: readonly Decimal[]): readonly Decimal[] {
  const own: Decimal[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at]!;
    own.push(part);
    let below = ZERO;
    for (let next = at + 1; next < parts.length && below.lt(part); next += 1) {
      below = below.plus(parts[next]!);
      if (part.gt(0) && below.eq(part)) at = next;
    }
  }
  return own;
}

/** Amounts that were each rounded to their last place may differ by half of it each. */
function isRounding(difference: Decimal, amounts: readonly Decimal[]): boolean {
  const places = Math.max(...amounts.map((amount) => amount.decimalPlaces()));
  const halfPlaces = difference.times(2).times(`1e${places}`);
  return places > 0 && amounts.length > 2 && halfPlaces.lte(amounts.length);
}
