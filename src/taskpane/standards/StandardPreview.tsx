import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { PreviewForm, PreviewRow } from '../../commands/preview-standard';
import type { CellRef } from '../../domain/sheet/cell-ref';
import { CellButton } from '../CellButton';
import { PagedList } from '../PagedList';
import { scoreText } from '../score-text';
import type { StandardsRequests } from '../standards-requests';
import type { PreviewState } from './use-preview';

const useStyles = makeStyles({
  root: { marginTop: '20px' },
  heading: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { margin: '0 0 8px', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  form: { margin: '8px 0 0', fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  total: { margin: '2px 0 0', fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  scores: { margin: '2px 0 0', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  why: {
    margin: '2px 0 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

interface StandardPreviewProps {
  readonly state: PreviewState;
  /** Null while the standard is not sound, or there is no sheet. */
  readonly forms: readonly PreviewForm[] | null;
  readonly requests: Pick<StandardsRequests, 'say' | 'showCell'>;
  readonly onReadAgain: () => void;
}

/** What the sheet that is open would be by a standard, beside the one in force. Nothing is written. */
export function StandardPreview({ state, forms, requests, onReadAgain }: StandardPreviewProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        在当前表上会怎样
      </h3>
      {state.kind === 'reading' && <p className={styles.quiet}>正在读取当前表…</p>}
      {state.kind === 'failed' && (
        <p className={styles.quiet}>{`没有可以试算的表：${requests.say(state.problem).what}`}</p>
      )}
      {state.kind === 'ready' && forms === null && (
        <p className={styles.quiet}>标准里还有要改的地方，改好以后在这里试算。</p>
      )}
      {state.kind === 'ready' && forms && (
        <>
          <p className={styles.quiet}>{`“${state.preview.sheetName}”，只是试算，没有写入任何内容。`}</p>
          {forms.map((form, index) => (
            // Titles repeat where one sheet holds two like forms.
            <div key={index}>
              {forms.length > 1 && <h4 className={styles.form}>{form.title}</h4>}
              <FormChanges form={form} onShow={(cell) => requests.showCell(state.preview.sheetId, cell)} />
            </div>
          ))}
        </>
      )}
      <Button size="small" onClick={onReadAgain}>
        重新读取当前表
      </Button>
    </section>
  );
}

interface FormChangesProps {
  readonly form: PreviewForm;
  readonly onShow: (cell: CellRef) => void;
}

function FormChanges({ form, onShow }: FormChangesProps) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.total}>{totalWords(form)}</p>
      {form.total.adjustments.map((clause) => (
        <p key={clause} className={styles.why}>
          {clause}
        </p>
      ))}
      <PagedList items={form.rows} keyOf={({ cell }) => `${cell.row}:${cell.column}`} noun="行" pageSize={10}>
        {(row) => (
          <>
            <div className={styles.head}>
              <span className={styles.name}>{row.name}</span>
              <CellButton cell={row.cell} onShow={onShow} />
            </div>
            <p className={styles.scores}>{rowWords(row)}</p>
            <p className={styles.why}>{row.text}</p>
          </>
        )}
      </PagedList>
    </>
  );
}

/** "总分 93.82（优）→ 88（良），2 行会变，6 行不变。" */
export function totalWords({ rows, unchanged, total }: PreviewForm): string {
  const { former, formerGrade, final, grade } = total;
  const isSame = former === null || final === null ? former === final : former.eq(final);
  const before = gradedWords(former, formerGrade);
  const after = gradedWords(final, grade);
  const totals = isSame && grade === formerGrade ? `总分 ${after}，没有变化` : `总分 ${before} → ${after}`;
  return rows.length === 0
    ? `${totals}；各行得分也没有变化。`
    : `${totals}；${rows.length} 行会变，${unchanged} 行不变。`;
}

const gradedWords = (total: PreviewForm['total']['final'], grade: string | null): string =>
  total ? `${scoreText(total)}${grade === null ? '' : `（${grade}）`}` : '还算不出';

/** "现在 8.82 → 将来 8.67"; a person's score that stays is told, or the arrow would promise what does not happen. */
function rowWords({ former, computed, recorded, final }: PreviewRow): string {
  const change = `现在 ${scoreText(former)} → 将来 ${scoreText(computed)}`;
  const isKept = recorded !== null && final !== null && final.eq(recorded) && !(computed?.eq(final) ?? false);
  return isKept ? `${change}（表中填的 ${scoreText(recorded)} 会保留）` : change;
}
