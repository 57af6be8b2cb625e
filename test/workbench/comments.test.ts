import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import * as fc from 'fast-check';
import { cellKey, formatCellRef, parseCellRef } from '../../src/domain/sheet/cell-ref';
import { NOTE_HEAD } from '../../src/hosts/host';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import { openWorkbook } from '../../src/workbench/workbook/open-workbook';
import type { Workbook } from '../../src/workbench/workbook/workbook';
import { createWorkbookHost } from '../../src/workbench/workbook-host';
import { changedParts, packageWith, partsOf, relationships, richPackage, worksheet, zipOf } from './rich-package';

const fileOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, '../cases/xlsx', name)));

/** Files with notes of their own, written by Excel and by WPS, and files without any. */
const FILES: readonly (readonly [string, Uint8Array])[] = [
  ['a new workbook', createWorkbook({ sheets: [{ name: '表', rows: [['得分', 9]] }, { name: '乙' }] }).save()],
  ['a form with all that files carry along', richPackage()],
  ['notes by WPS', fileOf('exceljs__test_data_comments.xlsx')],
  ['notes by Excel', fileOf('qax-os__test_Book1.xlsx')],
];

function opened(bytes: Uint8Array): Workbook {
  const result = openWorkbook(bytes);
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}

const at = (address: string) => parseCellRef(address)!;
const textOf = (latin1: string | undefined): string => Buffer.from(latin1 ?? '', 'latin1').toString('utf8');

const notesIn = (workbook: Workbook, index = 0): Record<string, string> =>
  Object.fromEntries(
    [...workbook.sheets[index]!.notes()].map(([key, text]) => {
      return [formatCellRef({ row: Math.floor(key / 16384), column: key % 16384 }), text];
    }),
  );

const write = (workbook: Workbook, notes: Readonly<Record<string, string | null>>, index = 0): void =>
  workbook.writeNotes(
    workbook.sheets[index]!.id,
    Object.entries(notes).map(([address, text]) => ({ ...at(address), text })),
    'api',
  );

/** The first and the last cell with a value that have no note. */
function freeCells(workbook: Workbook): [string, string] {
  const sheet = workbook.sheets[0]!;
  const { top, left, bottom, right } = sheet.usedRange()!;
  const free: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      if (sheet.value(row, column) !== null && sheet.note(row, column) === null)
        free.push(formatCellRef({ row, column }));
    }
  }
  return [free[0]!, free.at(-1)!];
}

/** What another program reads. */
async function notesByExcelJs(bytes: Uint8Array): Promise<Record<string, string>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const notes: Record<string, string> = {};
  book.worksheets[0]!.eachRow({ includeEmpty: true }, (row) =>
    row.eachCell({ includeEmpty: true }, ({ address, note }) => {
      if (note) notes[address] = typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('');
    }),
  );
  return notes;
}

const EXPLANATION = `${NOTE_HEAD}比例法：≤15%，实际 17%\n依据：财预〔2020〕10号`;
const MARKUP = 'a & b < c > "d"';

describe.each(FILES)('%s', (_, bytes) => {
  const parts = partsOf(bytes);
  const sheetNotes = notesIn(opened(bytes));
  const [first, last] = freeCells(opened(bytes));
  // Two cells that are there, and one that is not.
  const OURS = { [first]: EXPLANATION, [last]: MARKUP, D41: '别处' };

  test('gets notes beside those that it has; other programs read them', async () => {
    const workbook = opened(bytes);
    write(workbook, OURS);
    expect(notesIn(workbook)).toEqual({ ...sheetNotes, ...OURS });
    const saved = workbook.save();
    expect(notesIn(opened(saved))).toEqual({ ...sheetNotes, ...OURS });
    expect(await notesByExcelJs(saved)).toMatchObject({ [first]: EXPLANATION, [last]: MARKUP });
  });

  test('loses nothing: only the parts of the notes change, and in them only what is ours', () => {
    const workbook = opened(bytes);
    write(workbook, OURS);
    const saved = workbook.save();
    const after = partsOf(saved);
    const changed = changedParts(bytes, saved);
    const allowed =
      /^(\[Content_Types\]\.xml|xl\/comments\d+\.xml|xl\/drawings\/vmlDrawing\d+\.vml|xl\/worksheets\/(_rels\/)?sheet1\.xml(\.rels)?)$/;
    expect(changed.filter((part) => !allowed.test(part))).toEqual([]);
    for (const part of changed) {
      // Each changed part is the old one with something put in: all that was there is still there, in its order.
      const pieces = parts.get(part)?.match(/<[^>]*>|[^<]+/g) ?? [];
      const now = after.get(part)!.match(/<[^>]*>|[^<]+/g)!;
      let next = 0;
      const lost = pieces.filter((piece) => {
        const found = now.indexOf(piece, next);
        if (found >= 0) next = found + 1;
        return found < 0;
      });
      expect(lost).toEqual([]);
    }
  });

  test('taken away again, in the same sitting or after saving, the file is what it was', () => {
    const none = { [first]: null, [last]: null, D41: null };
    const workbook = opened(bytes);
    write(workbook, OURS);
    const saved = workbook.save();
    write(workbook, none);
    expect(Buffer.from(workbook.save()).equals(Buffer.from(bytes))).toBe(true);
    const again = opened(saved);
    write(again, none);
    expect(partsOf(again.save())).toEqual(parts);
  });

  test('a note of ours is replaced in its place', () => {
    const workbook = opened(bytes);
    write(workbook, OURS);
    const again = opened(workbook.save());
    write(again, { [first]: '新的' });
    expect(notesIn(opened(again.save()))).toEqual({ ...sheetNotes, ...OURS, [first]: '新的' });
    expect(changedParts(workbook.save(), again.save())).toEqual([expect.stringMatching(/^xl\/comments\d+\.xml$/)]);
  });
});

