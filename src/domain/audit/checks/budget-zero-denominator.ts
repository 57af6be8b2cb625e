import type { Check } from '../finding';

export const budgetZeroDenominator: Check = {
  id: 'budget-zero-denominator',
  title: '预算数为零或没有填写',
  severity: 'error',
  source: '财预〔2020〕10号',
  *find(form, { budget }) {
    if (form.kind === 'targets' || !budget || budget.rate !== null) return;
    const { line, denominator } = budget;
    // Without points, a score or a rate the block only informs.
    if (!line.weight?.value && !line.score?.value && !line.rate?.value) return;
    const cell = (denominator && line[denominator]) ?? line.executed ?? line.weight ?? line.score;
    const value = (denominator && line[denominator]?.value) ?? null;
    if (!cell || value?.gt(0)) return;
    yield { cell, message: budget.explanation.text };
  },
};
