import fc from 'fast-check';

import { draftReason, isUnfinishedDraft } from '../../src/domain/audit/reason-draft';
import { scoreForm } from '../../src/domain/scoring/score-form';
import type { Standard } from '../../src/domain/scoring/standard';
import { NATIONAL } from '../../src/domain/scoring/standards';
import type { RowSpec } from '../sheets/build-form';
import { buildForm } from '../sheets/build-form';

function draftOf(row: RowSpec, standard: Standard = NATIONAL): string | null {
  const { form } = buildForm({ rows: [{ weight: 10, ...row }] });
  const [score] = scoreForm(form, standard, { policy: 'check-only' }).indicators;
  return draftReason(score!, standard);
}

const ASKED = '原因：____；改进措施：____';

describe('a row that is missed', () => {
  test.each<[string, string, string]>([
    ['≤15%', '17%', '年度指标值≤15%，实际完成17%，超出2个百分点，偏差率13.3%'],
    ['≥98%', '97.3%', '年度指标值≥98%，实际完成97.3%，少0.7个百分点，偏差率0.7%'],
    ['满意度≥90%', '满意度为81%', '年度指标值满意度≥90%，实际完成满意度为81%，少9个百分点，偏差率10%'],
    ['≤3天', '最长6天', '年度指标值≤3天，实际完成最长6天，超出3天，偏差率100%'],
    ['≥2.5万人', '20000人', '年度指标值≥2.5万人，实际完成20000人，少5000人，偏差率20%'],
    ['≤5万元', '60000元', '年度指标值≤5万元，实际完成60000元，超出1万元，偏差率20%'],
    ['= 42个', '40 个', '年度指标值=42个，实际完成40个，少2个，偏差率4.8%'],
    ['≥8', '6', '年度指标值≥8，实际完成6，少2，偏差率25%'],
    ['50%-60%', '45%', '年度指标值50%-60%，实际完成45%，少5个百分点，偏差率10%'],
    ['50%-60%', '66%', '年度指标值50%-60%，实际完成66%，超出6个百分点，偏差率10%'],
    // Nothing was promised to happen: no share of nothing.
    ['≤0起', '2起', '年度指标值≤0起，实际完成2起，超出2起'],
    ['2018年10月底', '2018年11月底', '年度指标值2018年10月底，实际完成2018年11月底，晚于期限（按月计1个月）'],
    ['2021年6月30日', '2021年7月15日', '年度指标值2021年6月30日，实际完成2021年7月15日，晚于期限15天'],
    ['2021年9月前', '2021年10月', '年度指标值2021年9月前，实际完成2021年10月，晚于期限'],
    ['2021年6月30日', '未按时完成', '年度指标值2021年6月30日，实际完成“未按时完成”，没有按期完成'],
    ['显著提升', '部分达成', '年度指标值“显著提升”，实际完成“部分达成”，部分达成年度指标'],
    ['健全', '未达成', '年度指标值“健全”，实际完成“未达成”，未达成年度指标'],
    ['优', '良', '年度指标值“优”，实际完成“良”，未达到年度指标值'],
    ['≥95%', '未完成', '年度指标值≥95%，实际完成“未完成”，未达成年度指标'],
  ])('%s ← %s', (target, actual, facts) => {
    expect(draftOf({ target, actual })).toBe(`${facts}。${ASKED}`);
  });
});

describe('a row that exceeds its target', () => {
  test.each<[string, string, string | null]>([
    ['≥2次', '4次', '年度指标值≥2次，实际完成4次，超出2次，超额100%。原因：____；今后指标值的设定：____'],
    ['≥1000份', '1300份', '年度指标值≥1000份，实际完成1300份，超出300份，超额30%。原因：____；今后指标值的设定：____'],
    ['≥1000份', '1299份', null],
    ['≤10万元', '2万元', null],
  ])('%s ← %s', (target, actual, draft) => {
    expect(draftOf({ target, actual, score: 10 })).toBe(draft);
  });

  test('from where the standard wants it explained', () => {
    const lenient: Standard = { ...NATIONAL, overCompletion: { ...NATIONAL.overCompletion, explainFrom: 1.5 } };
    expect(draftOf({ target: '≥2次', actual: '4次' }, lenient)).toBeNull();
  });
});

describe('a row that has less than its points', () => {
  test.each<[string, RowSpec, string | null]>([
    [
      'met',
      { target: '≥8个', actual: '8个', score: 9.5 },
      '年度指标值≥8个，实际完成8个，得分9.5分，比分值少0.5分。扣分原因：____；改进措施：____',
    ],
    [
      'that cannot be verified',
      { target: '显著提升', actual: '印发了三项办法', score: 8 },
      '年度指标值“显著提升”，实际完成“印发了三项办法”，得分8分，比分值少2分。扣分原因：____；改进措施：____',
    ],
    ['none at all', { target: '≥8个', actual: '8个', score: 10 }, null],
    ['not yet', { target: '≥8个', actual: '8个' }, null],
    ['no actual', { target: '≥8个', actual: '', score: 5 }, null],
    ['a target that contradicts itself', { target: '≥100完成率达到90%', actual: '95%', score: 5 }, null],
  ])('%s', (_, row, draft) => {
    expect(draftOf(row)).toBe(draft);
  });

  test('taken off by the standard itself: it explains them', () => {
    const reducing: Standard = {
      ...NATIONAL,
      overCompletion: { explainFrom: 5, reduction: { from: 0.3, cost: 2, every: null } },
    };
    expect(draftOf({ target: '≥2次', actual: '4次', score: 8 }, reducing)).toBeNull();
    expect(draftOf({ target: '≥2次', actual: '4次', score: 7 }, reducing)).toMatch(
      /得分7分，比分值少3分。扣分原因：____/,
    );
  });
});

test.each([
  ['超出2个百分点。原因：____；改进措施：____', true],
  ['超出2个百分点。原因：群众意愿强烈；改进措施：____', true],
  ['原因: ＿＿', true],
  ['超出2个百分点。原因：群众意愿强烈；改进措施：加强劝返', false],
  ['见附件_2023', false],
  ['', false],
])('%s is an unfinished draft: %s', (text, isUnfinished) => {
  expect(isUnfinishedDraft(text)).toBe(isUnfinished);
});

test('a draft has blanks until they are filled in, and never a number that is not in the row or follows from it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 2000 }), (target, actual) => {
      const draft = draftOf({ target: `≤${target}天`, actual: `${actual}天` });
      if (actual <= target) return draft === null;
      const rate = Math.round(((actual - target) / target) * 1000) / 10;
      expect(draft).toMatch(new RegExp(`超出${actual - target}天，偏差率`));
      expect(Number(/偏差率([\d.]+)%/.exec(draft!)![1])).toBeCloseTo(rate, 0);
      return isUnfinishedDraft(draft!) && !isUnfinishedDraft(draft!.split('____').join('略'));
    }),
    { numRuns: 200 },
  );
});
