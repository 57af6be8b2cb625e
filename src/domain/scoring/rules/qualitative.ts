import { Decimal } from '../../decimal';
import type { Actual } from '../../measure/measure';
import { verdictOf } from '../../measure/comparing/qualitative-words';
import { denies } from '../../measure/reading/wording';
import { sayPercent } from '../number-words';
import type { Standard } from '../standard';

export interface QualitativeProposal {
  /** "部分达成年度指标并具有一定效果（60%～80%）" */
  readonly band: string;
  /** The share of the weight, and which value of the band it is ("上限"); null where the standard proposes none. */
  readonly proposed: { readonly share: Decimal; readonly place: string } | null;
}

/**
 * 定性指标: the rule gives bands of the weight and leaves the value to the assessor; which value of the band is proposed
 * is the standard's (the top is what officers take). A miss is put into a band by its own words ("部分达成", "未达成",
 * "否"); one that is merely less than promised (良 for 优) could be in either, so it gets none: null.
 * Source: 财预〔2020〕10号, "达成年度指标、部分达成年度指标并具有一定效果、未达成年度指标且效果较差三档".
 */
export function proposeQualitative(
  outcome: 'met' | 'missed',
  actual: Actual,
  { qualitative: { bands, propose } }: Standard,
): QualitativeProposal | null {
  const band = outcome === 'met' ? bands[0] : missedBand(actual, bands);
  if (!band) return null;
  const [from, to] = [new Decimal(band.from), new Decimal(band.to)];
  const words = `${band.name}（${sayPercent(from)}～${sayPercent(to)}）`;
  switch (propose) {
    case 'top':
      return { band: words, proposed: { share: to, place: '上限' } };
    case 'middle':
      return { band: words, proposed: { share: from.plus(to).div(2), place: '中值' } };
    case 'bottom':
      return { band: words, proposed: { share: from, place: '下限' } };
    case 'none':
      return { band: words, proposed: null };
  }
}

type Band = Standard['qualitative']['bands'][number];

/** "部分达成" names the band between the first and the last, which only three bands have exactly one of. */
function missedBand(actual: Actual, bands: readonly Band[]): Band | undefined {
  if (actual.kind !== 'words') return undefined;
  const verdict = verdictOf(actual.words, '');
  if (verdict === 'partial') return bands.length === 3 ? bands[1] : undefined;
  const isFailed = verdict === 'failed' || actual.words === '否' || denies(actual.words);
  return isFailed ? bands[bands.length - 1] : undefined;
}
