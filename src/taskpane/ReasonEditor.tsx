import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import type { TextCell } from '../domain/form/form';
import { formatCellRef } from '../domain/sheet/cell-ref';
import type { SheetActions } from './sheet-actions';

const useStyles = makeStyles({
  root: { marginTop: '8px' },
  row: { display: 'flex', alignItems: 'center', gap: '8px', marginTop: '4px' },
  // A text of the sheet: its line breaks count.
  sheetText: {
    margin: '4px 0 0',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

type Saving =
  /** conflict: the sheet's new text has been read, and the draft differs from it. */
  | { readonly kind: 'idle' | 'saving' | 'saved' | 'conflict' }
  | { readonly kind: 'refused'; readonly words: string; readonly changedMeanwhile: boolean };

// About 22 characters fit into a line of a pane of usual width; a long text scrolls.
const rowsFor = (text: string): number => Math.min(6, Math.max(2, Math.ceil(text.length / 22)));

interface ReasonEditorProps {
  readonly cell: TextCell;
  readonly indicatorName: string;
  readonly actions: SheetActions;
}

/** 偏差原因: the cell's text, to be changed here and saved into the cell as text. */
export function ReasonEditor({ cell, indicatorName, actions }: ReasonEditorProps) {
  const styles = useStyles();
  const name = formatCellRef(cell);
  /** What the cell says as far as the pane knows. */
  const [inSheet, setInSheet] = useState(cell.text);
  const textarea = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState(cell.text);
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });
  const [read, setRead] = useState(cell.text);
  // The sheet was read anew: an untouched editor follows it, a draft is never thrown away.
  if (read !== cell.text) {
    setRead(cell.text);
    setInSheet(cell.text);
    if (draft === inSheet) setDraft(cell.text);
    else if (saving.kind === 'refused') setSaving({ kind: 'conflict' });
  }
  const isChanged = draft.trim() !== inSheet.trim();

  async function save(): Promise<void> {
    if (!isChanged || saving.kind === 'saving') return;
    setSaving({ kind: 'saving' });
    // The same words twice are spoken once only.
    actions.announce('');
    const result = await actions.saveReason(cell, draft, inSheet);
    if (result === null) {
      setSaving({ kind: 'idle' });
    } else if (result.ok) {
      setInSheet(draft);
      setSaving({ kind: 'saved' });
      actions.announce(`偏差原因已保存到 ${name}。`);
    } else if (result.error.code === 'changed-meanwhile') {
      const words = `${name} 的内容刚刚在表里改过，没有覆盖。读取新内容后再决定是否保存。`;
      setSaving({ kind: 'refused', words, changedMeanwhile: true });
      actions.announce(words);
    } else {
      const { what, todo } = actions.say(result.error);
      setSaving({ kind: 'refused', words: `${what}${todo}`, changedMeanwhile: false });
      actions.announce(`${what}${todo}`);
    }
  }

  if (cell.isFormula) {
    return <p className={styles.sheetText}>{`偏差原因（${name} 是公式，请在表格里修改）：${cell.text || '空'}`}</p>;
  }
  return (
    <div className={styles.root}>
      <Field
        label={`偏差原因及改进措施（${name}）`}
        size="small"
        validationState={
          saving.kind === 'refused' ? 'error' : saving.kind === 'saved' && !isChanged ? 'success' : 'none'
        }
        // The pane's own live region speaks; a role here would say everything twice.
        validationMessage={
          saving.kind === 'refused'
            ? { role: undefined, children: saving.words }
            : saving.kind === 'saved' && !isChanged
              ? `已保存到 ${name}`
              : null
        }
      >
        <Textarea
          textarea={{ ref: textarea }}
          size="small"
          resize="vertical"
          rows={rowsFor(draft)}
          value={draft}
          placeholder="写明未完成的原因和改进措施"
          aria-description={`指标“${indicatorName}”，按 Ctrl+Enter 保存`}
          onChange={(_, data) => {
            setDraft(data.value);
            if (saving.kind === 'saved') setSaving({ kind: 'idle' });
          }}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              void save();
            }
          }}
        />
      </Field>
      {saving.kind === 'conflict' && (
        <p className={styles.sheetText}>{`表中现在是：${inSheet || '空'}。再点“保存”会换成您写的内容。`}</p>
      )}
      {(isChanged || saving.kind !== 'idle') && (
        <div className={styles.row}>
          <Button
            size="small"
            aria-label={`保存“${indicatorName}”的偏差原因`}
            // Focusable all the same: a button that goes away under the finger takes the focus with it.
            disabledFocusable={!isChanged || saving.kind === 'saving'}
            onClick={() => void save()}
          >
            {saving.kind === 'saving' ? '正在保存…' : '保存'}
          </Button>
          {saving.kind === 'refused' && saving.changedMeanwhile && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                textarea.current?.focus();
                actions.refresh();
              }}
            >
              读取表中内容
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
