import type { Indicator } from '../form/form';
import type { RowChoice } from './row-choice';
import type { ComputedScore } from './score-indicator';
import { scoreIndicator } from './score-indicator';
import type { Standard } from './standard';

interface Scored {
  readonly standard: Standard;
  /** The choice as text: it is read from a store anew each time. */
  readonly choice: string;
  readonly score: ComputedScore;
}

// An indicator, a standard and a choice never change, so that their score may be kept as long as the indicator lives:
// live scoring reads a few rows anew and all others are the same objects as before.
const scoredBefore = new WeakMap<Indicator, Scored>();

/** The score of a row by the standard and a person's choice (score-indicator.ts), computed once for each indicator. */
export function scoreRow(indicator: Indicator, standard: Standard, choice: RowChoice | null): ComputedScore {
  const choiceText = choice === null ? '' : JSON.stringify(choice);
  const known = scoredBefore.get(indicator);
  if (known?.standard === standard && known.choice === choiceText) return known.score;
  const score = scoreIndicator(indicator, standard, choice);
  scoredBefore.set(indicator, { standard, choice: choiceText, score });
  return score;
}
