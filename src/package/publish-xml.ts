/**
 * WPS's list of add-ins, publish.xml: one node of ours goes in or out, every other byte stays. WPS reads one list for
 * all add-ins of a user, so an installer that writes its own file over it takes the others away (platform/wps.md 8,
 * trap 25). Compiled to ES3 for Windows' script host: only what JScript 5 has is used here. The installer for Linux
 * says the same in awk (linux/publish-xml.awk); both are tested on one table.
 */

/** The add-in's name in the list: WPS refuses names beyond ASCII (trap 26). */
export const ADDIN_NAME = 'jxzp';

/** The list with the add-in of this version in it, at the place where it was before; null where the text is no list. */
export function withAddin(text: string, version: string): string | null {
  if (!/[^\s\uFEFF]/.test(text))
    return `<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n  ${node(version)}\n</jsplugins>\n`;
  const list = readList(text);
  if (!list) return null;
  const first = list.own[0];
  if (!first) return withNode(text, list.root, node(version));
  const rest = without(text, list.own.slice(1));
  return rest.slice(0, first.start) + node(version) + rest.slice(first.end);
}

/** The list without the add-in, whatever its version; null where the text is no list. */
export function withoutAddin(text: string): string | null {
  if (!/[^\s\uFEFF]/.test(text)) return text;
  const list = readList(text);
  return list && without(text, list.own);
}

const node = (version: string): string =>
  `<jsplugin name="${ADDIN_NAME}" type="et" url="${ADDIN_NAME}_${version}" version="${version}" enable="enable_dev" install="null" customDomain=""/>`;

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Root {
  /** The opening tag. */
  readonly open: Span;
  /** Where the closing tag begins; null for `<jsplugins/>`. */
  readonly closeAt: number | null;
}

interface List {
  readonly root: Root;
  /** Our nodes from their opening to the end of their closing tag, in order. */
  readonly own: readonly Span[];
}

/** Walks the tags, past comments and declarations; null where they do not pair up or the root is another one. */
function readList(text: string): List | null {
  const own: Span[] = [];
  const names: string[] = [];
  let open: Span | null = null;
  let closeAt: number | null = null;
  let ownStart = -1;
  let at = text.indexOf('<');
  while (at >= 0) {
    const end = endOfMarkup(text, at);
    if (end < 0) return null;
    const tag = text.slice(at, end);
    const kind = tag.charAt(1);
    if (kind === '/') {
      if (names.pop() !== nameOf(tag, 2)) return null;
      if (names.length === 0) closeAt = at;
      if (names.length === 1 && ownStart >= 0) {
        own.push({ start: ownStart, end });
        ownStart = -1;
      }
    } else if (kind !== '?' && kind !== '!') {
      const name = nameOf(tag, 1);
      const isEmpty = tag.charAt(tag.length - 2) === '/';
      if (names.length === 0) {
        if (open || name !== 'jsplugins') return null;
        open = { start: at, end };
      } else if (names.length === 1 && isOwn(name, tag)) {
        if (isEmpty) own.push({ start: at, end });
        else ownStart = at;
      }
      if (!isEmpty) names.push(name);
    }
    at = text.indexOf('<', end);
  }
  return open && names.length === 0 ? { root: { open, closeAt }, own } : null;
}

/** Where the tag, comment or declaration that begins at `at` ends; -1 when it does not. */
function endOfMarkup(text: string, at: number): number {
  if (text.slice(at, at + 4) === '<!--') return after(text, '-->', at + 4);
  if (text.slice(at, at + 9) === '<![CDATA[') return after(text, ']]>', at + 9);
  if (text.slice(at, at + 2) === '<?') return after(text, '?>', at + 2);
  let quote = '';
  for (let i = at + 1; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '<') return -1;
    else if (char === '>') return i + 1;
  }
  return -1;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

const nameOf = (tag: string, from: number): string => (/^[^\s>]*/.exec(tag.slice(from)) ?? [''])[0].replace(/\/$/, '');

function isOwn(name: string, tag: string): boolean {
  if (name !== 'jsplugin' && name !== 'jspluginonline') return false;
  const value = /\sname\s*=\s*("[^"]*"|'[^']*')/.exec(tag);
  return value?.[1]?.slice(1, -1) === ADDIN_NAME;
}

/** A new node as the last one, on a line of its own where the closing tag has one. */
function withNode(text: string, { open, closeAt }: Root, added: string): string {
  const newline = text.indexOf('\r\n') >= 0 ? '\r\n' : '\n';
  if (closeAt === null) {
    const tag = text.slice(open.start, open.end).replace(/\s*\/>$/, '>');
    return `${text.slice(0, open.start)}${tag}${newline}  ${added}${newline}</jsplugins>${text.slice(open.end)}`;
  }
  const before = text.slice(0, closeAt).replace(/[ \t]+$/, '');
  const indent = text.slice(before.length, closeAt);
  const gap = /[\r\n]$/.test(before) ? '' : newline;
  return `${before}${gap}${indent}  ${added}${newline}${indent}${text.slice(closeAt)}`;
}

/** `text` without these spans and without the lines that would stay empty. */
function without(text: string, spans: readonly Span[]): string {
  let kept = text;
  for (let i = spans.length - 1; i >= 0; i -= 1) {
    const before = kept.slice(0, spans[i]!.start);
    const rest = kept.slice(spans[i]!.end);
    const isAlone = /^[ \t]*(\r?\n|$)/.test(rest) && /(^|\n)[ \t]*$/.test(before);
    kept = isAlone ? before.replace(/[ \t]*$/, '') + rest.replace(/^[ \t]*\r?\n?/, '') : before + rest;
  }
  return kept;
}
