import fc from 'fast-check';
import { Decimal } from '../../src/domain/decimal';
import type { CellRef } from '../../src/domain/sheet/cell-ref';
import { parseCellRef } from '../../src/domain/sheet/cell-ref';
import { clearedNotice, notesNotice, notesRemovedNotice, scoredNotice, undoneNotice } from '../../src/taskpane/notices';
import { choiceWords, readPoints } from '../../src/taskpane/row-choice-words';
import { differenceText, drawnShare, scoreText, shareText } from '../../src/taskpane/score-text';
import { formatNumber, parseNumber } from '../../src/taskpane/standards/number-text';
import { isDarkColor } from '../../src/taskpane/theme';

const at = (...addresses: string[]): CellRef[] => addresses.map((address) => parseCellRef(address)!);

test.each([
  [9, 2, true, '已写回 9 个得分，标出 2 行未达标。'],
  [9, 0, false, '已写回 9 个得分，没有未达标的行。'],
  [9, 0, true, '已写回 9 个得分，没有未达标的行，标出了要核对的单元格。'],
  [0, 2, true, '没有需要写入的得分，标出 2 行未达标。'],
])('%d scores written, %d rows coloured, any marks: %j', (written, highlighted, hasMarks, words) => {
  expect(scoredNotice({ written, highlighted, hasMarks })).toBe(words);
});

test.each([
  [at(), '已撤销打分，11 个单元格恢复原样。'],
  [at('H11', 'H12'), '已撤销打分，11 个单元格恢复原样。H11、H12 您后来改过，没有动。'],
  [
    at('H11', 'H12', 'H13', 'H14', 'H15', 'H16'),
    '已撤销打分，11 个单元格恢复原样。H11、H12、H13、H14、H15 等 6 个单元格 您后来改过，没有动。',
  ],
])('an undo names what a person keeps: %j', (keptByUser, words) => {
  expect(undoneNotice({ restored: 11, keptByUser }, 'scoring')).toBe(words);
});

test('clearing marks names the cells that a person has coloured since', () => {
  expect(clearedNotice({ cleared: 3, recoloured: at('C5') })).toBe(
    '已清除 3 个单元格的标记，原来的底色已恢复。C5 您后来改过底色，没有动。',
  );
});

test.each([
  ['8.825', '8.83'],
  ['10', '10'],
  ['0', '0'],
  ['6.0049', '6'],
  [null, '—'],
])('the score %s is shown as %s', (score, words) => {
  expect(scoreText(score === null ? null : new Decimal(score))).toBe(words);
});

test.each([
  ['33.82', '40', '84.6%', 0.8455],
  ['0', '10', '0%', 0],
  ['12', '10', '120%', 1],
  ['-1', '10', '-10%', 0],
  ['5', '0', null, 0],
])('%s of %s is %s', (part, whole, words, drawn) => {
  expect(shareText(new Decimal(part), new Decimal(whole))).toBe(words);
  expect(drawnShare(new Decimal(part), new Decimal(whole))).toBe(drawn);
});

test.each([
  ['#FFFFFF', false],
  ['#F3F2F1', false],
  ['#262626', true],
  ['0a0a0a', true],
  ['white', null],
  ['', null],
  [undefined, null],
])('a program around the pane of colour %s is dark: %s', (color, isDark) => {
  expect(isDarkColor(color)).toBe(isDark);
});

test.each([
  [8, at(), '写了 8 条批注。'],
  [7, at('H11', 'H12'), '写了 7 条批注，H11、H12 已有别人的批注，没有动。'],
])('%d notes written beside those of others: %j', (written, kept, words) => {
  expect(notesNotice({ written, kept })).toBe(words);
});

test('notes of others are named when ours are taken away', () => {
  expect(notesRemovedNotice({ kept: at('H11') })).toBe('已清除本助手写的批注，H11 有别人的批注，没有动。');
});

test.each([
  ['3.82', '+3.82'],
  ['-1.205', '−1.21'],
  ['0.5', '+0.5'],
])('a score that is %s beside another is told as %s', (difference, words) => {
  expect(differenceText(new Decimal(difference))).toBe(words);
});

test.each([
  ['80', 'percent', 0.8],
  ['7', 'percent', 0.07],
  ['12.5', 'percent', 0.125],
  [' ８０ ', 'plain', 80],
  ['0.50', 'plain', 0.5],
  ['-1', 'plain', -1],
  ['', 'plain', ''],
  ['八十', 'percent', '八十'],
  ['1.', 'plain', '1.'],
  ['1e3', 'plain', '1e3'],
] as const)('“%s” (%s) in a box of a standard is %j', (typed, unit, value) => {
  expect(parseNumber(typed, unit)).toBe(value);
});

test('a number of a standard survives being shown and read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom('plain', 'percent'), (thousandths, unit) => {
      const value = new Decimal(thousandths).div(10_000).toNumber();
      expect(parseNumber(formatNumber(value, unit), unit)).toBe(value);
    }),
  );
});

test.each([
  ['', { ok: true, value: null }],
  ['8.50', { ok: true, value: '8.5' }],
  ['１０', { ok: true, value: '10' }],
  ['10.01', { ok: false, error: '不能超过分值 10 分' }],
  ['-1', { ok: false, error: '请填一个数，例如 8.5' }],
])('“%s” as 人工评分 of 10 points', (typed, points) => {
  expect(readPoints(typed, new Decimal(10))).toEqual(points);
});

test.each([
  [{ notApplicable: true, score: '5' } as const, '不适用'],
  [{ score: '8.5', direction: 'at-most' } as const, '人工评分 8.5 分'],
  [{ direction: 'at-most', rule: { rule: 'all-or-nothing' } } as const, '不高于，达标法'],
  [{ rule: { rule: 'excess' } } as const, '超幅法'],
])('a choice for a row in words: %j is %s', (choice, words) => {
  expect(choiceWords(choice)).toBe(words);
});
