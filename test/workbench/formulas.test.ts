import fc from 'fast-check';
import type { CellRange } from '../../src/domain/sheet/cell-ref';
import { formatCellRange, parseCellRef } from '../../src/domain/sheet/cell-ref';
import type { CellValue } from '../../src/domain/sheet/sheet';
import { dependenciesOf } from '../../src/workbench/formulas/dependencies';
import type { ReadCell } from '../../src/workbench/formulas/evaluate';
import { evaluateFormula } from '../../src/workbench/formulas/evaluate';
import { parseTyped } from '../../src/workbench/formulas/typed';

type Cells = Readonly<Record<string, CellValue>>;

// A sheet "自评表" as a list of its cells, beside a sheet named "甲 表".
const FORM: Cells = {
  A1: 10,
  A2: 20.5,
  A3: '30',
  A4: null,
  A5: true,
  A6: '产出指标',
  B1: 10,
  B2: 9.5,
  B3: 8,
  B6: 7,
  C1: 0.1,
  C2: 0.2,
  D1: '#DIV/0!',
  D2: '98%',
  D3: '',
  D4: '无',
};
const OTHER: Cells = { B3: 42, C3: '效益指标' };

function reader(sheets: Readonly<Record<string, Cells>>): ReadCell {
  const values = new Map(
    Object.entries(sheets).flatMap(([sheet, cells]) =>
      Object.entries(cells).map(([cell, value]) => {
        const ref = parseCellRef(cell)!;
        return [`${sheet}!${ref.row},${ref.column}`, value] as const;
      }),
    ),
  );
  const usedRange = (sheet: string): CellRange | null | undefined =>
    sheet in sheets ? { top: 0, left: 0, bottom: 9, right: 9 } : undefined;
  return Object.assign(
    (sheet: string, row: number, column: number) => values.get(`${sheet}!${row},${column}`) ?? null,
    {
      usedRange,
    },
  );
}

const AT = { sheet: '自评表', row: 20, column: 7 };
const READ = reader({ 自评表: FORM, '甲 表': OTHER });
const valueOf = (formula: string, read = READ): CellValue | undefined => {
  const evaluation = evaluateFormula(formula, AT, read);
  return evaluation.supported ? evaluation.value : undefined;
};

