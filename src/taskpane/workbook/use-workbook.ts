import { useCallback, useMemo, useState } from 'react';
import type { CheckedSheet, WorkbookCheck } from '../../commands/check-workbook';
import type { ScoredSheet } from '../../commands/read-sheet';
import { ok } from '../../domain/result';
import type { SpreadsheetHost } from '../../hosts/host';
import type { Undoable } from '../notices';
import { CHECKED_NOTICE, workbookNotice, workbookUndoneNotice } from '../notices';
import type { PaneCommands } from '../pane-commands';
import type { ReportActions } from '../sheet-actions';
import type { CommandRunner, Done, Idle } from '../use-command';
import type { Workbook } from './workbook';

type Runner = Pick<CommandRunner, 'run' | 'attempt'>;

/** The whole workbook as one request after the other; `scored` is the result on view, which follows. */
export function useWorkbook(
  host: SpreadsheetHost,
  commands: PaneCommands,
  { run, attempt }: Runner,
  scored: ScoredSheet | null,
  onFresh: () => void,
): Workbook {
  const [checked, setChecked] = useState<WorkbookCheck | null>(null);

  const check = useCallback(
    (write: boolean) => {
      const doing = write ? '正在打分' : '正在核对';
      run(doing, async (options, rename) => {
        const onSheet = (name: string, done: number, all: number): void =>
          rename(`${doing}“${name}”（${done + 1}/${all}）`);
        const result = await commands.checkWorkbook(host, { ...options, write, onSheet });
        if (!result.ok) return result;
        setChecked(result.value);
        const own = result.value.sheets.find(({ sheetId }) => sheetId === scored?.sheetId)?.result;
        if (own) onFresh();
        const notice = workbookNotice(result.value, write);
        return ok(onView(own ?? scored, notice, write ? 'one-sheet' : 'scoring'));
      });
    },
    [run, commands, host, scored, onFresh],
  );

  const undo = useCallback(() => {
    run('正在全部撤销', async (options) => {
      const undone = await commands.undoWorkbook(host);
      if (!undone.ok) return undone;
      setChecked(null);
      const read = scored && (await commands.readSheet(host, { ...options, sheetId: scored.sheetId }));
      if (read?.ok) onFresh();
      return ok(onView(read?.ok ? read.value : null, workbookUndoneNotice(undone.value)));
    });
  }, [run, commands, host, scored, onFresh]);

  const open = useCallback(
    ({ sheetId, result }: CheckedSheet) => {
      run('正在核对', async (options) => {
        const [form] = result?.forms ?? [];
        const cell = form ? { row: form.form.range.top, column: form.form.range.left } : { row: 0, column: 0 };
        const shown = await commands.showCell(host, sheetId, cell);
        if (!shown.ok) return shown;
        const read = await commands.readSheet(host, { ...options, sheetId });
        if (!read.ok) return read;
        onFresh();
        return ok({ kind: 'done', scored: read.value, notice: CHECKED_NOTICE });
      });
    },
    [run, commands, host, onFresh],
  );

  const summary = useMemo(
    (): ReportActions<WorkbookCheck> => ({
      write: (given) => attempt(() => commands.writeSummary(host, given)),
      remove: (sheetId) => attempt(() => commands.removeReviewReport(host, sheetId)),
    }),
    [attempt, commands, host],
  );
  return { checked, check, undo, open, summary };
}

const onView = (scored: ScoredSheet | null, notice: string, undoable: Undoable = 'scoring'): Done | Idle =>
  scored ? { kind: 'done', scored, notice, undoable } : { kind: 'idle', notice };
