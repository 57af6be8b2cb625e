import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { Standard } from '../../domain/scoring/standard';
import { parseStandard } from '../../domain/scoring/standard-text';
import { Disclosure } from '../Disclosure';
import { Notice } from '../Notice';
import { writingHint } from '../notices';
import type { StandardsRequests } from '../standards-requests';
import type { Choices } from '../choices';
import { ConfirmButton } from './ConfirmButton';
import { Fields } from './field-context';
import { FileSettings } from './FileSettings';
import { listStandards } from './listed-standard';
import { ScoringSettings } from './ScoringSettings';
import { StandardDetail } from './StandardDetail';
import { StandardEditor } from './StandardEditor';
import { StandardExport } from './StandardExport';
import { StandardImport } from './StandardImport';
import { StandardList } from './StandardList';
import { StandardPreview } from './StandardPreview';
import { usePreview, usePreviewForms } from './use-preview';

const useStyles = makeStyles({
  heading: {
    margin: '16px 0 4px',
    paddingTop: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
  answer: { ':focus': { outline: 'none' } },
  import: { marginTop: '20px' },
});

/** What is on the page: the standards, or one of them being written. */
type Mode =
  | { readonly kind: 'list' }
  | { readonly kind: 'edit'; readonly initial: Standard; readonly isNew: boolean; readonly isRestored: boolean };

interface StandardsPageProps {
  readonly choices: Choices;
  readonly requests: StandardsRequests;
  readonly isShown: boolean;
}

/** 评分标准: which there are, what they say, what they would do to the sheet, and how to have one's own. */
export function StandardsPage({ choices, requests, isShown }: StandardsPageProps) {
  const styles = useStyles();
  const prefix = useId();
  const { list, preferences } = choices;
  const standards = listStandards(list);
  const [viewedKey, view] = useState<string | null>(null);
  const [mode, setMode] = useState<Mode>(() => restored(requests) ?? { kind: 'list' });
  const [said, setSaid] = useState('');
  const { state: preview, readAgain } = usePreview(requests.readPreview, isShown, choices);
  const answer = useRef<HTMLDivElement>(null);
  const [focusTurn, askForFocus] = useState(0);
  useEffect(() => {
    if (focusTurn > 0) answer.current?.focus();
  }, [focusTurn]);
  const viewed = standards.find(({ key }) => key === viewedKey) ?? standards.find(({ isChosen }) => isChosen);

  const forms = usePreviewForms(preview, mode.kind === 'list' && viewed ? viewed.standard : null);
  const tell = (words: string): void => {
    setSaid(words);
    requests.announce(words);
  };
  /** For an answer to a button that goes away: the focus waits where the answer is. */
  const tellAndFocus = (words: string): void => {
    tell(words);
    askForFocus((turn) => turn + 1);
  };
  const edit = (initial: Standard, isNew: boolean): void => {
    setSaid('');
    setMode({ kind: 'edit', initial, isNew, isRestored: false });
  };
  const close = (): void => {
    requests.draft.keep(null);
    setMode({ kind: 'list' });
  };

  if (mode.kind === 'edit') {
    return (
      <StandardEditor
        initial={mode.initial}
        isNew={mode.isNew}
        isRestored={mode.isRestored}
        preview={preview}
        requests={requests}
        onReadAgain={readAgain}
        onSaved={({ id, name }) => {
          close();
          view(`own ${id}`);
          tellAndFocus(`已保存“${name}”。`);
        }}
        onDiscard={() => {
          close();
          tellAndFocus('已放弃修改。');
        }}
      />
    );
  }

  async function takeImported(standard: Standard): Promise<void> {
    const isTaken = standards.some((each) => each.kind !== 'file' && each.standard.id === standard.id);
    const copy = isTaken ? await requests.copy(standard) : standard;
    if (!copy) return;
    // Only its id has to be another: under its own name it is looked for.
    const imported = { ...copy, name: standard.name };
    const saved = await requests.save(imported);
    if (!saved) return;
    if (saved.ok) view(`own ${imported.id}`);
    const renamed = isTaken ? `编号“${standard.id}”已经有了，改用“${imported.id}”。` : '';
    tell(saved.ok ? `已导入“${imported.name}”。${renamed}` : '这台电脑的浏览器存不下了，没有导入。');
  }

  return (
    <Fields value={{ idOf: (path) => `${prefix}${path}`, problems: new Map() }}>
      <div ref={answer} className={styles.answer} role="group" aria-label="操作结果" tabIndex={-1}>
        {said !== '' && <Notice intent="info">{said}</Notice>}
      </div>
      <StandardList
        standards={standards}
        viewed={viewed?.key ?? ''}
        onView={(key) => {
          setSaid('');
          view(key);
        }}
      />
      {viewed && (
        // Another standard's questions and texts begin anew.
        <section key={viewed.key} aria-labelledby={`${prefix}name`}>
          <h2 id={`${prefix}name`} className={styles.heading}>
            {viewed.standard.name}
          </h2>
          <div className={styles.row}>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={viewed.isChosen}
              onClick={() => {
                const { name } = viewed.standard;
                void requests.choose(viewed.standard).then((done) => {
                  if (done) tell(`已选用“${name}”，表里还没有改动。${writingHint(preferences.role === 'unit')}`);
                });
              }}
            >
              {viewed.isChosen ? '正在使用' : '选用'}
            </Button>
            <Button
              size="small"
              onClick={() => void requests.copy(viewed.standard).then((copy) => copy && edit(copy, true))}
            >
              复制并修改
            </Button>
            {viewed.kind === 'own' && (
              <>
                <Button size="small" onClick={() => edit(viewed.standard, false)}>
                  修改
                </Button>
                <ConfirmButton
                  label="删除"
                  question={`确定删除“${viewed.standard.name}”吗？删除后不能恢复，需要时请先导出。`}
                  yes="删除"
                  onConfirm={() => {
                    const { id, name } = viewed.standard;
                    void requests.remove(id).then((done) => {
                      if (done) tellAndFocus(`已删除“${name}”。`);
                    });
                  }}
                />
              </>
            )}
          </div>
          <StandardDetail standard={viewed.standard} />
          <StandardExport standard={viewed.standard} />
          <StandardPreview state={preview} forms={forms} requests={requests} onReadAgain={readAgain} />
        </section>
      )}
      <Disclosure title="导入标准" className={styles.import}>
        {() => <StandardImport onImport={(standard) => void takeImported(standard)} />}
      </Disclosure>
      <ScoringSettings preferences={preferences} onChange={requests.setPreferences} />
      {requests.file && <FileSettings file={requests.file} fromWorkbook={list.fromWorkbook} requests={requests} />}
    </Fields>
  );
}

/** The draft that was left unsaved, where there is one and it is sound. */
function restored({ draft }: StandardsRequests): Mode | null {
  const read = parseStandard(draft.recall() ?? '');
  return read.ok ? { kind: 'edit', initial: read.value, isNew: false, isRestored: true } : null;
}
