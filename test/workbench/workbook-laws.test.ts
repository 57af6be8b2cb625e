import fc from 'fast-check';
import { cellKey } from '../../src/domain/sheet/cell-ref';
import type { CellValue } from '../../src/domain/sheet/sheet';
import type { Fill } from '../../src/domain/sheet/sheet-edit';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import { displayText } from '../../src/workbench/workbook/display';
import { openWorkbook } from '../../src/workbench/workbook/open-workbook';
import type { CellWrite, Workbook } from '../../src/workbench/workbook/workbook';
import { escapeCellText, textBetween, unescapeCellText, XmlError, XmlReader } from '../../src/workbench/workbook/xml';
import { packageWith, richPackage, sharedStrings, worksheet } from './rich-package';

const RUNS = { numRuns: 25 };

function opened(bytes: Uint8Array): Workbook {
  const result = openWorkbook(bytes);
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}

const oddText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    '=A1',
    '-5%完成',
    '_x0041_',
    '_x_x0041_',
    ' 前后 ',
    '\r\n',
    '\ud800',
    '\u0000',
    ']]>',
    '&amp;',
    '<c r="A1"/>',
    '"',
    "'",
    '98%',
    '#N/A',
  ),
);
const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  oddText,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.boolean(),
  fc.constant(null),
);
const anyFill: fc.Arbitrary<Fill | null> = fc.constantFrom(
  null,
  { color: '#FF0000' },
  { color: '#FFFFFF', pattern: 'Gray50', patternColor: '#00FF00' },
);
const place = { row: fc.integer({ min: 0, max: 16 }), column: fc.integer({ min: 0, max: 9 }) };
// What is looked at: the form and some cells around it.
const ROWS = 18;
const COLUMNS = 11;
const anyWrite: fc.Arbitrary<CellWrite> = fc.oneof(
  fc.record({ ...place, kind: fc.constant('value' as const), value: anyValue }),
  fc.record({ ...place, kind: fc.constant('fill' as const), fill: anyFill }),
  fc.record({
    ...place,
    kind: fc.constant('number-format' as const),
    format: fc.constantFrom('General', '0.0%', '0.00"分"', '@', 'yyyy/m/d'),
  }),
  fc.record({
    ...place,
    kind: fc.constant('formula' as const),
    formula: fc.constantFrom('=SUM(A1:C9)', '=A1&"<x>"', '=1/0', '=E20+1', '=D4'),
  }),
  fc.record({
    ...place,
    kind: fc.constant('typed' as const),
    text: fc.oneof(oddText, fc.constantFrom('50%', '1,234', '=A2', '2023-1-5')),
  }),
);

const allowed = (workbook: Workbook, { row, column }: CellWrite): boolean =>
  workbook.sheets[0]!.isWritable(row, column);

/** Everything that can be seen of the cells around the form. */
function picture(workbook: Workbook): unknown[] {
  return workbook.sheets.flatMap((sheet) =>
    Array.from({ length: ROWS * COLUMNS }, (_, index) => {
      const { value, formula, text, style } = sheet.cell(Math.floor(index / COLUMNS), index % COLUMNS);
      // A file keeps no -0, and an empty text is an empty cell.
      return JSON.stringify([
        value === 0 ? 0 : value,
        formula,
        text,
        style.fill,
        style.numberFormat,
        style.bold,
        style.locked,
      ]);
    }),
  );
}

test('what is written anywhere is read again from the file, and nothing else has changed', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyWrite, { maxLength: 8 }), { maxLength: 4 }), (requests) => {
      const workbook = opened(richPackage());
      for (const writes of requests)
        workbook.write(
          '3',
          writes.filter((write) => allowed(workbook, write)),
          'user',
        );
      expect(picture(opened(workbook.save()))).toEqual(picture(workbook));
    }),
    RUNS,
  );
});

