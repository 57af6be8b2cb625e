import type { Check } from '../finding';
import { amountJump } from './amount-jump';
import { blankScore } from './blank-score';
import { budgetParts } from './budget-parts';
import { budgetSplit } from './budget-split';
import { budgetZeroDenominator } from './budget-zero-denominator';
import { comparatorAgainstSense } from './comparator-against-sense';
import { computedDiffers } from './computed-differs';
import { copiedActual } from './copied-actual';
import { damagedRow } from './damaged-row';
import { dockedMet } from './docked-met';
import { doubleWeighting } from './double-weighting';
import { duplicateIndicator } from './duplicate-indicator';
import { duplicatedAmount } from './duplicated-amount';
import { executionCountedTwice } from './execution-counted-twice';
import { gradeMismatch } from './grade-mismatch';
import { levelShare } from './level-share';
import { levelWeightSum } from './level-weight-sum';
import { misfiledIndicator } from './misfiled-indicator';
import { missedFullScore } from './missed-full-score';
import { missingDimension } from './missing-dimension';
import { missingReason } from './missing-reason';
import { missingTargetOrActual } from './missing-target-or-actual';
import { nameTargetConflict } from './name-target-conflict';
import { needlessReason } from './needless-reason';
import { overCompletion } from './over-completion';
import { overExecution } from './over-execution';
import { qualitativeOutOfBand } from './qualitative-out-of-band';
import { rateMismatch } from './rate-mismatch';
import { scoreOutOfRange } from './score-out-of-range';
import { selfContradiction } from './self-contradiction';
import { totalMismatch } from './total-mismatch';
import { unitMismatch } from './unit-mismatch';
import { unmeasurableTarget } from './unmeasurable-target';
import { unreadableWeight } from './unreadable-weight';
import { unverifiablePair } from './unverifiable-pair';
import { weightSum } from './weight-sum';

/** Every check, in the order in which a reviewer reads a form: its sums, its budget, its rows. */
export const CHECKS: readonly Check[] = [
  weightSum,
  levelWeightSum,
  levelShare,
  missingDimension,
  unreadableWeight,
  totalMismatch,
  gradeMismatch,
  doubleWeighting,
  rateMismatch,
  budgetZeroDenominator,
  overExecution,
  budgetParts,
  budgetSplit,
  amountJump,
  duplicatedAmount,
  executionCountedTwice,
  scoreOutOfRange,
  missedFullScore,
  qualitativeOutOfBand,
  blankScore,
  missingReason,
  dockedMet,
  needlessReason,
  overCompletion,
  computedDiffers,
  missingTargetOrActual,
  selfContradiction,
  nameTargetConflict,
  comparatorAgainstSense,
  unmeasurableTarget,
  unitMismatch,
  unverifiablePair,
  copiedActual,
  misfiledIndicator,
  duplicateIndicator,
  damagedRow,
];
