import type { Fill } from '../../domain/sheet/sheet-edit';
import { isSameFill } from '../../domain/sheet/sheet-edit';
import type { WpsInterior } from './application';

/** A fill, and the colour of the workbook's theme that it was chosen as. */
export interface PaintedFill {
  readonly fill: Fill;
  readonly theme: { readonly color: unknown; readonly tint: unknown } | null;
}

/** What `Interior` says of several cells that are not painted alike. */
export const MIXED = 'mixed';

const NONE = -4142;
const SOLID = 1;

/** XlPattern and the names that a Fill has (Office's). */
const PATTERNS: ReadonlyMap<number, string> = new Map([
  [9, 'Checker'],
  [10, 'SemiGray75'],
  [11, 'LightHorizontal'],
  [12, 'LightVertical'],
  [13, 'LightDown'],
  [14, 'LightUp'],
  [15, 'Grid'],
  [16, 'CrissCross'],
  [17, 'Gray16'],
  [18, 'Gray8'],
  [4000, 'LinearGradient'],
  [4001, 'RectangularGradient'],
  [-4121, 'Down'],
  [-4124, 'Gray25'],
  [-4125, 'Gray50'],
  [-4126, 'Gray75'],
  [-4128, 'Horizontal'],
  [-4162, 'Up'],
  [-4166, 'Vertical'],
]);
const NUMBERS: ReadonlyMap<string, number> = new Map([...PATTERNS].map(([number, name]) => [name, number]));

/** How one cell, or several that are alike, are painted. The colour alone says nothing: without a fill it reads white. */
export function readFill(interior: WpsInterior): PaintedFill | null | typeof MIXED {
  if (interior.ColorIndex === NONE) return null;
  const pattern = interior.Pattern;
  if (pattern === NONE) return null;
  const color = interior.Color;
  if (typeof pattern !== 'number' || typeof color !== 'number') return MIXED;
  const name = PATTERNS.get(pattern);
  if (name === undefined) return { fill: { color: fromBgr(color) }, theme: themeOf(interior) };
  const patternColor = interior.PatternColor;
  if (typeof patternColor !== 'number') return MIXED;
  return { fill: { color: fromBgr(color), pattern: name, patternColor: fromBgr(patternColor) }, theme: null };
}

function themeOf({ ThemeColor: color, TintAndShade: tint }: WpsInterior): PaintedFill['theme'] {
  return typeof color === 'number' ? { color, tint } : null;
}

/**
 * Paints, or takes the fill away. `former` is how the cell was painted before us: the same fill comes back as the colour
 * of the theme that it was. Gradients cannot be made; their first colour is.
 */
export function paint(interior: WpsInterior, fill: Fill | null, former: PaintedFill | null): void {
  if (!fill) {
    interior.ColorIndex = NONE;
    return;
  }
  const isGradient = fill.pattern?.endsWith('Gradient') === true;
  // A colour alone would keep the hatching of a cell that has one.
  interior.Pattern = (isGradient ? undefined : NUMBERS.get(fill.pattern ?? '')) ?? SOLID;
  interior.Color = toBgr(fill.color);
  if (fill.patternColor && !isGradient) interior.PatternColor = toBgr(fill.patternColor);
  if (former?.theme && isSameFill(former.fill, fill)) {
    interior.ThemeColor = former.theme.color;
    interior.TintAndShade = former.theme.tint;
  }
}

/** "#RRGGBB" → the integer that WPS takes, with blue in its high byte. */
export function toBgr(color: string): number {
  const rgb = parseInt(color.slice(1), 16);
  return ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16);
}

/** The inverse of `toBgr`. */
export function fromBgr(bgr: number): string {
  const rgb = ((bgr & 0xff) << 16) | (bgr & 0xff00) | ((bgr >> 16) & 0xff);
  return `#${rgb.toString(16).padStart(6, '0').toUpperCase()}`;
}
