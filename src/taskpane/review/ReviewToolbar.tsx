import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../domain/audit/finding';
import { SEVERITIES } from '../../domain/audit/finding';
import { countOf, SEVERITY_WORDS } from '../../domain/report/reviewed-form';
import { useControlStyles } from '../control-styles';
import type { Filter } from './listed-finding';

const useStyles = makeStyles({
  // Below the command bar while the list scrolls: the next finding is never out of reach.
  root: {
    position: 'sticky',
    top: '57px',
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    margin: '16px -16px 0',
    padding: '8px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  filter: { flex: '1 1 112px' },
  step: { minWidth: 0, paddingLeft: '8px', paddingRight: '8px' },
});

interface ReviewToolbarProps {
  readonly findings: readonly Finding[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  /** Null where there is none. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onBack: (() => void) | null;
}

/** Which findings are listed, and the walk through them. */
export function ReviewToolbar({ findings, filter, onFilter, onPrevious, onNext, onBack }: ReviewToolbarProps) {
  const styles = useStyles();
  const controls = useControlStyles();
  // Focusable all the same: at the end of the list the focus must not fall out of it.
  const step = (words: string, onStep: (() => void) | null) => (
    <Button size="small" className={styles.step} disabledFocusable={onStep === null} onClick={() => onStep?.()}>
      {words}
    </Button>
  );
  return (
    <div className={styles.root} role="group" aria-label="查看问题">
      <select
        className={`${controls.control} ${styles.filter}`}
        aria-label="显示哪些问题"
        value={filter}
        onChange={({ target }) => onFilter(SEVERITIES.find((severity) => severity === target.value) ?? 'all')}
      >
        <option value="all">{`全部（${findings.length}）`}</option>
        {SEVERITIES.map((severity) => (
          <option key={severity} value={severity}>
            {`${SEVERITY_WORDS[severity]}（${countOf(findings, severity)}）`}
          </option>
        ))}
      </select>
      {step('上一个', onPrevious)}
      {step('下一个', onNext)}
      {step('回到原处', onBack)}
    </div>
  );
}
