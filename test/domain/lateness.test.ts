import fc from 'fast-check';

import type { Lateness } from '../../src/domain/measure/measure';
import { compareTexts, rowAbout } from '../sheets/measured-row';

function latenessOf(target: string, actual: string, year: number | null = null): Lateness | undefined {
  return compareTexts(target, actual, rowAbout('验收', { year })).lateness;
}

// Days and months begun; null where the calendar could tell more than one number.
test.each<[target: string, actual: string, year: number | null, days: number | null, months: number | null]>([
  ['2021年12月31日前', '2022年1月5日', null, 5, 1],
  ['2021年10月15日前', '2021年10月16日', null, 1, 1],
  ['2021年10月15日前', '2021年11月15日', null, 31, 1],
  ['2021年10月15日前', '2021年11月16日', null, 32, 2],
  ['2021年1月31日前', '2021年2月28日', null, 28, 1],
  ['2021年1月31日前', '2021年3月1日', null, 29, 2],
  ['2021年11月30日前', '2021年12月31日', null, 31, 1],
  // A month, or the end of one, is many days and one month.
  ['2018年10月底', '2018年11月底', null, null, 1],
  ['2021年10月', '2021年12月', null, null, 2],
  ['2021年12月', '2022年2月3日', null, 34, 2],
  ['2021年10月15日前', '2021年11月', null, null, null],
  ['2021年', '2022年3月', null, null, 3],
  ['2021年9月底', '2021年四季度', null, null, null],
  // "9月前" is the end of August for some, of September for others.
  ['9月前', '10月', null, null, null],
  // Years that nobody wrote: the form's, or whichever, if that makes no difference.
  ['10月15日前', '10月20日', null, 5, 1],
  ['2月20日前', '3月5日', null, null, 1],
  ['2月20日前', '3月5日', 2021, 13, 1],
  ['2月底', '3月1日', 2021, 1, 1],
  ['2月底', '3月1日', 2024, 1, 1],
  ['12月底前', '2022年3月', 2021, null, 3],
  ['6月底前', '2022年8月', null, null, null],
])('%s ← %s in %p is %p days, %p months late', (target, actual, year, days, months) => {
  expect(latenessOf(target, actual, year)).toEqual({ days, months });
});

test.each([
  ['2021年12月31日前', '2021年12月31日'],
  ['12月底前', '尚未完成'],
  ['9月前', '9月'],
  ['≥5天', '3天'],
])('%s ← %s has no lateness', (target, actual) => {
  expect(latenessOf(target, actual)).toBeUndefined();
});

test('days are the days between, months the fewest that reach the day', () => {
  const start = Date.UTC(2019, 0, 1);
  const dayAt = (offset: number) => new Date(start + offset * 86_400_000);
  const say = (date: Date) => `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 800 }), (offset, late) => {
      const [end, done] = [dayAt(offset), dayAt(offset + late)];
      const { days, months } = latenessOf(`${say(end)}前`, say(done))!;
      expect(days).toBe(late);
      // The same day `n` months on, or the last of that month where there is none.
      const reach = (n: number) => {
        const isLast = new Date(end.getTime() + 86_400_000).getUTCDate() === 1;
        const last = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + n + 1, 0));
        return isLast || last.getUTCDate() < end.getUTCDate()
          ? last.getTime()
          : Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), end.getUTCDate());
      };
      expect(reach(months!)).toBeGreaterThanOrEqual(done.getTime());
      expect(reach(months! - 1)).toBeLessThan(done.getTime());
    }),
  );
});
