import type { Decimal } from '../../decimal';
import { ZERO, sum } from '../../decimal';
import { sayNumber } from '../../scoring/number-words';
import type { Scorecard } from '../../scoring/scorecard';
import { agrees } from '../rows';
import type { Check } from '../finding';

export const totalMismatch: Check = {
  id: 'total-mismatch',
  title: '总分与各行得分合计不符',
  severity: 'error',
  source: '财预〔2020〕10号',
  *find({ damagedRows }, scorecard) {
    const { line, origin } = scorecard.total;
    const cell = line?.score;
    // A total that is about to be written is the sum; where rows were not read, no sum is known.
    if (!cell?.value || origin === 'computed' || damagedRows.length > 0) return;
    const expected = cell.isFormula ? recordedSum(scorecard) : scorecard.total.final;
    if (expected === null || cell.value.eq(expected)) return;
    const message = `总分${cell.isFormula ? '公式得' : '填写'} ${sayNumber(cell.value)}，各行得分合计 ${sayNumber(expected)}`;
    if (!agrees(cell.value, expected)) yield { cell, message };
    else yield { cell, message: `${message}，似为四舍五入`, severity: 'info' };
  },
};

/** What a formula could add up when the sheet was read: it will follow the scores that are written after it. */
function recordedSum({ budget, indicators }: Scorecard): Decimal | null {
  const recorded = [budget, ...indicators].map((row) => row?.recorded ?? null);
  return recorded.every((score) => score === null) ? null : sum(recorded.map((score) => score ?? ZERO));
}
