import { ONE_CAUSE } from '../../src/domain/audit/one-cause';
import { CHECKS } from '../../src/domain/audit/checks';
import { AT_A1, SHIFTED } from '../sheets/published-forms';
import { findingKey, precisionOf, publishedFindings, readJudgements } from '../sheets/published-findings';

// What the checks say of the published forms, each finding judged by a person: test/cases/findings.json, which
// test/tools/findings-report.ts writes anew. A false alarm costs a reader's trust: at most one of twenty.

const found = publishedFindings();
const judged = readJudgements();
const sentence = ({ form, cell, check, severity, message }: (typeof found)[number]): string =>
  `${form} ${cell} ${check} ${severity} ${message}`;

test('the findings on the published forms are those that were judged', () => {
  expect(found.map(sentence)).toEqual(judged.map(sentence));
});

test.each([
  ['text', AT_A1],
  ['typed', SHIFTED],
  ['text', SHIFTED],
] as const)('and are the same with cells %s at %o', (typing, at) => {
  expect(publishedFindings(typing, at).map(sentence)).toEqual(judged.map(sentence));
});

test('each is judged, with a reason', () => {
  expect(judged.filter(({ holds, why }) => holds === null || why === '').map(findingKey)).toEqual([]);
  expect(new Set(judged.map(findingKey)).size).toBe(judged.length);
});

test('at least 95 % of the errors and warnings hold, and most of what is only worth a look', () => {
  expect(precisionOf(judged)).toBeGreaterThanOrEqual(0.95);
  expect(judged.filter(({ severity }) => severity !== 'info').length).toBeGreaterThan(50);
  const infos = judged.filter(({ severity }) => severity === 'info');
  expect(infos.filter(({ holds }) => holds).length / infos.length).toBeGreaterThan(0.9);
});

/** What people noted of the forms, as far as a check can see it. */
test.each([
  ['001 E4 budget-zero-denominator', 'the total line reads 0 of 0'],
  ['006 B11 weight-sum', '100 points and 20 more'],
  ['006 G19 total-mismatch', 'a total of 100 for 120'],
  ['006 D15 execution-counted-twice', 'the execution in the block and in a row'],
  ['006 E18 unmeasurable-target', 'a target that is a question'],
  ['008 I4 rate-mismatch', '8.62 rounded to 9'],
  ['008 H11 computed-differs', '8.62 rounded to 9'],
  ['009 C3 total-mismatch', '98 for at most 94'],
  ['009 E9 missing-target-or-actual', 'rows without a target'],
  ['009 H13 missing-reason', '9 of 10 for 100 %'],
  ['009 G19 docked-met', '4 of 5 for what was done on time'],
  ['012 E21 weight-sum', '100 points and 10 more'],
  ['012 B10 level-share', '70/20/10 under a note that says 50/30/10'],
  ['012 G10 copied-actual', '≥266米'],
  ['015 F5 over-execution', '102.59 %'],
  ['015 I5 blank-score', 'and no score'],
  ['015 E12 comparator-against-sense', '≤4 for villages to build'],
  ['015 I14 over-completion', '153 %'],
  ['019 E12 comparator-against-sense', '≥100 %'],
  ['019 C4 duplicated-amount', '854万854万'],
  ['020 E12 name-target-conflict', '100 % and 98 %'],
  ['022 I14 docked-met', 'a point off for modesty'],
  ['024 I17 missed-full-score', '72.74 % of 100 %'],
  ['034 L12 double-weighting', '25 of 25, and again 25 %'],
  ['034 H14 over-completion', 'a target set low'],
  ['035 F6 missing-reason', 'a month late'],
  ['035 F5 copied-actual', '≥95%'],
  ['035 F2 over-completion', '42 for 31'],
  ['seed-002-targets B3 budget-split', '468.28 and 468.26'],
  ['seed-002-targets C23 misfiled-indicator', 'satisfaction as a benefit'],
  ['seed-002 G26 weight-sum', '95 of 100'],
  ['seed-002 B12 level-weight-sum', '45 of 50'],
  ['seed-002 H26 total-mismatch', '97.5 for 95'],
  ['seed-002 F12 unit-mismatch', 'a paragraph of counts for a ratio'],
  ['seed-002 F25 copied-actual', 'a range, word for word'],
  ['seed-002 E3 amount-jump', '170 % more money'],
  ['seed-002 I20 needless-reason', 'a reason where nothing was missed'],
  ['seed-003-4 F16 self-contradiction', '≥100 and 90 %'],
  ['seed-004-asis D6 damaged-row', 'a row one cell to the left'],
  ['seed-004 B10 level-share', '50/20/20'],
  ['seed-004 H11 computed-differs', '5 points for 17 % of ≤15%'],
])('%s: %s', (key) => {
  expect(found.map(findingKey)).toContain(key);
});

test('one cell, one cause, one finding: no cell of a published form is named twice', () => {
  const cells = found.map(({ form, cell }) => `${form} ${cell}`);
  expect(cells.filter((cell, n) => cells.indexOf(cell) !== n)).toEqual([]);
});

test('checks that may see one cause are known', () => {
  const ids = CHECKS.map(({ id }) => id);
  expect(ONE_CAUSE.flat().filter((id) => !ids.includes(id))).toEqual([]);
});
