import type { Indicator } from '../../form/form';
import { quoteText } from '../../scoring/number-words';
import { mismatchOf } from '../mismatch';
import type { Check } from '../finding';
import { WITH_ACTUALS } from '../finding';

export const unverifiablePair: Check = {
  id: 'unverifiable-pair',
  title: '实际完成值与指标值无法核对',
  severity: 'warning',
  scope: WITH_ACTUALS,
  source: '审核惯例',
  *find(_, { indicators }) {
    for (const { indicator, outcome, comparison } of indicators) {
      const { target, targetText, actualText, actualCell, name } = indicator;
      // Contradictions and gaps have checks of their own.
      if (outcome !== 'unverifiable' || (!target.ok && target.error.code === 'contradiction')) continue;
      if ((target.ok && target.value.kind === 'none') || actualText === '' || mismatchOf(indicator)) continue;
      // A reason with numbers or quotations names the pair itself.
      const pair = /[“\d]/u.test(comparison.reason)
        ? ''
        : `指标值“${quoteText(targetText)}”与实际“${quoteText(actualText)}”`;
      const found = { cell: actualCell ?? name, message: `${pair}无法核对：${comparison.reason}` };
      // Words for words are the usual way to fill in a qualitative row: a person judges them, nobody is asked.
      yield isInWords(indicator) ? { ...found, severity: 'info' } : found;
    }
  },
};

const isInWords = ({ target, actual }: Indicator): boolean =>
  target.ok && target.value.kind === 'qualitative' && actual.ok && actual.value.kind === 'words';
