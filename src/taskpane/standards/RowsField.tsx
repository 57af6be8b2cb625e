import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useRef } from 'react';
import { FieldProblem } from './FieldProblem';
import { useField } from './field-context';

const useStyles = makeStyles({
  root: { margin: '4px 0', padding: 0, border: 'none', minWidth: 0, ':focus': { outline: 'none' } },
  legend: { padding: 0, color: tokens.colorNeutralForeground1 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px',
    padding: '4px 0 4px 8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  remove: { marginInlineStart: 'auto', minWidth: 0 },
});

interface RowsFieldProps<Row> {
  readonly path: string;
  readonly legend: string;
  readonly rows: readonly Row[];
  /** What a new row begins with. */
  readonly blank: Row;
  /** "一档": what a row is. */
  readonly noun: string;
  readonly onChange: (rows: readonly Row[]) => void;
  readonly children: (row: Row, path: string, onChange: (row: Row) => void) => ReactNode;
  /** The names of what the rows hold, whose problems are told below their row. */
  readonly parts: readonly string[];
}

/** A list of like rows, to be lengthened and shortened. */
export function RowsField<Row>(props: RowsFieldProps<Row>) {
  const { path, legend, rows, blank, noun, onChange, children, parts } = props;
  const styles = useStyles();
  const add = useRef<HTMLElement | null>(null);
  return (
    <fieldset id={useField(path).id} className={styles.root} tabIndex={-1}>
      <legend className={styles.legend}>{legend}</legend>
      <FieldProblem path={path} />
      {rows.map((row, index) => {
        const at = `${path}[${index}]`;
        return (
          // A row has no name of its own: its place is all there is.
          <div key={index}>
            <div className={styles.row}>
              {children(row, at, (next) => onChange(rows.map((each, place) => (place === index ? next : each))))}
              <Button
                className={styles.remove}
                size="small"
                appearance="subtle"
                aria-label={`删除第 ${index + 1} ${noun}`}
                onClick={() => {
                  // The button goes away with its row.
                  add.current?.focus();
                  onChange(rows.filter((_, place) => place !== index));
                }}
              >
                删除
              </Button>
            </div>
            <FieldProblem path={at} />
            {parts.map((part) => (
              <FieldProblem key={part} path={`${at}.${part}`} />
            ))}
          </div>
        );
      })}
      <Button
        ref={(element: HTMLElement | null) => void (add.current = element)}
        size="small"
        onClick={() => onChange([...rows, blank])}
      >
        {`加一${noun}`}
      </Button>
    </fieldset>
  );
}
