import type { Form, Indicator } from '../../form/form';
import { sayNumber } from '../../scoring/number-words';
import type { Check } from '../finding';

export const missingTargetOrActual: Check = {
  id: 'missing-target-or-actual',
  title: '没有指标值或实际完成值',
  severity: 'warning',
  source: '财预〔2020〕10号',
  *find(form, { indicators, budget }) {
    for (const { indicator, final } of indicators) {
      // A row that carries no points may be a heading or a sub-row, unless the form has no points at all.
      const hasPoints = indicator.weight?.value?.gt(0) ?? false;
      const marks = final?.gt(0) && indicator.score ? `，却得 ${sayNumber(final)} 分` : '';
      if (form.kind === 'evaluation' && (!hasPoints || marks === '')) continue;
      if (isMissing(indicator.target)) {
        yield {
          cell: indicator.targetCell ?? indicator.name,
          message: `${quoteName(indicator)}没有填写指标值${marks}`,
        };
      }
      if (hasActuals(form) && isMissing(indicator.actual)) {
        yield {
          cell: indicator.actualCell ?? indicator.name,
          message: `${quoteName(indicator)}没有填写实际完成值${marks}`,
        };
      }
    }
    const line = budget?.line;
    if (line?.executed && line.executed.value === null && line.score && budget?.final?.gt(0)) {
      yield { cell: line.executed, message: `没有填写全年执行数，却得 ${sayNumber(budget.final)} 分` };
    }
  },
};

const isMissing = (side: Indicator['target'] | Indicator['actual']): boolean => side.ok && side.value.kind === 'none';

const hasActuals = (form: Form): boolean => form.kind !== 'targets' && form.columns.actual !== undefined;

const quoteName = ({ name }: Indicator): string => (name.text === '' ? '本行' : `“${name.text.replace(/\s+/gu, '')}”`);
