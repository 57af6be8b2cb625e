import type { Decimal } from '../decimal';

/** A piece of a format section: `code` is what Excel interprets, the rest is shown as it stands. */
interface Piece {
  readonly text: string;
  readonly isCode: boolean;
}

// Quoted words, \x escapes, _x gaps, *x fillers and [Red] conditions may hold any letter: none of them is code.
const LITERAL = /"[^"]*"?|\\.?|_.?|\*.?|\[[^\]]*\]?/gy;
const DIGITS = /[0#?][0#?,]*(\.[0#?]*)?|\.[0#?]+/;

/**
 * The format under which a cell shows `value` in full, or null when its own does. Decimals are added where a format
 * would hide them ("0", `0"分"` for 8.82); text, percent, date and other formats that show something else give way to
 * `otherwise`: a score stored in a text cell drops silently out of SUM.
 *
 * @param scale "percent" for a ratio that is to be shown as a percentage
 */
export function formatToShow(format: string, value: Decimal, scale: 'plain' | 'percent' = 'plain'): string | null {
  const otherwise = scale === 'percent' ? '0.00%' : 'General';
  if (/^(general|g\/通用格式|)$/i.test(format.trim())) return scale === 'plain' ? null : otherwise;
  const sections = splitSections(format);
  const section = sectionFor(sections, value);
  const code = section
    .filter((piece) => piece.isCode)
    .map(({ text }) => text)
    .join(' ');
  const digits = DIGITS.exec(code)?.[0];
  const isPercent = code.includes('%');
  // Whatever is left besides digits, sign, brackets and blanks is a date, a fraction, an exponent or a scaling comma.
  const rest = code.replace(DIGITS, '').replace(/[\s%+\-()¥$￥]/gu, '');
  if (!digits || digits.replace(/\..*/, '').endsWith(',') || rest !== '' || isPercent !== (scale === 'percent')) {
    return otherwise;
  }
  const shown = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  // A percentage is read with two decimals however exact the ratio is.
  const needed = scale === 'percent' ? Math.min(value.decimalPlaces() - 2, 2) : value.decimalPlaces();
  return shown >= needed ? null : sections.map((pieces) => widen(pieces, needed)).join(';');
}

function splitSections(format: string): Piece[][] {
  const sections: Piece[][] = [[]];
  for (let at = 0; at < format.length;) {
    LITERAL.lastIndex = at;
    const literal = LITERAL.exec(format)?.[0];
    if (literal) {
      sections.at(-1)!.push({ text: literal, isCode: false });
      at += literal.length;
      continue;
    }
    const end = /["\\_*[;]/.exec(format.slice(at));
    const next = end ? at + end.index : format.length;
    if (next > at) sections.at(-1)!.push({ text: format.slice(at, next), isCode: true });
    if (format[next] === ';') sections.push([]);
    at = format[next] === ';' ? next + 1 : next;
  }
  return sections;
}

/** Sections are for positive; negative; zero; text. */
function sectionFor(sections: readonly Piece[][], value: Decimal): readonly Piece[] {
  const index = value.isZero() && sections.length >= 3 ? 2 : value.lt(0) && sections.length >= 2 ? 1 : 0;
  return sections[index]!;
}

function widen(pieces: readonly Piece[], places: number): string {
  return pieces
    .map(({ text, isCode }) =>
      isCode ? text.replace(DIGITS, (digits) => `${digits.replace(/\..*/, '') || '0'}.${'0'.repeat(places)}`) : text,
    )
    .join('');
}
