import type { Form, Indicator } from '../../form/form';
import { sayNumber } from '../../scoring/number-words';
import type { Check } from '../finding';
import { EVERY_FORM } from '../finding';

export const missingTargetOrActual: Check = {
  id: 'missing-target-or-actual',
  title: '没有指标值或实际完成值',
  severity: 'warning',
  scope: EVERY_FORM,
  source: '财预〔2020〕10号',
  *find(form, { indicators, budget }) {
    for (const { indicator, final } of indicators) {
      const isWithoutTarget = isMissing(indicator.target);
      const isWithoutActual = hasActuals(form) && isMissing(indicator.actual);
      if (!isWithoutTarget && !isWithoutActual) continue;
      // A row that carries no points may be a heading or a sub-row, unless the form has no points at all.
      const hasPoints = indicator.weight?.value?.gt(0) ?? false;
      const marks = final?.gt(0) && indicator.score ? `，却得 ${sayNumber(final)} 分` : '';
      if (form.kind === 'evaluation' && (!hasPoints || marks === '')) continue;
      const missing = [...(isWithoutTarget ? ['指标值'] : []), ...(isWithoutActual ? ['实际完成值'] : [])];
      yield {
        cell: (isWithoutTarget ? indicator.targetCell : indicator.actualCell) ?? indicator.name,
        message: `${quoteName(indicator)}没有填写${missing.join('和')}${marks}`,
      };
    }
    const line = budget?.line;
    // Without a budget to divide by, the denominator is what is missed.
    const denominator = budget?.denominator && budget.line[budget.denominator]?.value;
    if (denominator && line?.executed && line.executed.value === null && line.score && budget.final?.gt(0)) {
      yield { cell: line.executed, message: `没有填写全年执行数，却得 ${sayNumber(budget.final)} 分` };
    }
  },
};

const isMissing = (side: Indicator['target'] | Indicator['actual']): boolean => side.ok && side.value.kind === 'none';

const hasActuals = (form: Form): boolean => form.kind !== 'targets' && form.columns.actual !== undefined;

const quoteName = ({ name }: Indicator): string =>
  name.text === '' ? '本行' : `“${name.text.replace(/[\s“”]+/gu, '')}”`;
