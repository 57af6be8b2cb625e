import { makeStyles, tokens } from '@fluentui/react-components';
import { useControlStyles } from '../control-styles';
import { FieldProblem } from './FieldProblem';
import { useField } from './field-context';

const useStyles = makeStyles({
  root: { padding: '4px 0' },
  label: { display: 'block', marginBottom: '2px', color: tokens.colorNeutralForeground1 },
  input: { width: '100%', padding: '0 8px' },
});

interface TextFieldProps {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line of words under its label. */
export function TextField({ path, label, value, onChange }: TextFieldProps) {
  const styles = useStyles();
  const controls = useControlStyles();
  const { id, props, problem } = useField(path);
  return (
    <div className={styles.root}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        {...props}
        className={`${controls.control} ${styles.input} ${problem === undefined ? '' : controls.wrong}`}
        autoComplete="off"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <FieldProblem path={path} />
    </div>
  );
}
