import { FluentProvider, makeStaticStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Problem } from '../commands/problem';
import { problemSentence } from '../commands/problem';
import type { ScoredSheet } from '../commands/read-sheet';
import type { ScorePolicy } from '../domain/scoring/standard';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { SheetChange, SpreadsheetHost } from '../hosts/host';
import {
  CHECKED_NOTICE,
  clearedNotice,
  columnNotice,
  COLUMNS_RESET_NOTICE,
  RIBBON_NOTICE,
  scoredNotice,
  undoneNotice,
} from './notices';
import { Pane } from './Pane';
import type { PaneCommands } from './pane-commands';
import { PANE_COMMANDS } from './pane-commands';
import type { SheetActions } from './sheet-actions';
import type { ReadBackground } from './theme';
import { useTheme } from './theme';
import { resultOf, useCommand } from './use-command';

const usePageStyles = makeStaticStyles({
  // WebView2 hides a scroll bar until it is hovered over; what stands under the fixed bar must not be focused there.
  html: { overflowY: 'scroll', scrollPaddingTop: '64px' },
  body: { margin: 0 },
});

interface AppProps {
  readonly host: SpreadsheetHost;
  readonly commands?: PaneCommands;
  readonly readBackground?: ReadBackground;
}

/** The pane on a host: what each button asks for, and what becomes of the answer. */
export function App({ host, commands = PANE_COMMANDS, readBackground = () => null }: AppProps) {
  usePageStyles();
  const theme = useTheme(readBackground);
  const { state, run, attempt, showFailure, replaceResult } = useCommand();
  const [isStale, setStale] = useState(false);
  const [announcement, announce] = useState('');
  /** The sheet whose guessed columns the user has agreed to: what is asked for next in its result is not asked again. */
  const [confirmedSheet, confirmSheet] = useState<string | null>(null);
  const scored = resultOf(state);
  const sheetId = scored?.sheetId;

  const say = useCallback((problem: Problem) => problemSentence(problem, host.name), [host]);

  const score = useCallback(
    (policy: ScorePolicy, ofSheet?: string, confirmed = false) => {
      run('正在打分', async (options) => {
        const request = { ...options, ...(ofSheet ? { sheetId: ofSheet } : {}) };
        const result = await commands.scoreSheet(host, { ...request, policy, confirmed });
        if (!result.ok && result.error.code !== 'unsure') return result;
        setStale(false);
        if (!result.ok) {
          // The question is asked over what the answer would be.
          const read = await commands.readSheet(host, request);
          return read.ok ? ok({ kind: 'unsure', problem: result.error, policy, scored: read.value }) : read;
        }
        return ok({ kind: 'done', scored: result.value, notice: scoredNotice(result.value) });
      });
    },
    [run, commands, host],
  );

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

  const actions = useMemo((): SheetActions => {
    const ofSheet = sheetId ?? '';
    return {
      say,
      announce,
      showCell: (cell) => {
        const show = async (): Promise<void> => {
          const result = await attempt(async () => commands.showCell(host, ofSheet, cell));
          if (result && !result.ok) showFailure(result.error, () => void show());
        };
        void show();
      },
      saveReason: async (cell, text, expected) => {
        const result = await attempt(async () => commands.writeReason(host, ofSheet, cell, text, expected));
        // A reason settles findings: they are looked at again.
        if (result?.ok) await refresh(ofSheet);
        return result;
      },
      setColumn: (form, role, column) =>
        void remap(columnNotice(role, column), ofSheet, () => commands.setColumn(host, ofSheet, form, role, column)),
      resetColumns: (form) =>
        void remap(COLUMNS_RESET_NOTICE, ofSheet, () => commands.resetColumns(host, ofSheet, form)),
      refresh: () => void refresh(ofSheet),
    };
  }, [sheetId, say, attempt, showFailure, refresh, remap, commands, host]);

  useEffect(
    () =>
      host.onChange((change) => {
        if (scored && concerns(change, scored)) setStale(true);
      }),
    [host, scored],
  );

  useEffect(() => commands.onAnnouncement(() => check(RIBBON_NOTICE)), [commands, check]);

  return (
    <FluentProvider theme={theme}>
      <Pane
        state={state}
        isStale={isStale}
        announcement={announcement}
        requests={{
          score: () => score('keep'),
          overwrite: () => score('overwrite', sheetId, sheetId !== undefined && sheetId === confirmedSheet),
          confirm: () => {
            if (state.kind !== 'unsure') return;
            confirmSheet(state.scored.sheetId);
            score(state.policy, state.scored.sheetId, true);
          },
          check: () => check(CHECKED_NOTICE),
          undo: () => {
            if (sheetId !== undefined) undo(sheetId);
          },
          clearMarks: () => {
            if (scored) clearMarks(scored);
          },
        }}
        actions={actions}
      />
    </FluentProvider>
  );
}

/** A change of a cell in one of the forms on view. Where a host cannot say which cells, it may be. */
const concerns = ({ kind, sheetId, range }: SheetChange, { sheetId: shown, forms }: ScoredSheet): boolean =>
  kind === 'cells' &&
  sheetId === shown &&
  forms.some(({ form }) => range === null || (range.bottom >= form.range.top && range.top <= form.range.bottom));
