import { FluentProvider, makeStaticStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { LiveEvent } from '../commands/live-scoring';
import type { Problem } from '../commands/problem';
import { problemSentence } from '../commands/problem';
import type { ScoredSheet } from '../commands/read-sheet';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { Standard } from '../domain/scoring/standard';
import type { CellRef } from '../domain/sheet/cell-ref';
import type { SpreadsheetHost } from '../hosts/host';
import {
  adoptedNotice,
  CHECKED_NOTICE,
  clearedNotice,
  liveNotice,
  RIBBON_NOTICE,
  scoredNotice,
  standardNotice,
  undoneNotice,
} from './notices';
import { Pane } from './Pane';
import type { PaneCommands } from './pane-commands';
import { PANE_COMMANDS } from './pane-commands';
import type { PanePage } from './PaneTabs';
import type { StandardsRequests } from './standards-requests';
import type { ReadBackground } from './theme';
import { useTheme } from './theme';
import type { Writing } from './use-command';
import { resultOf, useCommand } from './use-command';
import { useCalmAnnouncement, useLive, useStaleWatch } from './use-live';
import { useSheetActions } from './use-sheet-actions';
import { useStandards } from './use-standards';

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

  const check = useCallback(
    (notice: string, ofSheet?: string) => {
      run('正在核对', async (options) => {
        const result = await commands.readSheet(host, { ...options, ...(ofSheet ? { sheetId: ofSheet } : {}) });
        if (!result.ok) return result;
        setStale(false);
        return ok({ kind: 'done', scored: result.value, notice });
      });
    },
    [run, commands, host],
  );

  // What is on view was scored by the former standard.
  const onChosen = useCallback(
    ({ name }: Standard) => {
      if (sheetId !== undefined) check(standardNotice(name), sheetId);
    },
    [check, sheetId],
  );
  const { choices, fileFailed, kept, recall } = useStandards(host, commands, attempt, onChosen);
  const isLive = choices?.preferences.live ?? false;
  useStaleWatch(host, scored, isLive, setStale);

  const write = useCallback(
    (writing: Writing, ofSheet?: string, confirmed = false) => {
      run(writing.kind === 'score' ? '正在打分' : '正在更新得分', async (options) => {
        const request = { ...options, ...(ofSheet ? { sheetId: ofSheet } : {}) };
        const result =
          writing.kind === 'score'
            ? await commands.scoreSheet(host, { ...request, confirmed })
            : await commands.adoptScores(host, writing.sheetId, writing.cells, { confirmed });
        if (!result.ok && result.error.code !== 'unsure') return result;
        setStale(false);
        if (result.ok) {
          const notice = writing.kind === 'score' ? scoredNotice(result.value) : adoptedNotice(writing.cells.length);
          return ok({ kind: 'done', scored: result.value, notice });
        }
        // The question is asked over what the answer would be.
        const read = await commands.readSheet(host, request);
        return read.ok ? ok({ kind: 'unsure', problem: result.error, writing, scored: read.value }) : read;
      });
    },
    [run, commands, host],
  );

  const undo = useCallback(
    (ofSheet: string) => {
      run('正在撤销', async (options) => {
        const undone = await commands.undoScoring(host, ofSheet);
        if (!undone.ok) return undone;
        const notice = undoneNotice(undone.value);
        const read = await commands.readSheet(host, { ...options, sheetId: ofSheet });
        setStale(false);
        // The undo is done and must be reported, even where the sheet cannot be read again.
        return ok(read.ok ? { kind: 'done', scored: read.value, notice } : { kind: 'idle', notice });
      });
    },
    [run, commands, host],
  );

  const clearMarks = useCallback(
    (shown: ScoredSheet) => {
      run('正在清除标记', async () => {
        const result = await commands.clearMarks(host, shown.sheetId);
        if (!result.ok) return result;
        return ok({ kind: 'done', scored: { ...shown, hasMarks: false }, notice: clearedNotice(result.value) });
      });
    },
    [run, commands, host],
  );

  const refresh = useCallback(
    async (ofSheet: string) => {
      const fresh = await attempt(async () => commands.readSheet(host, { sheetId: ofSheet }));
      if (fresh === null) return;
      // What was asked for was done; only the result's freshness is in doubt.
      setStale(!fresh.ok);
      if (!fresh.ok) return;
      replaceResult((shown) =>
        shown.sheetId === ofSheet ? { ...fresh.value, written: shown.written, highlighted: shown.highlighted } : shown,
      );
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
      replaceResult((shown) => (shown.sheetId === ofSheet ? fresh.value : shown));
      announce(notice);
    },
    [attempt, showFailure, check, replaceResult],
  );

  const showCell = useCallback(
    (ofSheet: string, cell: CellRef) => {
      const show = async (): Promise<void> => {
        const result = await attempt(async () => commands.showCell(host, ofSheet, cell));
        if (result && !result.ok) showFailure(result.error, () => void show());
      };
      void show();
    },
    [attempt, showFailure, commands, host],
  );

  const adopt = useCallback(
    (ofSheet: string, cells: readonly CellRef[]) =>
      write({ kind: 'adopt', sheetId: ofSheet, cells }, ofSheet, ofSheet === confirmedSheet),
    [write, confirmedSheet],
  );
  const actions = useSheetActions(
    host,
    commands,
    { run, attempt, say, announce, showCell, refresh, remap, adopt },
    sheetId,
  );

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

  useEffect(() => commands.onAnnouncement(() => check(RIBBON_NOTICE)), [commands, check]);

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
            openPage('scoring');
            check(CHECKED_NOTICE);
          },
          undo: () => {
            if (sheetId !== undefined) undo(sheetId);
          },
          clearMarks: () => {
            if (scored) clearMarks(scored);
          },
        }}
        actions={actions}
        standards={standards}
      />
    </FluentProvider>
  );
}
