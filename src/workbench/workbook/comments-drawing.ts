import type { CellRef } from '../../domain/sheet/cell-ref';
import type { WorkbookSheet } from './workbook';
import { LAST_COLUMN, LAST_ROW } from './cell-columns';
import { splice } from './xml';

const NAMESPACES = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
} as const;

const declarations = (prefixes: readonly (keyof typeof NAMESPACES)[]): string =>
  prefixes.map((prefix) => ` xmlns:${prefix}="${NAMESPACES[prefix]}"`).join('');

export const EMPTY_DRAWING =
  `<xml${declarations(['v', 'o', 'x'])}>` +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** A note that needs its box drawn. */
export interface DrawnNote extends CellRef {
  readonly text: string;
}

/**
 * The drawing (VML) that shows the notes of a sheet, with boxes for new notes and without those of notes that are gone.
 * Worked on as text: what programs write here is often not well-formed XML.
 */
export function patchDrawing(
  text: string,
  sheet: WorkbookSheet,
  added: readonly DrawnNote[],
  removed: readonly CellRef[],
): string {
  const gone = new Set(removed.map(({ row, column }) => `${row}:${column}`));
  const kept = splice(
    text,
    [...text.matchAll(SHAPE)]
      .filter(([shape]) => gone.has(noteCellOf(shape) ?? ''))
      .map(({ 0: shape, index }) => ({ start: index, end: index + shape.length, text: '' })),
  );
  if (added.length === 0) return kept;
  const firstId = 1 + [...text.matchAll(/_x0000_s(\d+)"/g)].reduce((most, [, id]) => Math.max(most, Number(id)), 1024);
  const missing = (['v', 'o', 'x'] as const).filter((prefix) => !text.includes(`xmlns:${prefix}=`));
  const boxes = added.map((note, index) => noteShape(note, sheet, firstId + index, declarations(missing)));
  return kept.replace(/<\/xml>\s*$/i, (close) => `${boxes.join('')}${close}`);
}

/** Whether anything is drawn: notes, buttons, pictures. */
export const isDrawn = (text: string): boolean => /<(\w+:)?(shape|group|rect|line|oval)\b/.test(text);

// A shape without content has no cell: it is nobody's note.
const SHAPE = /<v:shape\b[^>]*(?<!\/)>[\s\S]*?<\/v:shape>/g;

function noteCellOf(shape: string): string | null {
  const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1];
  const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1];
  return shape.includes('ObjectType="Note"') && row && column ? `${row}:${column}` : null;
}

// What Excel writes for a note, apart from place and size. It names its kind as WPS does (o:spt), so that a drawing by
// WPS, which describes no kinds of shapes, needs nothing more.
function noteShape({ row, column, text }: DrawnNote, sheet: WorkbookSheet, id: number, namespaces: string): string {
  return (
    `<v:shape${namespaces} id="_x0000_s${id}" o:spt="202" type="#_x0000_t202" style="position:absolute;visibility:hidden"` +
    ' fillcolor="#ffffe1" o:insetmode="auto" coordsize="21600,21600"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchorOf({ row, column }, text, sheet).join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

// Pixels. Letters of 9 points are 12 pixels wide in Chinese, half as wide in Latin.
const WIDTH = 300;
const MARGIN = 12;
const LETTER = 12;
const LINE = 16;

/**
 * Where the box is, as VML counts: left column and pixels into it, top row and pixels, right column and pixels, bottom
 * row and pixels. It stands beside the cell and is as tall as its text.
 */
function anchorOf({ row, column }: CellRef, text: string, sheet: WorkbookSheet): number[] {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (WIDTH - MARGIN))), 0);
  const left = Math.min(column + 1, LAST_COLUMN);
  const [right, intoRight] = reach(left, MARGIN + WIDTH, LAST_COLUMN, (at) => sheet.columnWidth(at));
  const [bottom, intoBottom] = reach(row, 2 + lines * LINE + MARGIN, LAST_ROW, (at) => sheet.rowHeight(at));
  return [left, MARGIN, row, 2, right, intoRight, bottom, intoBottom];
}

const widthOf = (line: string): number =>
  Array.from(line).reduce((sum, letter) => sum + (letter < '\u2e80' ? LETTER / 2 : LETTER), 0);

/** The row (column) that lies `pixels` behind the beginning of this one, and the pixels into it. */
function reach(from: number, pixels: number, last: number, sizeOf: (at: number) => number): [number, number] {
  let [at, rest] = [from, pixels];
  while (at < last && rest >= sizeOf(at)) {
    rest -= sizeOf(at);
    at += 1;
  }
  return [at, rest];
}
