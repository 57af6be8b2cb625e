import { kindsOf } from '../domain/edits/mark-colors';
import type { MarkKind } from '../domain/edits/mark-colors';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { ScorePolicy, Standard } from '../domain/scoring/standard';
import type { CellRef } from '../domain/sheet/cell-ref';
import type { Sheet } from '../domain/sheet/sheet';
import type { SheetEdit } from '../domain/sheet/sheet-edit';
import type { RequestOptions, SpreadsheetHost } from '../hosts/host';
import type { Problem } from './problem';
import type { RecognizedSheet } from './recognize-sheet';
import { recognizeSheet } from './recognize-sheet';
import type { FormScoring, ScoredForm } from './score-forms';
import { scoreForms } from './score-forms';
import type { SheetMemory } from './sheet-memory';
import { recallSheet } from './sheet-memory';
import { recallStandards } from './standards';

export type { ScoredForm } from './score-forms';

export interface ScoringOptions extends RequestOptions {
  /** What happens to scores that a person typed; what was preferred in this browser unless said otherwise. */
  readonly policy?: ScorePolicy;
  /** The one in force (commands/standards.ts) unless said otherwise. */
  readonly standard?: Standard;
  /** The total as a number or as a formula; what was preferred in this browser unless said otherwise. */
  readonly totalAs?: 'value' | 'formula';
  /** The sheet to work on; the active one unless said otherwise. */
  readonly sheetId?: string;
  /** A person has looked at columns that are not sure and wants them used; see the problem `unsure`. */
  readonly confirmed?: boolean;
  /** Marks go over colours of a person's as well; those come back on undo and on 清除标记. */
  readonly overFills?: boolean;
  /** The scoring of a whole workbook that this one is a part of (workbook-step.ts). */
  readonly batch?: string;
}

/** A sheet after a request: what it holds, what was done to it, what can be taken back. */
export interface ScoredSheet {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly forms: readonly ScoredForm[];
  /** What was changed, or nothing. */
  readonly edits: readonly SheetEdit[];
  /** Scores and totals written into cells. */
  readonly written: number;
  /** Rows that are coloured because they miss their target. */
  readonly highlighted: number;
  /** Cells to be marked that have a colour of a person's: left as they are. */
  readonly coloured: readonly CellRef[];
  readonly canUndo: boolean;
  readonly hasMarks: boolean;
  /** What our marks on the sheet say, for a legend: each kind once, the gravest first. */
  readonly markKinds: readonly MarkKind[];
}

/** 只核对: reads, scores and checks the sheet, and writes nothing. */
export async function readSheet(
  host: SpreadsheetHost,
  options: ScoringOptions = {},
): Promise<Result<ScoredSheet, Problem>> {
  const read = await host.readSheet(options.sheetId, options);
  return read.ok ? checkSheet(host, read.value, options) : read;
}

/** A sheet that was read, scored and checked. */
export function checkSheet(
  host: SpreadsheetHost,
  sheet: Sheet,
  options: Pick<ScoringOptions, 'standard'> = {},
): Result<ScoredSheet, Problem> {
  const forms = formsOf(host, sheet);
  return forms.ok ? ok(untouched(forms.value, scoreAll(host, forms.value, options, { policy: 'check-only' }))) : forms;
}

/** A sheet to which nothing was done. */
export const untouched = ({ sheet, memory }: ReadForms, forms: readonly ScoredForm[]): ScoredSheet => ({
  sheetId: sheet.id,
  sheetName: sheet.name,
  forms,
  edits: [],
  written: 0,
  highlighted: 0,
  coloured: [],
  canUndo: (memory?.undo ?? null) !== null,
  hasMarks: memory !== null && memory.marks.length > 0,
  markKinds: kindsOf(memory?.marks ?? []),
});

export interface ReadForms extends RecognizedSheet {
  readonly memory: SheetMemory | null;
}

/** The first half of every request: the sheet is read, its forms are recognised, what we did before is recalled. */
export async function readForms(
  host: SpreadsheetHost,
  options: Pick<ScoringOptions, 'sheetId' | keyof RequestOptions>,
): Promise<Result<ReadForms, Problem>> {
  const read = await host.readSheet(options.sheetId, options);
  return read.ok ? formsOf(host, read.value) : read;
}

function formsOf(host: SpreadsheetHost, sheet: Sheet): Result<ReadForms, Problem> {
  const recognized = recognizeSheet(host, sheet);
  if (!recognized.ok) return recognized;
  return ok({ ...recognized.value, memory: recallSheet(host, sheet.id, recognized.value.identity) });
}

/** Scores and audits the forms that were read, by the standard that was asked for or the one in force. */
export function scoreAll(
  host: SpreadsheetHost,
  { sheet, forms, memory }: ReadForms,
  { standard = recallStandards(host).chosen }: Pick<ScoringOptions, 'standard'>,
  how: Pick<FormScoring, 'policy' | 'adopt' | 'rowsOf'>,
): readonly ScoredForm[] {
  return scoreForms(host, sheet, forms, { ...how, standard, memory });
}
