import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useControlStyles } from '../control-styles';
import { FieldLine } from './FieldLine';
import { useField } from './field-context';
import type { NumberUnit } from './number-text';
import { formatNumber, parseNumber } from './number-text';

const useStyles = makeStyles({
  input: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  beside: { width: '72px' },
  within: { width: '48px' },
});

interface NumberInputProps {
  readonly path: string;
  readonly value: number | string;
  readonly unit?: NumberUnit;
  /** Its name where no label stands beside it: it is part of a sentence then, and narrow. */
  readonly label?: string;
  readonly onChange: (value: number | string) => void;
}

/** A box for a number. What was typed stays as it was typed ("0.50") while it means the value. */
export function NumberInput({ path, value, unit = 'plain', label, onChange }: NumberInputProps) {
  const styles = useStyles();
  const controls = useControlStyles();
  const { props, problem } = useField(path);
  const [typed, setTyped] = useState('');
  return (
    <input
      {...props}
      className={`${controls.control} ${styles.input} ${label === undefined ? styles.beside : styles.within} ${problem === undefined ? '' : controls.wrong}`}
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      value={parseNumber(typed, unit) === value ? typed : formatNumber(value, unit)}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(parseNumber(target.value, unit));
      }}
    />
  );
}

interface NumberFieldProps extends NumberInputProps {
  readonly label: string;
  /** "分", "位"; a share has its "%" anyway. */
  readonly suffix?: string;
}

/** A number with its label. */
export function NumberField({ label, suffix, ...input }: NumberFieldProps) {
  return (
    <FieldLine path={input.path} label={label} unit={input.unit === 'percent' ? '%' : suffix}>
      <NumberInput {...input} />
    </FieldLine>
  );
}
