import type { Form } from '../../src/domain/form/form';
import { recognizeForms } from '../../src/domain/form/recognize-forms';
import { typedCell } from './published-forms';
import { drawnSheet } from './sheet-of';

/** All forms of a drawn sheet: a line a row, "|" between cells, numbers as numbers. */
export const drawnForms = (drawing: string, merges: number[][] = []): readonly Form[] =>
  recognizeForms(drawnSheet(drawing, typedCell, { merges }));

/** The one form of a drawn sheet. */
export function drawnForm(drawing: string, merges: number[][] = []): Form {
  const found = drawnForms(drawing, merges);
  expect(found).toHaveLength(1);
  return found[0]!;
}
