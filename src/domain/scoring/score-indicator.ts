import { Decimal, ZERO } from '../decimal';
import type { Indicator } from '../form/form';
import type { Actual, Comparison, Target } from '../measure/measure';
import { fail, ok } from '../result';
import { award } from './award';
import type { Judged } from './direction';
import { judgeRow } from './direction';
import { quoteText, sayNumber } from './number-words';
import { allOrNothing } from './rules/all-or-nothing';
import { LIST_DIFFERS, late } from './rules/deadline';
import { reduceOverCompletion } from './rules/over-completion';
import { proposeQualitative } from './rules/qualitative';
import { earnQuantitative, ruleFor } from './rules/quantitative';
import type { Earned, Earning, NumericTarget } from './rules/rule';
import type { RowChoice } from './row-choice';
import type { Explanation, IndicatorScore } from './scorecard';
import type { MissedRule, Standard } from './standard';
import { DIRECTION_NAMES, RULE_NAMES } from './standard-words';

export type ComputedScore = Pick<IndicatorScore, 'comparison' | 'outcome' | 'computed' | 'explanation'>;

/** What is said of a row: the number or null, the rule's name, the words for it, and whose decision it is. */
interface Verdict extends Explanation {
  readonly computed: Decimal | null;
}

/** The source of what a person decided. */
const CHOSEN = '由您指定';

/**
 * Scores one row by the standard and by what a person chose for it. `computed` is null where there is no weight,
 * nothing to judge by, or no published arithmetic: then the explanation says what is missing and who decides.
 */
export function scoreIndicator(indicator: Indicator, standard: Standard, choice: RowChoice | null): ComputedScore {
  const judged = judgeRow(indicator, standard, choice);
  if (choice?.notApplicable) {
    const comparison: Comparison = { outcome: 'not-applicable', reason: '由您指定不适用', operands: null };
    return scored(comparison, { ...judge(indicator, { ...judged, comparison }, standard, null), source: CHOSEN });
  }
  const points = chosenPoints(choice);
  if (points) return scored(judged.comparison, byJudgement(indicator, points));
  return scored(judged.comparison, judge(indicator, judged, standard, choice));
}

const scored = (comparison: Comparison, { computed, rule, text, source }: Verdict): ComputedScore => ({
  comparison,
  outcome: comparison.outcome,
  computed,
  explanation: { rule, text, source },
});

/** "8.5"; what is no decimal number is no choice. */
function chosenPoints(choice: RowChoice | null): Decimal | null {
  const text = choice?.score?.trim() ?? '';
  return /^-?\d{1,9}(?:\.\d{1,9})?$/.test(text) ? new Decimal(text) : null;
}

function byJudgement({ targetText, actualText, weight }: Indicator, points: Decimal): Verdict {
  const facts = targetText === '' || actualText === '' ? '' : factsOf(targetText, actualText);
  const verdict = (computed: Decimal | null, text: string): Verdict => ({
    rule: '人工评分',
    computed,
    text: facts + text,
    source: CHOSEN,
  });
  const full = weight?.value ?? null;
  if (full?.lt(ZERO)) return verdict(null, `分值 ${sayNumber(full)} 小于 0，不计分`);
  const said = `由您指定 ${sayNumber(points)} 分`;
  if (points.lt(ZERO)) return verdict(ZERO, `${said}，小于 0，按 0 分计`);
  if (full && points.gt(full)) return verdict(full, `${said}，超过分值，按 ${sayNumber(full)} 分计`);
  return verdict(points, said);
}

const factsOf = (targetText: string, actualText: string): string =>
  `${quoteText(targetText)}，实际 ${quoteText(actualText)}；`;

function judge(indicator: Indicator, judged: Judged, standard: Standard, choice: RowChoice | null): Verdict {
  const { outcome, reason } = judged.comparison;
  const unscored = (rule: string, text: string): Verdict => ({ rule, computed: null, text, source: standard.source });
  switch (outcome) {
    case 'unscored':
      return unscored('未评分', `${reason}，暂不评分`);
    case 'not-applicable':
      return unscored('不适用', `${reason}；不评分，${OTHERS[standard.notApplicable]}`);
    case 'unverifiable':
      return unscored('无法核对', askPerson(reason));
    case 'met':
    case 'missed':
      return judgeCompared(indicator, outcome, judged, standard, choice);
  }
}

const OTHERS: { readonly [handling in Standard['notApplicable']]: string } = {
  ask: '也没有把其余分值折算到 100 分',
  rescale: '其余各行的得分折算到总分值',
};

const askPerson = (reason: string): string => (reason.includes('请人工') ? reason : `${reason}；请人工评分`);

