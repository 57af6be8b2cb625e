import type { CellValue } from '../../domain/sheet/sheet';
import type { TextGrid } from './clipboard';
import { formatHtmlTable, parseTsv } from './clipboard';

export interface CopiedCell {
  readonly value: CellValue;
  readonly format: string;
  readonly text: string;
}

/** What was copied on this page: exact values, so that pasting does not read the text "007" as the number 7. */
export interface CopiedCells {
  readonly cells: readonly (readonly CopiedCell[])[];
  /** The same as it lies on the clipboard: as long as that is still there, the cells are what was meant. */
  readonly tsv: string;
}

/** What is pasted: cells of this page, or texts from anywhere. */
export type PastedCells = CopiedCells | { readonly texts: TextGrid };

const MOST_HTML_CELLS = 2000;

/** The displayed texts of copied cells. */
export const textsOf = (cells: CopiedCells['cells']): TextGrid => cells.map((row) => row.map(({ text }) => text));

/** Hands the cells to other programs as text, and as a table if it is small; gives them back. */
export function putOnClipboard(clipboard: DataTransfer, copied: CopiedCells): CopiedCells {
  const texts = textsOf(copied.cells);
  clipboard.setData('text/plain', copied.tsv);
  if (texts.length * (texts[0]?.length ?? 0) <= MOST_HTML_CELLS) clipboard.setData('text/html', formatHtmlTable(texts));
  return copied;
}

/** What was copied here, if that is what still lies on the clipboard, otherwise its texts; null: nothing to paste. */
export function takeFromClipboard(clipboard: DataTransfer, copied: CopiedCells | null): PastedCells | null {
  const text = clipboard.getData('text/plain');
  if (text === '') return null;
  return copied && isSameText(copied.tsv, text) ? copied : { texts: parseTsv(text) };
}

/** Line ends and a last empty line are lost on some clipboards. */
const isSameText = (a: string, b: string): boolean => plainLines(a) === plainLines(b);
const plainLines = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
