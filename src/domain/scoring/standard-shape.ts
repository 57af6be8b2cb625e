import { fail, ok } from '../result';
import type { ListLaw, Shape, ShapeProblem } from './plain-shape';
import { list, nullOr, number, oneOf, oneOfOr, record, spelled, tagged, text } from './plain-shape';
import type { MissedRule, Standard, Step } from './standard';
import { STANDARD_VERSION } from './standard';

type Grade = Standard['grades'][number];
type Band = Standard['qualitative']['bands'][number];
type Late = Exclude<Standard['late'], string>;
type Price = Exclude<Standard['zeroTarget'], string>;
type LevelPoints = NonNullable<Standard['checkThresholds']['levelPoints']>;
type Reduction = NonNullable<Standard['overCompletion']['reduction']>;

const share = number(0, 1);
/** What is above 0: a step, a price. */
const positive = number(0.001, 100);
/** A share above the target: 1000 % and more are seen. */
const above = number(0, 100);
const points = number(0, 100);
const digits = number(0, 4, 'integer');

const version: Shape<typeof STANDARD_VERSION> = (value, path) =>
  value === STANDARD_VERSION ? ok(STANDARD_VERSION) : fail([{ path, message: `应为 ${STANDARD_VERSION}` }]);

const descending: ListLaw<Step> = (items) =>
  items.flatMap(({ from, share: kept }, index) => {
    const better = items[index - 1];
    if (!better) return [];
    return [
      ...unless(from < better.from, `[${index}].from`, `应小于上一档的 ${better.from}，现在是 ${from}`),
      ...unless(kept <= better.share, `[${index}].share`, `不应大于上一档的 ${better.share}，现在是 ${kept}`),
    ];
  });
const steps = list(record<Step>({ from: share, share }), { min: 1, max: 20 }, descending);

const missedRule: Shape<MissedRule> = tagged<MissedRule>('rule', {
  proportional: record({ rule: oneOf(['proportional']) }),
  excess: record({ rule: oneOf(['excess']) }),
  'all-or-nothing': record({ rule: oneOf(['all-or-nothing']) }),
  deduction: record<Extract<MissedRule, { rule: 'deduction' }>>({
    rule: oneOf(['deduction']),
    every: positive,
    of: oneOf(['percentage-points', 'percent-of-target']),
    cost: positive,
    partial: oneOf(['ignored', 'whole', 'share']),
  }),
  steps: record<Extract<MissedRule, { rule: 'steps' }>>({ rule: oneOf(['steps']), steps }),
});

/** Best first, each band beginning where the one above it ends: from 1 down to 0, with no gap. */
const contiguous: ListLaw<Band> = (bands) => [
  ...bands.flatMap(({ from, to }, index) => {
    const end = bands[index - 1]?.from ?? 1;
    return [
      ...unless(to === end, `[${index}].to`, `应为 ${end}，${index === 0 ? '即满分' : '与上一档相接'}，现在是 ${to}`),
      ...unless(from < to, `[${index}].from`, `应小于本档的上限 ${to}，现在是 ${from}`),
    ];
  }),
  ...endsAtZero(bands, '最后一档应从 0 开始'),
];

const downToZero: ListLaw<Grade> = (grades) => [
  ...grades.flatMap(({ name, from }, index) => {
    const better = grades[index - 1];
    const isFirst = grades.findIndex((grade) => grade.name === name) === index;
    return [
      ...unless(!better || from < better.from, `[${index}].from`, `应小于上一等级的 ${better?.from}，现在是 ${from}`),
      ...unless(isFirst, `[${index}].name`, `等级“${name}”重复`),
    ];
  }),
  ...endsAtZero(grades, '最后一个等级应从 0 分开始'),
];

function endsAtZero(items: readonly { readonly from: number }[], wanted: string): readonly ShapeProblem[] {
  const last = items[items.length - 1];
  return last ? unless(last.from === 0, `[${items.length - 1}].from`, `${wanted}，现在是 ${last.from}`) : [];
}

const unique: ListLaw<string> = (ids) =>
  ids.flatMap((id, index) => unless(ids.indexOf(id) === index, `[${index}]`, `“${id}”重复`));

const unless = (isSound: boolean, path: string, message: string): readonly ShapeProblem[] =>
  isSound ? [] : [{ path, message }];

/** The JSON of a standard, in the order in which it is written. */
export const STANDARD_SHAPE: Shape<Standard> = record<Standard>({
  version,
  id: spelled(/^[a-z0-9][a-z0-9-]{0,39}$/, '小写字母、数字、连字符组成的编号，不超过 40 个字符'),
  name: text(60),
  source: text(60),
  missed: record<Standard['missed']>({ atLeast: missedRule, atMost: missedRule }),
  equalExceeded: oneOf(['met', 'missed']),
  outsideRange: oneOf(['by-side', 'nothing']),
  late: oneOfOr<'ask' | 'nothing', Late>(
    ['ask', 'nothing'],
    record<Late>({ every: oneOf(['day', 'month']), cost: positive }),
  ),
  zeroTarget: oneOfOr<'nothing', Price>(['nothing'], record<Price>({ cost: positive })),
  negativeActual: oneOf(['zero', 'ask']),
  leastShare: share,
  budget: record<Standard['budget']>({
    denominator: oneOf(['annual', 'initial']),
    steps: nullOr(steps),
    weight: nullOr(positive),
    totalCaps: list(record({ below: share, most: points }), { min: 0, max: 10 }),
  }),
  qualitative: record<Standard['qualitative']>({
    bands: list(record<Band>({ name: text(30), from: share, to: share }), { min: 2, max: 6 }, contiguous),
    propose: oneOf(['top', 'middle', 'bottom', 'none']),
  }),
  overCompletion: record<Standard['overCompletion']>({
    explainFrom: above,
    reduction: nullOr(record<Reduction>({ from: above, cost: positive, every: nullOr(positive) })),
  }),
  notApplicable: oneOf(['ask', 'rescale']),
  rounding: record<Standard['rounding']>({ score: digits, total: nullOr(digits) }),
  grades: list(record<Grade>({ name: text(10), from: points }), { min: 1, max: 10 }, downToZero),
  checksOff: list(spelled(/^[a-z][a-z-]{0,39}$/, '核查项的编号'), { min: 0, max: 60 }, unique),
  checkThresholds: record<Standard['checkThresholds']>({
    levelPoints: nullOr(
      record<LevelPoints>({ output: points, benefit: points, satisfaction: points, execution: points }),
    ),
    amountJumpFrom: above,
  }),
});
