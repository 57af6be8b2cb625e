import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { useControlStyles } from '../control-styles';

const useStyles = makeStyles({
  root: { margin: '6px 0 0 24px' },
  label: { display: 'block', marginBottom: '4px', color: tokens.colorNeutralForeground2 },
  box: { width: '100%' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

interface IgnoreFormProps {
  readonly message: string;
  readonly onIgnore: (note: string) => void;
  readonly onCancel: () => void;
}

/** 忽略: why the finding may stand, in a few words or none, and the way back. */
export function IgnoreForm({ message, onIgnore, onCancel }: IgnoreFormProps) {
  const styles = useStyles();
  const controls = useControlStyles();
  const id = useId();
  const [note, setNote] = useState('');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <form
      className={styles.root}
      aria-label={`忽略：${message}`}
      onSubmit={(event) => {
        event.preventDefault();
        onIgnore(note.trim());
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onCancel();
      }}
    >
      <label className={styles.label} htmlFor={id}>
        为什么可以不改（可以不写）
      </label>
      <input
        ref={box}
        id={id}
        className={`${controls.control} ${styles.box}`}
        value={note}
        maxLength={200}
        placeholder="例如：经主管部门同意"
        onChange={({ target }) => setNote(target.value)}
      />
      <div className={styles.row}>
        <Button size="small" type="submit">
          忽略这个问题
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          不，返回
        </Button>
      </div>
    </form>
  );
}
