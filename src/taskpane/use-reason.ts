import { useState } from 'react';
import { isUnfinishedDraft } from '../domain/audit/reason-draft';
import type { TextCell } from '../domain/form/form';
import { formatCellRef } from '../domain/sheet/cell-ref';
import type { SheetActions } from './sheet-actions';

export type Saving =
  /** conflict: the sheet's new text has been read, and the draft differs from it. */
  | { readonly kind: 'idle' | 'saving' | 'saved' | 'conflict' }
  | { readonly kind: 'refused'; readonly why: 'changed' | 'unfinished' | 'problem'; readonly words: string };

interface Reason {
  /** What the cell says as far as the pane knows. */
  readonly inSheet: string;
  /** What is written here. */
  readonly text: string;
  readonly isChanged: boolean;
  readonly saving: Saving;
  readonly write: (text: string) => void;
  /** False where a blank of a draft is left: nothing was asked for. */
  readonly save: () => boolean;
}

export const UNFINISHED_WORDS = '还有“____”没有填，没有保存。请写上原因和措施。';

/** A 偏差原因 being written beside what its cell says. */
export function useReason(cell: TextCell, actions: Pick<SheetActions, 'saveReason' | 'say' | 'announce'>): Reason {
  const [inSheet, setInSheet] = useState(cell.text);
  const [text, setText] = useState(cell.text);
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });
  const [read, setRead] = useState(cell.text);
  // The sheet was read anew: an untouched editor follows it, a draft is never thrown away.
  if (read !== cell.text) {
    setRead(cell.text);
    setInSheet(cell.text);
    if (text === inSheet) setText(cell.text);
    else if (saving.kind === 'refused' && saving.why === 'changed') setSaving({ kind: 'conflict' });
  }
  const isChanged = text.trim() !== inSheet.trim();

  const refuse = (why: 'changed' | 'unfinished' | 'problem', words: string): void => {
    setSaving({ kind: 'refused', why, words });
    actions.announce(words);
  };

  async function saveFinished(): Promise<void> {
    setSaving({ kind: 'saving' });
    const result = await actions.saveReason(cell, text, inSheet);
    const name = formatCellRef(cell);
    if (result === null) {
      setSaving({ kind: 'idle' });
    } else if (result.ok) {
      setInSheet(text);
      setSaving({ kind: 'saved' });
      actions.announce(`偏差原因已保存到 ${name}。`);
    } else if (result.error.code === 'changed-meanwhile') {
      refuse('changed', `${name} 的内容刚刚在表里改过，没有覆盖。读取新内容后再决定是否保存。`);
    } else {
      const { what, todo } = actions.say(result.error);
      refuse('problem', `${what}${todo}`);
    }
  }

  return {
    inSheet,
    text,
    isChanged,
    saving,
    write: (next) => {
      setText(next);
      if (saving.kind === 'saved' || (saving.kind === 'refused' && saving.why === 'unfinished'))
        setSaving({ kind: 'idle' });
    },
    save: () => {
      if (!isChanged || saving.kind === 'saving') return true;
      // The same words twice are spoken once only.
      actions.announce('');
      if (isUnfinishedDraft(text)) {
        refuse('unfinished', UNFINISHED_WORDS);
        return false;
      }
      void saveFinished();
      return true;
    },
  };
}
