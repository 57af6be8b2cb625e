import { formatCellRange, formatCellRef, parseCellRange, type CellRange } from '../../domain/sheet/cell-ref';
import { PlainCellReader } from './plain-cell';
import { isSameContent, type CellState, type SheetModel } from './sheet-model';
import type { CellContent } from './sheet-part';
import { attributeOf, escapeCellText, escapeText, splice, withAttribute, XmlReader, type Splice } from './xml';

/** The worksheet part with its edited cells and rows spliced in; all other text stays as it is. */
export function patchSheet(sheet: SheetModel, xfNumber: (xf: number) => number): string {
  const { part } = sheet;
  const plain = new PlainCellReader(part.text);
  const splices: Splice[] = [];
  const newCells = new Map<number, { readonly column: number; readonly text: string; readonly at: number }[]>();

  const freed = freedSharers(sheet);
  splices.push(...freed.splices);
  for (const key of [...sheet.edits.keys()].sort((a, b) => a - b)) {
    const row = Math.floor(key / 16384);
    const column = key % 16384;
    const state = sheet.edits.get(key)!;
    const index = part.find(row, column);
    if (index >= 0) {
      const start = part.startAt(index);
      const end = part.endAt(index);
      const file = sheet.fileState(row, column);
      const xf = state.xf === file.xf ? null : xfNumber(state.xf);
      // A formula that shared the text of one that is gone is written out, like one that is new.
      const known = freed.keys.has(key) ? { ...file, formula: null } : file;
      const text =
        !isSameContent(known, state) && plain.read(start)
          ? newCell(part.text.slice(start, xf === null ? plain.xfEnd : plain.refEnd), state, xf, '')
          : editedCell(part.text.slice(start, end), known, state, xf, part.prefix);
      splices.push({ start, end, text });
    } else {
      const left = part.findBefore(row, column);
      const text = newCell(
        `<${part.prefix}c r="${formatCellRef({ row, column })}"`,
        state,
        xfNumber(state.xf),
        part.prefix,
      );
      const cells = newCells.get(row) ?? [];
      cells.push({ column, text, at: left < 0 ? -1 : part.endAt(left) });
      newCells.set(row, cells);
    }
  }
  return splice(part.text, [...splices, ...rowSplices(sheet, newCells), ...dimensionSplice(sheet, newCells)]);
}

type NewCells = ReadonlyMap<number, readonly { readonly column: number; readonly text: string; readonly at: number }[]>;

function rowSplices(sheet: SheetModel, newCells: NewCells): Splice[] {
  const { part } = sheet;
  const { prefix, data } = part;
  const splices: Splice[] = [];
  const newRows: { row: number; text: string }[] = [];
  for (const row of [...new Set([...newCells.keys(), ...sheet.rowEdits.keys()])].sort((a, b) => a - b)) {
    const cells = newCells.get(row) ?? [];
    const hidden = sheet.rowEdits.get(row);
    const element = part.rowElement(row);
    if (!element) {
      const tag = `<${prefix}row r="${row + 1}"${hidden === true ? ' hidden="1"' : ''}`;
      const content = cells.map(({ text }) => text).join('');
      newRows.push({ row, text: content === '' ? `${tag}/>` : `${tag}>${content}</${prefix}row>` });
      continue;
    }
    const before = part.text.slice(element.start, element.inside);
    let tag = withSpans(before, cells);
    if (hidden !== undefined) tag = withAttribute(tag, 'hidden', hidden ? '1' : null);
    const first = cells.filter(({ at }) => at < 0).map(({ text }) => text);
    if (element.close < 0 && cells.length > 0) {
      tag = `${tag.replace(/\s*\/>$/, '>')}${first.join('')}</${prefix}row>`;
    } else tag += first.join('');
    if (tag !== before) splices.push({ start: element.start, end: element.inside, text: tag });
    for (const { at, text } of cells) if (at >= 0) splices.push({ start: at, end: at, text });
  }
  if (newRows.length === 0) return splices;
  if (data.close < 0) {
    const tag = part.text.slice(data.start, data.inside).replace(/\s*\/>$/, '>');
    const content = newRows.map(({ text }) => text).join('');
    return [{ start: data.start, end: data.inside, text: `${tag}${content}</${prefix}sheetData>` }];
  }
  let next = 0;
  for (const { row, text } of newRows) {
    while (next < part.rows.length && part.rows[next]!.row < row) next += 1;
    const at = part.rows[next]?.start ?? data.close;
    splices.push({ start: at, end: at, text });
  }
  return splices;
}

/** `spans` is a hint, but one that must not be wrong. */
function withSpans(tag: string, cells: readonly { readonly column: number }[]): string {
  const match = /^(\d+):(\d+)$/.exec(attributeOf(tag, 'spans') ?? '');
  if (!match || cells.length === 0) return tag;
  const columns = cells.map(({ column }) => column + 1);
  const first = Math.min(Number(match[1]), ...columns);
  const last = Math.max(Number(match[2]), ...columns);
  return withAttribute(tag, 'spans', `${first}:${last}`);
}

