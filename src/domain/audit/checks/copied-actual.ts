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
      if (!actualCell) continue;
      if (isScale(actualText) && squeeze(actualText) === squeeze(targetText)) {
        yield {
          cell: actualCell,
          message: `实际完成值“${quoteText(actualText)}”照抄了整个等级，没有写是其中哪一级，请填写实际的等级`,
        };
        continue;
      }
      if (!actual.ok) continue;
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

// Systems offer 优良中低差 or 好坏 as the target of a qualitative row, and want one of them as the actual.
const BEST = '优秀|优|良好|良|很好|较好|好|高|强|大|合格|达标|满意|明显|是|有';
const MIDDLE = '优良|良好|较好|良|中等|中|一般|满意|基本满意|较满意|合格|基本合格|较明显|较高|较低|低|较差';
const WORST = '较差|差|坏|低|弱|小|不合格|不达标|不满意|不明显|否|无|没有';
const SCALE = new RegExp(`^(?:${BEST})(?:[/、,;|]|或者?)?(?:(?:${MIDDLE})(?:[/、,;|]|或者?)?)*(?:${WORST})$`);
const isScale = (text: string): boolean => SCALE.test(squeeze(text.slice(0, 60)));

/** ≥95% beside 95%以上: the target's own number, in other words. */
const isSameBound = ({ target, actual }: Indicator): boolean =>
  target.ok &&
  actual.ok &&
  (target.value.kind === 'at-least' || target.value.kind === 'at-most' || target.value.kind === 'equal') &&
  actual.value.kind === 'quantity' &&
  target.value.quantity.value.eq(actual.value.quantity.value);
