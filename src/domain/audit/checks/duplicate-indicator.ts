import type { Indicator } from '../../form/form';
import { quoteText } from '../../scoring/number-words';
import { isSameCell } from '../../sheet/cell-ref';
import type { Check } from '../finding';
import { EVERY_FORM } from '../finding';

export const duplicateIndicator: Check = {
  id: 'duplicate-indicator',
  title: '指标重复',
  severity: 'warning',
  scope: EVERY_FORM,
  source: '审核惯例',
  *find({ indicators }) {
    const seen = new Map<string, Indicator>();
    for (const indicator of indicators) {
      const { name, targetText } = indicator;
      // The same name with another target is a usual way to write several objects of one kind.
      const key = `${withoutSpace(name.text)}\n${withoutSpace(targetText)}`;
      const first = seen.get(key);
      if (!first) seen.set(key, indicator);
      else if (withoutSpace(name.text) !== '' && !isSameCell(first.name, name)) {
        const isElsewhere =
          first.level2?.name !== indicator.level2?.name || first.level1?.name !== indicator.level1?.name;
        yield {
          cell: name,
          message: `“${quoteText(name.text)}”与第 ${first.row + 1} 行的名称和指标值相同${isElsewhere ? '，但归在另一类指标下' : ''}`,
          ...(isElsewhere ? { severity: 'info' } : {}),
        };
      }
    }
  },
};

const withoutSpace = (text: string): string => text.replace(/\s/gu, '');
