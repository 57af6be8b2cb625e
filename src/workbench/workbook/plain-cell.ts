/**
 * Reads the cells that nearly all cells are: `<c r="H12" s="3" t="s"><v>5</v></c>`, `<c r="H12" s="3"/>`, both with or
 * without s and t. One pass over the characters and no object per cell, where the general reader looks at four tags.
 * Anything else (other attributes, a formula, an error, spaces) is left to that reader.
 */
export class PlainCellReader {
  column = 0;
  xf = 0;
  /** What <v> says, or null without one. */
  number: number | null = null;
  /** The number is that of a shared string. */
  isShared = false;
  /** Behind the attribute r, behind the attribute s if there is one, and behind the element. */
  refEnd = 0;
  xfEnd = 0;
  end = 0;

  constructor(readonly text: string) {}

  /** Whether a plain cell starts here; the fields then tell what it is. */
  read(start: number): boolean {
    const { text } = this;
    if (!text.startsWith('<c r="', start)) return false;
    let at = start + 6;
    let column = 0;
    let code = text.charCodeAt(at);
    for (; code >= 0x41 && code <= 0x5a; code = text.charCodeAt((at += 1))) column = column * 26 + code - 0x40;
    const digits = at;
    while (isDigit(code)) code = text.charCodeAt((at += 1));
    if (column === 0 || at === digits || code !== QUOTE) return false;
    this.refEnd = at + 1;
    let xf = 0;
    if (text.startsWith(' s="', at + 1)) {
      const from = (at += 5);
      for (code = text.charCodeAt(at); isDigit(code); code = text.charCodeAt((at += 1))) xf = xf * 10 + code - 0x30;
      if (at === from || code !== QUOTE) return false;
    }
    this.xfEnd = at + 1;
    const isShared = text.startsWith(' t="s"', at + 1);
    if (isShared) at += 6;
    this.column = column - 1;
    this.xf = xf;
    this.isShared = isShared;
    if (text.startsWith('/>', at + 1)) {
      this.number = null;
      this.end = at + 3;
      return true;
    }
    return text.startsWith('><v>', at + 1) && this.readNumber(at + 5);
  }

  private readNumber(from: number): boolean {
    const { text } = this;
    const first = text.charCodeAt(from);
    if (!isDigit(first) && first !== MINUS) return false;
    let number = first - 0x30;
    let at = from + 1;
    let code = text.charCodeAt(at);
    for (; isDigit(code); code = text.charCodeAt((at += 1))) number = number * 10 + code - 0x30;
    // Digits alone are added up here while that is exact; all else is as JavaScript reads it.
    if (code !== LESS || first === MINUS || at - from > 15) {
      at = text.indexOf('<', at);
      if (at < 0) return false;
      number = Number(text.slice(from, at));
      if (!Number.isFinite(number)) return false;
    }
    if (!text.startsWith('</v></c>', at)) return false;
    this.number = number;
    this.end = at + 8;
    return true;
  }
}

const QUOTE = 0x22;
const MINUS = 0x2d;
const LESS = 0x3c;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
