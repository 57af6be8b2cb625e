import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Tone } from './outcome-words';
import { ToneIcon } from './ToneIcon';

const useStyles = makeStyles({
  root: { marginTop: '20px' },
  heading: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    // The command bar stays on top: a heading that is jumped to must not hide under it.
    scrollMarginTop: '64px',
    ':focus': { outline: 'none' },
  },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

interface SectionProps {
  readonly id?: string;
  readonly title: string;
  /** "2 项" */
  readonly count?: string;
  readonly tone?: Tone | undefined;
  readonly children: ReactNode;
}

/** A part of the result under its heading. */
export function Section({ id, title, count, tone, children }: SectionProps) {
  const styles = useStyles();
  return (
    <section className={styles.root}>
      <h3 id={id} className={styles.heading} tabIndex={-1}>
        {tone && <ToneIcon tone={tone} />}
        {title}
        {count !== undefined && <span className={styles.count}>{count}</span>}
      </h3>
      {children}
    </section>
  );
}
