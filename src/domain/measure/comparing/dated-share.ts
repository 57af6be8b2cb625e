import { scanClaims } from '../reading/claims';
import { compareDates } from './compare-dates';
import type { DateClaim, QuantityClaim } from '../reading/claim';
import type { Actual, MeasureContext, Target } from '../measure';
import { denies, isPlanned } from '../reading/wording';

/** "11月底完成100%": how much of it by when. */
interface DatedShare {
  readonly date: DateClaim;
  readonly share: QuantityClaim;
  /** 完成, 支付: what was to be done. */
  readonly what: string;
}

function readDatedShare(text: string): DatedShare | null {
  if (text.length > 40) return null;
  const { claims, tail } = scanClaims(text);
  const [date, share, other] = claims;
  if (date?.kind !== 'date' || share?.kind !== 'quantity' || other || tail !== '') return null;
  if (date.edge === 'after' || date.from?.day === null || denies(date.lead + share.lead)) return null;
  if (!/^(?:截至|截止|于|在|至|到)?$/.test(date.lead) || isPlanned(share.lead)) return null;
  if (share.quantity.unit?.symbol !== '%' || share.vague || share.spread || share.conflicting || share.joined)
    return null;
  return { date, share, what: share.lead.replace(/[,;。:]|已经|已|全部|率|了|达到|达|资金|任务|工作/g, '') };
}

/**
 * Both have to be kept: as much, and by then. Late and no more is missed; in time but less is open, for the rest may
 * have followed before the deadline. Null where one side is no such pair or another work is named.
 */
export function compareDatedShares(target: string, actual: Actual, context: MeasureContext): 'met' | 'missed' | null {
  const wanted = readDatedShare(target);
  const given = wanted && actual.kind === 'words' ? readDatedShare(actual.words) : null;
  if (!wanted || !given || wanted.what !== given.what || wanted.what === '') return null;
  if ((wanted.share.bound ?? '≥') !== '≥' || given.share.bound !== null) return null;
  const { until, edge } = wanted.date;
  const strict = edge === 'before' && until.day === null;
  const deadline: Target & { kind: 'deadline' } = { kind: 'deadline', from: null, until, strict };
  const done: Actual = { kind: 'date', from: given.date.from, until: given.date.until };
  const { outcome } = compareDates(deadline, done, context);
  const difference = given.share.quantity.value.comparedTo(wanted.share.quantity.value);
  if (outcome === 'missed') return difference <= 0 ? 'missed' : null;
  return outcome === 'met' && difference >= 0 ? 'met' : null;
}
