import * as fc from 'fast-check';
import { contentOf, errorOf } from '../../src/hosts/wps/cell-content';
import { certainText, isTooNarrow, readableNumber } from '../../src/hosts/wps/displayed';
import { fromBgr, toBgr } from '../../src/hosts/wps/fills';
import { findWpsApplication } from '../../src/hosts/wps/find-application';
import { toRows } from '../../src/hosts/wps/value-shape';
import { typedBetween } from '../../src/hosts/wps/view';
import { displayText } from '../../src/workbench/workbook/display';

// The words of WPS's bridge and what is made of them, one by one.

describe('the shape of a bulk answer', () => {
  test.each<[string, unknown, number, number, unknown[][]]>([
    ['one cell is a plain value', 5, 1, 1, [[5]]],
    ['one empty cell', undefined, 1, 1, [[undefined]]],
    ['one cell in an array of arrays', [[5]], 1, 1, [[5]]],
    ['a row', [['a', 'b']], 1, 2, [['a', 'b']]],
    ['a column', [['a'], ['b']], 2, 1, [['a'], ['b']]],
    [
      'a block',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      2,
      2,
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a flat row', ['a', 'b'], 1, 2, [['a', 'b']]],
    ['a flat column', ['a', 'b'], 2, 1, [['a'], ['b']]],
    [
      'a flat block, row by row',
      ['a', 'b', 'c', 'd'],
      2,
      2,
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a flat block of empty cells',
      [null, null, undefined, ''],
      2,
      2,
      [
        [null, null],
        [undefined, ''],
      ],
    ],
    ['a list that is no array of this page', { length: 1, 0: { length: 2, 0: 'a', 1: 'b' } }, 1, 2, [['a', 'b']]],
  ])('%s', (_, answer, rows, columns, expected) => {
    expect(toRows(answer, rows, columns)).toEqual(expected);
  });

  test.each<[unknown, number, number]>([
    [5, 2, 1],
    [null, 1, 2],
    [['a', 'b', 'c'], 2, 2],
    [[['a', 'b'], ['c']], 2, 2],
    [[['a']], 2, 1],
  ])('%j for %d rows of %d is refused, not guessed', (answer, rows, columns) => {
    expect(() => toRows(answer, rows, columns)).toThrow();
  });
});

describe('what a cell holds', () => {
  test.each<[unknown, unknown, unknown, string | null]>([
    [null, '', null, null],
    [undefined, '', null, null],
    ['', '', null, null],
    [9, '9', 9, null],
    [9, 9, 9, null],
    [true, 'TRUE', true, null],
    [19, '=D3+D6', 19, '=D3+D6'],
    ['=1+1', '=1+1', '=1+1', null],
    ['', '=IF(A1,"","")', null, '=IF(A1,"","")'],
  ])('Value2 %j and Formula %j are %j and %j', (value, formula, expected, expectedFormula) => {
    expect(contentOf(value, formula)).toEqual({ value: expected, formula: expectedFormula });
  });

  test.each([
    [-2146826288, '#NULL!'],
    [-2146826281, '#DIV/0!'],
    [-2146826273, '#VALUE!'],
    [-2146826265, '#REF!'],
    [-2146826259, '#NAME?'],
    [-2146826252, '#NUM!'],
    [-2146826246, '#N/A'],
    [-2146826245, '#GETTING_DATA'],
    [-2146826243, '#SPILL!'],
    [-2146826238, '#CALC!'],
    [-2146826247, null],
    [0, null],
    ['#N/A', null],
  ])('CVErr: %j is %j', (value, error) => expect(errorOf(value)).toBe(error));
});

describe('what a cell displays', () => {
  test.each<[number | string | boolean | null, string, string | null]>([
    [null, '0.00', ''],
    ['98%', '0.00', '98%'],
    ['九', '@"分"', null],
    ['九', '0;-0;;"无"', null],
    [true, '0', 'TRUE'],
    [0.1 + 0.2, 'General', null],
    [468.28, 'General', '468.28'],
    [123456789.12, 'General', null],
    [0.985, '0%', null],
    [0.985, '0.0%', '98.5%'],
    [1.5, '0.00', '1.50'],
    [1.005, '0.00', null],
    [-1234567.5, '#,##0.00', '-1,234,567.50'],
    [12465523399792100000, '#,##0.00', null],
    [-8179437568558.38, '0.00%', null],
    [45000, 'yyyy/m/d', null],
  ])('%j under %s is certainly %j', (value, format, text) => expect(certainText(value, format)).toBe(text));

  test('whatever is certain is what the sheet shows', () => {
    const formats = ['General', '@', '0', '0.0', '0.00', '0%', '0.0%', '0.00%', '#,##0', '#,##0.00'];
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.tuple(fc.integer({ min: -1e7, max: 1e7 }), fc.integer({ min: 0, max: 5 })).map(([n, p]) => n / 10 ** p),
    );
    let certain = 0;
    fc.assert(
      fc.property(number, fc.constantFrom(...formats), (value, format) => {
        const text = certainText(value, format);
        if (text === null) return;
        certain += 1;
        expect(text).toBe(displayText(value, format, false));
      }),
      { numRuns: 3_000 },
    );
    expect(certain).toBeGreaterThan(500);
  });

  test.each<[number, string, boolean, string]>([
    [0.985, '0.0%', false, '98.5%'],
    [12.345, '0.00_ ', false, '12.35'],
    [7, 'General', false, '7'],
    [1, 'yyyy/m/d', false, '1900/1/1'],
    [59, 'yyyy/m/d', false, '1900/2/28'],
    [61, 'yyyy/m/d', false, '1900/3/1'],
    [45000.5, 'yyyy"年"m"月"d"日"', false, '2023/3/15'],
    [43538, 'm/d/yyyy', true, '2023/3/15'],
    [1200, '[Red]#,##0', false, '1200'],
  ])('%d under %s (1904: %s), where WPS shows only ####, reads %s', (value, format, date1904, text) => {
    expect(isTooNarrow('#####')).toBe(true);
    expect(readableNumber(value, format, date1904)).toBe(text);
  });
});

