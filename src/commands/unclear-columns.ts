import type { ColumnEvidence, ColumnRole, Form } from '../domain/form/form';
import { columnName } from '../domain/sheet/cell-ref';
import { COLUMN_WORDS } from './column-words';
import type { Problem } from './problem';
import type { RecognizedSheet } from './recognize-sheet';
import { isDoubtful, isUnsure } from './unsure';

/** The columns that a score rests on. */
const ESSENTIAL: readonly ColumnRole[] = ['level3', 'target', 'adjustedTarget', 'actual', 'weight', 'score'];

/** The question to a person before anything is written by columns that were guessed; null where none were. */
export function doubtAbout({ sheet, forms }: RecognizedSheet): Problem | null {
  const unsure = forms.filter(isUnsure);
  if (unsure.length === 0) return null;
  const unclear = [...new Set(unsure.flatMap(({ form }) => unclearColumns(form)))];
  return { code: 'unsure', sheet: sheet.name, unclear };
}

/** What makes the recognition of a form unsure, as questions: "哪一列是“年度指标值”", "E 列是不是“实际完成值”". */
function unclearColumns({ columns, evidence, damagedRows }: Form): readonly string[] {
  const questions: string[] = [];
  if (columns.target === undefined && columns.adjustedTarget === undefined) {
    questions.push(`哪一列是“${COLUMN_WORDS.target}”`);
  }
  const essential = evidence.filter(({ role }) => ESSENTIAL.includes(role));
  questions.push(...essential.filter(({ confidence }) => isDoubtful(confidence)).map(question));
  if (questions.length > 0) return questions;
  if (damagedRows.length > 0) return [`各行是不是都认对了（有 ${damagedRows.length} 行没有认出来）`];
  // Each alone would pass, all together do not: the weakest is where to look first.
  const weakest = [...essential].sort((a, b) => a.confidence - b.confidence)[0];
  return [weakest ? question(weakest) : `哪一列是“${COLUMN_WORDS.level3}”`];
}

const question = ({ role, column }: ColumnEvidence): string => `${columnName(column)} 列是不是“${COLUMN_WORDS[role]}”`;
