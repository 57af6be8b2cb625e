import { makeStyles, tokens } from '@fluentui/react-components';
import type { ScoredSheet } from '../commands/read-sheet';
import { FormResult } from './FormResult';
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
  const { sheetId, sheetName, forms } = sheet;
  return (
    <>
      {forms.map((scored, index) => {
        const { top, bottom } = scored.form.range;
        const title = forms.length === 1 ? sheetName : `${sheetName}，第 ${top + 1}–${bottom + 1} 行的表`;
        return (
          // Another sheet's form starts with closed explanations and fresh editors.
          <div key={`${sheetId} ${top} ${scored.layout.left}`} className={index > 0 ? styles.nextForm : undefined}>
            <FormResult scored={scored} title={title} actions={actions} answers={answers} />
          </div>
        );
      })}
      {actions.notes && <NotesSection scored={sheet} notes={actions.notes} />}
    </>
  );
}
