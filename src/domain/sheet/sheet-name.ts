/** As many UTF-16 units as Excel and WPS let the name of a sheet have. */
export const LONGEST_SHEET_NAME = 31;

/**
 * The wished name, or that name with the first number that makes it free: "复核意见", "复核意见 2". What no sheet may be
 * called (empty, longer than 31, with one of : \ / ? * [ ], with an apostrophe at an end) is mended first. Sheets are
 * told apart without regard to case.
 */
export function freeSheetName(wished: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const name = legalName(wished);
  for (let number = 1; ; number += 1) {
    const tail = number === 1 ? '' : ` ${number}`;
    const candidate = `${cut(name, LONGEST_SHEET_NAME - tail.length)}${tail}`;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}

// Also what a file cannot hold: controls, halves of a character, non-characters.
const FORBIDDEN = /[\\/:*?[\]\p{Cc}\p{Cs}\ufffe\uffff]/gu;

function legalName(wished: string): string {
  const name = cut(wished.replace(FORBIDDEN, ' ').replace(/^[\s']+/, ''), LONGEST_SHEET_NAME);
  return name === '' ? '报告' : name;
}

const cut = (text: string, most: number): string =>
  text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '') // half of a character that takes two units
    .replace(/[\s']+$/, '');
