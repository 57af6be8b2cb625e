// ECMA-376 part 1, 18.8.30: the formats that a file names by number only, in their English form. 14 and 22 follow the
// reader's own short date; 27–36 and 50–58 are the Chinese (zh-cn) table, for forms are opened on Chinese computers.
const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const MORNING_MINUTES = '上午/下午h"时"mm"分"';
const MORNING_SECONDS = '上午/下午h"时"mm"分"ss"秒"';
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: YEAR_MONTH,
  28: MONTH_DAY,
  29: MONTH_DAY,
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: MORNING_MINUTES,
  35: MORNING_SECONDS,
  36: YEAR_MONTH,
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: YEAR_MONTH,
  51: MONTH_DAY,
  52: YEAR_MONTH,
  53: MONTH_DAY,
  54: MONTH_DAY,
  55: MORNING_MINUTES,
  56: MORNING_SECONDS,
  57: YEAR_MONTH,
  58: MONTH_DAY,
};

/** The format of a number below 164; an unknown one shows as General. */
export const builtInFormat = (id: number): string => BUILT_IN[id] ?? 'General';

// Only numbers that mean the same on every computer are used for writing.
const SAFE = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 20, 21, 37, 38, 39, 40, 45, 46, 47, 48, 49];

/** The number of a format that needs no entry of its own, or null. */
export const builtInFormatId = (format: string): number | null => SAFE.find((id) => BUILT_IN[id] === format) ?? null;
