import type { Actual, Comparison, MeasureContext, Target } from '../measure';
import { formatActual } from '../actual';
import { amountInWords } from './amount-in-words';
import type { QuantityClaim } from '../reading/claim';
import { MOST_CLAIMS, scanClaims } from '../reading/claims';
import { parseTarget } from '../target';
import { baseOf, isScale } from '../reading/units';
import { denies, isPlanned, trendOf } from '../reading/wording';

type Numeric = Target & { kind: 'at-least' | 'at-most' | 'equal' | 'range' };

// "14户39人" is short; a longer text that names several amounts is a plan in prose.
const LONGEST = 40;

/**
 * A target of several amounts, "14户39人": each is compared with what the actual says in the same unit. All met is
 * met, one missed is missed; null where the target is no such thing, or the actual does not name every unit of it.
 */
export function compareSeveral(
  text: string,
  actual: Actual,
  context: MeasureContext,
  compare: (target: Numeric, actual: Actual, context: MeasureContext) => Comparison,
): Comparison | null {
  const targets = readSeveral(text, context);
  if (!targets || (actual.kind !== 'words' && actual.kind !== 'list' && actual.kind !== 'quantity')) return null;
  const said = formatActual(actual);
  const comparisons: Comparison[] = [];
  for (const { target, about } of targets) {
    const amount = amountInWords(said, target, about, text);
    if (!amount) return null;
    const compared = compare(target, amount, about);
    comparisons.push(isOpen(target) && !isSame(compared) ? OPEN : compared);
  }
  const decisive =
    comparisons.find(({ outcome }) => outcome === 'missed') ?? comparisons.find(({ outcome }) => outcome !== 'met');
  if (decisive) return { ...decisive, operands: null };
  return { outcome: 'met', reason: comparisons.map(({ reason }) => reason).join('；'), operands: null };
}

const OPEN: Comparison = {
  outcome: 'unverifiable',
  reason: '指标值里的金额或时间没有写明是不低于还是不超过，请人工判断',
  operands: null,
};

/** Money and time beside other amounts may be what it takes as well as what is promised. */
function isOpen(target: Numeric): boolean {
  if (target.kind === 'range' || target.kind === 'equal' || !target.inferred) return false;
  const { unit } = target.quantity;
  return unit?.dimension === 'money' || unit?.dimension === 'time' || unit?.symbol === '工作日';
}

const isSame = ({ operands }: Comparison): boolean => operands !== null && operands.target.eq(operands.actual);

/** One of several amounts, and the row it would be: its own words say whether 2起 are wanted or feared. */
interface Part {
  readonly target: Numeric;
  readonly about: MeasureContext;
}

function readSeveral(text: string, context: MeasureContext): readonly Part[] | null {
  if (text.length > LONGEST || isPlanned(text) || denies(text)) return null;
  const { claims, tail } = scanClaims(text);
  if (claims.length < 2 || claims.length > MOST_CLAIMS || /[\d/*]/.test(tail)) return null;
  const bases = new Set<string>();
  const targets: Part[] = [];
  let from = 0;
  for (const claim of claims) {
    if (claim.kind !== 'quantity' || !isPlainAmount(claim)) return null;
    bases.add(baseOf(claim.quantity.unit!));
    const name = claim.lead.replace(/[\s,;:。、.()]/g, '');
    const about = name === '' ? context : { ...context, name };
    const target = parseTarget(cellOf(text.slice(from + claim.lead.length, claim.end)), about);
    if (!target.ok || !isNumeric(target.value)) return null;
    targets.push({ target: target.value, about });
    from = claim.end;
  }
  return bases.size === claims.length ? targets : null;
}

const cellOf = (text: string) => ({ value: text, text, format: 'General' });

const isNumeric = (target: Target): target is Numeric =>
  target.kind === 'at-least' || target.kind === 'at-most' || target.kind === 'equal' || target.kind === 'range';

/** Named alone or after a plain word: not 每, not 其中, not a condition, not a rise. */
const isPlainAmount = ({
  quantity: { unit },
  lead,
  vague,
  spread,
  joined,
  conflicting,
  excluded,
}: QuantityClaim): boolean =>
  unit !== null &&
  !isScale(unit) &&
  !(vague || spread || joined || conflicting || excluded) &&
  trendOf(lead) === 0 &&
  !/[每各均第后前的中其约近到至\d]|人[/*]/.test(lead);
