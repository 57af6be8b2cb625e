import { Decimal } from '../../decimal';
import type { Actual } from '../../measure/measure';
import { verdictOf } from '../../measure/qualitative-words';
import { denies } from '../../measure/wording';
import type { Standard } from '../standard';
import { sayPercent } from '../number-words';

export interface QualitativeProposal {
  readonly share: Decimal;
  /** "部分达成年度指标并具有一定效果（60%～80%）" */
  readonly band: string;
}

/**
 * 定性指标: the rule gives three bands of the weight and leaves the value to the assessor; the top of the band is what
 * officers take, so it is proposed. A miss is put into a band by its own words ("部分达成", "未达成", "否"); one that is
 * merely less than promised (良 for 优) could be in either, so it gets none: null.
 * Source: 财预〔2020〕10号, "达成年度指标、部分达成年度指标并具有一定效果、未达成年度指标且效果较差三档".
 */
export function proposeQualitative(
  outcome: 'met' | 'missed',
  actual: Actual,
  standard: Standard,
): QualitativeProposal | null {
  const index = outcome === 'met' ? 0 : missedBand(actual);
  const band = index === null ? undefined : standard.qualitative[index];
  if (!band) return null;
  const interval = `${sayPercent(new Decimal(band.from))}～${sayPercent(new Decimal(band.to))}`;
  return { share: new Decimal(band.to), band: `${band.name}（${interval}）` };
}

function missedBand(actual: Actual): 1 | 2 | null {
  if (actual.kind !== 'words') return null;
  const verdict = verdictOf(actual.words, '');
  if (verdict === 'partial') return 1;
  return verdict === 'failed' || actual.words === '否' || denies(actual.words) ? 2 : null;
}
