import type { Decimal } from '../../decimal';
import { HUNDRED, roundHalfUp } from '../../decimal';
import type { NumberCell } from '../../form/form';
import { sayNumber, sayPercent } from '../../scoring/number-words';
import { agrees } from '../rows';
import type { Check } from '../finding';

export const rateMismatch: Check = {
  id: 'rate-mismatch',
  title: '预算执行率或其得分算错',
  severity: 'error',
  source: '财预〔2020〕10号',
  *find(_, { budget }) {
    if (!budget?.rate || budget.denominator === null) return;
    const { line, rate, computed, final, origin } = budget;
    const parts = [line.executed?.value, line[budget.denominator]?.value].map((value) => value && sayNumber(value));
    const division = `${parts.join(' ÷ ')} = ${sayPercent(rate)}`;

    if (line.rate?.value && budget.rateOrigin === 'kept' && !showsRate(line.rate, rate)) {
      yield {
        cell: line.rate,
        message: `执行率填写 ${line.rate.text || sayPercent(line.rate.value)}，应为 ${division}`,
      };
    }

    const weight = line.weight?.value;
    if (!line.score || !weight || computed === null || final === null || origin === 'computed') return;
    // Whole points are a usual rounding, but full marks are for a budget that was carried out in full.
    const isFullByRounding = final.gte(weight) && computed.lt(weight);
    if (final.eq(computed) || (agrees(final, computed) && !isFullByRounding)) return;
    yield {
      cell: line.score,
      message: `预算执行得分填写 ${sayNumber(final)}，应为 ${division}，× ${sayNumber(weight)} = ${sayNumber(computed)}`,
    };
  },
};

/** A recorded rate counts by the places it is shown with: 98.5% agrees with 98.456 %, 98.50% does not. */
function showsRate({ value, text }: NumberCell, rate: Decimal): boolean {
  const shown = /\d+(?:\.(\d+))?\s*(%|％)?/u.exec(text);
  const decimals = shown?.[1]?.length ?? 0;
  // Without a percent sign the text is the ratio itself (0.98) or the percentage as a bare number (98.46).
  const isRatioText = !shown?.[2] && value !== null && text.trim() !== '' && value.lte('1.5') && Number(text) <= 1.5;
  const places = isRatioText ? Math.max(decimals - 2, 0) : decimals;
  return roundHalfUp(rate.times(HUNDRED), places).eq(roundHalfUp(value!.times(HUNDRED), places));
}
