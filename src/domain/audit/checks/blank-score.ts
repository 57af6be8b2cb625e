import { sayNumber } from '../../scoring/number-words';
import { numberRepair, scoreRepair } from '../repair';
import type { Check } from '../finding';
import { WITH_SCORES } from '../finding';

export const blankScore: Check = {
  id: 'blank-score',
  title: '可以评分却没有填写得分',
  severity: 'warning',
  scope: WITH_SCORES,
  source: '财预〔2020〕10号',
  *find(_, { budget, indicators }) {
    // A form without any score is one that is still to be scored.
    if ([budget, ...indicators].every((row) => !row?.recorded)) return;
    const line = budget?.line;
    if (line?.score?.text === '' && budget?.origin === 'none' && budget.computed) {
      yield {
        cell: line.score,
        message: `没有填写预算执行得分，按${budget.explanation.rule}为 ${sayNumber(budget.computed)} 分`,
        ...numberRepair(line.score, budget.computed, '预算执行得分'),
      };
    }
    for (const row of indicators) {
      const { indicator, computed, origin, explanation } = row;
      if (indicator.score?.text !== '' || origin !== 'none' || computed === null) continue;
      yield {
        cell: indicator.score,
        message: `没有填写得分，按${explanation.rule}为 ${sayNumber(computed)} 分`,
        ...scoreRepair(row),
      };
    }
  },
};