describe('a formula has the value Excel gives it', () => {
  test.each<[string, CellValue]>([
    // strength and grouping of operators
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=-2^2', 4],
    ['=2^3^2', 64],
    ['=2^-1', 0.5],
    ['=2*3^2', 18],
    ['=2+3*4&5', '145'],
    ['=8-3-2', 3],
    ['=--"5"', 5],
    ['=-5%', -0.05],
    ['=50%%', 0.005],
    ['=10%*A1', 1],
    ['=1+2&"分"', '3分'],
    ['=1+1=2', true],
    ['=1<2=TRUE', true],
    ['= 1 +\n 2 ', 3],
    ['=.5+1.5e1', 15.5],
    // fifteen digits
    ['=0.1+0.2=0.3', true],
    ['=C1+C2&""', '0.3'],
    ['=0.1+0.2-0.3', 0],
    ['=1/3&""', '0.333333333333333'],
    ['=1E+20&""', '100000000000000000000'],
    ['=1E+21&""', '1E+21'],
    ['=0.0000001&""', '0.0000001'],
    // what values turn into
    ['=A1+A3', 40],
    ['=A1+A4', 10],
    ['=A1+A5', 11],
    ['=D2*10', 9.8],
    ['=A1+A6', '#VALUE!'],
    ['=A1+D3', '#VALUE!'],
    ['="2023-1-5"+0', 44931],
    ['=A4', 0],
    ['=A4&"x"', 'x'],
    ['=A4=0', true],
    ['=A4=""', true],
    ['=A5&""', 'TRUE'],
    ['=A6', '产出指标'],
    ['=D3', ''],
    // comparing
    ['="abc"="ABC"', true],
    ['="b">"A"', true],
    ['=100<"1"', true],
    ['="z"<FALSE', true],
    ['=A1>=10', true],
    ['=A1<>B1', false],
    // errors
    ['=1/0', '#DIV/0!'],
    ['=1/A4', '#DIV/0!'],
    ['=D1+1', '#DIV/0!'],
    ['=#N/A&""', '#N/A'],
    ['=#REF!+1/0', '#REF!'],
    ['="#N/A"&""', '#N/A'],
    ['=0^0', '#NUM!'],
    ['=0^-1', '#DIV/0!'],
    ['=10^400', '#NUM!'],
    ['=(-8)^0.5', '#NUM!'],
    ['=SUM(D1:D4)', '#DIV/0!'],
    // references
    ['=$A$1+A$2+$B3', 38.5],
    ["='甲 表'!B3", 42],
    ["=SUM('甲 表'!A1:C9)", 42],
    ['=不在!A1', '#REF!'],
    ['=SUM(不在!A1:A3)', '#REF!'],
    ['=a1+a2', 30.5],
  ])('%s is %p', (formula, value) => expect(valueOf(formula)).toEqual(value));

  test.each<[string, CellValue]>([
    ['=SUM(A1:A6)', 30.5],
    ['=SUM(A6:A1)', 30.5],
    ['=SUM(A1:A3,"7",TRUE,,A5)', 38.5],
    ['=SUM("甲")', '#VALUE!'],
    ['=SUM(A:A)', 30.5],
    ['=SUM($A:$B,1)', 66],
    ['=SUM(1:1)', '#DIV/0!'],
    ['=SUM(F1:F9)', 0],
    ['=SUM(AA100:AB200)', 0],
    ['=sum(b1:b3)', 27.5],
    ['=SUM(B1:B3)/COUNT(B1:B3)', 27.5 / 3],
    ['=AVERAGE(A1:A6)', 15.25],
    ['=AVERAGE(F1:F3)', '#DIV/0!'],
    ['=MIN(A1:A6)', 10],
    ['=MAX(B1:B3,99%)', 10],
    ['=MAX(A6)', 0],
    ['=MIN(-3,2)', -3],
    ['=PRODUCT(A1:A2,2)', 410],
    ['=PRODUCT(F1)', 0],
    ['=COUNT(A1:A6)', 2],
    ['=COUNT(1,"2","二",TRUE,D1)', 3],
    ['=COUNTA(A1:A6)', 5],
    ['=COUNTA(D1:D4)', 4],
    ['=ABS(-8.5)', 8.5],
    ['=INT(-1.5)', -2],
    ['=INT(10*(0.1+0.7))', 8],
    ['=ROUND(2.675,2)', 2.68],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUND(8.825,2)', 8.83],
    ['=ROUND(1234.5,-2)', 1200],
    ['=ROUND(0.1+0.2,17)', 0.3],
    ['=ROUND(1E+300,20)', 1e300],
    ['=ROUND(-0.4,0)', 0],
    ['=ROUND("无",1)', '#VALUE!'],
    ['=ROUNDUP(2.001,2)', 2.01],
    ['=ROUNDUP(-2.1,0)', -3],
    ['=ROUNDUP(0.1+0.2,1)', 0.3],
    ['=ROUNDDOWN(2.999,2)', 2.99],
    ['=ROUNDDOWN(-2.9,0)', -2],
    ['=IF(A1>=10,"达标","未达标")', '达标'],
    ['=IF(A1>10,"达标")', false],
    ['=IF(A1>10,1,)', 0],
    ['=IF(A4,1,2)', 2],
    ['=IF("是",1,2)', '#VALUE!'],
    ['=IF(A1=0,1/0,A2)', 20.5],
    ['=IF(AND(A1>=10,B1<=10),B1*0.5,0)', 5],
    ['=AND(A1:A6)', true],
    ['=AND(A6)', '#VALUE!'],
    ['=OR(A1>99,FALSE)', false],
    ['=NOT(A1=10)', false],
    ['=NOT("无")', '#VALUE!'],
    ['=IFERROR(A1/A4,0)', 0],
    ['=IFERROR(A1/B1,"")', 1],
    ['=IFERROR(D1,D4)', '无'],
    ['=SUMIF(A1:A6,">=20",B1:B6)', 9.5],
    ['=SUMIF(A1:A6,"产出*",B1)', 7],
    ['=SUMIF(A1:A6,"??指标",B1:B6)', 7],
    ['=SUMIF(A1:A6,"*出*标",B1:B6)', 7],
    ['=SUMIF(A1:A6,"~*标",B1:B6)', 0],
    ['=SUMIF(A1:A6,30,B1:B6)', 8],
    ['=SUMIF(A1:A2,"<>10")', 20.5],
    ['=SUMIF(A:A,A1,B:B)', 10],
    ['=SUMIF(D1:D4,"无",D1)', 0],
    ['=SUMPRODUCT(B1:B3,C1:C3)', 10 * 0.1 + 9.5 * 0.2],
    ['=SUMPRODUCT((A1:A6="产出指标")*B1:B6)', 7],
    ['=SUMPRODUCT((A1:A6="产出指标")*(B1:B6))', 7],
    ['=SUMPRODUCT(--(B1:B3>=9))', 2],
    ['=SUMPRODUCT(A1:A6,B1:B6)', 10 * 10 + 20.5 * 9.5],
    ['=SUMPRODUCT(A1:A2,B1:B3)', '#VALUE!'],
    ['=SUMPRODUCT(B1:B3*2%)', 0.55],
    ['=ROUND(SUM(B1:B3)/30*10,1)', 9.2],
    ['=ROUND(IF(A2/A1>=1,1,A2/A1)*B1,2)', 10],
  ])('%s is %p', (formula, value) => {
    const actual = valueOf(formula);
    if (typeof value === 'number') expect(actual).toBeCloseTo(value, 12);
    else expect(actual).toEqual(value);
  });

  test.each([
    ['a function of another kind', '=VLOOKUP(A1,A1:B3,2,0)'],
    ['a name', '=合计+1'],
    ['a new function of Excel', '=_xlfn.XLOOKUP(A1,A:A,B:B)'],
    ['an array', '=SUM({1,2,3})'],
    ['another workbook', "='[2023.xlsx]自评表'!A1"],
    ['another workbook by number', '=[1]自评表!A1'],
    ['a table', '=SUM(Table1[得分])'],
    ['several sheets at once', '=SUM(一月:三月!A1)'],
    ['a range where one value is wanted', '=A1:A3*2'],
    ['a crossing of ranges', '=SUM(A1:A3 A2:B2)'],
    ['a union of ranges', '=SUM((A1,B1))'],
    ['too few parameters', '=ROUND(A1)'],
    ['a spill', '=SUM(A1#)'],
    ['a cell beyond the sheet', '=XFE1'],
    ['nothing', '='],
    ['a broken one', '=SUM(A1'],
    ['a sum of the whole sheet value by value', '=SUMPRODUCT(A1:XFD1048575)'],
  ])('not supported: %s', (_, formula) => expect(valueOf(formula)).toBeUndefined());

  test('whole columns are read as far as the sheet is used, and without a bound to the last row', () => {
    let asked = 0;
    const counting = Object.assign(
      () => {
        asked += 1;
        return 1;
      },
      { usedRange: () => ({ top: 2, left: 0, bottom: 11, right: 3 }) },
    );
    expect(valueOf('=SUM(A:B)', counting)).toBe(20);
    expect(asked).toBe(20);
    // Where position counts, from the first row on.
    expect(valueOf('=SUMIF(A:A,1,B:B)', counting)).toBe(12);
    expect(valueOf('=SUMPRODUCT(A:A,B:B)', counting)).toBe(12);
    expect(asked).toBe(20 + 24 + 24);
    expect(valueOf('=SUMPRODUCT(A:A*1:1)', () => 1)).toBeUndefined();
    expect(valueOf('=COUNT(A:A)', () => 1)).toBe(1_048_576);
  });

  test('long formulas do not reach the end of the stack', () => {
    expect(valueOf(`=${Array(2700).fill('A1').join('+')}`)).toBe(27_000);
    expect(valueOf(`=${'-'.repeat(150)}1`)).toBe(1);
    expect(valueOf(`=1${'%'.repeat(8000)}`)).toBe(0);
    expect(valueOf(`=${'1^'.repeat(2000)}1`)).toBe(1);
    for (const sign of ['-', '(', 'SUM(', '"', "'", 'A1:', '{'])
      expect(valueOf(`=${sign.repeat(2000)}1`)).toBeUndefined();
  });
});

