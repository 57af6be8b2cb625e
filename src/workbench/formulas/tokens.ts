import type { CellRange } from '../../domain/sheet/cell-ref';

/** Excel's own limits: the length of a formula, and the last row and column of a sheet (0-based). */
export const LONGEST_FORMULA = 8192;
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export type Operator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

export type Token = { readonly text: string } & (
  | { readonly kind: 'space' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly value: string }
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly range: CellRange }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'name' }
  | { readonly kind: 'operator'; readonly operator: Operator }
  | { readonly kind: '%' | '(' | ')' | ',' }
  /** Excel's grammar has it, ours does not: arrays, unions, tables, other workbooks. */
  | { readonly kind: 'foreign' }
);

type Lexer = readonly [RegExp, (match: RegExpExecArray) => Token | null];

const SHEET = String.raw`(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?`;
const AREA = String.raw`(?:(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})(?::(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}))?|(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})|(\$?[1-9]\d{0,6}):(\$?[1-9]\d{0,6}))`;
// What may not follow a reference: "A1B", "LOG10(", "B2B!A1", "A1:B2:C3" and "Table1[…" are something else.
const REFERENCE = new RegExp(`${SHEET}${AREA}(?![\\p{L}\\p{N}_.$!:[(])`, 'uy');

// In order of who wins. All sticky: tried at one place only, so that the whole stays linear.
const LEXERS: readonly Lexer[] = [
  [/[ \t\r\n]+/y, ([text]) => ({ kind: 'space', text })],
  [/"((?:[^"]|"")*)"/y, ([text, inner]) => ({ kind: 'string', text, value: inner!.replace(/""/g, '"') })],
  [REFERENCE, readReference],
  [/[A-Za-z_][A-Za-z0-9_.]*(?=[ ]?\()/y, ([text]) => ({ kind: 'function', text, name: text.toUpperCase() })],
  [
    /(?:TRUE|FALSE)(?![\p{L}\p{N}_.!(])/iuy,
    ([text]) => ({ kind: 'boolean', text, value: text.toUpperCase() === 'TRUE' }),
  ],
  [/(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y, ([text]) => ({ kind: 'number', text, value: Number(text) })],
  [
    /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)(?![\p{L}$])/iuy,
    ([text]) => ({ kind: 'error', text, value: text.toUpperCase() }),
  ],
  [/<>|<=|>=|[-+*/^&=<>]/y, ([text]) => ({ kind: 'operator', text, operator: text as Operator })],
  [/[%(),]/y, ([text]) => ({ kind: text as '%' | '(' | ')' | ',', text })],
  [/'(?:[^']|'')+'!/y, ([text]) => ({ kind: 'foreign', text })],
  [/[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy, ([text]) => ({ kind: 'name', text })],
  [/[{}[\];@#!:$]/y, ([text]) => ({ kind: 'foreign', text })],
];

/** The words of a formula without its "="; null when it holds a sign that no formula can hold, or is too long. */
export function tokenize(text: string): readonly Token[] | null {
  if (text.length > LONGEST_FORMULA) return null;
  const tokens: Token[] = [];
  for (let position = 0; position < text.length;) {
    const token = tokenAt(text, position);
    if (!token) return null;
    tokens.push(token);
    position += token.text.length;
  }
  return tokens;
}

function tokenAt(text: string, position: number): Token | null {
  for (const [pattern, read] of LEXERS) {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    const token = match && read(match);
    if (token) return token;
  }
  return null;
}

function readReference(match: RegExpExecArray): Token | null {
  const [text, quoted, plain, cell, cellTo, column, columnTo, row, rowTo] = match;
  const sheet = quoted?.replace(/''/g, "'") ?? plain ?? null;
  const range =
    (cell && span(cornerOf(cell), cornerOf(cellTo ?? cell))) ||
    (column && columnTo && span([0, columnOf(column)], [LAST_ROW, columnOf(columnTo)])) ||
    (row && rowTo && span([rowOf(row), 0], [rowOf(rowTo), LAST_COLUMN])) ||
    null;
  // "[1]" names another workbook, which is not there; beyond XFD1048576 it is a name ("ABC" followed by digits).
  if (!range || sheet?.includes('[')) return null;
  return { kind: 'reference', text, sheet, range };
}

type Corner = readonly [row: number, column: number];

const rowOf = (text: string): number => Number(text.replace('$', '')) - 1;

function columnOf(text: string): number {
  let column = 0;
  for (const letter of text.replace('$', '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function cornerOf(text: string): Corner {
  const [, column = '', row = ''] = /^(\$?[A-Za-z]+)(\$?\d+)$/.exec(text) ?? [];
  return [rowOf(row), columnOf(column)];
}

function span([row, column]: Corner, [rowTo, columnTo]: Corner): CellRange | null {
  const range = {
    top: Math.min(row, rowTo),
    left: Math.min(column, columnTo),
    bottom: Math.max(row, rowTo),
    right: Math.max(column, columnTo),
  };
  return range.bottom > LAST_ROW || range.right > LAST_COLUMN ? null : range;
}
