import { Decimal } from '../../decimal';
import type { Actual } from '../../measure/measure';
import type { Standard } from '../standard';
import { sayPercent } from '../number-words';

export interface QualitativeProposal {
  readonly share: Decimal;
  /** "部分达成年度指标并具有一定效果（60%～80%）" */
  readonly band: string;
}

/**
 * 定性指标: the rule gives three bands of the weight and leaves the value to the assessor; the top of the band is what
 * officers take, so it is proposed. A partial achievement is one whose own words say so.
 * Source: 财预〔2020〕10号, "达成年度指标、部分达成年度指标并具有一定效果、未达成年度指标且效果较差三档".
 */
export function proposeQualitative(outcome: 'met' | 'missed', actual: Actual, standard: Standard): QualitativeProposal {
  const isPartial = actual.kind === 'words' && /部分|基本|大部|未全部|未完全/u.test(actual.words);
  const index = outcome === 'met' ? 0 : isPartial ? 1 : 2;
  const band = standard.qualitative[Math.min(index, standard.qualitative.length - 1)];
  if (!band) throw new Error(`standard ${standard.id} has no qualitative bands`);
  const interval = `${sayPercent(new Decimal(band.from))}～${sayPercent(new Decimal(band.to))}`;
  return { share: new Decimal(band.to), band: `${band.name}（${interval}）` };
}
