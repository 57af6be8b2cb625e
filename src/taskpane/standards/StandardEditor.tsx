import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Standard } from '../../domain/scoring/standard';
import { formatStandard } from '../../domain/scoring/standard-text';
import { Notice } from '../Notice';
import type { SaveFailure, StandardsRequests } from '../standards-requests';
import { BudgetGroup } from './BudgetGroup';
import { ChecksGroup } from './ChecksGroup';
import { ConfirmButton } from './ConfirmButton';
import type { Draft } from './draft';
import { problemMap, readDraft } from './draft-problems';
import { Fields } from './field-context';
import { MissedGroups } from './MissedGroups';
import { OtherGroups } from './OtherGroups';
import { StandardPreview, totalWords } from './StandardPreview';
import { TextField } from './TextField';
import type { PreviewState } from './use-preview';
import { usePreviewForms } from './use-preview';

const useStyles = makeStyles({
  heading: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outline: 'none' },
  },
  id: { margin: '4px 0', color: tokens.colorNeutralForeground2 },
  // Within reach however long the form is.
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    margin: '16px -16px 0',
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  effect: { width: '100%', fontVariantNumeric: 'tabular-nums' },
  wrong: { display: 'flex', flexWrap: 'wrap', gap: '4px', width: '100%', color: tokens.colorStatusDangerForeground1 },
});

interface StandardEditorProps {
  readonly initial: Standard;
  /** It was left unsaved the last time. */
  readonly isRestored: boolean;
  /** Nothing of it is kept yet: leaving it would lose it even without a change. */
  readonly isNew: boolean;
  readonly preview: PreviewState;
  readonly requests: StandardsRequests;
  readonly onReadAgain: () => void;
  readonly onSaved: (standard: Standard) => void;
  readonly onDiscard: () => void;
}

/** All of a standard as a form, judged at every key; what the sheet would be by it stands below. */
export function StandardEditor(props: StandardEditorProps) {
  const { initial, isRestored, isNew, preview, requests, onReadAgain, onSaved, onDiscard } = props;
  const styles = useStyles();
  const prefix = useId();
  const [draft, setDraft] = useState<Draft<Standard>>(initial);
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const read = useMemo(() => readDraft(draft), [draft]);
  const fields = useMemo(
    () => ({ idOf: (path: string) => `${prefix}${path}`, problems: problemMap(read.ok ? [] : read.error) }),
    [prefix, read],
  );
  const forms = usePreviewForms(preview, read.ok ? read.value : null);
  const isChanged = isNew || isRestored || !read.ok || formatStandard(read.value) !== formatStandard(initial);
  const { draft: store } = requests;
  useEffect(() => {
    // As far as it is sound: the pane may be closed at any time.
    if (read.ok) store.keep(isChanged ? formatStandard(read.value) : null);
  }, [read, isChanged, store]);
  const change = (part: Partial<Draft<Standard>>): void => setDraft((now) => ({ ...now, ...part }));

  async function save(standard: Standard): Promise<void> {
    const saved = await requests.save(standard);
    if (saved?.ok) onSaved(standard);
    else setFailure(saved?.error ?? null);
  }

  return (
    <Fields value={fields}>
      <h2 ref={heading} className={styles.heading} tabIndex={-1}>
        {`修改“${initial.name}”`}
      </h2>
      {isRestored && <Notice intent="info">这是上次没有保存的修改，可以接着改。</Notice>}
      <TextField path="name" label="名称" value={draft.name} onChange={(name) => change({ name })} />
      <TextField
        path="source"
        label="出处（文件名、文号）"
        value={draft.source}
        onChange={(source) => change({ source })}
      />
      <p className={styles.id}>{`编号 ${draft.id}`}</p>
      <MissedGroups value={draft} onChange={change} />
      <BudgetGroup value={draft} onChange={change} />
      <OtherGroups value={draft} onChange={change} />
      <ChecksGroup value={draft} onChange={change} />
      <StandardPreview state={preview} forms={forms} requests={requests} onReadAgain={onReadAgain} />
      <div className={styles.bar} role="group" aria-label="保存">
        {!read.ok && (
          <div className={styles.wrong}>
            {`还有 ${read.error.length} 处要改：`}
            <Button
              size="small"
              onClick={() => document.getElementById(fields.idOf(read.error[0]?.path ?? ''))?.focus()}
            >
              看第一处
            </Button>
          </div>
        )}
        {forms?.length === 1 && forms[0] && <div className={styles.effect}>{totalWords(forms[0])}</div>}
        {failure && <div className={styles.wrong}>{FAILURES[failure]}</div>}
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={!read.ok}
          onClick={() => {
            if (read.ok) void save(read.value);
          }}
        >
          保存
        </Button>
        <ConfirmButton
          label="放弃"
          question="没有保存的修改会丢掉，确定放弃吗？"
          yes="放弃修改"
          isNeeded={isChanged}
          onConfirm={onDiscard}
        />
      </div>
    </Fields>
  );
}

const FAILURES: { readonly [failure in SaveFailure]: string } = {
  'store-full': '这台电脑的浏览器存不下了，没有保存。请删除不用的标准，再点保存。',
  'built-in': '自带的标准不能修改，没有保存。请复制一份再改。',
};