// Whatever stands in a file is looked at, so nothing may throw; signs of formulas make more of the grammar appear.
const scraps = fc.array(
  fc.constantFrom(
    ...['=', '+', '-', '%', '(', ')', ',', '"', "'", '!', ':', '$', ' ', '&', '<', '>', '^', '#N/A', '{', '[1]'],
    ...[
      'A1',
      'B2:C3',
      'A:A',
      '1:2',
      'SUM(',
      'IF(',
      'SUMPRODUCT(',
      'ROUND(',
      '甲',
      '完成',
      '5',
      '.5',
      '1e9',
      '，',
      '。',
      '３',
    ],
  ),
  { maxLength: 14 },
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  scraps.map((parts) => parts.join('')),
);

describe('laws', () => {
  test('no text makes the evaluator, the dependencies or typing throw', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('General', '@', '0%', '0.00'), (text, format) => {
        const evaluation = evaluateFormula(`=${text}`, AT, READ);
        const dependencies = dependenciesOf(`=${text}`, AT);
        if (evaluation.supported) expect(dependencies).not.toBeNull();
        const typed = parseTyped(text, format);
        if (typed.formula !== null) expect(typed.formula.startsWith('=')).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('a formula reads nothing but its dependencies', () => {
    fc.assert(
      fc.property(scraps, (parts) => {
        const formula = `=${parts.join('')}`;
        const dependencies = dependenciesOf(formula, AT) ?? [];
        evaluateFormula(formula, AT, (sheet, row, column) => {
          const known = dependencies.some(
            ({ sheet: name, range }) =>
              name === sheet &&
              row >= range.top &&
              row <= range.bottom &&
              column >= range.left &&
              column <= range.right,
          );
          expect(known).toBe(true);
          return 1;
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('SUM of a column is the sum of its numbers, in whatever parts it is taken', () => {
    const column = fc.array(fc.option(fc.integer({ min: -1000, max: 1000 })), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(column, fc.nat(18), (values, cut) => {
        const split = 1 + (cut % (values.length - 1));
        const read: ReadCell = (_, row) => values[row] ?? null;
        const wanted = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
        expect(valueOf(`=SUM(A1:A${values.length})`, read)).toBe(wanted);
        expect(valueOf(`=SUM(A1:A${split},A${split + 1}:A${values.length})`, read)).toBe(wanted);
      }),
      { numRuns: 200 },
    );
  });

  test('ROUND is away from zero at half, for every number of cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (cents) => {
        const half = `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}5`;
        expect(valueOf(`=ROUND(${half},2)`)).toBe((cents + 1) / 100);
        expect(valueOf(`=ROUND(-${half},2)`)).toBe(-(cents + 1) / 100);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what a formula depends on', () => {
  test.each<[string, string[] | null]>([
    ['=SUM(H10:H16)*2', ['自评表!H10:H16']],
    ["=IF('甲 表'!B3>A1,$C$2,0)", ['甲 表!B3', '自评表!A1', '自评表!C2']],
    ["='it''s'!A1", ["it's!A1"]],
    ['=SUM(A:A)', ['自评表!A1:A1048576']],
    ['=1+2', []],
    // Not one of our functions, and still known to look there.
    ['=VLOOKUP(A1,B1:C9,2,0)', ['自评表!A1', '自评表!B1:C9']],
    ['=SUM({1,2})', null],
    ['=1+', null],
  ])('%s: %p', (formula, wanted) => {
    const found = dependenciesOf(formula, AT)?.map(({ sheet, range }) => `${sheet}!${formatCellRange(range)}`);
    expect(found?.sort() ?? null).toEqual(wanted?.sort() ?? null);
  });
});

describe('what Excel makes of typed keys', () => {
  const PLACE = { year: 2024 };
  const typed = (text: string, format = 'General'): ReturnType<typeof parseTyped> => parseTyped(text, format, PLACE);

  test.each<[string, CellValue, string | null]>([
    ['', null, null],
    ['10', 10, null],
    [' 10 ', 10, null],
    ['007', 7, null],
    ['-5', -5, null],
    ['+3.5', 3.5, null],
    ['(5)', -5, null],
    ['.5', 0.5, null],
    ['1e5', 100_000, '0.00E+00'],
    ['98%', 0.98, '0%'],
    ['98.5%', 0.985, '0.00%'],
    ['-5%', -0.05, '0%'],
    ['１００％', 1, '0%'],
    ['1,234', 1234, '#,##0'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['￥100', 100, '"¥"#,##0;"¥"\\-#,##0'],
    // Fifteen digits are kept, the end of a card number is lost.
    ['1234567890123456', 1234567890123450, null],
    ['1 1/2', 1.5, '# ?/?'],
    ['2023-1-5', 44_931, 'yyyy/m/d'],
    ['2023/01/05', 44_931, 'yyyy/m/d'],
    ['23-1-5', 44_931, 'yyyy/m/d'],
    ['2023年1月5日', 44_931, 'yyyy"年"m"月"d"日"'],
    ['2023年9月', 45_170, 'yyyy"年"m"月"'],
    ['9月30日', 45_565, 'm"月"d"日"'],
    ['3-1', 45_352, 'm"月"d"日"'],
    ['1/2', 45_293, 'm"月"d"日"'],
    // The range of a careless officer becomes a day.
    ['10-15', 45_580, 'm"月"d"日"'],
    ['2023-1', 44_927, 'mmm-yy'],
    ['1900-1-1', 1, 'yyyy/m/d'],
    ['10:30', 0.4375, 'h:mm'],
    ['10:30:45', 37_845 / 86_400, 'h:mm:ss'],
    ['1:30 PM', 0.5625, 'h:mm AM/PM'],
    ['36:00', 1.5, '[h]:mm:ss'],
    ['2023-1-5 12:00', 44_931.5, 'yyyy/m/d h:mm'],
    ['TRUE', true, null],
    ['false', false, null],
    ['#N/A', '#N/A', null],
    ["'5", '5', null],
    ["'=A1", '=A1', null],
    ["''", "'", null],
    // texts of forms
    ['≥95%', '≥95%', null],
    ['98%以上', '98%以上', null],
    ['10分', '10分', null],
    ['　10', '　10', null],
    ['50%-60%', '50%-60%', null],
    ['10～15件', '10～15件', null],
    ['2023.1.5', '2023.1.5', null],
    ['2023-13-5', '2023-13-5', null],
    ['2月30日', '2月30日', null],
    ['13-45', '13-45', null],
    ['9月', '9月', null],
    ['1,23', '1,23', null],
    ['25:61', '25:61', null],
    ['—', '—', null],
    ['-', '-', null],
    ['=', '=', null],
    ['  ', '  ', null],
  ])('%p is %p, shown as %p', (text, value, format) => {
    expect(typed(text)).toEqual({ value, formula: null, format, refused: false });
  });

  test.each([
    ['=sum(h10:H16)', '=SUM(H10:H16)'],
    ['=SUM(A1:A3', '=SUM(A1:A3)'],
    ['=if(甲!a1="no",\'b 2\'!b2,true)', '=IF(甲!A1="no",\'b 2\'!B2,TRUE)'],
    ['+A1', '=+A1'],
    ['-A1+3', '=-A1+3'],
    ['-1-2', '=-1-2'],
    ['@SUM(A1)', '=SUM(A1)'],
    // A name that Excel does not know: it takes the formula and shows #NAME?.
    ['-无', '=-无'],
    ['=VLOOKUP(A1,B:C,2,0)', '=VLOOKUP(A1,B:C,2,0)'],
    ['=SUM({1,2})', '=SUM({1,2})'],
  ])('%p is the formula %p', (text, formula) => {
    expect(typed(text)).toEqual({ value: null, formula, format: null, refused: false });
  });

  test.each(['-5%完成', '=1+', '-3月', '+86 123', '=A1)', '@甲', '-未完成，原因不明', '=100%完成'])(
    '%p is refused by Excel: it stays the text that was typed',
    (text) => expect(typed(text)).toEqual({ value: text, formula: null, format: null, refused: true }),
  );

  test('a text cell takes everything as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(text !== '' && !text.startsWith("'"));
        expect(typed(text, '@')).toEqual({ value: text, formula: null, format: null, refused: false });
      }),
    );
  });

  test.each<[string, string, CellValue]>([
    ['98', '0%', 0.98],
    ['98.5', '0.00%', 0.985],
    ['.98', '0%', 0.98],
    // Microsoft KB 215203: with its zero it means 0.98%.
    ['0.98', '0%', 0.0098],
    ['98%', '0%', 0.98],
    ['98%', '0.00', 0.98],
    ['3-1', '0.00', 45_352],
  ])('%p in a cell of format %p is %p and the format stays', (text, format, value) => {
    expect(typed(text, format)).toEqual({ value, formula: null, format: null, refused: false });
  });

  test('a workbook of the 1904 system counts its days from there', () => {
    expect(parseTyped('2023-1-5', 'General', { date1904: true }).value).toBe(44_931 - 1462);
    expect(parseTyped('1903-1-5', 'General', { date1904: true }).value).toBe('1903-1-5');
  });
});
