import type { Decimal } from '../../decimal';
import { sum } from '../../decimal';
import type { Form, Indicator, Level } from '../../form/form';
import { sayNumber } from '../../scoring/number-words';
import { cellKey } from '../../sheet/cell-ref';
import { hasEnd } from '../extent';
import { isUnreadable } from '../rows';
import type { Check } from '../finding';
import { EVERY_FORM } from '../finding';

export const levelWeightSum: Check = {
  id: 'level-weight-sum',
  title: '各行分值合计与一、二级指标标注的分值不符',
  severity: 'error',
  scope: EVERY_FORM,
  source: '财预〔2020〕10号',
  *find(form) {
    for (const { level, printed, rows } of [
      ...printedLevels(form.indicators, ({ level1 }) => level1),
      ...printedLevels(form.indicators, ({ level2 }) => level2),
    ]) {
      const weights = rows.flatMap(({ weight }) => weight?.value ?? []);
      const total = sum(weights);
      if (weights.length === 0 || total.eq(printed)) continue;
      const isShort = total.lt(printed);
      if (isShort && hasUnknownRows(form, rows)) continue;
      const difference = total.minus(printed).abs();
      const words = `${isShort ? '少' : '多'} ${sayNumber(difference)} 分`;
      const message = `${level.name}(${sayNumber(printed)}分)下各行分值合计 ${sayNumber(total)} 分，${words}`;
      // The last level of an excerpt may go on.
      const mayGoOn = isShort && !hasEnd(form) && rows.at(-1) === form.indicators.at(-1);
      yield mayGoOn ? { cell: level, message, severity: 'warning' } : { cell: level, message };
    }
  },
};

/** A row that could not be read, or points that are no number, may be what is missing. */
function hasUnknownRows(form: Form, rows: readonly Indicator[]): boolean {
  const [first, last] = [rows[0]!.row, rows.at(-1)!.row];
  return (
    form.damagedRows.some(({ row }) => row >= first && row <= last + 1) ||
    rows.some(({ weight }) => weight !== null && isUnreadable(weight))
  );
}

interface PrintedLevel {
  readonly level: Level;
  readonly printed: Decimal;
  readonly rows: readonly Indicator[];
}

function printedLevels(
  indicators: readonly Indicator[],
  pick: (indicator: Indicator) => Level | null,
): Iterable<PrintedLevel> {
  const levels = new Map<number, PrintedLevel & { rows: Indicator[] }>();
  for (const indicator of indicators) {
    const level = pick(indicator);
    if (!level?.printedWeight) continue;
    const key = cellKey(level.row, level.column);
    const known = levels.get(key);
    if (known) known.rows.push(indicator);
    else levels.set(key, { level, printed: level.printedWeight, rows: [indicator] });
  }
  return levels.values();
}
