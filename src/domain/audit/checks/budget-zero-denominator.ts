import { ZERO, sum } from '../../decimal';
import { sayNumber } from '../../scoring/number-words';
import type { Check } from '../finding';
import { WITH_ACTUALS } from '../finding';

export const budgetZeroDenominator: Check = {
  id: 'budget-zero-denominator',
  title: '预算数为零或没有填写',
  severity: 'error',
  scope: WITH_ACTUALS,
  source: '财预〔2020〕10号',
  *find(_, { budget }) {
    if (!budget || budget.rate !== null) return;
    const { line, denominator } = budget;
    // Without points, a score or a rate the block only informs.
    if (!line.weight?.value && !line.score?.value && !line.rate?.value) return;
    const cell = (denominator && line[denominator]) ?? line.executed ?? line.weight ?? line.score;
    const value = (denominator && line[denominator]?.value) ?? null;
    if (!cell || value?.gt(0)) return;
    const inParts = denominator === null ? ZERO : sum(line.parts.flatMap((part) => part[denominator]?.value ?? []));
    if (value) {
      const parts = inParts.isZero() ? '' : `；下面各项之和是 ${sayNumber(inParts)}`;
      yield { cell, message: `${budget.explanation.text}${parts}` };
    } else {
      const rate = line.rate?.value ? `，填写的执行率 ${line.rate.text} 无从核对` : '';
      // A form that has no such column, or words it otherwise, cannot be blamed for leaving it blank.
      const why = denominator === null ? '没有找到全年预算数一栏，不能计算执行率' : budget.explanation.text;
      const isScored = line.weight?.value || line.score?.value;
      const severity = denominator === null && !isScored ? 'info' : 'warning';
      yield { cell, message: `${why}${rate}`, severity };
    }
  },
};
