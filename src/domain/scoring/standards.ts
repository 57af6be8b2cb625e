import type { Standard } from './standard';

/**
 * 财预〔2020〕10号《项目支出绩效评价管理办法》: grades and the three qualitative bands are in its text; the ratio for a
 * missed target and two decimals are what forms print as their note and what the finance systems calculate.
 */
export const NATIONAL: Standard = {
  id: 'national',
  name: '国家办法（比例法）',
  source: '财预〔2020〕10号《项目支出绩效评价管理办法》',
  missedAtLeast: 'proportional',
  missedAtMost: 'inverse-ratio',
  rounding: { digits: 2 },
  grades: [
    { name: '优', from: 90 },
    { name: '良', from: 80 },
    { name: '中', from: 60 },
    { name: '差', from: 0 },
  ],
  qualitative: [
    { name: '达成年度指标', from: 0.8, to: 1 },
    { name: '部分达成年度指标并具有一定效果', from: 0.6, to: 0.8 },
    { name: '未达成年度指标且效果较差', from: 0, to: 0.6 },
  ],
  overCompletionFrom: 0.3,
};

/** Every standard that can be chosen, the default first. */
export const STANDARDS: readonly Standard[] = [NATIONAL];

export const findStandard = (id: string): Standard | null => STANDARDS.find((standard) => standard.id === id) ?? null;
