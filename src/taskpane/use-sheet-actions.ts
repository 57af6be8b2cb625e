import { useMemo } from 'react';
import type { Problem } from '../commands/problem';
import type { ScoredSheet } from '../commands/read-sheet';
import type { Finding } from '../domain/audit/finding';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { CellRef } from '../domain/sheet/cell-ref';
import type { SpreadsheetHost } from '../hosts/host';
import { focusNotices } from './focus-notices';
import {
  columnNotice,
  COLUMNS_RESET_NOTICE,
  headerNotice,
  ignoredNotice,
  notesNotice,
  notesRemovedNotice,
  rowChoiceNotice,
} from './notices';
import type { PaneCommands } from './pane-commands';
import { nameOf } from './scorecard-sections';
import type { SheetActions } from './sheet-actions';
import type { CommandRunner } from './use-command';

/** What the pane does with the sheet on view; each stays the same function while nothing of it changes. */
interface SheetRequests
  extends Pick<SheetActions, 'mayWrite' | 'say' | 'announce' | 'openReview'>, Pick<CommandRunner, 'run' | 'attempt'> {
  readonly showCell: (sheetId: string, cell: CellRef) => void;
  readonly refresh: (sheetId: string) => Promise<void>;
  /** A correction of how the sheet is read or scored: `notice` is spoken when the sheet was read by it. */
  readonly remap: (
    notice: string,
    sheetId: string,
    change: () => Promise<Result<ScoredSheet, Problem>>,
  ) => Promise<void>;
  readonly adopt: (sheetId: string, cells: readonly CellRef[]) => void;
  readonly repair: (sheetId: string, finding: Finding) => void;
  readonly markAnyway: (sheetId: string) => void;
}

/** What the rows of the result on view can ask for, bound to its sheet. */
export function useSheetActions(
  host: SpreadsheetHost,
  commands: PaneCommands,
  requests: SheetRequests,
  sheetId = '',
): SheetActions {
  const { mayWrite, run, attempt, say, announce, openReview, showCell, refresh, remap, adopt, repair, markAnyway } =
    requests;
  return useMemo(
    () => ({
      mayWrite,
      say,
      announce,
      openReview,
      showCell: (cell) => showCell(sheetId, cell),
      saveReason: async (cell, text, expected) => {
        const result = await attempt(async () => commands.writeReason(host, sheetId, cell, text, expected));
        // A reason settles findings: they are looked at again.
        if (result?.ok) await refresh(sheetId);
        return result;
      },
      setColumn: (form, role, column) =>
        void remap(columnNotice(role, column), sheetId, () => commands.setColumn(host, sheetId, form, role, column)),
      resetColumns: (form) =>
        void remap(COLUMNS_RESET_NOTICE, sheetId, () => commands.resetColumns(host, sheetId, form)),
      setHeaderRow: (row) =>
        void remap(headerNotice(row + 1), sheetId, () => commands.setHeaderRow(host, row, { sheetId })),
      setRowChoice: (form, row, choice) =>
        void remap(rowChoiceNotice(nameOf(row.indicator), choice !== null, mayWrite), sheetId, () =>
          commands.setRowChoice(host, sheetId, form, row, choice),
        ),
      adopt: (cells) => {
        focusNotices({ scroll: true });
        adopt(sheetId, cells);
      },
      repair: (finding) => {
        focusNotices({ scroll: true });
        repair(sheetId, finding);
      },
      ignore: (form, finding, note) =>
        void remap(ignoredNotice(note !== null), sheetId, () =>
          commands.ignoreFinding(host, sheetId, form, finding, note),
        ),
      markAnyway: () => {
        focusNotices({ scroll: true });
        markAnyway(sheetId);
      },
      report: {
        write: (scored) => attempt(() => commands.writeReviewReport(host, scored)),
        remove: (reportId) => attempt(() => commands.removeReviewReport(host, reportId)),
      },
      notes: host.notes && {
        write: (shown) => {
          focusNotices({ scroll: true });
          run('正在写批注', async () => {
            const result = await commands.writeNotes(host, shown);
            return result.ok ? ok({ kind: 'done', scored: shown, notice: notesNotice(result.value) }) : result;
          });
        },
        remove: (shown) => {
          focusNotices({ scroll: true });
          run('正在清除批注', async () => {
            const result = await commands.removeNotes(host, shown);
            return result.ok ? ok({ kind: 'done', scored: shown, notice: notesRemovedNotice(result.value) }) : result;
          });
        },
      },
      refresh: () => void refresh(sheetId),
    }),
    [
      host,
      commands,
      mayWrite,
      run,
      attempt,
      say,
      announce,
      openReview,
      showCell,
      refresh,
      remap,
      adopt,
      repair,
      markAnyway,
      sheetId,
    ],
  );
}
