import type { NumberCell } from '../domain/form/form';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Explanation } from '../domain/scoring/scorecard';
import type { CellRef } from '../domain/sheet/cell-ref';
import { cellKey } from '../domain/sheet/cell-ref';
import type { Sheet } from '../domain/sheet/sheet';
import { anchorAt } from '../domain/sheet/sheet';
import type { SpreadsheetHost } from '../hosts/host';
import type { Problem } from './problem';
import { problemAt } from './problem';
import type { ScoredSheet } from './read-sheet';
import { refusalToReviewer } from './reviewer';

export interface WrittenNotes {
  readonly written: number;
  /** Cells that have somebody else's note: it stays as it is. */
  readonly kept: readonly CellRef[];
}

/**
 * 写批注: the explanation of each score as a note on its cell, in place of the one we wrote before. Nothing else on the
 * sheet changes. Names and actuals are looked at again first: a note never lands beside another row than it is about.
 */
export async function writeNotes(host: SpreadsheetHost, scored: ScoredSheet): Promise<Result<WrittenNotes, Problem>> {
  const { sheetId, sheetName } = scored;
  const refusal = refusalToReviewer(host);
  if (refusal) return fail(refusal);
  if (!host.notes) return fail({ ...problemAt('no-notes'), sheet: sheetName });
  const read = await host.readSheet(sheetId);
  if (!read.ok) return read;
  const changed = firstChangedCell(read.value, scored);
  if (changed) return fail({ ...problemAt('changed-meanwhile', changed), sheet: sheetName });
  const notes = notesOf(scored);
  const kept = await host.notes.write(sheetId, notes);
  return kept.ok ? ok({ written: notes.length - kept.value.length, kept: kept.value }) : kept;
}

/** One note for each cell in which a score stands or is to stand; rows that share a merged cell share its note. */
export function notesOf({ forms }: ScoredSheet): (CellRef & { readonly text: string })[] {
  const notes = new Map<number, CellRef & { readonly text: string }>();
  const add = (cell: NumberCell | null, explanation: Explanation): void => {
    if (!cell) return;
    const { row, column } = cell;
    const key = cellKey(row, column);
    const above = notes.get(key);
    const text = noteText(explanation);
    notes.set(key, { row, column, text: above ? `${above.text}\n\n${text}` : text });
  };
  for (const { scorecard } of forms) {
    const { budget, indicators } = scorecard;
    if (budget) add(budget.line.score, budget.explanation);
    for (const { indicator, explanation } of indicators) add(indicator.score, explanation);
  }
  return [...notes.values()];
}

const noteText = ({ rule, text, source }: Explanation): string => `${rule}：${text}\n依据：${source}`;

function firstChangedCell(sheet: Sheet, { forms }: ScoredSheet): CellRef | null {
  for (const { form } of forms) {
    for (const { name, actualCell, actualText } of form.indicators) {
      if (!isStill(sheet, name, name.text)) return { row: name.row, column: name.column };
      if (actualCell && !isStill(sheet, actualCell, actualText)) return actualCell;
    }
  }
  return null;
}

const isStill = (sheet: Sheet, { row, column }: CellRef, text: string): boolean =>
  withoutSpace(anchorAt(sheet, row, column).text) === withoutSpace(text);

const withoutSpace = (text: string): string => text.replace(/\s/g, '');
