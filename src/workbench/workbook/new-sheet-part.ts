import { PLAIN_VIEW } from './new-sheet';
import type { SheetModel } from './sheet-model';
import { escapeAttribute } from './xml';

/**
 * The part of a new sheet: `cells` is the empty part with its cells written in; views, columns and the drawing (by the
 * id of its relationship, or null) are added. Nothing in a cell looks like what is replaced: a "<" there is escaped.
 */
export function newSheetPart({ frozen, design }: SheetModel, cells: string, drawing: string | null): string {
  const withLayout = cells
    .replace(PLAIN_VIEW, () => viewElement(frozen.rows))
    .replace('<sheetData', () => `${columnElements(design?.columnWidths ?? new Map())}<sheetData`);
  if (drawing === null) return withLayout;
  const end = withLayout.lastIndexOf('</worksheet>');
  return `${withLayout.slice(0, end)}<drawing r:id="${escapeAttribute(drawing)}"/></worksheet>`;
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
