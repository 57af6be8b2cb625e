import type { Check } from '../finding';
import { budgetParts } from './budget-parts';
import { budgetZeroDenominator } from './budget-zero-denominator';
import { computedDiffers } from './computed-differs';
import { copiedActual } from './copied-actual';
import { damagedRow } from './damaged-row';
import { dockedMet } from './docked-met';
import { duplicateIndicator } from './duplicate-indicator';
import { gradeMismatch } from './grade-mismatch';
import { levelWeightSum } from './level-weight-sum';
import { missedFullScore } from './missed-full-score';
import { missingReason } from './missing-reason';
import { missingTargetOrActual } from './missing-target-or-actual';
import { needlessReason } from './needless-reason';
import { overCompletion } from './over-completion';
import { rateMismatch } from './rate-mismatch';
import { scoreOutOfRange } from './score-out-of-range';
import { selfContradiction } from './self-contradiction';
import { totalMismatch } from './total-mismatch';
import { unreadableWeight } from './unreadable-weight';
import { unverifiablePair } from './unverifiable-pair';
import { weightSum } from './weight-sum';

/** Every check, in the order in which a reviewer reads a form: its sums, its budget, its rows. */
export const CHECKS: readonly Check[] = [
  weightSum,
  levelWeightSum,
  unreadableWeight,
  totalMismatch,
  gradeMismatch,
  rateMismatch,
  budgetZeroDenominator,
  budgetParts,
  scoreOutOfRange,
  missedFullScore,
  missingReason,
  dockedMet,
  needlessReason,
  overCompletion,
  computedDiffers,
  missingTargetOrActual,
  selfContradiction,
  unverifiablePair,
  copiedActual,
  duplicateIndicator,
  damagedRow,
];
