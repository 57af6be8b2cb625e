import { useControlStyles } from '../control-styles';
import { FieldLine } from './FieldLine';
import { useField } from './field-context';

interface SelectInputProps<Value extends string> {
  readonly path: string;
  readonly value: Value;
  /** Each value with its words, in the order of the list. */
  readonly options: readonly (readonly [value: Value, words: string])[];
  /** Where no label stands beside it. */
  readonly label?: string;
  readonly disabled?: boolean;
  readonly onChange: (value: Value) => void;
}

/** The browser's list. */
export function SelectInput<Value extends string>(props: SelectInputProps<Value>) {
  const { path, value, options, label, disabled = false, onChange } = props;
  const controls = useControlStyles();
  return (
    <select
      {...useField(path).props}
      className={controls.control}
      aria-label={label}
      disabled={disabled}
      value={value}
      onChange={({ target }) => {
        const chosen = options.find(([each]) => each === target.value);
        if (chosen) onChange(chosen[0]);
      }}
    >
      {options.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </select>
  );
}

interface SelectFieldProps<Value extends string> extends SelectInputProps<Value> {
  readonly label: string;
}

/** One of several words, with its label. */
export function SelectField<Value extends string>({ label, ...input }: SelectFieldProps<Value>) {
  return (
    <FieldLine path={input.path} label={label}>
      <SelectInput {...input} />
    </FieldLine>
  );
}
