import type { Decimal } from '../../decimal';
import { sum } from '../../decimal';
import type { Indicator, Level } from '../../form/form';
import { sayNumber } from '../../scoring/number-words';
import { cellKey } from '../../sheet/cell-ref';
import type { Check } from '../finding';

export const levelWeightSum: Check = {
  id: 'level-weight-sum',
  title: '各行分值合计与一、二级指标标注的分值不符',
  severity: 'error',
  source: '财预〔2020〕10号',
  *find(form) {
    for (const { level, printed, rows } of [
      ...printedLevels(form.indicators, ({ level1 }) => level1),
      ...printedLevels(form.indicators, ({ level2 }) => level2),
    ]) {
      const weights = rows.flatMap(({ weight }) => weight?.value ?? []);
      const first = rows[0]!.row;
      const last = rows.at(-1)!.row;
      // A row that could not be read may be the one that is missing.
      const isWhole = !form.damagedRows.some(({ row }) => row >= first && row <= last + 1);
      const total = sum(weights);
      if (weights.length === 0 || !isWhole || total.eq(printed)) continue;
      const difference = total.minus(printed);
      const words = difference.lt(0) ? `少 ${sayNumber(difference.neg())} 分` : `多 ${sayNumber(difference)} 分`;
      yield {
        cell: level,
        message: `${level.name}(${sayNumber(printed)}分)下各行分值合计 ${sayNumber(total)} 分，${words}`,
      };
    }
  },
};

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