function dimensionSplice(sheet: SheetModel, newCells: NewCells): Splice[] {
  const { dimension } = sheet.part.layout;
  if (!dimension || newCells.size === 0) return [];
  const tag = sheet.part.text.slice(dimension.start, dimension.end);
  const range = parseCellRange(attributeOf(tag, 'ref') ?? '');
  if (!range) return [];
  const rows = [...newCells.keys()];
  const columns = [...newCells.values()].flatMap((cells) => cells.map(({ column }) => column));
  const wider: CellRange = {
    top: Math.min(range.top, ...bounds(rows)),
    left: Math.min(range.left, ...bounds(columns)),
    bottom: Math.max(range.bottom, ...bounds(rows)),
    right: Math.max(range.right, ...bounds(columns)),
  };
  const text = withAttribute(tag, 'ref', formatCellRange(wider));
  return text === tag ? [] : [{ ...dimension, text }];
}

/** Least and greatest, without handing thousands of numbers to one call. */
const bounds = (numbers: readonly number[]): [number, number] =>
  numbers.reduce<[number, number]>(
    ([least, most], number) => [Math.min(least, number), Math.max(most, number)],
    [Infinity, -Infinity],
  );

/** The first cell of a shared formula holds its text: when it goes, each other cell is given its own. */
function freedSharers(sheet: SheetModel): { readonly keys: ReadonlySet<number>; readonly splices: readonly Splice[] } {
  const { part } = sheet;
  const keys = new Set<number>();
  const splices: Splice[] = [];
  for (const [key, state] of sheet.edits) {
    const index = part.find(Math.floor(key / 16384), key % 16384);
    const sharers = index < 0 ? [] : part.sharers(index);
    if (sharers.length === 0 || part.contentAt(index).formula === state.formula) continue;
    for (const sharer of sharers) {
      keys.add(part.keyAt(sharer));
      const { formula } = part.contentAt(sharer);
      if (sheet.edits.has(part.keyAt(sharer)) || formula === null) continue;
      const start = part.startAt(sharer);
      const old = formulaRange(part.text.slice(start, part.endAt(sharer)));
      const text = `<${part.prefix}f>${escapeText(formula.slice(1))}</${part.prefix}f>`;
      if (old) splices.push({ start: start + old[0], end: start + old[1], text });
    }
  }
  return { keys, splices };
}

/** Where <f> is in the text of a cell. */
function formulaRange(cell: string): readonly [number, number] | null {
  const reader = new XmlReader(cell);
  reader.next();
  for (const name of reader.children()) {
    if (name !== 'f') continue;
    const { start } = reader;
    reader.skip();
    return [start, reader.end];
  }
  return null;
}

/** A cell written anew behind `head`: `<c r="H12"`, with its `s` where the style is to stay (null). */
function newCell(head: string, state: CellState, xf: number | null, prefix: string): string {
  const { type, content } = writeContent(state, formulaElement('', null, state, prefix), prefix);
  const tag = `${head}${xf === null || xf === 0 ? '' : ` s="${xf}"`}${type === null ? '' : ` t="${type}"`}`;
  return content === '' ? `${tag}/>` : `${tag}>${content}</${prefix}c>`;
}

/** The text of a <c> that may hold anything, as it is to be. A null xf stays. */
function editedCell(cell: string, file: CellState, state: CellState, xf: number | null, prefix: string): string {
  const tagEnd = tagEndOf(cell);
  let tag = cell.slice(0, tagEnd);
  if (xf !== null) tag = withAttribute(tag, 's', xf === 0 ? null : String(xf));
  // Only its looks: rich text, phonetics and whatever else the cell holds stay as they are.
  if (isSameContent(file, state)) return tag + cell.slice(tagEnd);
  // cm and vm tie a cell to dynamic arrays and pictures in cells; they are about the value that was there.
  if (file.formula !== state.formula) tag = withAttribute(withAttribute(tag, 'cm', null), 'vm', null);
  const { type, content } = writeContent(state, formulaElement(cell, file, state, prefix), prefix);
  const open = withAttribute(tag, 't', type).replace(/\s*\/>$/, '>');
  if (content === '') return open.replace(/>$/, '/>');
  return `${open}${content}</${/^<([^\s/>]+)/.exec(tag)?.[1] ?? 'c'}>`;
}

/** The same formula keeps its element with all its attributes; another is written as a plain one. */
function formulaElement(cell: string, file: CellContent | null, state: CellContent, prefix: string): string {
  if (state.formula === null) return '';
  const old = file?.formula === state.formula ? formulaRange(cell) : null;
  return old ? cell.slice(...old) : `<${prefix}f>${escapeText(state.formula.slice(1))}</${prefix}f>`;
}

/** Texts are written into the cell, so that the shared strings stay untouched; Excel moves them there when it saves. */
function writeContent(
  { value, formula, isError }: CellContent,
  formulaText: string,
  prefix: string,
): { readonly type: string | null; readonly content: string } {
  const v = `${prefix}v>`;
  if (value === null) return { type: null, content: formulaText };
  if (typeof value === 'number') return { type: null, content: `${formulaText}<${v}${value}</${v}` };
  if (typeof value === 'boolean') return { type: 'b', content: `${formulaText}<${v}${value ? '1' : '0'}</${v}` };
  const text = escapeCellText(value);
  if (isError) return { type: 'e', content: `${formulaText}<${v}${text}</${v}` };
  if (formula !== null) return { type: 'str', content: `${formulaText}<${v}${text}</${v}` };
  const space = /^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : '';
  return { type: 'inlineStr', content: `<${prefix}is><${prefix}t${space}>${text}</${prefix}t></${prefix}is>` };
}

function tagEndOf(cell: string): number {
  const reader = new XmlReader(cell);
  reader.next();
  return reader.end;
}
