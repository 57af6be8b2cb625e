import { columnName, parseCellRef } from '../../domain/sheet/cell-ref';

// Texts in quotes and quoted sheet names are stepped over; then a reference that is no part of a longer name or a call.
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\d_.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\d_(.!])|(?<![\p{L}\d_.$])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\d_(.!$])|(?<![\p{L}\d_.$:])(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\p{L}\d_(.!])/gu;

/**
 * A formula as it reads some rows and columns further: relative references move, those with $ stay. This is what a
 * shared formula means for each cell but its first. A reference that leaves the sheet becomes #REF!.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const row = (fixed: string, digits: string): string =>
    moved(fixed, Number(digits) - 1, rows, 1_048_575, (at) => String(at + 1));
  const column = (fixed: string, letters: string): string =>
    moved(fixed, columnIndex(letters), columns, 16_383, columnName);
  return formula.replace(PIECES, (whole: string, ...groups: (string | undefined)[]) => {
    const [fixA, letterA, fixB, digits, fixC, fromLetter, fixD, toLetter, fixE, fromRow, fixF, toRow] = groups;
    const parts =
      digits !== undefined
        ? [column(fixA ?? '', letterA ?? ''), row(fixB ?? '', digits)]
        : toLetter !== undefined
          ? [column(fixC ?? '', fromLetter ?? ''), ':', column(fixD ?? '', toLetter)]
          : toRow !== undefined
            ? [row(fixE ?? '', fromRow ?? ''), ':', row(fixF ?? '', toRow)]
            : [whole];
    return parts.includes('') ? '#REF!' : parts.join('');
  });
}

/** "" when the reference leaves the sheet. */
function moved(fixed: string, index: number, by: number, last: number, write: (index: number) => string): string {
  const to = fixed === '$' ? index : index + by;
  return to < 0 || to > last ? '' : fixed + write(to);
}

const columnIndex = (letters: string): number => parseCellRef(`${letters}1`)?.column ?? 0;
