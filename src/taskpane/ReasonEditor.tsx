import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { firstBlank } from '../domain/audit/reason-draft';
import type { TextCell } from '../domain/form/form';
import { formatCellRef } from '../domain/sheet/cell-ref';
import type { SheetActions } from './sheet-actions';
import type { Saving } from './use-reason';
import { useReason } from './use-reason';

const useStyles = makeStyles({
  root: { marginTop: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '4px' },
  length: {
    marginInlineStart: 'auto',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
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

// About 22 characters fit into a line of a pane of usual width; a long text scrolls.
const rowsFor = (text: string): number => Math.min(6, Math.max(2, Math.ceil(text.length / 22)));

interface ReasonEditorProps {
  readonly cell: TextCell;
  readonly indicatorName: string;
  /** What 起草 proposes (domain/audit/reason-draft.ts); null where there is nothing to explain. */
  readonly draft: string | null;
  readonly actions: SheetActions;
}

/** 偏差原因: the cell's text, to be changed here and saved into the cell as text. A reviewer only reads it. */
export function ReasonEditor({ cell, indicatorName, draft, actions }: ReasonEditorProps) {
  const styles = useStyles();
  const name = formatCellRef(cell);
  const textarea = useRef<HTMLTextAreaElement>(null);
  const { inSheet, text, isChanged, saving, write, save } = useReason(cell, actions);
  // What is to be filled in next is selected, so that typing replaces it.
  const [blankTurn, selectBlank] = useState(0);
  useEffect(() => {
    const box = textarea.current;
    if (blankTurn === 0 || !box) return;
    const blank = firstBlank(box.value);
    box.focus();
    if (blank) box.setSelectionRange(blank.start, blank.end);
  }, [blankTurn]);
  const trySave = (): void => {
    if (!save()) selectBlank(blankTurn + 1);
  };

  if (cell.isFormula) {
    return <p className={styles.sheetText}>{`偏差原因（${name} 是公式，请在表格里修改）：${cell.text || '空'}`}</p>;
  }
  if (!actions.mayWrite) return <p className={styles.sheetText}>{`偏差原因（${name}）：${cell.text || '没有填'}`}</p>;
  const isOffered = draft !== null && text.trim() === '';
  return (
    <div className={styles.root}>
      <Field
        label={`偏差原因及改进措施（${name}）`}
        size="small"
        validationState={
          saving.kind === 'refused' ? 'error' : saving.kind === 'saved' && !isChanged ? 'success' : 'none'
        }
        validationMessage={messageOf(saving, isChanged, name)}
      >
        <Textarea
          textarea={{ ref: textarea }}
          size="small"
          resize="vertical"
          rows={rowsFor(text)}
          value={text}
          placeholder="写明未完成的原因和改进措施"
          aria-description={`指标“${indicatorName}”，按 Ctrl+Enter 保存`}
          onChange={(_, data) => write(data.value)}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              trySave();
            }
          }}
        />
      </Field>
      {saving.kind === 'conflict' && (
        <p className={styles.sheetText}>{`表中现在是：${inSheet || '空'}。再点“保存”会换成您写的内容。`}</p>
      )}
      <div className={styles.row}>
        {isOffered && (
          <Button
            size="small"
            aria-label={`起草“${indicatorName}”的偏差原因`}
            onClick={() => {
              write(draft);
              selectBlank(blankTurn + 1);
            }}
          >
            起草
          </Button>
        )}
        {(isChanged || saving.kind !== 'idle') && (
          <Button
            size="small"
            aria-label={`保存“${indicatorName}”的偏差原因`}
            // Focusable all the same: a button that goes away under the finger takes the focus with it.
            disabledFocusable={!isChanged || saving.kind === 'saving'}
            onClick={trySave}
          >
            {saving.kind === 'saving' ? '正在保存…' : '保存'}
          </Button>
        )}
        {saving.kind === 'refused' && saving.why === 'changed' && (
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
        {text !== '' && <span className={styles.length}>{`${text.length} 字`}</span>}
      </div>
    </div>
  );
}

function messageOf(saving: Saving, isChanged: boolean, cellName: string) {
  // The pane's own live region speaks; a role here would say everything twice.
  if (saving.kind === 'refused') return { role: undefined, children: saving.words };
  return saving.kind === 'saved' && !isChanged ? `已保存到 ${cellName}` : null;
}
