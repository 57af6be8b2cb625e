import { planEdits } from '../../src/domain/edits/plan-edits';
import { auditForm } from '../../src/domain/audit/audit-form';
import { recognizeForms } from '../../src/domain/form/recognize-forms';
import { scoreForm } from '../../src/domain/scoring/score-form';
import { NATIONAL } from '../../src/domain/scoring/standards';
import { formatCellRef } from '../../src/domain/sheet/cell-ref';
import { differencesOf } from '../sheets/published-differences';
import { PUBLISHED_FORMS, publishedForm, publishedSheet } from '../sheets/published-forms';

/** Every published score that the national standard gives otherwise: cell, published → computed, outcome. */
const DIFFERENCES: { readonly [id: string]: readonly string[] } = {
  // Whole points: 8.6 and 8.62 were published as 9.
  '008': ['I4 9 → 8.62 budget', 'H11 9 → 8.62 missed'],
  // Met and docked all the same.
  '009': ['G19 4 → 5 met', 'G23 13 → 15 met', 'G24 8 → 10 met'],
  // 100 points of indicators and 10 of the budget on top.
  '012': ['H21 100 → 110 total'],
  '022': ['I13 9 → 10 met', 'I14 19 → 20 met', 'I15 19 → 20 met', 'I16 27 → 30 met'],
  '024': ['I17 2 → 1.45 missed', 'I23 5 → 2.31 missed'],
  'seed-004': ['H11 5 → 8.82 missed', 'H13 0 → 5 missed', 'H17 85 → 93.82 total'],
  'seed-004-asis': ['H3 5 → 8.82 missed', 'H5 0 → 5 missed'],
};

test.each(PUBLISHED_FORMS.map((form) => [form.id, form] as const))('%s: computed against published', (id, form) => {
  expect(differencesOf(form)).toEqual(DIFFERENCES[id] ?? []);
});

test.each(['009', '022'])('%s: what was met and docked is kept, and asked about', (id) => {
  const sheet = publishedSheet(publishedForm(id));
  const docked = DIFFERENCES[id]!.map((line) => line.split(' ')[0]!);
  const cards = recognizeForms(sheet).map((form) => scoreForm(form, NATIONAL, { policy: 'keep' }));
  const { edits } = planEdits(sheet, cards, { policy: 'keep', marks: [] });
  expect(edits.filter(({ kind }) => kind === 'value').map(formatCellRef)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(new RegExp(`^(?:${docked.join('|')})$`))]),
  );
  const asked = cards.flatMap((card) => auditForm(card.form, card)).filter(({ check }) => check === 'docked-met');
  expect(asked.map(({ cell }) => formatCellRef(cell))).toEqual(docked);
});
