import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ScoredForm } from '../commands/read-sheet';
import { COLUMN_ROLES } from '../domain/form/form';
import { ColumnChoice } from './ColumnChoice';
import { writingHint } from './notices';
import { HeaderRowForm } from './HeaderRowForm';
import type { SheetActions } from './sheet-actions';

const useStyles = makeStyles({
  root: {
    marginTop: '4px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  hint: { margin: '8px 0 0' },
  reset: { marginTop: '8px' },
});

interface ColumnListProps {
  readonly scored: ScoredForm;
  readonly actions: SheetActions;
}

/** Which column was taken for what, and why: what the numbers rest on, to be corrected where it is wrong. */
export function ColumnList({ scored, actions }: ColumnListProps) {
  const styles = useStyles();
  const { chosen, pointed } = scored.layout;
  return (
    <div className={styles.root} role="group" aria-label="认出的列">
      {COLUMN_ROLES.map((role) => (
        <ColumnChoice
          key={role}
          scored={scored}
          role={role}
          onChoose={(of, column) => actions.setColumn(scored, of, column)}
        />
      ))}
      <p className={styles.hint}>
        {chosen.length > 0 || pointed !== null
          ? `您的指定会记住，同样表头的表都照此读取。${writingHint(actions.mayWrite)}`
          : '不对的列可以在这里改，改后马上重新核对，不会写入表格。'}
      </p>
      <HeaderRowForm
        key={scored.form.header.last}
        row={scored.form.header.last + 1}
        onChoose={(row) => actions.setHeaderRow(row - 1)}
      />
      {/* Focusable all the same: a button that goes away under the finger takes the focus with it. */}
      <Button
        size="small"
        className={styles.reset}
        disabledFocusable={chosen.length === 0 && pointed === null}
        onClick={() => actions.resetColumns(scored)}
      >
        恢复自动识别
      </Button>
    </div>
  );
}
