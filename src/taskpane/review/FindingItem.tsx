import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { remedyFor } from '../../domain/report/remedies';
import { CellButton } from '../CellButton';
import { SEVERITY_LOOKS } from '../outcome-words';
import { ToneIcon } from '../ToneIcon';
import { IgnoreForm } from './IgnoreForm';
import type { ListedFinding } from './listed-finding';
import { repairWords } from './repair-words';

const useStyles = makeStyles({
  root: {
    padding: '2px 0 2px 8px',
    borderLeft: '3px solid transparent',
    // Contrast themes draw what is transparent.
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
    // The bars above stay on top: what is gone to must not hide under them.
    scrollMarginTop: '124px',
    ':focus': { outline: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  current: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  icon: { flexShrink: 0, display: 'inline-flex', paddingTop: '2px' },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 4px', margin: '2px 0 0 24px' },
  remedy: {
    flex: '1 1 140px',
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', gap: '4px', marginInlineStart: 'auto' },
  button: { minWidth: 0, paddingLeft: '8px', paddingRight: '8px' },
});

/** What a finding of the page can ask for. */
export interface FindingActions {
  readonly mayWrite: boolean;
  readonly show: (item: ListedFinding) => void;
  readonly repair: (item: ListedFinding) => void;
  readonly ignore: (item: ListedFinding, note: string) => void;
  /** To the place where its reason is written; null where it has none. */
  readonly explain: (item: ListedFinding) => (() => void) | null;
}

interface FindingItemProps {
  readonly item: ListedFinding;
  readonly id: string;
  readonly isCurrent: boolean;
  readonly actions: FindingActions;
}

/** One 问题: what does not hold and where, what to do about it, and the ways to have it done or let it stand. */
export function FindingItem({ item, id, isCurrent, actions }: FindingItemProps) {
  const styles = useStyles();
  const [isAsking, setAsking] = useState(false);
  const opener = useRef<HTMLElement | null>(null);
  const { finding, form } = item;
  const { severity, message, cell, repair } = finding;
  const explain = actions.explain(item);
  const proposed = repair && actions.mayWrite ? repair : null;
  return (
    <div
      id={id}
      className={mergeClasses(styles.root, isCurrent && styles.current)}
      tabIndex={-1}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <div className={styles.head}>
        <span className={styles.icon}>
          <ToneIcon tone={SEVERITY_LOOKS[severity].tone} />
        </span>
        <span className={styles.words}>{message}</span>
        <CellButton cell={cell} onShow={() => actions.show(item)} />
      </div>
      <div className={styles.foot}>
        <p className={styles.remedy}>
          {`建议：${remedyFor(finding)}${repair ? `（${repairWords(form.form, repair)}）` : ''}`}
        </p>
        <div className={styles.buttons}>
          {proposed && (
            <Button
              size="small"
              className={styles.button}
              aria-label={`采纳：${proposed.label}`}
              onClick={() => actions.repair(item)}
            >
              采纳
            </Button>
          )}
          {explain && (
            <Button size="small" className={styles.button} aria-label={`写原因：${message}`} onClick={explain}>
              写原因
            </Button>
          )}
          <Button
            ref={(element: HTMLElement | null) => void (opener.current = element)}
            size="small"
            appearance="subtle"
            className={styles.button}
            aria-label={`忽略：${message}`}
            aria-expanded={isAsking}
            onClick={() => setAsking(!isAsking)}
          >
            忽略
          </Button>
        </div>
      </div>
      {isAsking && (
        <IgnoreForm
          message={message}
          onIgnore={(note) => actions.ignore(item, note)}
          onCancel={() => {
            setAsking(false);
            opener.current?.focus();
          }}
        />
      )}
    </div>
  );
}
