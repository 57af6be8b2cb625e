import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Standard } from '../../domain/scoring/standard';
import type { StandardProblem } from '../../domain/scoring/standard-text';
import { parseStandard } from '../../domain/scoring/standard-text';
import { useControlStyles } from '../control-styles';

const useStyles = makeStyles({
  root: { padding: '4px 0 8px' },
  label: { display: 'block', marginBottom: '2px' },
  file: { maxWidth: '100%', marginBottom: '8px', font: 'inherit' },
  row: { marginTop: '8px' },
  problems: { margin: '8px 0 0', paddingInlineStart: '20px', color: tokens.colorStatusDangerForeground1 },
  path: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

interface StandardImportProps {
  readonly onImport: (standard: Standard) => void;
}

/** A standard from a file or a pasted text: taken whole, or every fault is named with its place. */
export function StandardImport({ onImport }: StandardImportProps) {
  const styles = useStyles();
  const controls = useControlStyles();
  const id = useId();
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<readonly StandardProblem[]>([]);

  function take(source: string): void {
    const read = parseStandard(source);
    setProblems(read.ok ? [] : read.error);
    setText(read.ok ? '' : source);
    if (read.ok) onImport(read.value);
  }

  return (
    <div className={styles.root}>
      <label className={styles.label} htmlFor={id}>
        选择 JSON 文件
      </label>
      <input
        id={id}
        className={`${styles.file} ${controls.focusable}`}
        type="file"
        accept=".json,application/json"
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file may be chosen again after it was mended.
          if (file)
            void file
              .text()
              .then(take, () => setProblems([UNREADABLE]))
              .finally(() => (target.value = ''));
        }}
      />
      <Field label="或者粘贴 JSON 文本" size="small">
        <Textarea size="small" resize="vertical" rows={3} value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      <div className={styles.row}>
        <Button size="small" disabledFocusable={text.trim() === ''} onClick={() => take(text)}>
          导入
        </Button>
      </div>
      {problems.length > 0 && (
        <div role="alert">
          <p className={controls.problem}>{`没有导入，有 ${problems.length} 处不对：`}</p>
          <ul className={styles.problems}>
            {problems.map(({ path, message }) => (
              <li key={path}>
                {path !== '' && <code className={styles.path}>{path}</code>}
                {path === '' ? message : `：${message}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

const UNREADABLE: StandardProblem = { path: '', message: '这个文件读不出来，请另选一个，或者粘贴文本' };
