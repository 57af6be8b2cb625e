import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { COLUMN_WORDS } from '../commands/column-words';
import type { ScoredForm } from '../commands/read-sheet';
import type { SheetColumn } from '../commands/recognize-mapped';
import { isDoubtful } from '../commands/unsure';
import type { ColumnRole } from '../domain/form/form';
import { columnName } from '../domain/sheet/cell-ref';
import { useControlStyles } from './control-styles';

const useStyles = makeStyles({
  root: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'flex', alignItems: 'center', gap: '8px' },
  label: { flex: '0 0 84px', color: tokens.colorNeutralForeground1 },
  select: { flex: '1 1 0' },
  why: { margin: '2px 0 0', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  chosen: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** A header may hold a whole instruction; its first words tell one column from another. */
const LONGEST_HEADER = 24;

interface ColumnChoiceProps {
  readonly scored: ScoredForm;
  readonly role: ColumnRole;
  readonly onChoose: (role: ColumnRole, column: number | null) => void;
}

/** Which column has one role, why, and the way to say otherwise. */
export function ColumnChoice({ scored, role, onChoose }: ColumnChoiceProps) {
  const styles = useStyles();
  const controls = useControlStyles();
  const id = useId();
  const { form, layout } = scored;
  const column = form.columns[role];
  // The choice stands until the sheet has been read by it: arrow keys go on from what was chosen last.
  const [picked, setPicked] = useState<{ readonly of: ScoredForm; readonly value: string } | null>(null);
  const value = picked?.of === scored ? picked.value : column === undefined ? NONE : String(column);
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <label className={styles.label} htmlFor={id}>
          {COLUMN_WORDS[role]}
        </label>
        <select
          id={id}
          className={`${controls.control} ${styles.select}`}
          value={value}
          aria-describedby={`${id}why`}
          onChange={({ target }) => {
            setPicked({ of: scored, value: target.value });
            onChoose(role, target.value === NONE ? null : Number(target.value));
          }}
        >
          <option value={NONE}>不使用</option>
          {layout.columns.map((each) => (
            <option key={each.column} value={each.column}>
              {columnWords(each)}
            </option>
          ))}
        </select>
      </div>
      <p id={`${id}why`} className={styles.why}>
        {layout.chosen.includes(role) ? <span className={styles.chosen}>已由您指定</span> : reasonsFor(scored, role)}
      </p>
    </div>
  );
}

const NONE = '';

/** "E 年度指标值" */
function columnWords({ column, header }: SheetColumn): string {
  const words = header.length > LONGEST_HEADER ? `${header.slice(0, LONGEST_HEADER)}…` : header;
  return words === '' ? `${columnName(column)}（没有表头）` : `${columnName(column)} ${words}`;
}

function reasonsFor({ form }: ScoredForm, role: ColumnRole): string {
  const evidence = form.evidence.find((each) => each.role === role);
  if (!evidence) return '没有认出这一列';
  const reasons = evidence.reasons.join('，') || `表头“${evidence.header}”`;
  return isDoubtful(evidence.confidence) ? `${reasons}。把握不大，请核对` : reasons;
}
