import type { Form } from '../../src/domain/form/form';
import { recognizeForms } from '../../src/domain/form/recognize-forms';
import type { PublishedForm } from '../sheets/published-forms';
import { AT_A1, PUBLISHED_FORMS, publishedSheet, SHIFTED } from '../sheets/published-forms';

const cases = PUBLISHED_FORMS.flatMap((form) =>
  (['typed', 'text'] as const).flatMap((typing) =>
    [AT_A1, SHIFTED].map((at) => [form.id, typing, at === AT_A1 ? 'A1' : 'C4', form, at] as const),
  ),
);

/** Where the reading says more than the person wrote down, and why. */
const EXCEPTIONS: Readonly<
  Record<string, { readonly target?: (printed: string) => string; readonly budget?: object }>
> = {
  // The unit stands in a column of its own, and a target is shown with its unit.
  '034': { target: (printed) => `${printed}%` },
  // The block is there, without points: 预算执行率 is scored as an indicator, and so it is read.
  '009': { budget: { r: 4, initial: 64.8, annual: 64.8, executed: 64.8, rate: '100%', weight: null, score: null } },
};

/** The one form of the sheet whose header is where the person saw it. */
function recognize(published: PublishedForm, typing: 'typed' | 'text', at: typeof AT_A1): Form {
  const forms = recognizeForms(publishedSheet(published, typing, at));
  expect(forms).toHaveLength(1);
  return forms[0]!;
}

describe.each(cases)('%s as %s at %s', (_id, typing, _place, published, at) => {
  const { expected } = published;
  const form = recognize(published, typing, at);
  const number = (cell: { value: { toNumber(): number } | null } | null): number | null =>
    cell?.value?.toNumber() ?? null;

  test('header and columns', () => {
    const [first = expected.headerRow] = expected.headerRows ?? [];
    expect(form.header).toEqual({ first: first + at.rows, last: expected.headerRow + at.rows });
    const seen = Object.fromEntries(
      Object.keys(expected.columns).map((role) => {
        const column = (form.columns as Record<string, number | undefined>)[role];
        return [role, column === undefined ? null : column - at.columns];
      }),
    );
    expect(seen).toEqual(expected.columns);
  });

  test('indicators with weights and recorded scores', () => {
    expect(form.indicators.map(({ row, weight, score }) => [row - at.rows, number(weight), number(score)])).toEqual(
      expected.rows.map(({ r, weight, publishedScore }) => [r, weight, publishedScore]),
    );
  });

  test('targets and actuals as displayed', () => {
    expect(form.indicators.map(({ targetText, actualText }) => [targetText, actualText])).toEqual(
      expected.rows.map(({ target, actual, targetComposed }) => [
        (EXCEPTIONS[published.id]?.target ?? String)((targetComposed ?? target).trim()),
        actual.trim(),
      ]),
    );
  });

  test('budget and total', () => {
    const { budget } = form;
    expect(
      budget && {
        r: budget.row - at.rows,
        initial: number(budget.initial),
        annual: number(budget.annual),
        executed: number(budget.executed),
        rate: budget.rate?.text ?? null,
        weight: number(budget.weight),
        score: number(budget.score),
      },
    ).toEqual(EXCEPTIONS[published.id]?.budget ?? expected.budget);
    expect(number(form.total?.score ?? null)).toBe(expected.publishedTotal);
  });
});
