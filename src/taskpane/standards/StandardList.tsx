import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useControlStyles } from '../control-styles';
import type { ListedStandard } from './listed-standard';

const useStyles = makeStyles({
  root: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  kind: { color: tokens.colorNeutralForeground3 },
});

const KIND_WORDS = { file: '随文件', 'built-in': '', own: '自己的' } as const;

interface StandardListProps {
  readonly standards: readonly ListedStandard[];
  /** The key of the one that is looked at. */
  readonly viewed: string;
  readonly onView: (key: string) => void;
}

/** The standards, one of them looked at. Looking changes nothing: arrow keys may run through them. */
export function StandardList({ standards, viewed, onView }: StandardListProps) {
  const styles = useStyles();
  const controls = useControlStyles();
  const group = useId();
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>选一个，看它怎么算</legend>
      {standards.map(({ key, standard, kind, isChosen }) => (
        <label key={key} className={controls.choice}>
          <input
            type="radio"
            className={controls.check}
            name={group}
            checked={key === viewed}
            onChange={() => onView(key)}
          />
          <span className={styles.name}>
            {standard.name}
            {KIND_WORDS[kind] && <span className={styles.kind}>{`（${KIND_WORDS[kind]}）`}</span>}
            {isChosen && (
              <>
                {' '}
                <Badge appearance="tint" color="brand">
                  正在使用
                </Badge>
              </>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
