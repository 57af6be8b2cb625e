import { isDeepStrictEqual } from 'node:util';

import type { Form } from '../../src/domain/form/form';
import { recognizeForms } from '../../src/domain/form/recognize-forms';
import type { Outcome, TargetKind } from '../../src/domain/measure/measure';
import { scoreForm } from '../../src/domain/scoring/score-form';
import { NATIONAL } from '../../src/domain/scoring/standards';
import type { ExpectedBudget, ExpectedRow, Offset, PublishedForm, Typing } from './published-forms';
import { AT_A1, PUBLISHED_FORMS, publishedSheet, SHIFTED } from './published-forms';

/** A form as a person would write its reading down: rows and columns count from 0 in the grid, wherever it stands. */
export interface Reading {
  readonly header: { readonly first: number; readonly last: number };
  readonly columns: Readonly<Record<string, number | null>>;
  readonly rows: readonly {
    readonly r: number;
    readonly weight: number | null;
    readonly score: number | null;
    readonly target: string;
    readonly actual: string;
  }[];
  readonly budget: ExpectedBudget | null;
  readonly total: number | null;
}

/** Where the reading says more than the person wrote down, and why. */
const EXCEPTIONS: Readonly<
  Record<string, { readonly target?: (printed: string) => string; readonly budget?: ExpectedBudget }>
> = {
  // The unit stands in a column of its own, and a target is shown with its unit.
  '034': { target: (printed) => `${printed}%` },
  // The block is there, without points: 预算执行率 is scored as an indicator, and so it is read.
  '009': { budget: { r: 4, initial: 64.8, annual: 64.8, executed: 64.8, rate: '100%', weight: null, score: null } },
};

/** What the person read, with the exceptions that are said above. */
export function readingOfPerson({ id, expected }: PublishedForm): Reading {
  const { target: shown = String, budget = expected.budget } = EXCEPTIONS[id] ?? {};
  return {
    header: { first: expected.headerRows?.[0] ?? expected.headerRow, last: expected.headerRow },
    columns: expected.columns,
    rows: expected.rows.map(({ r, weight, publishedScore, target, targetComposed, actual }) => ({
      r,
      weight,
      score: publishedScore,
      target: shown((targetComposed ?? target).trim()),
      actual: actual.trim(),
    })),
    budget,
    total: expected.publishedTotal,
  };
}

/** What the product read, in the person's terms. Only the columns that the person speaks of are compared. */
export function readingOfForm(form: Form, { expected }: PublishedForm, at: Offset): Reading {
  const { budget, total } = form;
  return {
    header: { first: form.header.first - at.rows, last: form.header.last - at.rows },
    columns: Object.fromEntries(
      Object.keys(expected.columns).map((role) => {
        const column = (form.columns as Record<string, number | undefined>)[role];
        return [role, column === undefined ? null : column - at.columns];
      }),
    ),
    rows: form.indicators.map(({ row, weight, score, targetText, actualText }) => ({
      r: row - at.rows,
      weight: numberIn(weight),
      score: numberIn(score),
      target: targetText,
      actual: actualText,
    })),
    budget: budget && {
      r: budget.row - at.rows,
      initial: numberIn(budget.initial),
      annual: numberIn(budget.annual),
      executed: numberIn(budget.executed),
      rate: budget.rate?.text ?? null,
      weight: numberIn(budget.weight),
      score: numberIn(budget.score),
    },
    total: numberIn(total?.score ?? null),
  };
}

const numberIn = (cell: { value: { toNumber(): number } | null } | null): number | null =>
  cell?.value?.toNumber() ?? null;

/** A form as it may come: which, with which kind of cells, and where it begins. */
export interface FormCase {
  readonly published: PublishedForm;
  readonly typing: Typing;
  readonly at: Offset;
}

export const FORM_CASES: readonly FormCase[] = PUBLISHED_FORMS.flatMap((published) =>
  (['typed', 'text'] as const).flatMap((typing) => [AT_A1, SHIFTED].map((at) => ({ published, typing, at }))),
);

/** "seed-004 as typed at A1" */
export const describeCase = ({ published, typing, at }: FormCase): string =>
  `${published.id} as ${typing} at ${at === AT_A1 ? 'A1' : 'C4'}`;

/** A person's kinds and what they are called here; a promise without a number may also be none or a list. */
const KINDS: Readonly<Record<string, readonly TargetKind[]>> = {
  'quantitative-higher': ['at-least'],
  'quantitative-lower': ['at-most'],
  equal: ['equal', 'at-least', 'at-most'],
  qualitative: ['qualitative', 'none', 'list'],
  range: ['range'],
  deadline: ['deadline', 'qualitative'],
};

/** One row as the person and the product see it. `kind` is the target's, or why it could not be read. */
export interface RowComparison {
  readonly row: ExpectedRow;
  readonly kind: string;
  readonly isSameKind: boolean;
  readonly outcome: Outcome;
  /**
   * wrong: met for the person's missed or the reverse. open: the person judged and the product does not.
   * unjudged: the form gives the person no basis.
   */
  readonly verdict: 'agrees' | 'open' | 'wrong' | 'unjudged';
}

export interface FormComparison {
  /** How many forms were seen on the sheet; the first is compared. */
  readonly forms: number;
  readonly header: boolean;
  readonly columns: boolean;
  /** Every row is found where it stands, with its texts, weight and score, and no other. */
  readonly rows: boolean;
  readonly found: number;
  readonly budget: boolean;
  readonly total: boolean;
  /** The person's rows that were found. */
  readonly compared: readonly RowComparison[];
}

/** One published form through recognition and scoring, beside a person's reading of it. */
export function compareWithExpected({ published, typing, at }: FormCase): FormComparison {
  const forms = recognizeForms(publishedSheet(published, typing, at));
  const [form] = forms;
  if (!form) {
    return {
      forms: 0,
      header: false,
      columns: false,
      rows: false,
      found: 0,
      budget: false,
      total: false,
      compared: [],
    };
  }
  const ours = readingOfForm(form, published, at);
  const theirs = readingOfPerson(published);
  const scores = new Map(
    scoreForm(form, NATIONAL, { policy: 'keep' }).indicators.map((score) => [score.indicator.row - at.rows, score]),
  );
  const compared = published.expected.rows.flatMap((row): RowComparison[] => {
    const score = scores.get(row.r);
    if (!score) return [];
    const { target } = score.indicator;
    const kind = target.ok ? target.value.kind : target.error.code;
    const isSameKind = target.ok && (KINDS[row.kind]?.includes(target.value.kind) ?? false);
    return [{ row, kind, isSameKind, outcome: score.outcome, verdict: verdictOn(score.outcome, row.met) }];
  });
  return {
    forms: forms.length,
    header: isDeepStrictEqual(ours.header, theirs.header),
    columns: isDeepStrictEqual(ours.columns, theirs.columns),
    rows: isDeepStrictEqual(ours.rows, theirs.rows),
    found: form.indicators.length,
    budget: isDeepStrictEqual(ours.budget, theirs.budget),
    total: ours.total === theirs.total,
    compared,
  };
}

function verdictOn(outcome: Outcome, met: boolean | null): RowComparison['verdict'] {
  if (met === null) return 'unjudged';
  if (outcome !== 'met' && outcome !== 'missed') return 'open';
  return (outcome === 'met') === met ? 'agrees' : 'wrong';
}