test('any text survives being a note’s text', () => {
  const text = fc.oneof(
    fc.string({ minLength: 1, unit: 'binary' }),
    fc.string({ minLength: 1, unit: fc.constantFrom(...Array.from('达标 \n\t\r&<>"\'_x0041_]]>😀')) }),
  );
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), (texts) => {
      const notes = Object.fromEntries(texts.map((note, index) => [`B${index + 1}`, note]));
      const workbook = createWorkbook({ sheets: [{ name: '表' }] });
      write(workbook, notes);
      expect(notesIn(opened(workbook.save()))).toEqual(notes);
    }),
    { numRuns: 40 },
  );
});

test('notes on two sheets of one workbook have parts of their own', async () => {
  const workbook = createWorkbook({ sheets: [{ name: '甲', cells: { B2: 1 } }, { name: '乙' }] });
  write(workbook, { B2: '甲的' }, 0);
  write(workbook, { B2: '乙的' }, 1);
  const saved = workbook.save();
  const again = opened(saved);
  expect([notesIn(again, 0), notesIn(again, 1)]).toEqual([{ B2: '甲的' }, { B2: '乙的' }]);
  expect([...partsOf(saved).keys()].filter((part) => /comments|vml/.test(part))).toHaveLength(4);
  expect(await notesByExcelJs(saved)).toEqual({ B2: '甲的' });
});

test('notes and values are saved together', () => {
  const workbook = opened(richPackage());
  write(workbook, { D5: '说明' });
  workbook.write(workbook.sheets[0]!.id, [{ ...at('D5'), kind: 'value', value: 7 }], 'user');
  const sheet = opened(workbook.save()).sheets[0]!;
  expect([sheet.value(4, 3), sheet.note(4, 3)]).toEqual([7, '说明']);
});

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

