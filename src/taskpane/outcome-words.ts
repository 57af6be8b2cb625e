import type { Severity } from '../domain/audit/finding';
import type { Outcome } from '../domain/measure/measure';

/** A colour never stands alone: every tone has its word and its icon beside it. */
export type Tone = 'good' | 'bad' | 'doubt' | 'quiet';

export interface OutcomeWords {
  readonly word: string;
  readonly tone: Tone;
}

export const OUTCOME_WORDS: { readonly [outcome in Outcome]: OutcomeWords } = {
  met: { word: '达标', tone: 'good' },
  missed: { word: '未达标', tone: 'bad' },
  unverifiable: { word: '无法核对', tone: 'doubt' },
  'not-applicable': { word: '不适用', tone: 'quiet' },
  unscored: { word: '未填完成值', tone: 'quiet' },
};

export const SEVERITY_WORDS: { readonly [severity in Severity]: OutcomeWords } = {
  error: { word: '错误', tone: 'bad' },
  warning: { word: '请核对', tone: 'doubt' },
  info: { word: '提示', tone: 'quiet' },
};
