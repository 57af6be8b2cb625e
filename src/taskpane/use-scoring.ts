import { useCallback, useMemo } from 'react';
import type { ScoredSheet } from '../commands/read-sheet';
import type { Finding } from '../domain/audit/finding';
import { ok } from '../domain/result';
import type { SpreadsheetHost } from '../hosts/host';
import { adoptedNotice, clearedNotice, headerNotice, repairedNotice, scoredNotice, undoneNotice } from './notices';
import type { Undoable } from './notices';
import type { PaneCommands } from './pane-commands';
import type { CommandRunner, Writing } from './use-command';

/** The requests that end in a result on view. `ofSheet` is the active sheet unless said otherwise. */
export interface Scoring {
  /** Reads and checks; nothing is written. */
  readonly check: (notice: string, ofSheet?: string) => void;
  /** Reads and checks with the header in this row, from 0; nothing is written. */
  readonly checkAtHeader: (row: number) => void;
  readonly write: (writing: Writing, ofSheet?: string, confirmed?: boolean) => void;
  readonly repair: (ofSheet: string, finding: Finding) => void;
  readonly undo: (ofSheet: string, undoable: Undoable) => void;
  readonly clearMarks: (shown: ScoredSheet) => void;
}

/** What scores, repairs and takes back, each as a request; `onFresh` hears when the sheet was read anew. */
export function useScoring(
  host: SpreadsheetHost,
  commands: PaneCommands,
  run: CommandRunner['run'],
  onFresh: () => void,
): Scoring {
  const check = useCallback(
    (notice: string, ofSheet?: string) => {
      run('正在核对', async (options) => {
        const result = await commands.readSheet(host, { ...options, ...(ofSheet ? { sheetId: ofSheet } : {}) });
        if (!result.ok) return result;
        onFresh();
        return ok({ kind: 'done', scored: result.value, notice });
      });
    },
    [run, commands, host, onFresh],
  );

  const checkAtHeader = useCallback(
    (row: number) => {
      run('正在核对', async (options) => {
        const result = await commands.setHeaderRow(host, row, options);
        if (!result.ok) return result;
        onFresh();
        return ok({ kind: 'done', scored: result.value, notice: headerNotice(row + 1) });
      });
    },
    [run, commands, host, onFresh],
  );

  const write = useCallback(
    (writing: Writing, ofSheet?: string, confirmed = false) => {
      run(writing.kind === 'score' ? '正在打分' : '正在更新得分', async (options) => {
        const request = { ...options, ...(ofSheet ? { sheetId: ofSheet } : {}) };
        const overFills = writing.kind === 'score' && writing.overFills === true;
        const result =
          writing.kind === 'score'
            ? await commands.scoreSheet(host, { ...request, confirmed, ...(overFills && { overFills }) })
            : await commands.adoptScores(host, writing.sheetId, writing.cells, { confirmed });
        if (!result.ok && result.error.code !== 'unsure') return result;
        onFresh();
        if (result.ok) {
          const notice = writing.kind === 'score' ? scoredNotice(result.value) : adoptedNotice(writing.cells.length);
          return ok({ kind: 'done', scored: result.value, notice });
        }
        // The question is asked over what the answer would be.
        const read = await commands.readSheet(host, request);
        return read.ok ? ok({ kind: 'unsure', problem: result.error, writing, scored: read.value }) : read;
      });
    },
    [run, commands, host, onFresh],
  );

  const repair = useCallback(
    (ofSheet: string, finding: Finding) => {
      run('正在采纳', async () => {
        const result = await commands.applyRepair(host, ofSheet, finding);
        if (!result.ok) return result;
        onFresh();
        const notice = repairedNotice(finding, result.value);
        return ok({ kind: 'done', scored: result.value, notice, undoable: 'repair' });
      });
    },
    [run, commands, host, onFresh],
  );

  const undo = useCallback(
    (ofSheet: string, undoable: Undoable) => {
      run('正在撤销', async (options) => {
        const undone = await commands.undoScoring(host, ofSheet);
        if (!undone.ok) return undone;
        const notice = undoneNotice(undone.value, undoable);
        const read = await commands.readSheet(host, { ...options, sheetId: ofSheet });
        onFresh();
        // The undo is done and must be reported, even where the sheet cannot be read again.
        return ok(read.ok ? { kind: 'done', scored: read.value, notice } : { kind: 'idle', notice });
      });
    },
    [run, commands, host, onFresh],
  );

  const clearMarks = useCallback(
    (shown: ScoredSheet) => {
      run('正在清除标记', async () => {
        const result = await commands.clearMarks(host, shown.sheetId);
        if (!result.ok) return result;
        const scored: ScoredSheet = { ...shown, hasMarks: false, markKinds: [], coloured: [] };
        return ok({ kind: 'done', scored, notice: clearedNotice(result.value) });
      });
    },
    [run, commands, host],
  );

  return useMemo(
    () => ({ check, checkAtHeader, write, repair, undo, clearMarks }),
    [check, checkAtHeader, write, repair, undo, clearMarks],
  );
}