test('trap: colours have blue in the high byte', () => {
  expect([toBgr('#FF0000'), toBgr('#0000FF'), fromBgr(255), fromBgr(16777215)]).toEqual([
    255,
    16711680,
    '#FF0000',
    '#FFFFFF',
  ]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (bgr) => {
      expect(toBgr(fromBgr(bgr))).toBe(bgr);
    }),
  );
});

describe('where a person has typed, between two looks', () => {
  const range = { top: 1, left: 1, bottom: 2, right: 3 };
  const before = {
    range,
    rows: [
      ['a', 1, ''],
      ['b', 2, '=C2'],
    ],
  };
  test.each([
    [
      'nothing',
      {
        range,
        rows: [
          ['a', 1, ''],
          ['b', 2, '=C2'],
        ],
      },
      false,
    ],
    [
      'one cell',
      {
        range,
        rows: [
          ['a', 1, ''],
          ['b', 3, '=C2'],
        ],
      },
      { top: 2, left: 2, bottom: 2, right: 2 },
    ],
    [
      'two cells',
      {
        range,
        rows: [
          ['a', 1, 'x'],
          ['b', 3, '=C2'],
        ],
      },
      { top: 1, left: 2, bottom: 2, right: 3 },
    ],
    [
      'rows more',
      {
        range: { ...range, bottom: 3 },
        rows: [
          ['a', 1, ''],
          ['b', 2, '=C2'],
          ['', '', 'x'],
        ],
      },
      null,
    ],
    ['a sheet that was not looked at', null, false],
  ])('%s', (_, after, expected) => expect(typedBetween(before, after)).toEqual(expected));
});

describe('WPS is known by what it offers', () => {
  const et = { Workbooks: {}, ActiveWorkbook: null, Name: 'Microsoft Excel' };
  const addon = { CreateTaskPane: () => null, PluginStorage: {} };
  const merged = { ...et, ...addon };
  const throwing = {
    get wps(): never {
      throw new Error('not yet');
    },
  };
  test.each<[string, object, object | null]>([
    ['the global root', { Application: merged, wps: merged }, merged],
    ['wps alone, with a function', { wps: { ...addon, EtApplication: () => et } }, et],
    ['wps alone, with a property', { wps: { ...addon, EtApplication: et } }, et],
    ['wps alone, with the newer name', { wps: { ...addon, Application: et } }, et],
    ['wps alone, merged', { wps: merged }, merged],
    ['the writer of WPS', { Application: { ...addon, Documents: {} }, wps: { ...addon } }, null],
    ['a page with an Application of its own', { Application: { ActiveWorkbook: {} } }, null],
    ['a bridge that throws', throwing, null],
    ['nothing', {}, null],
  ])('%s', (_, page, expected) => expect(findWpsApplication(page)).toBe(expected));
});
