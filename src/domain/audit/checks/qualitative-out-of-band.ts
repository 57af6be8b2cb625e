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
    const bandOf = createBands(scorecard.standard);
    for (const { row, weight, mark, cell } of markedRows(scorecard)) {
      // What a person fixed by judgement is theirs.
      const band = row.choice?.score === undefined ? bandOf(row) : null;
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

/** Finds the band that a qualitative actual claims by its words; many rows use the same. */
function createBands(standard: Standard): (row: IndicatorScore) => Band | null {
  const [proposeTop, proposeBottom] = [proposing(standard, 'top'), proposing(standard, 'bottom')];
  const known = new Map<string, Band | null>();
  return ({ indicator: { target, actual }, outcome }) => {
    if (!target.ok || target.value.kind !== 'qualitative' || !actual.ok) return null;
    if (outcome !== 'met' && outcome !== 'missed') return null;
    const words = actual.value.kind === 'words' ? actual.value.words : '';
    const key = `${outcome} ${actual.value.kind} ${words}`;
    const band = known.get(key);
    if (band !== undefined) return band;
    const top = proposeQualitative(outcome, actual.value, proposeTop)?.proposed;
    const bottom = proposeQualitative(outcome, actual.value, proposeBottom);
    const found = top && bottom?.proposed ? { name: bottom.band, from: bottom.proposed.share, to: top.share } : null;
    known.set(key, found);
    return found;
  };
}
