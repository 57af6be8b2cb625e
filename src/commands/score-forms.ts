import { auditForm } from '../domain/audit/audit-form';
import type { Finding } from '../domain/audit/finding';
import type { Form } from '../domain/form/form';
import type { FormHead } from '../domain/form/form-head';
import { readFormHead } from '../domain/form/form-head';
import type { IgnoredFinding } from '../domain/report/reviewed-form';
import { scoreForm } from '../domain/scoring/score-form';
import type { Scorecard } from '../domain/scoring/scorecard';
import type { ScorePolicy, Standard } from '../domain/scoring/standard';
import type { CellRef } from '../domain/sheet/cell-ref';
import type { Sheet } from '../domain/sheet/sheet';
import type { SpreadsheetHost } from '../hosts/host';
import { separateIgnored } from './ignored-findings';
import type { PlacedForm } from './recognize-sheet';
import { recallRowChoices } from './row-choices';
import type { SheetMemory } from './sheet-memory';
import { scoreByUs } from './sheet-memory';

export interface ScoredForm extends PlacedForm {
  readonly scorecard: Scorecard;
  readonly head: FormHead;
  /** Without those that a person lets stand. */
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
  /** Score cells that still say what we wrote there: no person's. */
  readonly ownScores: readonly CellRef[];
}

export interface FormScoring {
  readonly standard: Standard;
  readonly policy: ScorePolicy;
  readonly memory: SheetMemory | null;
  /** Cells in which the computed score replaces a person's. */
  readonly adopt?: (cell: CellRef) => boolean;
  readonly rowsOf?: RowsOf;
}

/**
 * The sheet rows of a form that may change, its total with them; null for a form that is only looked at. Without it all
 * rows of all forms may change.
 */
export type RowsOf = (form: Form) => ReadonlySet<number> | null;

/** A form's scorecard by a standard, with what we wrote before and what a person chose for its rows. */
export function scorePlaced(host: SpreadsheetHost, placed: PlacedForm, scoring: FormScoring): Scorecard {
  const { standard, policy, memory, adopt, rowsOf } = scoring;
  const choices = recallRowChoices(host, placed.place);
  const rows = rowsOf?.(placed.form);
  return scoreForm(placed.form, standard, {
    policy: rows === null ? 'check-only' : policy,
    writtenByUs: scoreByUs(memory),
    choiceFor: (rowKey) => choices.get(rowKey) ?? null,
    ...(adopt && { adopt }),
    ...(rows && { rows }),
  });
}

/** Scores and audits each form. */
export function scoreForms(
  host: SpreadsheetHost,
  sheet: Sheet,
  forms: readonly PlacedForm[],
  scoring: FormScoring,
): readonly ScoredForm[] {
  return forms.map((placed) => {
    const scorecard = scorePlaced(host, placed, scoring);
    const findings = auditForm(placed.form, scorecard, sheet);
    return {
      ...placed,
      scorecard,
      head: readFormHead(sheet, placed.form),
      ownScores: ownScoresOf(placed.form, scoring.memory),
      ...separateIgnored(host, placed.place, scorecard, findings),
    };
  });
}

function ownScoresOf({ indicators, budget }: Form, memory: SheetMemory | null): readonly CellRef[] {
  const byUs = scoreByUs(memory);
  return [budget, ...indicators].flatMap((line): readonly CellRef[] => {
    const score = line?.score;
    return score?.value && byUs(score)?.eq(score.value) ? [{ row: score.row, column: score.column }] : [];
  });
}
