import type { Indicator } from '../../form/form';
import { squeeze } from '../../form/words';
import { quoteText } from '../../scoring/number-words';
import type { Check } from '../finding';
import { WITH_ACTUALS } from '../finding';

export const copiedActual: Check = {
  id: 'copied-actual',
  title: '实际完成值照抄指标值',
  severity: 'warning',
  scope: WITH_ACTUALS,
  source: '审核惯例',
  *find({ indicators }) {
    for (const indicator of indicators) {
      const { actual, actualCell, actualText, targetText } = indicator;
      if (!actual.ok || !actualCell) continue;
      const isBound = actual.value.kind === 'quantity' && actual.value.copied !== null;
      if (!isBound && actual.value.kind !== 'range') continue;
      const isSame = squeeze(actualText) === squeeze(targetText) || isSameBound(indicator);
      const said = `实际完成值“${quoteText(actualText)}”`;
      if (isBound) {
        yield isSame
          ? { cell: actualCell, message: `${said}像是照抄指标值，请填写实际数` }
          : { cell: actualCell, message: `${said}只写了界限，请填写实际数`, severity: 'info' };
      } else if (isSame) {
        yield { cell: actualCell, message: `${said}像是照抄指标值，请填写实际数` };
      }
    }
  },
};

/** ≥95% beside 95%以上: the target's own number, in other words. */
const isSameBound = ({ target, actual }: Indicator): boolean =>
  target.ok &&
  actual.ok &&
  (target.value.kind === 'at-least' || target.value.kind === 'at-most' || target.value.kind === 'equal') &&
  actual.value.kind === 'quantity' &&
  target.value.quantity.value.eq(actual.value.quantity.value);
