/** The cells of a part by place. An index counts in that order; `original` is where the cell stands in the file. */
export interface CellOrder {
  readonly keyAt: (index: number) => number;
  readonly original: (index: number) => number;
  /** The inverse of `original`. */
  readonly indexOf: (original: number) => number;
  /** How many cells stand before this key. */
  readonly countBefore: (key: number) => number;
}

/** `keys` are the cells in the order of the file, which is that of their places in all but a few generated files. */
export function createCellOrder(keys: readonly number[]): CellOrder {
  const order = sortedOrder(keys);
  const sorted = order ? Array.from(order, (original) => keys[original]!) : keys;
  const back = order ? new Map(Array.from(order, (original, index) => [original, index])) : null;
  let last = 0;
  return {
    keyAt: (index) => sorted[index]!,
    original: order ? (index) => order[index]! : (index) => index,
    indexOf: (original) => back?.get(original) ?? original,
    countBefore(key) {
      // Callers walk through the sheet: the place is mostly just behind the one found last.
      let low = last > 0 && sorted[last - 1]! < key ? last : 0;
      let high = sorted[low + 32]! >= key ? low + 32 : sorted.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (sorted[middle]! < key) low = middle + 1;
        else high = middle;
      }
      last = low;
      return low;
    },
  };
}

/** Null when the keys already stand in order. */
function sortedOrder(keys: readonly number[]): Uint32Array | null {
  let isSorted = true;
  for (let index = 1; index < keys.length && isSorted; index += 1) isSorted = keys[index - 1]! < keys[index]!;
  if (isSorted) return null;
  return Uint32Array.from(keys.keys()).sort((a, b) => keys[a]! - keys[b]! || a - b);
}
