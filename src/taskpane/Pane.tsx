import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useLater } from './use-later';
import { BUG_WORDS, BugNotice } from './BugNotice';
import { CommandBar } from './CommandBar';
import { isUnsure } from '../commands/unsure';
import type { Problem } from '../commands/problem';
import type { ScoredSheet } from '../commands/read-sheet';
import { columnsHeadingId } from './columns-heading';
import { focusNotices, NOTICES_ID } from './focus-notices';
import { HIDDEN } from './hidden-style';
import type { Undoable } from './notices';
import { PANE_PAGES, panelId, PaneTabs, tabId, focusTab } from './PaneTabs';
import type { PanePage } from './PaneTabs';
import { ProblemNotice } from './ProblemNotice';
import { Progress } from './Progress';
import { reviewCount } from './review/review-count';
import { ResultNotice } from './ResultNotice';
import type { SheetActions } from './sheet-actions';
import { StaleNotice } from './StaleNotice';
import { StandardLine } from './StandardLine';
import type { StandardsRequests } from './standards-requests';
import type { PaneState, Settled } from './use-command';
import { resultOf } from './use-command';
import type { AboutRequests } from './about/about-requests';
import type { Choices } from './choices';
import { UnsureNotice } from './UnsureNotice';
import { Welcome } from './Welcome';
import type { Workbook } from './workbook/workbook';

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
  /** Reads the active sheet with its header in this row, from 0. */
  readonly readAtHeader: (row: number) => void;
  /** Takes the last writing back, which is called so on the button. */
  readonly undo: (undoable: Undoable) => void;
  readonly clearMarks: () => void;
  /** 回到原处; null where the pane led nowhere. */
  readonly back: (() => void) | null;
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
  readonly workbook: Workbook;
  readonly standards: StandardsRequests;
  readonly about: AboutRequests;
}

/** The whole pane, from values: the buttons, what is going on, the result. */
export function Pane(props: PaneProps) {
  const { state, answers, isStale, announcement, page, choices, fileFailed } = props;
  const { requests, actions, workbook, standards, about } = props;
  const styles = useStyles();
  const scored = resultOf(state);
  // Once opened a page stays, out of sight: what is being written there is not lost by a look at another one.
  const [opened, setOpened] = useState<readonly PanePage[]>([]);
  if (!opened.includes(page)) setOpened([...opened, page]);
  const later = useLater(choices !== null || scored !== null || page !== 'scoring');
  const { mayWrite } = actions;
  const isFirst = page === 'scoring' && (state.kind === 'running' ? state.before : state).kind === 'idle';
  const openStandards = (): void => {
    requests.openPage('standards');
    focusTab('standards');
  };
  const contents: { readonly [each in PanePage]: ReactNode } = {
    scoring: (
      <>
        {choices && (
          <StandardLine
            list={choices.list}
            mayWrite={mayWrite}
            isLive={choices.preferences.live}
            fileFailed={fileFailed}
            onOpen={openStandards}
          />
        )}
        {scored && later && <later.SheetResult scored={scored} actions={actions} answers={answers} />}
        {later && choices && <later.WorkbookPanel workbook={workbook} actions={actions} />}
      </>
    ),
    review: later && <later.ReviewPage scored={scored} actions={actions} answers={answers} onBack={requests.back} />,
    standards: later && choices && (
      <later.StandardsPage choices={choices} requests={standards} isShown={page === 'standards'} />
    ),
    about: later && <later.AboutPage {...about} />,
  };
  return (
    <main className={styles.root}>
      {isFirst ? <Welcome mayWrite={mayWrite} /> : <h1 className={styles.hidden}>绩效自评助手</h1>}
      <CommandBar
        isBusy={state.kind === 'running'}
        hasResult={scored !== null}
        mayWrite={mayWrite}
        onScore={requests.score}
        onCheck={requests.check}
      />
      <PaneTabs page={page} counts={{ review: reviewCount(scored) }} onOpen={requests.openPage} />
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
          hidden={!isTold(state, page)}
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
        {PANE_PAGES.map((each) => (
          <div key={each} id={panelId(each)} role="tabpanel" aria-labelledby={tabId(each)} hidden={page !== each}>
            {opened.includes(each) && contents[each]}
          </div>
        ))}
      </div>
    </main>
  );
}

/** What went wrong is seen from every page, a question beside what it is about, what was done where it was done. */
function isTold({ kind }: PaneState, page: PanePage): boolean {
  if (kind === 'failed' || kind === 'broken') return true;
  return page === 'scoring' || (page === 'review' && kind !== 'unsure');
}

/** The sheet may hold a form all the same: a person can say where. */
const isWithoutHeader = ({ code }: Problem): boolean => code === 'no-form' || code === 'no-header';

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
  const { mayWrite } = actions;
  switch (state.kind) {
    case 'idle':
      return state.notice === null ? null : <ResultNotice text={state.notice} />;
    case 'done':
      return (
        <ResultNotice
          text={state.notice}
          isQuiet={state.isLive ?? false}
          undoable={state.undoable ?? 'scoring'}
          onUndo={
            mayWrite && state.scored.canUndo ? fromNotice(() => requests.undo(state.undoable ?? 'scoring')) : undefined
          }
          onClearMarks={mayWrite && state.scored.hasMarks ? fromNotice(requests.clearMarks) : undefined}
        />
      );
    case 'failed':
      return (
        <ProblemNotice
          words={actions.say(state.problem)}
          detail={state.problem.detail}
          onRetry={fromNotice(state.retry)}
          onHeaderRow={isWithoutHeader(state.problem) ? (row) => requests.readAtHeader(row - 1) : undefined}
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
