import { Decimal, HUNDRED, roundHalfUp } from '../../decimal';
import type { NumberCell } from '../../form/form';
import { sayNumber, sayPercent } from '../../scoring/number-words';
import type { BudgetScore } from '../../scoring/scorecard';
import type { Standard } from '../../scoring/standard';
import { numberRepair } from '../repair';
import { agrees, isWholePoints } from '../rows';
import type { Check, Found } from '../finding';
import { WITH_ACTUALS } from '../finding';

export const rateMismatch: Check = {
  id: 'rate-mismatch',
  title: '预算执行率或其得分算错',
  severity: 'error',
  scope: WITH_ACTUALS,
  source: '财预〔2020〕10号',
  *find(_, { budget, standard }) {
    if (!budget) return;
    if (budget.rate === null) yield* scoreOfRecordedRate(budget, standard);
    else {
      yield* recordedRate(budget, budget.rate);
      yield* recordedScore(budget, budget.rate, standard);
    }
  },
};

function* recordedRate({ line, denominator, rateOrigin }: BudgetScore, rate: Decimal): Iterable<Found> {
  const cell = line.rate;
  if (!cell?.value || rateOrigin !== 'kept') return;
  const isCoarse = isRoughly(cell, rate);
  if (showsRate(cell, rate) && !isCoarse) return;
  const { initial, executed } = line;
  const isByInitial =
    denominator === 'annual' &&
    initial?.value?.gt(0) &&
    executed?.value &&
    showsRate(cell, executed.value.div(initial.value));
  const guess = isByInitial ? '（像是除以了年初预算数）' : '';
  const stored = isBarePercentage(cell) ? roundHalfUp(rate.times(HUNDRED), 2) : rate.toDecimalPlaces(6);
  const message = `执行率填写 ${cell.text || sayPercent(cell.value)}，应为 ${division(line, denominator, rate)}`;
  const repair = numberRepair(cell, stored, '执行率', sayPercent(rate));
  if (isCoarse) yield { cell, message: `${message}，似为取整`, severity: 'info', ...repair };
  else yield { cell, message: `${message}${guess}`, ...repair };
}

function* recordedScore(budget: BudgetScore, rate: Decimal, standard: Standard): Iterable<Found> {
  const { line, denominator, computed, final, origin } = budget;
  const weight = line.weight?.value;
  if (!line.score || !weight || computed === null || final === null || origin === 'computed') return;
  const message = `预算执行得分填写 ${sayNumber(final)}，应为 ${division(line, denominator, rate)}，× ${sayNumber(weight)} = ${sayNumber(computed)}`;
  // Full marks are for a budget that was carried out in full, however they are rounded.
  const isFullByRounding = final.gte(weight) && computed.lt(weight);
  const exact = standard.budget.steps === null ? Decimal.min(rate, 1).times(weight) : computed;
  if (isFullByRounding) {
    yield { cell: line.score, message, ...numberRepair(line.score, computed, '预算执行得分') };
  } else if (isOfPrintedRate(budget, rate, standard) || isLastDigit(final, exact)) {
    return;
  } else if (isCutOff(final, exact)) {
    yield { cell: line.score, message: `${message}，似为舍去尾数`, severity: 'info' };
  } else if (!agrees(final, computed)) {
    yield { cell: line.score, message, ...numberRepair(line.score, computed, '预算执行得分') };
  } else if (isWholePoints(final, computed)) {
    yield { cell: line.score, message: `${message}，似为取整`, severity: 'info' };
  }
}

/** 9.78 beside a printed 97.80 % for 97.81 %: what was cut off there is not wrong again here. */
function isOfPrintedRate({ line, final }: BudgetScore, rate: Decimal, { budget }: Standard): boolean {
  const printed = line.rate;
  if (budget.steps !== null || !printed?.value || !showsRate(printed, rate)) return false;
  const points = Decimal.min(printed.value, 1).times(line.weight!.value!);
  return !isWholePoints(final!, points) && agrees(final!, points);
}

