import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLater } from './use-later';
import { BUG_WORDS, BugNotice } from './BugNotice';
import { CommandBar } from './CommandBar';
import { isUnsure } from '../commands/unsure';
import type { ScoredSheet } from '../commands/read-sheet';
import { columnsHeadingId } from './columns-heading';
import { focusNotices, NOTICES_ID } from './focus-notices';
import { HIDDEN } from './hidden-style';
import type { PanePage } from './PaneTabs';
import { panelId, PaneTabs, tabId } from './PaneTabs';
import { ProblemNotice } from './ProblemNotice';
import { Progress } from './Progress';
import { ResultNotice } from './ResultNotice';
import type { SheetActions } from './sheet-actions';
import { StaleNotice } from './StaleNotice';
import { StandardLine } from './StandardLine';
import type { StandardsRequests } from './standards-requests';
import type { PaneState, Settled } from './use-command';
import { resultOf } from './use-command';
import type { Choices } from './choices';
import { UnsureNotice } from './UnsureNotice';
import { Welcome } from './Welcome';

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    minWidth: '280px',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  body: { padding: '12px 16px 32px' },
  hidden: HIDDEN,
  notices: { ':focus': { outline: 'none' } },
});

export interface PaneRequests {
  readonly openPage: (page: PanePage) => void;
  readonly score: () => void;
  readonly check: () => void;
  /** Scores by columns that a person was asked about. */
  readonly confirm: () => void;
  readonly undo: () => void;
  readonly clearMarks: () => void;
}

interface PaneProps {
  readonly state: PaneState;
  /** How many requests have been answered. */
  readonly answers: number;
  /** The sheet was changed after the result was made. */
  readonly isStale: boolean;
  /** What a screen reader is told beside the state itself. */
  readonly announcement: string;
  readonly page: PanePage;
  /** Null until they are known. */
  readonly choices: Choices | null;
  readonly fileFailed: boolean;
  readonly requests: PaneRequests;
  readonly actions: SheetActions;
  readonly standards: StandardsRequests;
}

/** The whole pane, from values: the buttons, what is going on, the result. */
export function Pane(props: PaneProps) {
  const { state, answers, isStale, announcement, page, choices, fileFailed, requests, actions, standards } = props;
  const styles = useStyles();
  const scored = resultOf(state);
  // Once opened it stays, out of sight: what is being edited there is not lost by a look at the result.
  const [isStandardsOpened, setStandardsOpened] = useState(false);
  if (page === 'standards' && !isStandardsOpened) setStandardsOpened(true);
  const later = useLater(scored !== null || isStandardsOpened);
  const isFirst = page === 'scoring' && (state.kind === 'running' ? state.before : state).kind === 'idle';
  const openStandards = (): void => {
    requests.openPage('standards');
    document.getElementById(tabId('standards'))?.focus();
  };
  return (
    <main className={styles.root}>
      {isFirst ? <Welcome /> : <h1 className={styles.hidden}>绩效自评助手</h1>}
      <CommandBar
        isBusy={state.kind === 'running'}
        hasResult={scored !== null}
        onScore={requests.score}
        onCheck={requests.check}
      />
      <PaneTabs page={page} onOpen={requests.openPage} />
      <div className={styles.hidden} role="status">
        {spokenOf(state, actions)}
      </div>
      <div className={styles.hidden} role="status">
        {announcement}
      </div>
      <div className={styles.body} aria-busy={state.kind === 'running'}>
        <div
          id={NOTICES_ID}
          className={styles.notices}
          role="group"
          aria-label="操作结果"
          tabIndex={-1}
          // What went wrong is seen from every page, what was done where it was done.
          hidden={page !== 'scoring' && state.kind !== 'failed' && state.kind !== 'broken'}
        >
          {state.kind === 'running' ? (
            <Progress
              task={state.task}
              share={state.share}
              cancelling={state.cancelling}
              onCancel={fromNotice(state.cancel)}
              announce={actions.announce}
            >
              <SettledNotice state={state.before} requests={requests} actions={actions} />
            </Progress>
          ) : (
            <SettledNotice state={state} requests={requests} actions={actions} />
          )}
          {scored && isStale && <StaleNotice onRefresh={fromNotice(actions.refresh)} />}
        </div>
        <div id={panelId('scoring')} role="tabpanel" aria-labelledby={tabId('scoring')} hidden={page !== 'scoring'}>
          {choices && (
            <StandardLine
              list={choices.list}
              isLive={choices.preferences.live}
              fileFailed={fileFailed}
              onOpen={openStandards}
            />
          )}
          {scored && later && <later.SheetResult scored={scored} actions={actions} answers={answers} />}
        </div>
        <div
          id={panelId('standards')}
          role="tabpanel"
          aria-labelledby={tabId('standards')}
          hidden={page !== 'standards'}
        >
          {isStandardsOpened && later && choices && (
            <later.StandardsPage choices={choices} requests={standards} isShown={page === 'standards'} />
          )}
        </div>
      </div>
    </main>
  );
}

const fromNotice = (request: () => void) => () => {
  focusNotices({ scroll: false });
  request();
};

/** To the columns of the first form that is in doubt. */
function focusColumns({ forms }: ScoredSheet): void {
  const form = forms.find(isUnsure) ?? forms.find(({ mappedByUser }) => mappedByUser);
  if (form) document.getElementById(columnsHeadingId(form))?.focus();
}

interface SettledNoticeProps extends Pick<PaneProps, 'requests' | 'actions'> {
  readonly state: Settled;
}

function SettledNotice({ state, requests, actions }: SettledNoticeProps) {
  switch (state.kind) {
    case 'idle':
      return state.notice === null ? null : <ResultNotice text={state.notice} />;
    case 'done':
      return (
        <ResultNotice
          text={state.notice}
          isQuiet={state.isLive ?? false}
          onUndo={state.scored.canUndo ? fromNotice(requests.undo) : undefined}
          onClearMarks={state.scored.hasMarks ? fromNotice(requests.clearMarks) : undefined}
        />
      );
    case 'failed':
      return (
        <ProblemNotice
          words={actions.say(state.problem)}
          detail={state.problem.detail}
          onRetry={fromNotice(state.retry)}
          intent={state.problem.code === 'cancelled' ? 'info' : 'error'}
        />
      );
    case 'unsure':
      return (
        <UnsureNotice
          words={actions.say(state.problem)}
          isSettled={!state.scored.forms.some(isUnsure)}
          onScore={fromNotice(requests.confirm)}
          onLook={() => focusColumns(state.scored)}
        />
      );
    case 'broken':
      return <BugNotice detail={state.detail} />;
  }
}

/** What a screen reader hears of a state; a running request speaks through its progress. */
function spokenOf(state: PaneState, actions: SheetActions): string | null {
  switch (state.kind) {
    case 'idle':
      return state.notice;
    case 'done':
      // Edits follow each other quickly: those are announced with pauses instead.
      return state.isLive ? null : state.notice;
    case 'unsure':
    case 'failed': {
      const { what, todo } = actions.say(state.problem);
      return `${what}${todo}`;
    }
    case 'broken':
      return BUG_WORDS;
    case 'running':
      return null;
  }
}