function judgeCompared(
  { actual, targetText, actualText, weight }: Indicator,
  outcome: 'met' | 'missed',
  { target, comparison }: Judged,
  standard: Standard,
  choice: RowChoice | null,
): Verdict {
  if (!target.ok || !actual.ok) throw new Error('an unreadable target or actual was compared');
  const facts = factsOf(targetText, actualText);
  const full = weight?.value ?? null;
  const chosen = outcome === 'missed' ? chosenRule(target.value, choice) : null;
  const rule = ruleName(target.value, comparison, standard, chosen);
  const source = chosen ? CHOSEN : standard.source;
  const verdict = (computed: Decimal | null, text: string): Verdict => ({ rule, computed, text: facts + text, source });

  if (full === null) return verdict(null, `${outcome === 'met' ? '达标' : '未达标'}，没有分值，不计分`);
  if (full.lt(ZERO)) return verdict(null, `分值 ${sayNumber(full)} 小于 0，不计分`);
  if (target.value.kind === 'qualitative') return verdict(...qualitative(outcome, actual.value, full, standard));
  const direction = directionNote(target.value, choice);
  if (outcome === 'met') {
    const reduced =
      isNumeric(target.value) && comparison.operands
        ? reduceOverCompletion(target.value, comparison.operands, full, standard)
        : null;
    if (!reduced) return verdict(full, `${direction}达标，得满分 ${sayNumber(full)} 分`);
    const [computed, text] = awarded(reduced, full, standard);
    return { ...verdict(computed, direction + text), rule: '超额完成扣分' };
  }
  const earned = earn(target.value, actual.value, comparison, full, standard, chosen);
  if (!earned.ok) return verdict(null, `${earned.error}，请人工评分`);
  const [computed, text] = awarded(earned.value, full, standard);
  return verdict(computed, `${chosen ? `按您指定的“${RULE_NAMES[chosen.rule]}”；` : ''}${direction}${text}`);
}

function awarded({ points: exact, because, arithmetic }: Earned, full: Decimal, standard: Standard): [Decimal, string] {
  const { points, words } = award(exact, full, standard);
  return [points, `${because}，${arithmetic === null ? `得 ${words} 分` : `${arithmetic} = ${words}`}`];
}

function qualitative(
  outcome: 'met' | 'missed',
  actual: Actual,
  full: Decimal,
  standard: Standard,
): [Decimal | null, string] {
  const proposal = proposeQualitative(outcome, actual, standard);
  if (!proposal) return [null, '没有达到指标值，属于部分达成还是未达成，请人工判断并评分'];
  const { band, proposed } = proposal;
  if (!proposed) return [null, `属于“${band}”，请在区间内人工评分`];
  const { share, place } = proposed;
  const { points, words } = award(share.times(full), full, standard);
  const arithmetic = share.eq(1) ? sayNumber(points) : `${sayNumber(share)} × ${sayNumber(full)} = ${words}`;
  return [points, `按“${band}”取${place}，建议 ${arithmetic} 分，可在区间内调整`];
}

const isNumeric = (target: Target): target is NumericTarget =>
  target.kind === 'at-least' || target.kind === 'at-most' || target.kind === 'equal' || target.kind === 'range';

/** The rule that a person chose, where it can be applied: to a date only the one by which a miss earns nothing. */
function chosenRule(target: Target, choice: RowChoice | null): MissedRule | null {
  const rule = choice?.rule ?? null;
  return isNumeric(target) || (target.kind === 'deadline' && rule?.rule === 'all-or-nothing') ? rule : null;
}

/** What a missed target that is not qualitative still earns. */
function earn(
  target: Exclude<Target, { kind: 'qualitative' }>,
  actual: Actual,
  { operands, lateness }: Comparison,
  weight: Decimal,
  standard: Standard,
  chosen: MissedRule | null,
): Earning {
  switch (target.kind) {
    case 'at-least':
    case 'at-most':
    case 'equal':
    case 'range':
      return earnQuantitative({ target, actual, operands, weight }, standard, chosen);
    case 'deadline':
      return chosen ? ok(allOrNothing('没有按时完成')) : late(standard.late, lateness, weight);
    case 'list':
      return fail(LIST_DIFFERS);
    case 'none':
      return fail('没有指标值');
  }
}

function ruleName(target: Target, { operands }: Comparison, standard: Standard, chosen: MissedRule | null): string {
  if (chosen) return RULE_NAMES[chosen.rule];
  switch (target.kind) {
    case 'at-least':
    case 'at-most':
    case 'equal':
    case 'range':
      return RULE_NAMES[ruleFor(target, operands, standard).rule];
    case 'deadline':
      return '时限指标';
    case 'list':
      return '逐项核对';
    case 'qualitative':
      return '定性指标';
    case 'none':
      return '没有指标值';
  }
}

function directionNote(target: Target, choice: RowChoice | null): string {
  if (choice?.direction && (target.kind === 'at-least' || target.kind === 'at-most')) {
    return `按您指定的“${DIRECTION_NAMES[choice.direction]}”；`;
  }
  if (target.kind === 'at-least' && target.inferred) return '指标值没有写方向，按“不少于”理解；';
  if (target.kind === 'at-most' && target.inferred) return '指标值没有写方向，按“不超过”理解；';
  return '';
}
