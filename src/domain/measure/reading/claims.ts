import { isCalendarWord, scanCalendar, scanMonths } from './calendar';
import type { Claim, DateClaim } from './claim';
import { isArabic, isJoined, isLatin } from './claim';
import { isNumeral } from './numerals';
import { scanQuantityClaim } from './quantity-claim';

export interface Claims {
  readonly claims: readonly Claim[];
  /** The words after the last claim. */
  readonly tail: string;
}

const HAS_NUMERAL = /[\d零一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟半]|对折|年底|年末/;

// More numbers than that are a paragraph of counts.
export const MOST_CLAIMS = 8;

/** Everything a normalised text says in numbers and dates, from left to right. Linear; meant for a cell, not a page. */
export function scanClaims(text: string): Claims {
  const claims: Claim[] = [];
  let from = 0;
  let at = HAS_NUMERAL.test(text) ? 0 : text.length;
  while (at < text.length && claims.length <= MOST_CLAIMS) {
    const start = numberStart(text, at, from, claims.length > 0);
    if (start < 0) {
      at = -start;
      continue;
    }
    const claim = scanDate(text, start, from) ?? scanQuantityClaim(text, start, from);
    if (!claim) {
      at = skipFigure(text, start);
      continue;
    }
    claims.push(claim);
    from = claim.end;
    at = claim.end;
  }
  return { claims, tail: text.slice(from) };
}

/** Where a number begins at or after `at`; -(next place to look) if none begins here. */
function numberStart(text: string, at: number, from: number, hasClaim: boolean): number {
  const code = text.charCodeAt(at);
  if (isArabic(code) || (code === 46 && isArabic(text.charCodeAt(at + 1)))) {
    const before = text.charCodeAt(at - 1);
    // A4, PM2.5, COVID-19, 第3届: names, not amounts.
    const isName =
      at > from &&
      (isLatin(before) ||
        text[at - 1] === '第' ||
        (text[at - 1] === '-' && isLatin(text.charCodeAt(at - 2)) && !(hasClaim && at - 1 === from)));
    return isName ? -skipFigure(text, at) : at;
  }
  const char = text[at]!;
  if (char === '-' || char === '+' || char === '负') {
    // Right after a claim it parts a range.
    const isSign = isArabic(text.charCodeAt(at + 1)) || (char === '负' && isNumeral(text[at + 1] ?? ''));
    return isSign && !(hasClaim && at === from) && text[at - 1] !== '-' && !isLatin(text.charCodeAt(at - 1))
      ? at
      : -(at + 1);
  }
  if (
    isNumeral(char) ||
    isCalendarWord(char) ||
    (char === '对' && text[at + 1] === '折') ||
    (char === '万' && text[at + 1] === '分')
  ) {
    return text[at - 1] === '第' && at > from ? -(at + 1) : at;
  }
  return -(at + 1);
}

/** Past the digits at `at`, with their decimals and serial parts (5.1.2). */
function skipFigure(text: string, at: number): number {
  let end = at + 1;
  if (!isArabic(text.charCodeAt(at)) && text[at] !== '.') {
    while (isNumeral(text[end] ?? '')) end += 1;
    return end;
  }
  while (isArabic(text.charCodeAt(end)) || (text[end] === '.' && isArabic(text.charCodeAt(end + 1)))) end += 1;
  return end;
}

function scanDate(text: string, start: number, from: number): DateClaim | null {
  const months = scanMonths(text, start);
  const span = months ?? scanCalendar(text, start);
  if (!span) return null;
  const lead = text.slice(from, start);
  // 3个月 is no month; a comparator sign makes it an amount ("≥2000年").
  if (/[≥>=]$/.test(lead)) return null;
  let end = span.end;
  let edge: DateClaim['edge'] = null;
  const after = /^(?:(之前|以前|前)|(以内|之内|内|止|为止)|(之后|以后|后|起|开始))/.exec(text.slice(end, end + 2));
  if (after) {
    edge = after[1] ? 'before' : after[2] ? 'within' : 'after';
    end += after[0].length;
  }
  return {
    kind: 'date',
    start,
    end,
    lead,
    from: span.from,
    until: span.until,
    edge,
    isPeriod: span.from !== null && span.from.day === null,
    joined: isJoined(text, from, start),
  };
}