/** Cut off or rounded up in its last place, of two or more: 8.62 and 8.63 for 8.628. */
const isLastDigit = (recorded: Decimal, exact: Decimal): boolean =>
  recorded.decimalPlaces() >= 2 && recorded.minus(exact).abs().lt(new Decimal(10).pow(-recorded.decimalPlaces()));

/** 9.7 for 9.78; whole points that were cut off are points lost. */
const isCutOff = (recorded: Decimal, exact: Decimal): boolean =>
  recorded.decimalPlaces() === 1 && exact.minus(recorded).gt('0.05') && exact.minus(recorded).lt('0.1');

/** Where the amounts are not printed, the rate that is printed still has to give the score. */
function* scoreOfRecordedRate({ line, final, origin }: BudgetScore, { budget, rounding }: Standard): Iterable<Found> {
  const { rate, weight, score } = line;
  const isPrinted = rate?.value && weight?.value && score && final !== null && origin !== 'computed';
  if (!isPrinted || budget.steps !== null || final.lt(0) || final.gt(weight.value)) return;
  const expected = roundHalfUp(Decimal.min(rate.value, 1).times(weight.value), rounding.score);
  // The true rate lies within a unit of the last place shown.
  const tolerance = new Decimal(10)
    .pow(-placesOf(rate) - 2)
    .times(weight.value)
    .plus('0.05');
  const whole = final.isInteger() ? new Decimal('0.5') : tolerance;
  if (final.minus(expected).abs().lte(Decimal.max(tolerance, whole))) return;
  yield {
    cell: score,
    message: `预算执行得分填写 ${sayNumber(final)}，按填写的执行率应为 ${sayPercent(rate.value)} × ${sayNumber(weight.value)} = ${sayNumber(expected)}`,
  };
}

function division(line: BudgetScore['line'], denominator: BudgetScore['denominator'], rate: Decimal): string {
  const parts = [line.executed?.value, denominator && line[denominator]?.value].map(
    (value) => value && sayNumber(value),
  );
  return `${parts.join(' ÷ ')} = ${sayPercent(rate)}`;
}

/** 98.46 for 98.46 %. */
const isBarePercentage = ({ value, text, format }: NumberCell): boolean =>
  // In a column that is too narrow the text is "####": the format still tells.
  text !== '' && !/[%％]/u.test(`${format}${text}`) && value !== null && !isRatioText({ value, text });

// Without a percent sign the text is the ratio itself (0.98) or the percentage as a bare number (98.46).
const isRatioText = ({ value, text }: Pick<NumberCell, 'value' | 'text'>): boolean =>
  value !== null && text.trim() !== '' && value.lte('1.5') && Number(text) <= 1.5;

/** How many places of the percentage a rate shows: 98.50% two, 0.985 one, 0.9 one too few. */
function placesOf(cell: NumberCell): number {
  const shown = /\d+(?:\.(\d+))?\s*(%|％)?/u.exec(cell.text);
  const decimals = shown?.[1]?.length ?? 0;
  return !shown?.[2] && isRatioText(cell) && decimals > 0 ? decimals - 2 : decimals;
}

/**
 * A recorded rate counts by the places it is shown with, rounded either way or cut off: 98.4% and 98.5% agree with
 * 98.456 %, 98.50% does not. Only rounding makes 100 % of less: 99.1 % is not the whole budget.
 */
function showsRate(cell: NumberCell, rate: Decimal): boolean {
  const places = Math.max(placesOf(cell), 0);
  const shown = roundHalfUp(cell.value!.times(HUNDRED), places);
  const exact = rate.times(HUNDRED);
  if (shown.gte(HUNDRED) && exact.lt(HUNDRED)) return shown.eq(roundHalfUp(exact, places));
  return shown.minus(exact).abs().lt(new Decimal(10).pow(-places));
}

/** 0.1 for 14.46 %, and 99% or 98% for what is nearer to the other: rounding that takes or gives points. */
function isRoughly(cell: NumberCell, rate: Decimal): boolean {
  const places = placesOf(cell);
  const value = cell.value!;
  if (places > 0 || roundHalfUp(value, 2).eq(roundHalfUp(rate, 2))) return false;
  return showsRate(cell, rate) || (places < 0 && value.lt(1) && roundHalfUp(rate, 1).eq(value));
}
