import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { cellKey } from '../domain/sheet/cell-ref';
import type { CellRef } from '../domain/sheet/cell-ref';
import { isSameFill } from '../domain/sheet/sheet-edit';
import type { SheetEdit } from '../domain/sheet/sheet-edit';
import type { SpreadsheetHost } from '../hosts/host';
import { ownFormsOf } from './header-row';
import type { Problem } from './problem';
import { giveBackRecoloured } from './recoloured';
import { problemAt } from './problem';
import { formIdentityOf, recallSheet, rememberSheet } from './sheet-memory';

export interface ClearedMarks {
  /** Cells whose former fill is back. */
  readonly cleared: number;
  /** Cells that a person has coloured anew since: left as they are. */
  readonly recoloured: readonly CellRef[];
}

/** 清除标记: takes back our fills and no others; the fills that were there before come back. */
export async function clearMarks(host: SpreadsheetHost, sheetId?: string): Promise<Result<ClearedMarks, Problem>> {
  const read = await host.readSheet(sheetId);
  if (!read.ok) return read;
  const sheet = read.value;
  const memory = recallSheet(host, sheet.id, formIdentityOf(sheet, ownFormsOf(host, sheet).forms));
  if (!memory || memory.marks.length === 0) return fail({ ...problemAt('nothing-to-clear'), sheet: sheet.name });

  const edits = memory.marks.map(({ row, column, former }): SheetEdit => {
    return { row, column, kind: 'fill', value: former };
  });
  const applied = await host.applyEdits(sheet, edits);
  if (!applied.ok) return applied;

  const fills = new Map(memory.marks.map(({ row, column, fill }) => [cellKey(row, column), fill]));
  const recoloured = await giveBackRecoloured(host, sheet, edits, applied.value, ({ row, column }, found) => {
    return !isSameFill(found, fills.get(cellKey(row, column)) ?? null);
  });

  // The marks are gone, so an undo of the scoring must not bring them back or wait for them.
  const undo = memory.undo && {
    ...memory.undo,
    edits: memory.undo.edits.filter(({ kind }) => kind !== 'fill'),
    marks: [],
  };
  rememberSheet(host, sheet, { ...memory, marks: [], undo });
  if (recoloured.problem) return fail(recoloured.problem);
  return ok({
    cleared: edits.length - recoloured.edits.size,
    recoloured: [...recoloured.edits].map(({ row, column }) => ({ row, column })),
  });
}
