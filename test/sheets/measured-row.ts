import { parseActual } from '../../src/domain/measure/actual';
import { compareRead } from '../../src/domain/measure/comparing/compare';
import type { Comparison, MeasureCell, MeasureContext } from '../../src/domain/measure/measure';
import { parseTarget } from '../../src/domain/measure/target';

/** A cell that holds a text, as it is shown. */
export const textCell = (value: string): MeasureCell => ({ value, text: value, format: 'General' });

/** What a row says beside its measures. "数量指标/培训人数": level 2 and name; without a slash only the name. */
export function rowAbout(about: string, more: Partial<MeasureContext> = {}): MeasureContext {
  const [first = '', second] = about.split('/');
  const [level2, name] = second === undefined ? ['', first] : [first, second];
  return { level1: '', level2, name, comparator: '', unit: '', ...more };
}

/** Both texts read and compared, as in a row of a form. */
export const compareTexts = (target: string, actual: string, context: MeasureContext): Comparison =>
  compareRead(parseTarget(textCell(target), context), parseActual(textCell(actual), context), context);
