import { quoteText, sayNumber } from '../../scoring/number-words';
import { scoreRepair } from '../repair';
import { markedRows } from '../rows';
import type { Check } from '../finding';
import { WITH_SCORES } from '../finding';

export const missedFullScore: Check = {
  id: 'missed-full-score',
  title: '未达标却得满分',
  severity: 'error',
  scope: WITH_SCORES,
  source: '财预〔2020〕10号',
  *find(_, scorecard) {
    for (const { row, weight, mark, cell } of markedRows(scorecard)) {
      const { indicator, outcome, computed, explanation } = row;
      if (outcome !== 'missed' || weight.isZero() || mark.lt(weight) || computed?.gte(weight)) continue;
      const advice = computed === null ? '，请说明或扣分' : `，按${explanation.rule}为 ${sayNumber(computed)} 分`;
      const facts = `指标值 ${quoteText(indicator.targetText)}，实际 ${quoteText(indicator.actualText)}`;
      yield { cell, message: `${facts}，未达标却得满分 ${sayNumber(mark)} 分${advice}`, ...scoreRepair(row) };
    }
  },
};
