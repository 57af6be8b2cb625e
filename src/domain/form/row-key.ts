import type { Form, Indicator } from './form';
import { squeeze } from './words';

/**
 * A name for each row by which it is known again after rows were inserted or moved: its levels and its name without
 * white space; the second row of the same name is "…#2".
 */
export function rowKeysOf({ indicators }: Pick<Form, 'indicators'>): ReadonlyMap<Indicator, string> {
  const seen = new Map<string, number>();
  return new Map(
    indicators.map((indicator) => {
      const { level1, level2, name } = indicator;
      const key = [level1?.name ?? '', level2?.name ?? '', name.text].map(squeeze).join('/');
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return [indicator, count === 1 ? key : `${key}#${count}`] as const;
    }),
  );
}
