import type { ClearedMarks } from '../commands/clear-marks';
import type { ScoredSheet } from '../commands/read-sheet';
import type { Undone } from '../commands/undo-scoring';
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

/** "H11、H12"; of many, the first five and how many there are. */
function cellNames(cells: readonly CellRef[]): string {
  const names = cells.slice(0, 5).map(formatCellRef).join('、');
  return cells.length > 5 ? `${names} 等 ${cells.length} 个单元格` : names;
}
