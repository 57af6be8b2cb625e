import { attributeOf, XmlReader } from './xml';

/** Theme colours in the order that `theme="n"` counts them: light 1, dark 1, light 2, dark 2, accents 1–6, links. */
export type ThemeColors = readonly string[];

const OFFICE_THEME: ThemeColors = [
  ...['#FFFFFF', '#000000', '#E7E6E6', '#44546A', '#4472C4', '#ED7D31'],
  ...['#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47', '#0563C1', '#954F72'],
];

// The part lists dark before light; indexes count light before dark (ECMA-376 part 1, 18.8.3, as Excel reads it).
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

export function readTheme(text: string | null): ThemeColors {
  if (text === null) return OFFICE_THEME;
  const found = new Map<string, string>();
  const reader = new XmlReader(text);
  let slot = '';
  while (reader.next()) {
    if (reader.token === 'close') continue;
    if (THEME_ORDER.includes(reader.name) && reader.token === 'open') slot = reader.name;
    else if ((reader.name === 'srgbClr' || reader.name === 'sysClr') && slot !== '') {
      const value = reader.attribute(reader.name === 'sysClr' ? 'lastClr' : 'val');
      if (value !== null && !found.has(slot)) found.set(slot, `#${value.toUpperCase()}`);
      slot = '';
    } else if (reader.name === 'fontScheme') break;
  }
  return THEME_ORDER.map((name, index) => found.get(name) ?? OFFICE_THEME[index]!);
}

/** The indexed colours 8–63 of BIFF, which <indexedColors> may replace; 0–7 repeat the first eight. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');
export const INDEXED_COLORS: readonly string[] = [...PALETTE.slice(0, 8), ...PALETTE].map((color) => `#${color}`);

/** The "#RRGGBB" of a colour element (<color>, <fgColor> …); null for an automatic or unknown one. */
export function readColor(tag: string, theme: ThemeColors, indexed: readonly string[]): string | null {
  const base = baseColor(tag, theme, indexed);
  const tint = Number(attributeOf(tag, 'tint') ?? 0);
  return base === null || !Number.isFinite(tint) || tint === 0 ? base : tinted(base, tint);
}

function baseColor(tag: string, theme: ThemeColors, indexed: readonly string[]): string | null {
  const rgb = attributeOf(tag, 'rgb');
  // The alpha byte is often 00 where opaque is meant; Excel ignores it.
  if (rgb !== null && /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb)) return `#${rgb.slice(-6).toUpperCase()}`;
  const slot = attributeOf(tag, 'theme');
  if (slot !== null) return theme[Number(slot)] ?? null;
  const index = attributeOf(tag, 'indexed');
  if (index === null) return null;
  return index === '64' ? '#000000' : index === '65' ? '#FFFFFF' : (indexed[Number(index)] ?? null);
}

/** ECMA-376 part 1, 18.8.19: the tint scales the lightness of the colour in HSL. */
function tinted(color: string, tint: number): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const light = (max + min) / 2;
  const range = max - min;
  const saturation = range === 0 ? 0 : range / (light > 0.5 ? 2 - max - min : max + min);
  const sixth =
    range === 0
      ? 0
      : max === red
        ? ((green - blue) / range + 6) % 6
        : max === green
          ? (blue - red) / range + 2
          : (red - green) / range + 4;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const high = wanted < 0.5 ? wanted * (1 + saturation) : wanted + saturation - wanted * saturation;
  const low = 2 * wanted - high;
  const channel = (shift: number): string => {
    const at = (sixth + shift + 6) % 6;
    const part = at < 1 ? low + (high - low) * at : at < 3 ? high : at < 4 ? low + (high - low) * (4 - at) : low;
    return Math.round(part * 255)
      .toString(16)
      .toUpperCase()
      .padStart(2, '0');
  };
  return `#${channel(2)}${channel(0)}${channel(-2)}`;
}
