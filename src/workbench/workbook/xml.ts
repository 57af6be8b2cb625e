/** A part that is not well-formed, or asks for what a workbook never needs (a DTD). Caught once, in open-workbook.ts. */
export class XmlError extends Error {}

export type XmlToken = 'open' | 'close' | 'empty' | 'end';

/**
 * A forward reader of tags that keeps their offsets, so that a part can be changed by splicing its text. Comments,
 * processing instructions and CDATA are stepped over; nesting is checked. Text is what lies between two tags: `textBetween`.
 */
export class XmlReader {
  token: XmlToken = 'end';
  /** Local name of the tag: "c" for <x:c>. */
  name = '';
  /** The tag is text[start, end). */
  start = 0;
  end = 0;
  /** Open elements around the tag; an open tag counts itself. */
  depth = 0;
  private readonly open: string[] = [];
  private seenRoot = false;

  constructor(readonly text: string) {}

  /** Moves to the next tag; false at the end of the document. */
  next(): boolean {
    const { text } = this;
    for (let at = this.end; ;) {
      const start = text.indexOf('<', at);
      if (this.open.length === 0 && text.slice(at, start < 0 ? undefined : start).trim() !== '') {
        throw new XmlError('text outside the root element');
      }
      if (start < 0) {
        if (this.open.length > 0) throw new XmlError(`<${this.open.at(-1) ?? ''}> is not closed`);
        if (!this.seenRoot) throw new XmlError('no root element');
        this.token = 'end';
        return false;
      }
      const mark = text.charCodeAt(start + 1);
      if (mark === 0x3f /* ? */) at = this.after('?>', start + 2);
      else if (mark === 0x21 /* ! */) at = this.afterDeclaration(start);
      else {
        this.start = start;
        this.readTag(mark === 0x2f /* / */);
        return true;
      }
    }
  }

  /** Goes on at `end`: what lies before it was read otherwise, and is whole elements. */
  continueAt(end: number): void {
    this.end = end;
  }

  /** Moves behind the element that `open` has just entered; the token is then its close tag. */
  skip(): void {
    if (!this.is('open')) return;
    const depth = this.depth;
    while (this.next()) if (this.is('close') && this.depth === depth) return;
  }

  /** Moves to each child element of the element just entered; the body must leave a child by `skip` or by reading to its end. */
  *children(): Generator<string, void> {
    if (!this.is('open')) return;
    const depth = this.depth;
    while (this.next()) {
      if (this.is('close')) {
        if (this.depth === depth) return;
        continue;
      }
      const { start } = this;
      const isOpen = this.is('open');
      yield this.name;
      if (isOpen && this.start === start) this.skip();
    }
  }

  /** The value of an attribute by its full name ("r", "xml:space"), unescaped. */
  attribute(name: string): string | null {
    return attributeOf(this.text.slice(this.start, this.end), name);
  }

  /** Text of the element just entered, its own and that of its descendants; moves to the close tag. */
  readText(): string {
    if (!this.is('open')) return '';
    const depth = this.depth;
    let text = '';
    let from = this.end;
    while (this.next()) {
      text += textBetween(this.text, from, this.start);
      from = this.end;
      if (this.is('close') && this.depth === depth) break;
    }
    return text;
  }

  private is(token: XmlToken): boolean {
    return this.token === token;
  }

  private readTag(closing: boolean): void {
    const { text } = this;
    const nameStart = this.start + (closing ? 2 : 1);
    let at = nameStart;
    let colon = -1;
    for (; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 0x3a) colon = at;
      else if (code <= 0x20 || code === 0x2f || code === 0x3e || code !== code) break;
    }
    if (at === nameStart) throw new XmlError(`a tag without a name at ${this.start}`);
    const fullName = text.slice(nameStart, at);
    this.name = colon < 0 ? fullName : text.slice(colon + 1, at);
    let quote = 0;
    for (; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code !== code) throw new XmlError(`<${fullName} is not finished`);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === 0x3e) break;
      else if (code === 0x22 || code === 0x27) quote = code;
      else if (code === 0x3c) throw new XmlError(`< inside <${fullName}`);
    }
    this.end = at + 1;
    if (closing) {
      const expected = this.open.at(-1);
      if (expected !== fullName) throw new XmlError(`</${fullName}> closes <${expected ?? ''}>`);
      this.token = 'close';
      this.depth = this.open.length;
      this.open.pop();
      return;
    }
    if (this.open.length === 0) {
      if (this.seenRoot) throw new XmlError('two root elements');
      this.seenRoot = true;
    }
    if (text.charCodeAt(at - 1) === 0x2f) {
      this.token = 'empty';
      this.depth = this.open.length + 1;
    } else {
      this.token = 'open';
      this.open.push(fullName);
      this.depth = this.open.length;
    }
  }

  private afterDeclaration(start: number): number {
    if (this.text.startsWith('<!--', start)) return this.after('-->', start + 4);
    if (this.text.startsWith('<![CDATA[', start)) return this.after(']]>', start + 9);
    // No workbook program writes a DTD; entity expansion is how small files become large ones.
    throw new XmlError('a DTD');
  }

  private after(mark: string, from: number): number {
    const at = this.text.indexOf(mark, from);
    if (at < 0) throw new XmlError(`${mark} is missing`);
    return at + mark.length;
  }
}