test('a cell that nobody wrote to, and no formula stands in, is as it was', () => {
  const before = opened(richPackage());
  fc.assert(
    fc.property(fc.array(anyWrite, { maxLength: 10 }), (requests) => {
      const workbook = opened(richPackage());
      const writes = requests.filter((write) => allowed(workbook, write));
      workbook.write('3', writes, 'api');
      const touched = new Set(writes.map(({ row, column }) => cellKey(row, column)));
      const sheet = opened(workbook.save()).sheets[0]!;
      const differing: string[] = [];
      for (let row = 0; row < ROWS; row += 1) {
        for (let column = 0; column < COLUMNS; column += 1) {
          const merge = sheet.mergeAt(row, column);
          const old = before.sheets[0]!.cell(row, column);
          if (
            old.formula !== null ||
            touched.has(cellKey(row, column)) ||
            (merge && touched.has(cellKey(merge.top, merge.left)))
          )
            continue;
          const now = JSON.stringify(sheet.cell(row, column));
          if (now !== JSON.stringify(old)) differing.push(now);
        }
      }
      expect(differing).toEqual([]);
    }),
    RUNS,
  );
});

test('all undone, the file is the one that was opened; all done again, it is the one that was saved', () => {
  const bytes = Buffer.from(richPackage());
  fc.assert(
    fc.property(fc.array(fc.array(anyWrite, { maxLength: 6 }), { maxLength: 5 }), (requests) => {
      const workbook = opened(bytes);
      for (const writes of requests)
        workbook.write(
          '3',
          writes.filter((write) => allowed(workbook, write)),
          'user',
        );
      const saved = Buffer.from(workbook.save());
      const seen = picture(workbook);
      while (workbook.undo());
      expect(Buffer.from(workbook.save()).equals(bytes)).toBe(true);
      while (workbook.redo());
      expect(picture(workbook)).toEqual(seen);
      expect(Buffer.from(workbook.save()).equals(saved)).toBe(true);
    }),
    RUNS,
  );
});

test('recalculation gives what computing everything from the start gives', () => {
  // Formulas look right and down, never back: a circle keeps its old values, and that is another test.
  const formulaIn = (row: number): fc.Arbitrary<string> =>
    fc.constantFrom(
      `=B${row + 1}+1`,
      `=A${row + 2}*2`,
      '=SUM(B1:B4)',
      `=IF(B2>3,A${row + 3},B4)`,
      '=乙!B1',
      '=SUM(B:B)',
      `=SUM(A${row + 2}:B9)`,
    );
  const anyRow = (row: number) => fc.tuple(fc.option(formulaIn(row)), fc.integer({ min: -9, max: 9 }));
  const book = (rows: readonly (readonly [string | null, number])[]): Workbook =>
    createWorkbook({
      sheets: [
        { name: '甲', rows: rows.map(([formula, number]) => [formula === null ? 7 : { formula }, number]) },
        { name: '乙', rows: [[{ formula: '=甲!A1*10' }, { formula: '=甲!B5' }]] },
      ],
    });
  fc.assert(
    fc.property(
      fc.tuple(...[0, 1, 2, 3, 4].map(anyRow)),
      fc.nat({ max: 4 }),
      fc.integer({ min: -9, max: 9 }),
      (rows, row, number) => {
        const workbook = book(rows);
        workbook.write('1', [{ row, column: 1, kind: 'value', value: number }], 'user');
        const fresh = book(rows.map(([formula, old], index) => [formula, index === row ? number : old]));
        expect(picture(workbook)).toEqual(picture(fresh));
      },
    ),
    RUNS,
  );
});

test('any text survives being a cell’s text', () => {
  fc.assert(
    fc.property(oddText, (text) => {
      const stored = escapeCellText(text);
      expect(unescapeCellText(textBetween(stored, 0, stored.length))).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('no text is too broken to be read or refused', () => {
  const pieces = fc.constantFrom(
    '<a>',
    '</a>',
    '<a/>',
    '<',
    '>',
    '"',
    '&',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?x ?>',
    ' ',
    'x',
    '<a b="',
    "'",
    '<x:a>',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const reader = new XmlReader(parts.join(''));
      try {
        while (reader.next()) reader.attribute('b');
      } catch (error) {
        expect(error).toBeInstanceOf(XmlError);
      }
    }),
    { numRuns: 500 },
  );
});

test('a file with some bytes changed opens or is refused, and never throws', () => {
  const bytes = createWorkbook({
    sheets: [{ name: '表', rows: [[1, '二', true, { formula: '=A1' }]], merges: ['A2:B2'] }],
  }).save();
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 3 }),
      (flips) => {
        const damaged = bytes.slice();
        for (const [at, byte] of flips) damaged[at] = byte;
        expect(['boolean']).toContain(typeof openWorkbook(damaged).ok);
      },
    ),
    { numRuns: 400 },
  );
});

