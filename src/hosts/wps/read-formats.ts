import type { CellRange } from '../../domain/sheet/cell-ref';
import type { WpsWorksheet } from './application';
import { halvesOf, heightOf, isSingle, rangeAt, widthOf } from './ranges';

/**
 * The number formats of a range in their English form. WPS gives one where all cells have the same, else nothing (null,
 * undefined or "", by the build): then the halves are asked.
 */
export function readFormats(sheet: WpsWorksheet, range: CellRange): string[][] {
  const formats = Array.from({ length: heightOf(range) }, () => new Array<string>(widthOf(range)).fill('General'));
  const ask = (part: CellRange): void => {
    const told = rangeAt(sheet, part).NumberFormat;
    if (typeof told === 'string' && told !== '') {
      for (let row = part.top; row <= part.bottom; row += 1) {
        formats[row - range.top]!.fill(inEnglish(told), part.left - range.left, part.right - range.left + 1);
      }
    } else if (!isSingle(part)) {
      halvesOf(part).forEach(ask);
    }
  };
  ask(range);
  return formats;
}

/** A Chinese WPS may name the format General in its own words even where English ones are asked for. */
const inEnglish = (format: string): string => format.replace(/G\/通用格式/g, 'General');
