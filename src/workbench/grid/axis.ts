/** One direction of a sheet in pixels: where each row (or column) begins, and which one lies at a pixel. Hidden: size 0. */
export interface Axis {
  readonly count: number;
  /** Pixels of all rows together. */
  readonly total: number;
  /** Where row `index` begins; beyond the last row, the end of the axis. */
  offset(index: number): number;
  size(index: number): number;
  /** The row at a pixel, clamped to the axis; never a hidden one while a visible one begins there too. */
  indexAt(pixel: number): number;
  /** The nearest row with a size after (step 1) or before (step −1) `index`; `index` itself when there is none. */
  next(index: number, step: 1 | -1): number;
}

export function createAxis(count: number, sizeOf: (index: number) => number): Axis {
  const starts = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) starts[index + 1] = starts[index]! + Math.max(0, sizeOf(index));
  const offset = (index: number) => starts[Math.min(Math.max(index, 0), count)]!;
  const size = (index: number) => offset(index + 1) - offset(index);
  return {
    count,
    total: starts[count]!,
    offset,
    size,
    indexAt(pixel) {
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= pixel) low = middle;
        else high = middle - 1;
      }
      return Math.max(low, 0);
    },
    next(index, step) {
      let found = index + step;
      while (found >= 0 && found < count && size(found) === 0) found += step;
      return found >= 0 && found < count ? found : index;
    },
  };
}
