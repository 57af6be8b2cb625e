import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ScoredSheet } from '../commands/read-sheet';
import { MARK_KINDS } from '../domain/edits/mark-colors';
import type { Fill } from '../domain/sheet/sheet-edit';
import { cellNames } from './notices';
import type { SheetActions } from './sheet-actions';

const useStyles = makeStyles({
  root: { margin: '16px 0 0' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '4px 16px' },
  item: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  // Contrast themes leave the sheet's own colours alone, so they do here.
  swatch: {
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '20px',
    height: '14px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    forcedColorAdjust: 'none',
  },
  left: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', margin: '8px 0 0' },
});

interface LegendProps {
  readonly scored: Pick<ScoredSheet, 'markKinds' | 'coloured'>;
  readonly actions: Pick<SheetActions, 'mayWrite' | 'markAnyway'>;
}

/** 图例: what our colours on the sheet say, and the cells that have none because a person's colour is there. */
export function Legend({ scored: { markKinds, coloured }, actions }: LegendProps) {
  const styles = useStyles();
  const looks = MARK_KINDS.filter(({ kind }) => markKinds.includes(kind));
  if (looks.length === 0 && coloured.length === 0) return null;
  return (
    <div className={styles.root}>
      {looks.length > 0 && (
        <ul className={styles.list} aria-label="图例">
          {looks.map(({ kind, fill, words }) => (
            <li key={kind} className={styles.item}>
              <span className={styles.swatch} style={drawn(fill)} aria-hidden />
              {words}
            </li>
          ))}
        </ul>
      )}
      {coloured.length > 0 && (
        <div className={styles.left}>
          <span>{`${cellNames(coloured)} 已有您的底色，没有标出。`}</span>
          {actions.mayWrite && (
            <Button size="small" onClick={actions.markAnyway}>
              仍然标出
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** A fill as a spreadsheet program draws it: its hatching by stripes or dots over its colour. */
function drawn({ color, pattern, patternColor = '#000000' }: Fill) {
  switch (pattern) {
    case 'LightUp':
      return {
        backgroundColor: color,
        backgroundImage: `repeating-linear-gradient(-45deg, ${patternColor} 0 1px, transparent 1px 4px)`,
      };
    case 'Gray16':
      return {
        backgroundColor: color,
        backgroundImage: `radial-gradient(${patternColor} 1px, transparent 1px)`,
        backgroundSize: '4px 4px',
      };
    case undefined:
    default:
      return { backgroundColor: color };
  }
}
