import { totalMismatch } from '../../src/domain/audit/checks/total-mismatch';
import { scoreForm } from '../../src/domain/scoring/score-form';
import type { Standard } from '../../src/domain/scoring/standard';
import { NATIONAL } from '../../src/domain/scoring/standards';
import { buildForm } from '../sheets/build-form';
import type { TestCell } from '../sheets/sheet-of';

/** 执行率 65 %, so at most 79 points: the rows of the form add up to 96.5. */
const CAPPED: Standard = { ...NATIONAL, budget: { ...NATIONAL.budget, totalCaps: [{ below: 0.7, most: 79 }] } };

test.each<[string, Standard, TestCell, string[]]>([
  ['the capped total', CAPPED, 79, []],
  [
    'the plain sum, typed',
    CAPPED,
    96.5,
    ['error: 总分填写 96.5，各行得分合计 96.5，执行率 65%，总分不超过 79 分，应为 79'],
  ],
  [
    'the plain sum, by a formula',
    CAPPED,
    { value: 96.5, formula: '=SUM(H4,I2)' },
    ['info: 总分公式只求和，得 96.5；执行率 65%，总分不超过 79 分，应为 79'],
  ],
  ['our formula', CAPPED, { value: 79, formula: '=MIN(79,SUM(H4,I2))' }, []],
  [
    'a formula that follows neither',
    CAPPED,
    { value: 90, formula: '=H4' },
    ['error: 总分公式得 90，各行得分合计 96.5'],
  ],
  ['the plain sum, where nothing is adjusted', NATIONAL, { value: 96.5, formula: '=SUM(H4,I2)' }, []],
  ['another number there', NATIONAL, 91, ['error: 总分填写 91，各行得分合计 96.5']],
  ['whole points', NATIONAL, 97, ['info: 总分填写 97，各行得分合计 96.5，似为四舍五入']],
])('%s', (_what, standard, total, messages) => {
  const { form } = buildForm({
    budget: { annual: 100, executed: 65, weight: 10, rate: '65%', score: 6.5 },
    rows: [{ target: '≥8个', actual: '8个', weight: 90, score: 90 }],
    total: { score: total },
  });
  const found = [...totalMismatch.find(form, scoreForm(form, standard, { policy: 'keep' }), null)];
  expect(found.map(({ message, severity }) => `${severity ?? totalMismatch.severity}: ${message}`)).toEqual(messages);
});

test('our formula is held to the scores that it could add up, not to those that will be written', () => {
  const standard: Standard = { ...NATIONAL, notApplicable: 'rescale' };
  const { form } = buildForm({
    rows: [
      { target: '≥8个', actual: '8个', weight: 50, score: 40 },
      { target: '≥8个', actual: '8个', weight: 30 },
      { target: '≥8个', actual: '不适用', weight: 20 },
    ],
    total: { score: { value: 50, formula: '=ROUND(SUM(H4:H5)/80*100,2)' } },
  });
  const card = scoreForm(form, standard, { policy: 'keep' });
  expect(card.total.final?.toNumber()).toBe(87.5);
  expect([...totalMismatch.find(form, card, null)]).toEqual([]);
});