test.each([
  ['behind everything', worksheet(''), /<sheetData><\/sheetData><legacyDrawing r:id="rId2"\/><\/worksheet>$/],
  [
    'before tables',
    worksheet('', '<drawing r:id="rId9"/><tableParts count="0"/><extLst/>'),
    /rId9"\/><legacyDrawing r:id="rId2"\/><tableParts/,
  ],
  [
    'before wrapped controls',
    worksheet('', '<mc:AlternateContent xmlns:mc="m"><controls/></mc:AlternateContent>'),
    /<legacyDrawing r:id="rId2"\/><mc:AlternateContent/,
  ],
  [
    'with the prefix of the sheet',
    `<x:worksheet xmlns:x="${MAIN}" xmlns:rel="${R}"><x:sheetData/></x:worksheet>`,
    /<x:sheetData\/><x:legacyDrawing rel:id="rId2"\/><\/x:worksheet>$/,
  ],
  [
    'with the namespace that the sheet lacks',
    `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
    new RegExp(`<legacyDrawing xmlns:r="${R}" r:id="rId2"/></worksheet>$`),
  ],
])('the sheet names its drawing where the schema wants it: %s', (_, sheet, expected) => {
  const workbook = opened(packageWith(sheet));
  write(workbook, { B2: '说明' });
  const saved = workbook.save();
  expect(partsOf(saved).get('xl/worksheets/sheet1.xml')).toMatch(expected);
  expect(notesIn(opened(saved))).toEqual({ B2: '说明' });
});

test('the drawing of a page header is not taken for that of the notes', () => {
  const header = '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="CH"></v:shape></xml>';
  const bytes = packageWith(worksheet('', '<legacyDrawingHF r:id="rId1"/>'), {
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([['vmlDrawing', '../drawings/vmlDrawing1.vml']]),
    'xl/drawings/vmlDrawing1.vml': header,
  });
  const workbook = opened(bytes);
  write(workbook, { B2: '说明' });
  const after = partsOf(workbook.save());
  expect(after.get('xl/drawings/vmlDrawing1.vml')).toBe(header);
  expect(after.get('xl/worksheets/sheet1.xml')).toMatch(/<legacyDrawing r:id="rId3"\/><legacyDrawingHF r:id="rId1"\/>/);
  expect(after.get('xl/drawings/vmlDrawing2.vml')).toContain('<x:Row>1</x:Row><x:Column>1</x:Column>');
});

test('the box of a note stands beside its cell, over hidden columns, as tall as its text', () => {
  const workbook = createWorkbook({
    sheets: [{ name: '表', columnWidths: [10, 10, 10, 10, 10, 10, 10, 10], hiddenColumns: [3], rows: [[1]] }],
  });
  write(workbook, { B2: '甲'.repeat(24 * 4) });
  const drawing = partsOf(workbook.save()).get('xl/drawings/vmlDrawing1.vml')!;
  const [left, , top, , right, , bottom] = /<x:Anchor>([^<]*)/.exec(drawing)![1]!.split(', ').map(Number);
  expect([left, top]).toEqual([2, 1]);
  // 312 pixels of columns of 80, one of them hidden; four lines of 16 pixels in rows of 18.
  const sheet = workbook.sheets[0]!;
  const wide = Array.from({ length: right! - 2 }, (_, index) => sheet.columnWidth(2 + index)).reduce(
    (a, b) => a + b,
    0,
  );
  expect(wide).toBeLessThanOrEqual(312);
  expect(wide + sheet.columnWidth(right!)).toBeGreaterThan(312);
  expect((bottom! - 1) * sheet.rowHeight(1)).toBeGreaterThan(3 * 16);
});

describe('notes that are not ours', () => {
  const threads = (comments: string) => {
    const parts = Object.fromEntries(
      [...partsOf(packageWith(worksheet('')))].map(([name, text]) => [name, textOf(text)]),
    );
    return zipOf({
      ...parts,
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([
        ['comments', '../comments1.xml'],
        ['threadedComment', '../threadedComments/threadedComment1.xml'],
      ]),
      'xl/comments1.xml': comments,
      'xl/threadedComments/threadedComment1.xml': '<ThreadedComments><threadedComment ref="A1"/></ThreadedComments>',
    });
  };
  const THREAD = `<comments xmlns="${MAIN}"><authors><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>[线程批注] 批注: ${NOTE_HEAD}旧的</t></text></comment></commentList></comments>`;

  test('a threaded comment stays in both its parts, and its cell is given back', async () => {
    const bytes = threads(THREAD);
    const workbook = opened(bytes);
    const host = createWorkbookHost(workbook);
    const { id } = workbook.sheets[0]!;
    const kept = await host.notes!.write(id, [
      { ...at('A1'), text: '甲' },
      { ...at('A2'), text: '乙' },
    ]);
    expect(kept).toEqual({ ok: true, value: [at('A1')] });
    const after = partsOf(workbook.save());
    expect(after.get('xl/threadedComments/threadedComment1.xml')).toBe(
      partsOf(bytes).get('xl/threadedComments/threadedComment1.xml'),
    );
    expect(textOf(after.get('xl/comments1.xml'))).toContain(
      THREAD.slice(THREAD.indexOf('<comment ref'), THREAD.indexOf('</commentList>')),
    );
  });

  test('a damaged list of notes costs no form: it opens, stays as it is, and refuses new ones', async () => {
    const bytes = threads('<comments><authors>');
    const workbook = opened(bytes);
    const sheet = workbook.sheets[0]!;
    expect([sheet.note(0, 0), sheet.areNotesReadable, sheet.notes().size]).toEqual([null, false, 0]);
    const refused = await createWorkbookHost(workbook).notes!.write(sheet.id, [{ ...at('A2'), text: '乙' }]);
    expect(refused.ok ? 'ok' : refused.error.code).toBe('failed');
    expect(() => write(workbook, { A2: '乙' })).toThrow('unreadable-notes');
    expect(Buffer.from(workbook.save()).equals(Buffer.from(bytes))).toBe(true);
  });
});

test('tells of written notes as a change without cells, which undo knows nothing of', () => {
  const workbook = createWorkbook({ sheets: [{ name: '表', rows: [[1]] }] });
  const changes: unknown[] = [];
  workbook.onChange((change) => changes.push(change));
  write(workbook, { A1: '甲' });
  const sheetId = workbook.sheets[0]!.id;
  expect(changes).toEqual([{ sheetId, source: 'api', cells: [], recalculated: [] }]);
  expect(workbook.canUndo).toBe(false);
  expect(workbook.sheets[0]!.notes().get(cellKey(0, 0))).toBe('甲');
});
