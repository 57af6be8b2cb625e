import type { WorkbookCheck } from '../commands/check-workbook';
import type { ClearedMarks } from '../commands/clear-marks';
import type { Preferences } from '../commands/preferences';
import type { ScoredSheet } from '../commands/read-sheet';
import type { RemovedNotes } from '../commands/remove-notes';
import type { Undone } from '../commands/undo-scoring';
import type { WorkbookUndone } from '../commands/undo-workbook';
import type { WrittenNotes } from '../commands/write-notes';
import { COLUMN_WORDS } from '../commands/column-words';
import type { Finding } from '../domain/audit/finding';
import type { ColumnRole } from '../domain/form/form';
import type { CellRef } from '../domain/sheet/cell-ref';
import { columnName, formatCellRef } from '../domain/sheet/cell-ref';

/** What a finished request is reported by: past tense, with numbers. */

type Scored = Pick<ScoredSheet, 'written' | 'highlighted' | 'hasMarks'>;

export function scoredNotice({ written, highlighted, hasMarks }: Scored): string {
  const scores = written > 0 ? `已写回 ${written} 个得分` : '没有需要写入的得分';
  const missed = highlighted > 0 ? `标出 ${highlighted} 行未达标` : '没有未达标的行';
  // Other cells may be marked all the same; the legend says why.
  const rows = highlighted === 0 && hasMarks ? `${missed}，标出了要核对的单元格` : missed;
  return `${scores}，${rows}。`;
}

export const CHECKED_NOTICE = '已核对，没有写入任何内容。';
export const ribbonNotice = (mayWrite: boolean): string => `已从功能区${mayWrite ? '打分' : '核对'}，结果如下。`;

/** What an undo takes back, on its button and once it is done. */
export const UNDO_WORDS = {
  scoring: { button: '撤销本次打分', done: '已撤销打分' },
  repair: { button: '撤销采纳', done: '已撤销采纳' },
  'one-sheet': { button: '只撤销这张表', done: '已撤销这张表的打分' },
} as const;
export type Undoable = keyof typeof UNDO_WORDS;

export const undoneNotice = ({ restored, keptByUser }: Undone, undoable: Undoable): string =>
  `${UNDO_WORDS[undoable].done}，${restored} 个单元格恢复原样。${keptByUser.length > 0 ? `${cellNames(keptByUser)} 您后来改过，没有动。` : ''}`;

export const clearedNotice = ({ cleared, recoloured }: ClearedMarks): string =>
  `已清除 ${cleared} 个单元格的标记，原来的底色已恢复。${recoloured.length > 0 ? `${cellNames(recoloured)} 您后来改过底色，没有动。` : ''}`;

export const columnNotice = (role: ColumnRole, column: number | null): string =>
  `“${COLUMN_WORDS[role]}”${column === null ? '不再使用任何列' : `改用 ${columnName(column)} 列`}，已重新核对，没有写入任何内容。`;

/** After a person said in which row the header stands, counted from 1. */
export const headerNotice = (row: number): string =>
  `已按第 ${row} 行的表头读取，没有写入任何内容。请在“认出的列”里核对各列。`;

export const COLUMNS_RESET_NOTICE = '已恢复自动识别并重新核对，没有写入任何内容。';

/** After 采用: how many cells, and that the total went with them. */
export const adoptedNotice = (cells: number): string => `已把 ${cells} 个得分换成按标准计算的，总分随之更新。`;

/** How what was only computed gets into the sheet; a reviewer writes nothing there. */
export const writingHint = (mayWrite: boolean): string => (mayWrite ? '要写进表里，请点“给本表打分”。' : '');

/** After a choice for one row; null took it back. */
export const rowChoiceNotice = (name: string, isChosen: boolean, mayWrite: boolean): string =>
  `“${name}”${isChosen ? '已按您的指定重新计算' : '已恢复按标准计算'}，没有写入任何内容。${writingHint(mayWrite)}`;

export const standardNotice = (name: string, mayWrite: boolean): string =>
  `已改用“${name}”，下面是按它核对的结果，没有写入任何内容。${writingHint(mayWrite)}`;

export const roleNotice = (role: Preferences['role']): string =>
  role === 'reviewer' ? '已改为审核人：只核对，不改单位的表。' : '已改为填报单位：可以打分和写入。';

/** After 采纳: "把总分改为 95", and that something went with it. */
export const repairedNotice = ({ repair, cell }: Finding, { written }: Pick<ScoredSheet, 'written'>): string =>
  `已采纳：${repair?.label ?? formatCellRef(cell)}。${written > 1 ? `连同相关的一共写入 ${written} 个单元格。` : ''}`;

/** After a finding was let stand, or is listed again. */
export const ignoredNotice = (isIgnored: boolean): string =>
  isIgnored ? '已忽略，记在“已忽略的问题”里，可以恢复。' : '已恢复，重新列在问题里。';

/** After 检查整个工作簿. */
export function workbookNotice({ sheets, cancelled, written }: WorkbookCheck, write: boolean): string {
  const begin = cancelled ? '已停下。' : '';
  if (sheets.length === 0) return `${begin}没有${cancelled ? '核对到' : '找到'}绩效自评表，没有写入任何内容。`;
  if (!write) return `${begin}已核对 ${sheets.length} 张表，没有写入任何内容。`;
  const left = sheets.filter(({ problem }) => problem !== null).length;
  return `${begin}已给 ${sheets.length - left} 张表打分，写入 ${written} 个单元格。${left > 0 ? `${left} 张没有写入，原因见下。` : ''}`;
}

export const workbookUndoneNotice = ({ sheets, restored, keptByUser }: WorkbookUndone): string =>
  `已撤销 ${sheets} 张表的打分，${restored} 个单元格恢复原样。${keptByUser > 0 ? `${keptByUser} 个单元格您后来改过，没有动。` : ''}`;

/** After an edit was answered by 实时打分; the total is told where the sheet has one form. */
export function liveNotice({ written, forms }: Pick<ScoredSheet, 'written' | 'forms'>): string {
  const done = written > 0 ? `已随改动更新 ${written} 个单元格` : '已随改动重新核对，没有需要写入的得分';
  const total = forms.length === 1 ? forms[0]?.scorecard.total : undefined;
  if (!total?.final) return `${done}。`;
  return `${done}，总分 ${total.final.toString()} 分${total.grade === null ? '' : `（${total.grade}）`}。`;
}

export const notesNotice = ({ written, kept }: WrittenNotes): string =>
  `写了 ${written} 条批注${kept.length > 0 ? `，${cellNames(kept)} 已有别人的批注，没有动` : ''}。`;

export const notesRemovedNotice = ({ kept }: RemovedNotes): string =>
  `已清除本助手写的批注${kept.length > 0 ? `，${cellNames(kept)} 有别人的批注，没有动` : ''}。`;

/** "H11、H12"; of many, the first five and how many there are. */
export function cellNames(cells: readonly CellRef[]): string {
  const names = cells.slice(0, 5).map(formatCellRef).join('、');
  return cells.length > 5 ? `${names} 等 ${cells.length} 个单元格` : names;
}
