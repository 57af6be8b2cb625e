import type { ClearedMarks } from '../commands/clear-marks';
import type { ScoredSheet } from '../commands/read-sheet';
import type { RemovedNotes } from '../commands/remove-notes';
import type { Undone } from '../commands/undo-scoring';
import type { WrittenNotes } from '../commands/write-notes';
import { COLUMN_WORDS } from '../commands/column-words';
import type { ColumnRole } from '../domain/form/form';
import type { CellRef } from '../domain/sheet/cell-ref';
import { columnName, formatCellRef } from '../domain/sheet/cell-ref';

/** What a finished request is reported by: past tense, with numbers. */

export function scoredNotice({ written, highlighted }: Pick<ScoredSheet, 'written' | 'highlighted'>): string {
  const scores = written > 0 ? `已写回 ${written} 个得分` : '没有需要写入的得分';
  const rows = highlighted > 0 ? `标出 ${highlighted} 行未达标` : '没有需要标出的行';
  return `${scores}，${rows}。`;
}

export const CHECKED_NOTICE = '已核对，没有写入任何内容。';
export const RIBBON_NOTICE = '已从功能区打分，结果如下。';

export const undoneNotice = ({ restored, keptByUser }: Undone): string =>
  `已撤销打分，${restored} 个单元格恢复原样。${keptByUser.length > 0 ? `${cellNames(keptByUser)} 您后来改过，没有动。` : ''}`;

export const clearedNotice = ({ cleared, recoloured }: ClearedMarks): string =>
  `已清除 ${cleared} 个单元格的标记，原来的底色已恢复。${recoloured.length > 0 ? `${cellNames(recoloured)} 您后来改过底色，没有动。` : ''}`;

export const columnNotice = (role: ColumnRole, column: number | null): string =>
  `“${COLUMN_WORDS[role]}”${column === null ? '不再使用任何列' : `改用 ${columnName(column)} 列`}，已重新核对，没有写入任何内容。`;

export const COLUMNS_RESET_NOTICE = '已恢复自动识别并重新核对，没有写入任何内容。';

/** After 采用: how many cells, and that the total went with them. */
export const adoptedNotice = (cells: number): string => `已把 ${cells} 个得分换成按标准计算的，总分随之更新。`;

/** After a choice for one row; null took it back. */
export const rowChoiceNotice = (name: string, isChosen: boolean): string =>
  `“${name}”${isChosen ? '已按您的指定重新计算' : '已恢复按标准计算'}，没有写入任何内容。要写进表里，请点“给本表打分”。`;

export const standardNotice = (name: string): string =>
  `已改用“${name}”，下面是按它核对的结果，没有写入任何内容。要写进表里，请点“给本表打分”。`;

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
function cellNames(cells: readonly CellRef[]): string {
  const names = cells.slice(0, 5).map(formatCellRef).join('、');
  return cells.length > 5 ? `${names} 等 ${cells.length} 个单元格` : names;
}
