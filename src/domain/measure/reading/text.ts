/**
 * One spelling for what forms spell in many ways: half width, simplified, without white space. Everything in this
 * room reads texts in this spelling only, so that spaces, line breaks and full-width forms never change a reading.
 */

const WHITE = 1;
const SEVERAL = 2;

// Left: what is written. Right: what is read. One character for one.
const SAME_LENGTH: readonly (readonly [string, string])[] = [
  ['﹤', '<'],
  ['﹥', '>'],
  ['﹦═⩵', '='],
  ['≧⩾≽', '≥'],
  ['≦⩽≼', '≤'],
  ['—–―−‐‑‒─━﹘﹣ー', '-'],
  ['〜∼˜', '~'],
  ['﹪٪', '%'],
  ['∕⁄', '/'],
  ['×✕', '*'],
  ['•‧・∙', '·'],
  ['∶﹕', ':'],
  ['﹐', ','],
  ['﹢', '+'],
  ['﹙〔【[', '('],
  ['﹚〕】]', ')'],
  ['￥', '¥'],
  ['〇', '零'],
  ['萬', '万'],
  ['億', '亿'],
  ['兩倆', '两'],
  ['點', '点'],
  ['個箇', '个'],
  ['負', '负'],
  ['餘', '余'],
  ['幾', '几'],
  ['貳', '贰'],
  ['參', '叁'],
  ['陸', '陆'],
  ['對', '对'],
  ['於', '于'],
  ['過', '过'],
  ['達', '达'],
  ['與', '与'],
  ['間', '间'],
  ['時', '时'],
  ['無', '无'],
  ['沒', '没'],
  ['內', '内'],
];

const LONGER: ReadonlyMap<string, string> = new Map([
  ['㎡', '平方米'],
  ['㎥', '立方米'],
  ['㎞', '公里'],
  ['㎏', '公斤'],
  ['㎝', '厘米'],
  ['㎜', '毫米'],
  ['²', '2'],
  ['³', '3'],
  ['㎎', '毫克'],
  ['℅', '%'],
  ['⩽', '≤'],
]);

const SPELLING: Uint16Array = (() => {
  const table = new Uint16Array(65536);
  for (let code = 0xff01; code <= 0xff5e; code += 1) table[code] = code - 0xfee0;
  for (const [written, read] of SAME_LENGTH) for (const char of written) table[char.charCodeAt(0)] = read.charCodeAt(0);
  for (const char of LONGER.keys()) table[char.charCodeAt(0)] = SEVERAL;
  for (const code of [0x5b, 0x5d]) table[code + 0xfee0] = table[code]!;
  for (let code = 0; code <= 0x20; code += 1) table[code] = WHITE;
  for (const code of [0x7f, 0x85, 0xa0, 0xad, 0x1680, 0x180e, 0x202f, 0x205f, 0x2060, 0x3000, 0xfeff])
    table[code] = WHITE;
  for (let code = 0x2000; code <= 0x200f; code += 1) table[code] = WHITE;
  for (let code = 0x2028; code <= 0x202e; code += 1) table[code] = WHITE;
  return table;
})();

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * The text in the room's one spelling. A space survives only between two digits, where it may part two numbers:
 * "5 10" is never 510. Letter-spaced digits before a unit ("1 0 0 %") are one number.
 */
export function normalise(text: string): string {
  const length = text.length;
  let at = 0;
  while (at < length && SPELLING[text.charCodeAt(at)] === 0) at += 1;
  if (at === length) return text;
  let out = text.slice(0, at);
  let parted = false;
  let spaced = false;
  let last = out.charCodeAt(out.length - 1);
  for (; at < length; at += 1) {
    const code = text.charCodeAt(at);
    const to = SPELLING[code]!;
    if (to === WHITE) {
      spaced = true;
      continue;
    }
    const char = to === 0 ? text[at]! : to === SEVERAL ? LONGER.get(text[at]!)! : String.fromCharCode(to);
    if (spaced && isDigit(char.charCodeAt(0)) && isDigit(last)) {
      out += ' ';
      parted = true;
    }
    spaced = false;
    out += char;
    last = char.charCodeAt(char.length - 1);
  }
  return parted ? joinLetterSpaced(out) : out;
}

function joinLetterSpaced(text: string): string {
  const parts = text.split(' ');
  // Only cells: a page of figures is prose, and its spaces stay.
  if (parts.length > 40) return text;
  let out = parts[0]!;
  let run = /(?:^|\D)\d$/.test(out);
  for (let index = 1; index < parts.length; index += 1) {
    // A run of single digits up to the first part that goes on with something else: "1 0 0%".
    let last = index;
    while (run && last < parts.length && /^\d$/.test(parts[last]!)) last += 1;
    const closing = parts[last] ?? '';
    if (run && /^\d[^\d/]/.test(closing)) {
      out += parts.slice(index, last + 1).join('');
      index = last;
    } else {
      out += ` ${parts[index]!}`;
    }
    run = /(?:^|\D)\d$/.test(parts[index]!);
  }
  return out;
}

/** A text that says nothing: blank, dashes, slashes, 无, and 一, which is how a scanned dash is read. */
export const isPlaceholder = (text: string): boolean =>
  text === '' || (text.length <= 8 && /^(?:[-/\\~_.…*·、。]+|无|一|空|待定|待填|暂无)$/.test(text));

/** "不适用" and its like: the row is not assessed. */
export const isNotApplicable = (text: string): boolean =>
  text.length <= 16 &&
  /^\(?(?:本年度?|本项目|该项目?|此项目?|本单位)?(?:不适用|不涉及|未涉及|没有涉及|无此项|无该项|无此类|n\/?a)(?:此项|该项|本项|此类|该指标|此指标|本指标|本年度?)?(?:内容|指标|情况|业务|工作|支出)?\)?[。.;,]?$/i.test(
    text,
  );

/** Without the punctuation and quotation marks around it: what counts when words are compared. */
export const trimPunctuation = (text: string): string => text.replace(EDGE_START, '').replace(EDGE_END, '');
const EDGE_START = /^(?:[\s,;:。、!"'“”‘’·]|\.(?!\d))+/;
const EDGE_END = /[,.;:。、!"'“”‘’·]{1,8}$/;
