import { FluentProvider, makeStaticStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { LiveEvent } from '../commands/live-scoring';
import type { Preferences } from '../commands/preferences';
import type { Problem } from '../commands/problem';
import { problemSentence } from '../commands/problem';
import type { ScoredSheet } from '../commands/read-sheet';
import type { Result } from '../domain/result';
import type { Standard } from '../domain/scoring/standard';
import type { CellRef } from '../domain/sheet/cell-ref';
import type { SpreadsheetHost } from '../hosts/host';
import { CHECKED_NOTICE, liveNotice, ribbonNotice, roleNotice, standardNotice } from './notices';
import { focusNotices } from './focus-notices';
import { Pane } from './Pane';
import type { PaneCommands } from './pane-commands';
import { PANE_COMMANDS } from './pane-commands';
import type { PanePage } from './PaneTabs';
import { focusTab } from './PaneTabs';
import type { AboutRequests } from './about/about-requests';
import type { StandardsRequests } from './standards-requests';
import type { ReadBackground } from './theme';
import { useTheme } from './theme';
import { resultOf, useCommand } from './use-command';
import { useCalmAnnouncement, useLive, useStaleWatch } from './use-live';
import { useScoring } from './use-scoring';
import { useSheetActions } from './use-sheet-actions';
import { useStandards } from './use-standards';
import { useWhereabouts } from './use-whereabouts';
import { useWorkbook } from './workbook/use-workbook';

const usePageStyles = makeStaticStyles({
  // WebView2 hides a scroll bar until it is hovered over; what stands under a fixed bar must not be focused there.
  html: { overflowY: 'scroll', scrollPaddingTop: '64px', scrollPaddingBottom: '96px' },
  body: { margin: 0 },
});

const DRAFT_KEY = 'standard-draft:1';

interface AppProps {
  readonly host: SpreadsheetHost;
  readonly commands?: PaneCommands;
  readonly readBackground?: ReadBackground;
}

/** The pane on a host: what each button asks for, and what becomes of the answer. */
export function App({ host, commands = PANE_COMMANDS, readBackground = () => null }: AppProps) {
  usePageStyles();
  const theme = useTheme(readBackground);
  const { state, run, attempt, showFailure, replaceResult, showLive, answers } = useCommand();
  const [isStale, setStale] = useState(false);
  const [page, openPage] = useState<PanePage>('scoring');
  const [announcement, announce] = useState('');
  const announceCalmly = useCalmAnnouncement(announce);
  /** The sheet whose guessed columns the user has agreed to: what is asked for next in its result is not asked again. */
  const [confirmedSheet, confirmSheet] = useState<string | null>(null);
  const scored = resultOf(state);
  const sheetId = scored?.sheetId;

  const say = useCallback((problem: Problem) => problemSentence(problem, host.name), [host]);
  const onFresh = useCallback(() => setStale(false), []);
  const { check, checkAtHeader, write, repair, undo, clearMarks } = useScoring(host, commands, run, onFresh);

  // What is on view was scored by the former standard.
  const onChosen = useCallback(
    ({ name }: Standard, { role }: Preferences) => {
      if (sheetId !== undefined) check(standardNotice(name, role === 'unit'), sheetId);
    },
    [check, sheetId],
  );
  const onRole = useCallback(
    (role: Preferences['role']) => {
      if (sheetId === undefined) announce(roleNotice(role));
      else check(roleNotice(role), sheetId);
    },
    [check, sheetId],
  );
  const { choices, fileFailed, kept, recall } = useStandards(host, commands, attempt, onChosen, onRole);
  const mayWrite = choices?.preferences.role !== 'reviewer';
  const isLive = mayWrite && choices?.preferences.live === true;
  useStaleWatch(host, scored, isLive, setStale);

  const refresh = useCallback(
    async (ofSheet: string) => {
      const fresh = await attempt(async () => commands.readSheet(host, { sheetId: ofSheet }));
      if (fresh === null) return;
      // What was asked for was done; only the result's freshness is in doubt.
      setStale(!fresh.ok);
      if (fresh.ok) replaceResult((shown) => readAgain(shown, fresh.value));
    },
    [attempt, commands, host, replaceResult],
  );

  const lastRemap = useRef(0);
  const remap = useCallback(
    async (notice: string, ofSheet: string, change: () => Promise<Result<ScoredSheet, Problem>>) => {
      const turn = (lastRemap.current += 1);
      // The same words twice are spoken once only.
      announce('');
      const fresh = await attempt(change);
      // Corrections add up: only the reading after the last one counts.
      if (fresh === null || turn !== lastRemap.current) return;
      if (!fresh.ok) {
        // The correction is kept all the same; only the sheet could not be read by it.
        showFailure(fresh.error, () => check(CHECKED_NOTICE, ofSheet));
        return;
      }
      setStale(false);
      replaceResult((shown) => readAgain(shown, fresh.value));
      announce(notice);
    },
    [attempt, showFailure, check, replaceResult],
  );

  const selectCell = useCallback(
    (ofSheet: string, cell: CellRef) => {
      const show = async (): Promise<void> => {
        const result = await attempt(async () => commands.showCell(host, ofSheet, cell));
        if (result && !result.ok) showFailure(result.error, () => void show());
      };
      void show();
    },
    [attempt, showFailure, commands, host],
  );
  const { go: showCell, back } = useWhereabouts(host, selectCell);

  const adopt = useCallback(
    (ofSheet: string, cells: readonly CellRef[]) =>
      write({ kind: 'adopt', sheetId: ofSheet, cells }, ofSheet, ofSheet === confirmedSheet),
    [write, confirmedSheet],
  );
  const markAnyway = useCallback(
    (ofSheet: string) => write({ kind: 'score', overFills: true }, ofSheet, ofSheet === confirmedSheet),
    [write, confirmedSheet],
  );
  const openReview = useCallback(() => {
    openPage('review');
    focusTab('review');
  }, []);
  const actions = useSheetActions(
    host,
    commands,
    { mayWrite, run, attempt, say, announce, openReview, showCell, refresh, remap, adopt, repair, markAnyway },
    sheetId,
  );
  const workbook = useWorkbook(host, commands, { run, attempt }, scored, onFresh);

  const standards = useMemo(
    (): StandardsRequests => ({
      ...kept,
      say,
      announce,
      showCell,
      readPreview: () => attempt(() => commands.readForPreview(host)),
      draft: {
        recall: () => host.settings.get(DRAFT_KEY),
        keep: (text) => void host.settings.set(DRAFT_KEY, text),
      },
      file: host.workbookText && {
        save: () => attempt(() => commands.saveToWorkbook(host)),
        clear: async () => {
          const cleared = await attempt(() => commands.clearWorkbookChoices(host));
          await recall();
          return cleared;
        },
      },
    }),
    [kept, recall, say, showCell, attempt, commands, host],
  );

  const about = useMemo(
    (): AboutRequests => ({
      program: host.name,
      selfTest: host.probe && {
        canTryUndo: host.probe.canTryUndo,
        run: (options) => attempt(() => commands.probeProgram(host, options)),
        announce,
      },
    }),
    [attempt, commands, host],
  );

  const onLive = (event: LiveEvent): void => {
    if (event.kind === 'failed') {
      showFailure(event.problem, () => check(CHECKED_NOTICE, sheetId));
      return;
    }
    const notice = liveNotice(event.scored);
    if (sheetId === undefined || sheetId === event.scored.sheetId) {
      setStale(false);
      announceCalmly(notice);
    }
    showLive(event.scored, notice);
  };
  useLive(host, commands, isLive, onLive);

  useEffect(() => commands.onAnnouncement(() => check(ribbonNotice(mayWrite))), [commands, check, mayWrite]);

  return (
    <FluentProvider theme={theme}>
      <Pane
        state={state}
        answers={answers}
        isStale={isStale}
        announcement={announcement}
        page={page}
        choices={choices}
        fileFailed={fileFailed}
        requests={{
          openPage,
          score: () => {
            openPage('scoring');
            write({ kind: 'score' });
          },
          confirm: () => {
            if (state.kind !== 'unsure') return;
            confirmSheet(state.scored.sheetId);
            write(state.writing, state.scored.sheetId, true);
          },
          check: () => {
            // The review is of the same result: it stays where it is.
            if (page !== 'review') openPage('scoring');
            check(CHECKED_NOTICE);
          },
          readAtHeader: (row) => {
            focusNotices({ scroll: false });
            openPage('scoring');
            checkAtHeader(row);
          },
          undo: (undoable) => {
            if (sheetId !== undefined) undo(sheetId, undoable);
          },
          clearMarks: () => {
            if (scored) clearMarks(scored);
          },
          back,
        }}
        actions={actions}
        workbook={workbook}
        standards={standards}
        about={about}
      />
    </FluentProvider>
  );
}

/** A fresher reading in the place of what is on view: what was done to the sheet is still what was done. */
const readAgain = (shown: ScoredSheet, fresh: ScoredSheet): ScoredSheet =>
  shown.sheetId === fresh.sheetId
    ? { ...fresh, written: shown.written, highlighted: shown.highlighted, coloured: shown.coloured }
    : shown;
