import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FieldProblem } from './FieldProblem';
import { useField } from './field-context';

const useStyles = makeStyles({
  root: { padding: '4px 0' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '2px 8px' },
  label: { flex: '1 1 96px', color: tokens.colorNeutralForeground1 },
  control: { flex: '0 1 auto', display: 'flex', alignItems: 'center', gap: '4px', minWidth: 0, maxWidth: '100%' },
  unit: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

interface FieldLineProps {
  readonly path: string;
  readonly label: string;
  /** "%", "分": behind the control. */
  readonly unit?: string | undefined;
  /** The control, which takes its id from `useField(path)`. */
  readonly children: ReactNode;
}

/** A label, its control, and what is wrong with it. */
export function FieldLine({ path, label, unit, children }: FieldLineProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <label className={styles.label} htmlFor={useField(path).id}>
          {label}
        </label>
        <span className={styles.control}>
          {children}
          {unit && <span className={styles.unit}>{unit}</span>}
        </span>
      </div>
      <FieldProblem path={path} />
    </div>
  );
}
