import { sayNumber } from '../../scoring/number-words';
import { scoreRepair } from '../repair';
import { agrees, isWholePoints, markedRows, reasonOf } from '../rows';
import type { Check } from '../finding';
import { WITH_SCORES } from '../finding';

export const computedDiffers: Check = {
  id: 'computed-differs',
  title: '填写的得分与按标准计算的不同',
  severity: 'info',
  scope: WITH_SCORES,
  source: '财预〔2020〕10号',
  *find(_, scorecard) {
    for (const { row, mark, weight, cell } of markedRows(scorecard)) {
      const { outcome, computed, explanation } = row;
      if (computed === null || mark.eq(computed) || mark.gt(weight) || mark.lt(0)) continue;
      const isRounded = isWholePoints(mark, computed);
      if (agrees(mark, computed) && !isRounded) continue;
      // Full marks for a miss and unexplained deductions have graver checks of their own.
      if (outcome === 'missed' ? mark.eq(weight) : reasonOf(row) === '') continue;
      const found = `得分填写 ${sayNumber(mark)} 分，按${explanation.rule}为 ${sayNumber(computed)} 分：${explanation.text}`;
      yield isRounded ? { cell, message: `${found}；似为取整` } : { cell, message: found, ...scoreRepair(row) };
    }
  },
};
