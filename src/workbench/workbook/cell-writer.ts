import type { CellRange, CellRef } from '../../domain/sheet/cell-ref';
import { isErrorValue, type CellValue } from '../../domain/sheet/sheet';
import { parseTyped } from '../formulas/typed';
import type { OpenStep } from './history';
import { cellsOf } from './merge-index';
import { withXf, type CellState, type SheetModel } from './sheet-model';
import type { Styles } from './styles';
import type { CellWrite } from './workbook';

/** Sets a cell and notes in the step what was there. */
export type ChangeCell = (step: OpenStep, sheet: SheetModel, cell: CellRef, after: CellState) => void;

/**
 * What a write makes of the cells it reaches: their values, formulas and styles. The write has been checked
 * (write-check.ts); every cell is changed through `change`.
 */
export function createCellWriter(
  styles: Styles,
  date1904: boolean,
  change: ChangeCell,
): (step: OpenStep, sheet: SheetModel, write: CellWrite) => void {
  return applyWrite;

  /** The cells that a change of format reaches: a merge is formatted as a whole. */
  function formatted(sheet: SheetModel, cell: CellRef): CellRef[] {
    const merge = sheet.mergeAt(cell.row, cell.column);
    if (!merge) return [cell];
    // A merge of whole columns holds a million cells that nobody sees.
    const range =
      cellsOf(merge) > 10_000
        ? clipped(merge, sheet.usedRange(true) ?? { ...merge, bottom: merge.top, right: merge.left })
        : merge;
    const cells: CellRef[] = [];
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) cells.push({ row, column });
    }
    return cells;
  }

  function format(
    step: OpenStep,
    sheet: SheetModel,
    anchor: CellRef,
    part: 'fill' | 'format',
    xfOf: (xf: number) => number,
  ): void {
    const before = sheet.state(anchor.row, anchor.column).xf;
    const isBackToFile = isFileFormat(sheet, anchor, part, xfOf(before));
    for (const cell of formatted(sheet, anchor)) {
      const state = sheet.state(cell.row, cell.column);
      // With the anchor back to the file's look, each covered cell goes back to its own.
      const xf = isBackToFile ? withFileFormat(sheet, cell, part, state.xf) : xfOf(state.xf);
      if (xf !== state.xf) change(step, sheet, cell, withXf(state, xf));
    }
  }

  function isFileFormat(sheet: SheetModel, cell: CellRef, part: 'fill' | 'format', xf: number): boolean {
    return withFileFormat(sheet, cell, part, xf) === xf;
  }

  function withFileFormat(sheet: SheetModel, cell: CellRef, part: 'fill' | 'format', xf: number): number {
    const original = styles.style(sheet.fileState(cell.row, cell.column).xf);
    return styles.derive(xf, part === 'fill' ? { fill: original.fill } : { format: original.numberFormat });
  }

  /** The state with another constant. A text that keys would turn into something else gets Excel's text mark. */
  function withValue(sheet: SheetModel, cell: CellRef, value: CellValue, isError: boolean, xf: number): CellState {
    const stored = value === '' ? null : value;
    const file = sheet.fileState(cell.row, cell.column);
    if (file.formula === null && file.value === stored) {
      return withXf(file, styles.derive(xf, { quotePrefix: styles.hasQuotePrefix(file.xf) }));
    }
    const isText = typeof stored === 'string' && !isError;
    const needsMark = isText && !isPlainText(stored, styles.style(xf).numberFormat);
    const quotePrefix = needsMark || (isText && styles.hasQuotePrefix(xf));
    return { value: stored, formula: null, isError, xf: styles.derive(xf, { quotePrefix }) };
  }

  function withFormula(state: CellState, formula: string): CellState {
    const text = formula.startsWith('=') ? formula : `=${formula}`;
    if (state.formula === text) return state;
    return { value: null, formula: text, isError: false, xf: styles.derive(state.xf, { quotePrefix: false }) };
  }

  function applyWrite(step: OpenStep, sheet: SheetModel, write: CellWrite): void {
    const state = sheet.state(write.row, write.column);
    switch (write.kind) {
      case 'value':
        change(step, sheet, write, withValue(sheet, write, write.value, false, state.xf));
        return;
      case 'formula':
        change(step, sheet, write, withFormula(state, write.formula));
        return;
      case 'look':
        change(step, sheet, write, withXf(state, styles.derive(state.xf, { look: write.look })));
        return;
      case 'fill':
        format(step, sheet, write, 'fill', (xf) => styles.derive(xf, { fill: write.fill }));
        return;
      case 'number-format':
        format(step, sheet, write, 'format', (xf) => styles.derive(xf, { format: write.format }));
        return;
      case 'typed': {
        const typed = parseTyped(write.text, styles.style(state.xf).numberFormat, { date1904 });
        const { format: typedFormat } = typed;
        if (typedFormat !== null)
          format(step, sheet, write, 'format', (xf) => styles.derive(xf, { format: typedFormat }));
        const { xf } = sheet.state(write.row, write.column);
        const isError = isErrorValue(typed.value) && !write.text.startsWith("'");
        const next =
          typed.formula === null
            ? withValue(sheet, write, typed.value, isError, xf)
            : withFormula(withXf(state, xf), typed.formula);
        change(step, sheet, write, next);
      }
    }
  }
}

const clipped = (range: CellRange, by: CellRange): CellRange => ({
  top: range.top,
  left: range.left,
  bottom: Math.max(range.top, Math.min(range.bottom, by.bottom)),
  right: Math.max(range.left, Math.min(range.right, by.right)),
});

/** Whether the text, typed as it stands, would be this text again. */
function isPlainText(text: string, format: string): boolean {
  const typed = parseTyped(text, format);
  const isAnError = isErrorValue(text) && format !== '@';
  return typed.value === text && typed.formula === null && !typed.refused && !isAnError;
}
