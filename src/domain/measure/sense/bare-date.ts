import type { CalendarPoint, MeasureContext } from '../measure';

/** A month or a year that looks like a number, and the other month it may be. */
export interface BareDate {
  readonly from: CalendarPoint | null;
  readonly until: CalendarPoint;
}

const BARE = /^((?:19|20)\d\d)(?:\.(\d{1,2}))?$/;
const ABOUT_TIME = /时间|时点|日期|期限|时限|月份|开工|完工|竣工|截止|投产|投用|启用|交付|验收/;

/**
 * "2023.12" and "2023" in a row about time are a month and a year; a number cell that shows 2023.1 is January or, its
 * nought lost, October. Null for every other text, and in rows about anything else.
 */
export function readBareDate(text: string, isNumberCell: boolean, context: MeasureContext): BareDate | null {
  const match = BARE.exec(text);
  if (!match || context.unit !== '') return null;
  if (!ABOUT_TIME.test(context.name) && !context.level2.includes('时效')) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  if (month === null) return { from: null, until: { year, month: null, day: null } };
  if (month < 1 || month > 12) return null;
  const isOpen = isNumberCell && match[2] === '1';
  return isOpen
    ? { from: { year, month: 1, day: 1 }, until: { year, month: 10, day: 31 } }
    : { from: null, until: { year, month, day: null } };
}
