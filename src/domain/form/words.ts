// Ordinary, full-width, non-breaking and zero-width space, and every line break.
const WHITE_SPACE = /(?:\s|\u200b|\u200c|\u200d|\u2060)+/g;
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕/g;
const EDGES = /^[★☆*＊•·※、,.:;]+|[★☆*＊、,.:;_—-]+$/g;

// What neither holds white space nor changes under NFKC: most cells of most sheets.
const PLAIN = /^[!-~\u4e00-\u9fff、。“”≤≥]*$/;

/** A text without any white space, full-width letters, digits and brackets made half-width: "年度 指标值（A）" → "年度指标值(A)". */
export const squeeze = (text: string): string =>
  PLAIN.test(text) ? text : text.normalize('NFKC').replace(WHITE_SPACE, '');

/** A text without white space at its ends: what a person sees in the cell. */
export function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return to - from === text.length ? text : text.slice(from, to);
}

const isSpace = (code: number): boolean =>
  code <= 32 ||
  code === 0xa0 ||
  code === 0x3000 ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200d) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x2060;

/**
 * The bare word of a label: no white space, no brackets with what they hold, no numbering, no colon or star at its
 * ends: "★三级 指标（必填）：" → "三级指标". What is only a bracket ("(得分)") keeps its inside.
 */
export function bareWord(text: string): string {
  const squeezed = squeeze(text);
  const outside = squeezed.replace(BRACKETED, '').replace(EDGES, '');
  const word = outside === '' ? squeezed.replace(/[()[\]【】〔〕]/g, '').replace(EDGES, '') : outside;
  return word
    .replace(/^(?:[一二三四五六七八九十]+|\d+)[、.]/, '')
    .replace(/(\p{Script=Han})(?:[A-Z](?:\/[A-Z])?|[①-⑩])$/u, '$1');
}

/** A text without content: empty, or strokes and dots that only fill the cell ("/", "—", "……", and "一" for a stroke). */
export const isBlankMark = (text: string): boolean => /^[-/\\|_—–―－一…⋯.．。·*＊\s\u00a0\u3000]*$/.test(text);

/**
 * How alike two words are by the characters they share, in any order, 0 to 1: typing and reading errors keep most
 * characters (未完成因原和改进措施, 考值参分 for 考核分值).
 */
export function likeness(a: string, b: string): number {
  const rest = new Map<string, number>();
  for (const char of a) rest.set(char, (rest.get(char) ?? 0) + 1);
  let shared = 0;
  for (const char of b) {
    const left = rest.get(char) ?? 0;
    if (left > 0) {
      shared += 1;
      rest.set(char, left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length);
}

const BARE_YEAR = /^20\d\d(?:年度?)?$/;

/** "2021", "2021年度": a year that heads a column by itself. */
export const isBareYear = (text: string): boolean => BARE_YEAR.test(squeeze(text));
