import { Button, makeStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useControlStyles } from './control-styles';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', margin: '8px 0 0' },
  row: { width: '72px' },
});

/** No sheet has more rows. */
const MOST_ROWS = 1_048_576;

interface HeaderRowFormProps {
  /** The header's row now, counted from 1; null where none is known. */
  readonly row: number | null;
  /** Called with a row counted from 1. */
  readonly onChoose: (row: number) => void;
}

/** In which row the header stands, as a person sees it at the sheet's left edge. */
export function HeaderRowForm({ row, onChoose }: HeaderRowFormProps) {
  const styles = useStyles();
  const controls = useControlStyles();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (row === null ? '' : String(row));
  const chosen = Number(text);
  const isRow = Number.isInteger(chosen) && chosen >= 1 && chosen <= MOST_ROWS;
  return (
    <form
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault();
        if (isRow) onChoose(chosen);
      }}
    >
      <label htmlFor={id}>表头在第几行</label>
      <input
        id={id}
        className={`${controls.control} ${styles.row}`}
        type="number"
        inputMode="numeric"
        min={1}
        max={MOST_ROWS}
        value={text}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button type="submit" size="small" disabledFocusable={!isRow || chosen === row}>
        按这一行读取
      </Button>
    </form>
  );
}
