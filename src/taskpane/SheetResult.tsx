import { makeStyles, tokens } from '@fluentui/react-components';
import type { ScoredSheet } from '../commands/read-sheet';
import { formTitle } from './form-title';
import { FormResult } from './FormResult';
import { Legend } from './Legend';
import { NotesSection } from './NotesSection';
import type { SheetActions } from './sheet-actions';

const useStyles = makeStyles({
  nextForm: { marginTop: '24px', paddingTop: '24px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface SheetResultProps {
  readonly scored: ScoredSheet;
  readonly actions: SheetActions;
  /** How many requests have been answered. */
  readonly answers: number;
}

/** The forms of a sheet, one below the other as they stand there. */
export function SheetResult({ scored: sheet, actions, answers }: SheetResultProps) {
  const styles = useStyles();
  const { sheetId, forms } = sheet;
  return (
    <>
      {forms.map((scored, index) => {
        const { top } = scored.form.range;
        return (
          // Another sheet's form starts with closed explanations and fresh editors.
          <div key={`${sheetId} ${top} ${scored.layout.left}`} className={index > 0 ? styles.nextForm : undefined}>
            <FormResult
              scored={scored}
              title={formTitle(sheet, scored)}
              // The marks are the sheet's: told once, under the first summary.
              legend={index === 0 && <Legend scored={sheet} actions={actions} />}
              actions={actions}
              answers={answers}
            />
          </div>
        );
      })}
      {actions.mayWrite && actions.notes && <NotesSection scored={sheet} notes={actions.notes} />}
    </>
  );
}
