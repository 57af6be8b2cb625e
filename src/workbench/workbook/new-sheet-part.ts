import type { CellRange } from '../../domain/sheet/cell-ref';
import { formatCellRange } from '../../domain/sheet/cell-ref';
import { PLAIN_VIEW } from './new-sheet';
import type { SheetModel } from './sheet-model';
import { escapeAttribute } from './xml';

/**
 * The part of a new sheet: `cells` is the empty part with its cells written in; views, columns, protection, merges and the
 * drawing (by the id of its relationship, or null) are added. Nothing in a cell looks like what is replaced: a "<" there is
 * escaped.
 */
export function newSheetPart(sheet: SheetModel, cells: string, drawing: string | null): string {
  const { frozen, merges, design } = sheet;
  const withLayout = cells
    .replace(PLAIN_VIEW, () => viewElement(frozen.rows))
    .replace('<sheetData', () => `${columnElements(design?.columnWidths ?? new Map())}<sheetData`);
  const end = withLayout.lastIndexOf('</worksheet>');
  const protection = sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '';
  const drawn = drawing === null ? '' : `<drawing r:id="${escapeAttribute(drawing)}"/>`;
  return `${withLayout.slice(0, end)}${protection}${mergeElements(merges)}${drawn}</worksheet>`;
}

function mergeElements(merges: readonly CellRange[]): string {
  if (merges.length === 0) return '';
  const each = merges.map((range) => `<mergeCell ref="${formatCellRange(range)}"/>`).join('');
  return `<mergeCells count="${merges.length}">${each}</mergeCells>`;
}

function viewElement(frozenRows: number): string {
  if (frozenRows === 0) return PLAIN_VIEW;
  const pane = `ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"`;
  return `<sheetView workbookViewId="0"><pane ${pane}/></sheetView>`;
}

function columnElements(columnWidths: ReadonlyMap<number, number>): string {
  const columns = [...columnWidths]
    .sort(([a], [b]) => a - b)
    .map(([column, width]) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`);
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}
