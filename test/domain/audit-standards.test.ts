import { auditForm } from '../../src/domain/audit/audit-form';
import type { RowChoice } from '../../src/domain/scoring/row-choice';
import { scoreForm } from '../../src/domain/scoring/score-form';
import type { Standard } from '../../src/domain/scoring/standard';
import { NATIONAL } from '../../src/domain/scoring/standards';
import type { RowSpec } from '../sheets/build-form';
import { buildForm } from '../sheets/build-form';

// What a standard, and a choice for a row, change in the findings.

function checksOf(row: RowSpec, settings: Partial<Standard>, choice: RowChoice | null = null): string[] {
  const { form } = buildForm({ rows: [{ weight: 100, ...row }] });
  const card = scoreForm(form, { ...NATIONAL, ...settings }, { policy: 'keep', choiceFor: () => choice });
  return auditForm(form, card).map(({ check }) => check);
}

test('a check that the standard leaves out is not made', () => {
  const row: RowSpec = { target: '≥8个', actual: '4个', score: 100, reason: '下雨' };
  expect(checksOf(row, {})).toEqual(['missed-full-score']);
  expect(checksOf(row, { checksOff: ['missed-full-score'] })).toEqual([]);
});

test('over-completion wants its reason from where the standard says', () => {
  const row: RowSpec = { target: '≥100个', actual: '125个', score: 100 };
  const from = (explainFrom: number) => checksOf(row, { overCompletion: { explainFrom, reduction: null } });
  expect([from(0.3), from(0.25), from(0.2)]).toEqual([[], ['over-completion'], ['over-completion']]);
});

test('how far the budget may change without a word, and which points are usual, is the standard’s', () => {
  const { form } = buildForm({
    budget: { initial: 100, annual: 140, executed: 140, weight: 10, score: 10 },
    rows: [
      { level1: '产出指标', target: '≥8个', actual: '8个', weight: 60, score: 60 },
      { level1: '效益指标', target: '≥8个', actual: '8个', weight: 20, score: 20 },
      { level1: '满意度指标', target: '≥8个', actual: '8个', weight: 10, score: 10 },
    ],
  });
  const heard = (checkThresholds: Partial<Standard['checkThresholds']>): string[] => {
    const standard = { ...NATIONAL, checkThresholds: { ...NATIONAL.checkThresholds, ...checkThresholds } };
    const card = scoreForm(form, standard, { policy: 'keep' });
    const ids = auditForm(form, card).map(({ check }) => check);
    return ids.filter((id) => id === 'level-share' || id === 'amount-jump').sort();
  };
  expect(heard({})).toEqual(['amount-jump', 'level-share']);
  expect(heard({ amountJumpFrom: 0.5 })).toEqual(['level-share']);
  expect(heard({ levelPoints: null })).toEqual(['amount-jump']);
  expect(heard({ levelPoints: { output: 60, benefit: 20, satisfaction: 10, execution: 10 } })).toEqual(['amount-jump']);
});

test('points that the standard takes off for over-completion are no modesty', () => {
  const overCompletion = { explainFrom: 3, reduction: { from: 0.2, cost: 2, every: null } };
  const marked = (score: number) => checksOf({ target: '≥100个', actual: '125个', score }, { overCompletion });
  expect([marked(98), marked(97)]).toEqual([[], ['docked-met']]);
});

test('a direction that a person chose decides what is too much', () => {
  const row: RowSpec = { target: '≤100个', actual: '150个', score: 100 };
  expect(checksOf(row, {}, { direction: 'at-least' })).toEqual(['over-completion']);
  expect(checksOf({ ...row, reason: '需求增加' }, {}, { direction: 'at-least' })).toEqual([]);
});

test('grades are the standard’s', () => {
  const grades = [
    { name: '优', from: 80 },
    { name: '差', from: 0 },
  ];
  const { form } = buildForm({
    rows: [{ target: '≥8个', actual: '8个', weight: 100, score: 85, reason: '扣分说明' }],
    total: { weight: 100, score: 85, grade: '优' },
  });
  const isWrong = (standard: Standard) =>
    auditForm(form, scoreForm(form, standard, { policy: 'keep' })).some(({ check }) => check === 'grade-mismatch');
  expect([isWrong(NATIONAL), isWrong({ ...NATIONAL, grades })]).toEqual([true, false]);
});