test.each([
  [0.1 + 0.2, 'General', '0.3'],
  [1 / 3, 'General', '0.333333333'],
  [123456789012, 'General', '1.23457E+11'],
  [0.985, '0.0%', '98.5%'],
  [2.675, '0.00', '2.68'],
  [10, 'G/通用格式"分"', '10分'],
  [45000.6, '上午/下午h"时"mm"分"', '下午2时24分'],
  [45000, '[$-804]yyyy"年"m"月"d"日";@', '2023年3月15日'],
  [-5, '0.00_);[Red]\\(0.00\\)', '(5.00)'],
  ['完成', '0.00', '完成'],
  ['完成', '"已"@', '已完成'],
  [true, '0.00', 'TRUE'],
  [5, 'reserved-0x1F', '5'],
  [null, '0.00', ''],
] as const)('%j as %s shows %j', (value, format, text) => {
  expect(displayText(value, format, false)).toBe(text);
});

/** How a cell may be written: as Excel and WPS do, or as the standard allows as well. The same cell all the same. */
const SPELLINGS = [
  ({ at, style, type, inner }: SpelledCell) => `<c r="${at}" s="${style}"${type && ` t="${type}"`}>${inner}</c>`,
  ({ at, style, type, inner }: SpelledCell) => `<c  r='${at}' s='${style}'${type && ` t='${type}'`} >${inner}</c >`,
  ({ at, style, type, inner }: SpelledCell) =>
    `<c ${type && `t="${type}" `}s="${style}" r="${at}"><!-- -->${inner}</c>`,
] as const;

interface SpelledCell {
  readonly at: string;
  readonly style: number;
  readonly type: string;
  readonly inner: string;
}

const anyContent = fc.oneof(
  fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((n) => ['', `<v>${n}</v>`] as const),
  fc.constantFrom(
    ['s', '<v>0</v>'],
    ['s', '<v>1</v>'],
    ['b', '<v>1</v>'],
    ['e', '<v>#N/A</v>'],
    ['str', '<f>"a"&amp;"b"</f><v>ab</v>'],
    ['inlineStr', '<is><t>甲 &lt;乙&gt;</t></is>'],
    ['', '<f>1+1</f><v>2</v>'],
    ['', '<v>99999999999999999</v>'],
    ['', '<v>007</v>'],
    ['', ''],
  ) as fc.Arbitrary<readonly [string, string]>,
);

test('a cell reads, changes and is saved the same however it is spelled', () => {
  fc.assert(
    fc.property(fc.array(anyContent, { minLength: 1, maxLength: 6 }), fc.nat(5), (contents, edited) => {
      const books = SPELLINGS.map((spell) => {
        const cells = contents.map(([type, inner], index) =>
          spell({ at: `${'ABCDEF'[index]!}1`, style: 0, type, inner }),
        );
        const extra = {
          'xl/sharedStrings.xml': sharedStrings(['<t>一</t>', "<r><t xml:space='preserve'>二 </t></r>"]),
        };
        return opened(packageWith(worksheet(`<row r="1">${cells.join('')}</row>`), extra));
      });
      const row = (book: Workbook) =>
        contents.map((_, column) => {
          const { value, formula, text } = book.sheets[0]!.cell(0, column);
          return { value, formula, text };
        });
      for (const book of books) expect(row(book)).toEqual(row(books[0]!));
      expect(row(books[0]!).map(({ value }) => value !== null)).toEqual(contents.map(([, inner]) => inner !== ''));
      const saved = books.map((book) => {
        book.write(book.sheets[0]!.id, [{ row: 0, column: edited, kind: 'value', value: 8.82 }], 'api');
        return opened(book.save());
      });
      for (const book of saved) expect(row(book)).toEqual(row(saved[0]!));
    }),
    { numRuns: 60 },
  );
});