/** The value of an attribute in the text of a tag, by its full name; null when absent. */
export function attributeOf(tag: string, name: string): string | null {
  const attribute = findAttribute(tag, name);
  return attribute ? unescapeText(tag.slice(attribute.valueStart, attribute.valueEnd)) : null;
}

/** The tag with one attribute set; null removes it. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const found = findAttribute(tag, name);
  if (found) {
    return value === null
      ? tag.slice(0, found.start) + tag.slice(found.valueEnd + 1)
      : tag.slice(0, found.valueStart) + escapeAttribute(value) + tag.slice(found.valueEnd);
  }
  if (value === null) return tag;
  const close = tag.endsWith('/>') ? tag.length - 2 : tag.length - 1;
  const head = tag.slice(0, close).trimEnd();
  return `${head} ${name}="${escapeAttribute(value)}"${tag.slice(close)}`;
}

function findAttribute(
  tag: string,
  name: string,
): { readonly start: number; readonly valueStart: number; readonly valueEnd: number } | null {
  let at = tag.search(/[\s/>]/);
  while (at >= 0 && at < tag.length) {
    const start = at;
    while (isSpace(tag.charCodeAt(at))) at += 1;
    const equals = tag.indexOf('=', at);
    if (equals < 0) return null;
    const found = tag.slice(at, equals).trimEnd();
    let open = equals + 1;
    while (isSpace(tag.charCodeAt(open))) open += 1;
    const quote = tag.charAt(open);
    if (quote !== '"' && quote !== "'") throw new XmlError(`an attribute without quotes in ${tag.slice(0, 40)}`);
    const close = tag.indexOf(quote, open + 1);
    if (found === name) return { start, valueStart: open + 1, valueEnd: close };
    at = close + 1;
  }
  return null;
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;

/** The characters between two tags: entities resolved, CDATA unwrapped, comments dropped, line ends as XML reads them. */
export function textBetween(text: string, from: number, to: number): string {
  let rest = text.slice(from, to);
  if (!rest.includes('<')) return unescapeText(rest);
  let plain = '';
  while (rest !== '') {
    const at = rest.indexOf('<');
    plain += unescapeText(at < 0 ? rest : rest.slice(0, at));
    if (at < 0) break;
    const isData = rest.startsWith('<![CDATA[', at);
    const mark = isData ? ']]>' : rest.startsWith('<!--', at) ? '-->' : '>';
    const end = rest.indexOf(mark, at);
    if (isData) plain += rest.slice(at + 9, end).replace(/\r\n?/g, '\n');
    rest = rest.slice(end + mark.length);
  }
  return plain;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescapeText(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes('&')) return lines;
  return lines.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Text as the content of an element. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (mark) => (mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : '&gt;'));

/** Text as the value of an attribute in double quotes. */
export const escapeAttribute = (text: string): string =>
  escapeText(text).replace(/["\n\t\r]/g, (mark) => (mark === '"' ? '&quot;' : `&#${mark.charCodeAt(0)};`));

// What XML 1.0 cannot hold (and \r, which a reader would turn into \n): controls, half a surrogate pair, non-characters.
const CONTROLS = `\\x00-\\x08\\x0b-\\x1f\\ufffe\\uffff`;
const LONE_SURROGATE = '[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]';
const LITERAL_ESCAPE = '_(?=x[0-9a-fA-F]{4}_)';
const UNSTORABLE = new RegExp([`[${CONTROLS}]`, LONE_SURROGATE, LITERAL_ESCAPE].join('|'), 'g');

/** A cell's text as ST_Xstring writes it: what XML cannot hold becomes _xHHHH_, and a literal "_x0041_" keeps its underscore. */
export const escapeCellText = (text: string): string =>
  escapeText(
    text.replace(UNSTORABLE, (mark) => `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  );

/** The inverse of the _xHHHH_ escapes. */
export const unescapeCellText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** One change of a part: text[start, end) becomes `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The part with all changes made. Splices never overlap; those at one place keep their order. */
export function splice(text: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const change of ordered) {
    if (change.start < at) throw new Error(`overlapping changes at ${change.start}`);
    pieces.push(text.slice(at, change.start), change.text);
    at = change.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
