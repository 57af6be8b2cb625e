import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle24Filled, DismissCircle24Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ScoredForm } from '../../commands/read-sheet';
import { readiness } from '../../commands/readiness';
import { useToneStyles } from '../tone-styles';
import { readinessWords } from './readiness-words';

const useStyles = makeStyles({
  root: {
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outline: 'none' },
  },
  icon: { flexShrink: 0 },
  line: { margin: '4px 0 0', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface ReadinessPanelProps {
  readonly id: string;
  readonly scored: ScoredForm;
  readonly mayWrite: boolean;
  readonly children?: ReactNode;
}

/** 可以上报: in big words whether anything stands in the way, what remains, and what was looked at. */
export function ReadinessPanel({ id, scored, mayWrite, children }: ReadinessPanelProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const state = readiness(scored);
  const { verdict, remains, made } = readinessWords(state, scored, mayWrite);
  const [Icon, tone] = state.ready ? [CheckmarkCircle24Filled, tones.good] : [DismissCircle24Filled, tones.bad];
  return (
    <div className={styles.root}>
      <h3 id={id} className={styles.heading} tabIndex={-1}>
        <Icon className={mergeClasses(styles.icon, tone)} aria-hidden />
        {verdict}
      </h3>
      {remains !== '' && <p className={styles.line}>{remains}</p>}
      <p className={`${styles.line} ${styles.quiet}`}>{made}</p>
      {children}
    </div>
  );
}
