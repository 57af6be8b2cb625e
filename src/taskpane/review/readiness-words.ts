import type { ScoredForm } from '../../commands/read-sheet';
import type { Readiness } from '../../commands/readiness';
import { countWords } from './review-count';

interface ReadinessWords {
  /** "可以上报" */
  readonly verdict: string;
  /** What is left to do, "" for nothing. */
  readonly remains: string;
  /** What was looked at. */
  readonly made: string;
}

type Reviewed = Pick<ScoredForm, 'form' | 'findings' | 'ignored'>;

/** How a form stands, in words: to the unit whether it can be handed in, to a reviewer what is wrong with it. */
export function readinessWords(state: Readiness, reviewed: Reviewed, mayWrite: boolean): ReadinessWords {
  const { form, findings, ignored } = reviewed;
  const rows = form.indicators.length + (form.budget ? 1 : 0);
  const passedOver = ignored.length > 0 ? `，忽略了 ${ignored.length} 个问题` : '';
  const made = `做了 ${state.checked} 项核查，看了 ${rows} 行${passedOver}。`;
  const others = countWords(findings, ['warning', 'info']);
  return { ...(mayWrite ? toUnit(state, others) : toReviewer(state, others)), made };
}

function toUnit({ ready, errors, unscored }: Readiness, others: string): Omit<ReadinessWords, 'made'> {
  if (ready) {
    const remains = others === '' ? '没有发现问题。' : `没有错误。还有 ${others}，上报前请看一眼。`;
    return { verdict: '可以上报', remains };
  }
  const musts = [
    ...(errors > 0 ? [`改正 ${errors} 个错误`] : []),
    ...(unscored > 0 ? [`补上 ${unscored} 行的得分`] : []),
  ].join('，');
  return { verdict: '还不能上报', remains: `还需要${musts}。${others === '' ? '' : `另有 ${others}。`}` };
}

function toReviewer({ errors, unscored }: Readiness, others: string): Omit<ReadinessWords, 'made'> {
  const blank = unscored > 0 ? `${unscored} 行没有得分` : '';
  const verdict = errors > 0 ? `发现 ${errors} 个错误` : blank || '没有发现错误';
  const rest = [errors > 0 ? blank : '', others].filter((words) => words !== '').join('，');
  return { verdict, remains: rest === '' ? '' : `另有 ${rest}。` };
}
