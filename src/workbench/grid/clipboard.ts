/** Cells by row, as displayed. */
export type TextGrid = readonly (readonly string[])[];

/** The text that spreadsheets exchange: tabs between cells, a line per row, quotes around a cell with breaks of its own. */
export const formatTsv = (cells: TextGrid): string =>
  cells.map((row) => `${row.map(quoteCell).join('\t')}\r\n`).join('');

const quoteCell = (text: string): string =>
  /[\t\r\n]|^"/.test(text) ? `"${text.replace(/"/g, '""').replace(/\r\n?/g, '\n')}"` : text;

// A quoted cell counts as such only if its closing quote ends the cell: `"甲"乙` is three plain characters more.
const CELL = /"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)|[^\t\r\n]*/y;

/** The inverse of `formatTsv`; also reads what editors and web pages copy. Line breaks inside a cell become "\n". */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    CELL.lastIndex = at;
    const match = CELL.exec(text)!;
    const quoted = match[1];
    rows.at(-1)!.push(quoted === undefined ? match[0] : quoted.replace(/""/g, '"').replace(/\r\n?/g, '\n'));
    at += match[0].length;
    if (at >= text.length) return rows;
    const isTab = text[at] === '\t';
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (isTab) continue;
    if (at >= text.length) return rows;
    rows.push([]);
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

/** The same cells for programs that paste tables (Word, mail). */
export function formatHtmlTable(cells: TextGrid): string {
  const rows = cells.map((row) => `<tr>${row.map((text) => `<td>${htmlOf(text)}</td>`).join('')}</tr>`);
  return `<table>${rows.join('')}</table>`;
}

const htmlOf = (text: string): string => escapeHtml(text).replace(/\r\n?|\n/g, '<br>');
