import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    margin: '16px 0 0',
    padding: '12px 0 0',
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  legend: { float: 'left', width: '100%', marginBottom: '4px', padding: 0, fontWeight: tokens.fontWeightSemibold },
  rest: { clear: 'both' },
});

/** Fields that belong together, under their heading. */
export function Group({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <fieldset className={styles.root}>
      {/* Floated, or it would stand on the line above the group. */}
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.rest}>{children}</div>
    </fieldset>
  );
}
