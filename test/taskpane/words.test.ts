import { Decimal } from '../../src/domain/decimal';
import type { CellRef } from '../../src/domain/sheet/cell-ref';
import { parseCellRef } from '../../src/domain/sheet/cell-ref';
import { clearedNotice, scoredNotice, undoneNotice } from '../../src/taskpane/notices';
import { drawnShare, scoreText, shareText } from '../../src/taskpane/score-text';
import { isDarkColor } from '../../src/taskpane/theme';

const at = (...addresses: string[]): CellRef[] => addresses.map((address) => parseCellRef(address)!);

test.each([
  [9, 2, '已写回 9 个得分，标出 2 行未达标。'],
  [9, 0, '已写回 9 个得分，没有需要标出的行。'],
  [0, 2, '没有需要写入的得分，标出 2 行未达标。'],
])('%d scores written, %d rows coloured: %s', (written, highlighted, words) => {
  expect(scoredNotice({ written, highlighted })).toBe(words);
});

test.each([
  [at(), '已撤销打分，11 个单元格恢复原样。'],
  [at('H11', 'H12'), '已撤销打分，11 个单元格恢复原样。H11、H12 您后来改过，没有动。'],
  [
    at('H11', 'H12', 'H13', 'H14', 'H15', 'H16'),
    '已撤销打分，11 个单元格恢复原样。H11、H12、H13、H14、H15 等 6 个单元格 您后来改过，没有动。',
  ],
])('an undo names what a person keeps: %j', (keptByUser, words) => {
  expect(undoneNotice({ restored: 11, keptByUser })).toBe(words);
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
