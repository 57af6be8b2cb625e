import { auditForm } from '../domain/audit/audit-form';
import type { Finding } from '../domain/audit/finding';
import { recognizeForms } from '../domain/form/recognize-forms';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { scoreForm } from '../domain/scoring/score-form';
import type { Scorecard } from '../domain/scoring/scorecard';
import type { ScorePolicy, Standard } from '../domain/scoring/standard';
import { NATIONAL } from '../domain/scoring/standards';
import type { Sheet } from '../domain/sheet/sheet';
import type { SheetEdit } from '../domain/sheet/sheet-edit';
import type { RequestOptions, SpreadsheetHost } from '../hosts/host';
import { recallMapping } from './column-mapping';
import type { Problem } from './problem';
import { problemAt } from './problem';
import type { MappedForm } from './recognize-mapped';
import { recognizeMapped } from './recognize-mapped';
import type { SheetMemory } from './sheet-memory';
import { formIdentityOf, recallSheet, scoreByUs } from './sheet-memory';

export interface ScoringOptions extends RequestOptions {
  /** What happens to scores that a person typed; `keep` unless said otherwise. */
  readonly policy?: ScorePolicy;
  readonly standard?: Standard;
  /** The sheet to work on; the active one unless said otherwise. */
  readonly sheetId?: string;
  /** A person has looked at columns that are not sure and wants them used; see the problem `unsure`. */
  readonly confirmed?: boolean;
}

export interface ScoredForm extends MappedForm {
  readonly scorecard: Scorecard;
  readonly findings: readonly Finding[];
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
  readonly canUndo: boolean;
  readonly hasMarks: boolean;
}

/** 只核对: reads, scores and checks the sheet, and writes nothing. */
export async function readSheet(
  host: SpreadsheetHost,
  options: ScoringOptions = {},
): Promise<Result<ScoredSheet, Problem>> {
  const read = await readForms(host, { ...options, policy: 'check-only' });
  if (!read.ok) return read;
  const { sheet, forms, memory } = read.value;
  return ok({
    sheetId: sheet.id,
    sheetName: sheet.name,
    forms,
    edits: [],
    written: 0,
    highlighted: 0,
    canUndo: (memory?.undo ?? null) !== null,
    hasMarks: memory !== null && memory.marks.length > 0,
  });
}

export interface ReadForms {
  readonly sheet: Sheet;
  readonly forms: readonly ScoredForm[];
  readonly memory: SheetMemory | null;
  /** By what the sheet's memory is known: the forms as recognised, whatever a person said of their columns since. */
  readonly identity: string;
}

/** The pipeline up to the decision what to write: read, recognise, score, audit. */
export async function readForms(host: SpreadsheetHost, options: ScoringOptions): Promise<Result<ReadForms, Problem>> {
  const read = await host.readSheet(options.sheetId, options);
  if (!read.ok) return read;
  const sheet = read.value;
  if (!sheet.range) return fail({ ...problemAt('empty-sheet'), sheet: sheet.name });
  const recognized = recognizeForms(sheet);
  if (recognized.length === 0) return fail({ ...problemAt('no-form'), sheet: sheet.name });
  const memory = recallSheet(host, sheet, recognized);
  const mapped = recognizeMapped(sheet, recognized, (fingerprint) => recallMapping(host, fingerprint));
  const identity = formIdentityOf(sheet, recognized);
  return ok({ sheet, forms: scoreForms(mapped, options, memory), memory, identity });
}

function scoreForms(forms: readonly MappedForm[], options: ScoringOptions, memory: SheetMemory | null): ScoredForm[] {
  return forms.map((mapped) => {
    const { form } = mapped;
    const scorecard = scoreForm(form, options.standard ?? NATIONAL, {
      policy: options.policy ?? 'keep',
      writtenByUs: scoreByUs(memory),
    });
    return { ...mapped, scorecard, findings: auditForm(form, scorecard) };
  });
}
