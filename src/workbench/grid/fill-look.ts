import type { CSSProperties } from 'react';
import type { Fill } from '../../domain/sheet/sheet-edit';

/** Lines of a hatching: their angles in degrees as CSS counts them, their width and the distance of their middles. */
interface Hatching {
  readonly angles: readonly number[];
  readonly line: number;
  readonly every: number;
}

const thin = (...angles: readonly number[]): Hatching => ({ angles, line: 1, every: 5 });
const thick = (...angles: readonly number[]): Hatching => ({ angles, line: 2, every: 5 });

// The names are those of Fill.pattern. -45° runs up to the right.
const HATCHINGS: { readonly [pattern: string]: Hatching } = {
  LightHorizontal: thin(0),
  LightVertical: thin(90),
  LightUp: thin(-45),
  LightDown: thin(45),
  Grid: thin(0, 90),
  CrissCross: thin(-45, 45),
  Horizontal: thick(0),
  Vertical: thick(90),
  Up: thick(-45),
  Down: thick(45),
  Checker: thick(0, 90),
  SemiGray75: thick(-45, 45),
};

/** Dots: pixels from one to the next. */
const DOTS: { readonly [pattern: string]: number } = { Gray8: 6, Gray16: 5, Gray25: 4, Gray50: 3, Gray75: 2 };

/** How a fill is drawn on the page: its colour, and over it the lines or dots of its pattern. */
export function fillLook({ color, pattern = 'Solid', patternColor = '#000000' }: Fill): CSSProperties {
  const hatching = HATCHINGS[pattern];
  if (hatching) {
    const { angles, line, every } = hatching;
    const stripes = angles.map(
      (angle) =>
        `repeating-linear-gradient(${angle}deg, ${patternColor} 0 ${line}px, transparent ${line}px ${every}px)`,
    );
    return { backgroundColor: color, backgroundImage: stripes.join(', ') };
  }
  const distance = DOTS[pattern];
  if (distance === undefined) return { backgroundColor: color };
  return {
    backgroundColor: color,
    backgroundImage: `radial-gradient(${patternColor} 0.8px, transparent 1px)`,
    backgroundSize: `${distance}px ${distance}px`,
  };
}
