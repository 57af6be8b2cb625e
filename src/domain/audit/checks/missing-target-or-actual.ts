import type { Form, Indicator } from '../../form/form';
import { squeeze } from '../../form/words';
import { quoteText, sayNumber } from '../../scoring/number-words';
import { reasonOf } from '../rows';
import type { Check } from '../finding';
import { EVERY_FORM } from '../finding';

export const missingTargetOrActual: Check = {
  id: 'missing-target-or-actual',
  title: '没有指标值或实际完成值',
  severity: 'warning',
  scope: EVERY_FORM,
  source: '财预〔2020〕10号',
  *find(form, { indicators, budget }) {
    for (const [n, row] of indicators.entries()) {
      const { indicator, final } = row;
      const isWithoutTarget = hasTargets(form) && isMissing(indicator.target);
      const isWithoutActual = hasActuals(form) && isMissing(indicator.actual);
      if (!isWithoutTarget && !isWithoutActual) continue;
      // 本项目不适用此指标 says itself why it has none.
      if (NOT_APPLICABLE.test(squeeze(indicator.name.text.slice(0, 60)))) continue;
      if (isWithoutTarget && isWithoutActual && isHeading(indicator, indicators[n + 1]?.indicator)) continue;
      // A row that carries no points may be a heading or a sub-row, unless the form has no points at all.
      const hasPoints = indicator.weight?.value?.gt(0) ?? false;
      const marks = final?.gt(0) && indicator.score ? `，却得 ${sayNumber(final)} 分` : '';
      if (form.kind === 'evaluation' && (!hasPoints || marks === '')) continue;
      const cell = (isWithoutTarget ? indicator.targetCell : indicator.actualCell) ?? indicator.name;
      const { actualText } = indicator;
      if (!isWithoutActual || actualText === '') {
        const missing = [...(isWithoutTarget ? ['指标值'] : []), ...(isWithoutActual ? ['实际完成值'] : [])];
        yield { cell, message: `${quoteName(indicator)}没有填写${missing.join('和')}${marks}` };
        continue;
      }
      // 无 and strokes are an answer, and may be the right one.
      const said = `${isWithoutTarget ? '没有填写指标值，' : '的'}实际完成值写“${quoteText(actualText)}”`;
      const ask = PENDING.test(squeeze(actualText)) ? '请填写实际数' : '请确认本年是否适用这一指标';
      yield {
        cell,
        message: `${quoteName(indicator)}${said}${marks}，${ask}`,
        ...(reasonOf(row) === '' ? {} : { severity: 'info' }),
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

const NOT_APPLICABLE = /^(?:指标\d*[:、.]?)?(?:本|该|此)?(?:项目|单位|部门|年度)?(?:不适用|不涉及)/;
const PENDING = /^(?:待|暂|空)/;

/** 其中 rows below hold its targets, without points of their own. */
const isHeading = ({ level1, level2 }: Indicator, next: Indicator | undefined): boolean =>
  next?.weight?.text === '' &&
  !isMissing(next.target) &&
  level1?.name === next.level1?.name &&
  level2?.name === next.level2?.name;

const hasTargets = ({ columns }: Form): boolean => columns.target !== undefined || columns.adjustedTarget !== undefined;

const hasActuals = (form: Form): boolean => form.kind !== 'targets' && form.columns.actual !== undefined;

const quoteName = ({ name }: Indicator): string =>
  name.text === '' ? '本行' : `“${name.text.replace(/[\s“”]+/gu, '')}”`;
