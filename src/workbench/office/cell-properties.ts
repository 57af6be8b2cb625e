import type { WorkbookCell } from '../workbook/workbook';
import { formatAddress, heightOf, widthOf } from './addresses';
import { colorOf, FILL_WORDS } from './format-types';
import type { Argument, Session } from './members';
import type { Json } from './protocol';
import { invalidArgument } from './protocol';
import type { RangeCells } from './range-grids';
import { gridOf } from './range-grids';
import { writeFills } from './range-writes';

interface Asked {
  readonly [name: string]: Asked | boolean | undefined;
}

/** Range.getCellProperties: what was asked for, cell by cell, under the client's own (lower case) names. */
export function getCellProperties(cells: RangeCells, [asked]: readonly Argument[]): Json {
  const wanted = (asked ?? {}) as Asked;
  return gridOf(cells, (cell) => propertiesOf(cells, cell, wanted));
}

function propertiesOf(cells: RangeCells, cell: WorkbookCell, wanted: Asked): Json {
  const { format } = wanted;
  const answer: { [name: string]: Json } = {};
  if (wanted['address']) {
    const { row, column } = cell;
    answer['address'] = formatAddress(cells.sheet.name, { top: row, left: column, bottom: row, right: column });
  }
  if (wanted['hidden']) answer['hidden'] = cells.sheet.isRowHidden(cell.row) || cells.sheet.isColumnHidden(cell.column);
  if (typeof format === 'object') {
    const { fill, font, protection } = format;
    answer['format'] = {
      ...(typeof fill === 'object' && { fill: wordsOf(fill, (name) => FILL_WORDS[name]?.(cell.style.fill)) }),
      ...(typeof font === 'object' && { font: wordsOf(font, (name) => fontOf(cell, name)) }),
      ...(protection && { protection: { locked: cell.style.locked, formulaHidden: false } }),
    };
  }
  return answer;
}

function wordsOf(wanted: Asked, word: (name: string) => Json | undefined): { [name: string]: Json } {
  const answer: { [name: string]: Json } = {};
  for (const name of Object.keys(wanted)) {
    const value = wanted[name] ? word(name) : undefined;
    if (value !== undefined) answer[name] = value;
  }
  return answer;
}

function fontOf({ style }: WorkbookCell, name: string): Json | undefined {
  const words: { readonly [name: string]: Json } = {
    name: style.fontName,
    size: style.fontSize,
    color: style.fontColor,
    bold: style.bold,
    italic: style.italic,
  };
  return words[name];
}

/** Range.getRowProperties and getColumnProperties, of which only whether they are hidden is known here. */
export const getRowProperties = ({ sheet, range }: RangeCells): Json =>
  Array.from({ length: heightOf(range) }, (_, index) => ({
    rowHidden: sheet.isRowHidden(range.top + index),
    rowIndex: range.top + index,
  }));

export const getColumnProperties = ({ sheet, range }: RangeCells): Json =>
  Array.from({ length: widthOf(range) }, (_, index) => ({
    columnHidden: sheet.isColumnHidden(range.left + index),
    columnIndex: range.left + index,
  }));

interface SettableCell {
  readonly format?: { readonly fill?: { readonly color?: Json } };
}

/** Range.setCellProperties, of which the fill's colour can be set here. */
export function setCellProperties(cells: RangeCells, [given]: readonly Argument[], session: Session): void {
  const rows = given as readonly (readonly (SettableCell | null)[])[];
  const { sheet, range } = cells;
  if (!Array.isArray(given) || rows.length !== heightOf(range) || rows.some((row) => row.length !== widthOf(range))) {
    throw invalidArgument('The array has another size than the range.', 'Range.setCellProperties');
  }
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      const color = cell?.format?.fill?.color;
      if (color === undefined) return;
      const [top, left] = [range.top + r, range.left + c];
      const one = { sheet, range: { top, left, bottom: top, right: left } };
      writeFills([one], (fill) => ({ ...fill, color: colorOf(color) }), session);
    }),
  );
}
