import type { Decimal } from '../../decimal';
import { sayNumber } from '../../scoring/number-words';
import { proposeQualitative } from '../../scoring/rules/qualitative';
import type { IndicatorScore } from '../../scoring/scorecard';
import type { Standard } from '../../scoring/standard';
import { agrees, markedRows } from '../rows';
import type { Check } from '../finding';
import { WITH_SCORES } from '../finding';

export const qualitativeOutOfBand: Check = {
  id: 'qualitative-out-of-band',
  title: '定性指标的得分不在所说的档次内',
  severity: 'warning',
  scope: WITH_SCORES,
  source: '财预〔2020〕10号',
  *find(_, scorecard) {
    const [top, bottom] = [proposing(scorecard.standard, 'top'), proposing(scorecard.standard, 'bottom')];
    for (const { row, weight, mark, cell } of markedRows(scorecard)) {
      // What a person fixed by judgement is theirs.
      const band = row.choice?.score === undefined ? bandOf(row, top, bottom) : null;
      if (!band || weight.lte(0) || mark.gt(weight) || mark.lt(0)) continue;
      const [from, to] = [band.from.times(weight), band.to.times(weight)];
      const isInside = mark.gte(from) && mark.lte(to);
      if (isInside || agrees(mark, from) || agrees(mark, to)) continue;
      yield {
        cell,
        message: `得分 ${sayNumber(mark)} 分，实际完成值属于“${band.name}”，应在 ${sayNumber(from)}～${sayNumber(to)} 分之间`,
      };
    }
  },
};

interface Band {
  readonly name: string;
  readonly from: Decimal;
  readonly to: Decimal;
}

/** The standard proposing one end of a band: the rule says a band's ends by proposing them. */
const proposing = (standard: Standard, propose: 'top' | 'bottom'): Standard => ({
  ...standard,
  qualitative: { ...standard.qualitative, propose },
});

/** The band that a qualitative actual claims by its words. */
function bandOf(
  { indicator: { target, actual }, outcome }: IndicatorScore,
  proposeTop: Standard,
  proposeBottom: Standard,
): Band | null {
  if (!target.ok || target.value.kind !== 'qualitative' || !actual.ok) return null;
  if (outcome !== 'met' && outcome !== 'missed') return null;
  const top = proposeQualitative(outcome, actual.value, proposeTop);
  const bottom = proposeQualitative(outcome, actual.value, proposeBottom);
  if (!top?.proposed || !bottom?.proposed) return null;
  return { name: top.band, from: bottom.proposed.share, to: top.proposed.share };
}
