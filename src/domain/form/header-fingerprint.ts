import type { Sheet } from '../sheet/sheet';
import type { Form } from './form';
import { seenAt } from './cells';
import { squeeze } from './words';

/**
 * A form's header as one line of text: the same for every sheet with these columns in this order, wherever on the sheet
 * it stands. By it a person's correction of the columns is remembered.
 */
export function fingerprintOf(sheet: Sheet, form: Pick<Form, 'header' | 'range'>): string {
  const rows: string[] = [];
  for (let row = form.header.first; row <= form.header.last; row += 1) {
    const words: string[] = [];
    for (let column = form.range.left; column <= form.range.right; column += 1) {
      words.push(squeeze(seenAt(sheet, row, column)));
    }
    rows.push(words.join('|'));
  }
  return rows.join('/');
}

const LONGEST_ROW = 2000;

/** A row as one line of text, "" for an empty one: by it a header that a person pointed at is found again. */
export const wordsOfRow = ({ range, texts }: Sheet, row: number): string =>
  (texts[row - (range?.top ?? 0)] ?? [])
    .map(squeeze)
    .filter((text) => text !== '')
    .join('|')
    .slice(0, LONGEST_ROW);
