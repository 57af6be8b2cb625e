import type { Severity } from '../domain/audit/finding';
import type { Outcome } from '../domain/measure/measure';
import { SEVERITY_WORDS } from '../domain/report/reviewed-form';

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

export const SEVERITY_LOOKS: { readonly [severity in Severity]: OutcomeWords } = {
  error: { word: SEVERITY_WORDS.error, tone: 'bad' },
  warning: { word: SEVERITY_WORDS.warning, tone: 'doubt' },
  info: { word: SEVERITY_WORDS.info, tone: 'quiet' },
};
