import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Sheet } from '../../src/domain/sheet/sheet';
import type { TestCell } from './sheet-of';
import { sheetOf } from './sheet-of';

/** A person's reading of a row: texts as printed, numbers as printed. Rows and columns count from 0 in the grid. */
export interface ExpectedRow {
  readonly r: number;
  readonly target: string;
  readonly actual: string;
  readonly weight: number | null;
  readonly publishedScore: number | null;
  readonly kind: string;
  readonly met: boolean | null;
  readonly ruleScore?: number;
  readonly ruleScoreExcess?: number;
  readonly targetComposed?: string;
}

export interface ExpectedBudget {
  readonly r: number;
  readonly initial: number | null;
  readonly annual: number | null;
  readonly executed: number | null;
  readonly rate: string | null;
  readonly weight: number | null;
  readonly score: number | null;
}

/** A published form as it lies in test/cases/forms. */
export interface PublishedForm {
  readonly id: string;
  readonly place: string;
  readonly truncated: boolean;
  readonly grid: readonly (readonly string[])[];
  readonly merges: readonly (readonly number[])[];
  readonly expected: {
    readonly headerRow: number;
    readonly headerRows?: readonly number[];
    readonly columns: Readonly<Record<string, number | null>>;
    readonly rows: readonly ExpectedRow[];
    readonly budget: ExpectedBudget | null;
    readonly publishedTotal: number | null;
    readonly sumOfWeights: number | null;
    readonly sumOfScores: number | null;
    readonly note?: string;
  };
  readonly oddities: readonly string[];
}

/** `typed` as an officer's workbook holds it (10, 0.985 shown as "98.5%"); `text` with every cell a text. */
export type Typing = 'typed' | 'text';
export interface Offset {
  readonly rows: number;
  readonly columns: number;
}
export const AT_A1: Offset = { rows: 0, columns: 0 };
export const SHIFTED: Offset = { rows: 3, columns: 2 };

const FOLDER = join(__dirname, '..', 'cases', 'forms');

export const PUBLISHED_FORMS: readonly PublishedForm[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as PublishedForm);

export function publishedForm(id: string): PublishedForm {
  const form = PUBLISHED_FORMS.find((each) => each.id === id);
  if (!form) throw new Error(`no published form ${id}`);
  return form;
}

/** The form as a sheet. */
export const publishedSheet = (form: PublishedForm, typing: Typing = 'typed', at: Offset = AT_A1): Sheet =>
  sheetOf(
    form.grid.map((row) => row.map(typing === 'typed' ? typedCell : textCell)),
    { merges: form.merges, at, name: form.id },
  );

export const textCell = (text: string): TestCell => (text === '' ? null : { value: text });

/** What typing `text` into a cell makes of it: a plain number or percentage is one, everything else stays text. */
export function typedCell(text: string): TestCell {
  const percent = /^(-?\d+(?:\.(\d+))?)%$/.exec(text);
  if (percent) {
    const digits = percent[2]?.length ?? 0;
    return {
      value: Number((Number(percent[1]) / 100).toPrecision(15)),
      text,
      format: digits > 0 ? `0.${'0'.repeat(digits)}%` : '0%',
    };
  }
  const number = /^-?\d+(?:\.(\d+))?$/.exec(text);
  // Digits beyond fifteen (a project code) stay text, as Excel would lose them.
  if (number && text.length <= 15) {
    const digits = number[1]?.length ?? 0;
    return digits > 0 && text.endsWith('0')
      ? { value: Number(text), text, format: `0.${'0'.repeat(digits)}` }
      : { value: Number(text), text };
  }
  return textCell(text);
}
