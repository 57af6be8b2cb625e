import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ScoredSheet } from '../commands/read-sheet';
import { Section } from './Section';
import type { NoteActions } from './sheet-actions';

const useStyles = makeStyles({
  intro: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface NotesSectionProps {
  readonly scored: ScoredSheet;
  readonly notes: NoteActions;
}

/** The explanations as notes in the sheet, for those who read it without the pane. */
export function NotesSection({ scored, notes }: NotesSectionProps) {
  const styles = useStyles();
  return (
    <Section title="批注">
      <p className={styles.intro}>每个得分怎么来的，可以写成单元格批注，随文件一起交上去。别人的批注不动。</p>
      <div className={styles.row}>
        <Button size="small" onClick={() => notes.write(scored)}>
          把说明写成批注
        </Button>
        <Button size="small" onClick={() => notes.remove(scored)}>
          清除批注
        </Button>
      </div>
    </Section>
  );
}
