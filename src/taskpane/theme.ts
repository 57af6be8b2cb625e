import type { Theme } from '@fluentui/react-components';
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

// Fluent names Segoe UI only, which has no Chinese: each system's own Chinese face follows it.
const fontFamilyBase =
  '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", -apple-system, system-ui, sans-serif';

const LIGHT: Theme = { ...webLightTheme, fontFamilyBase };
const DARK: Theme = { ...webDarkTheme, fontFamilyBase };

/** The program's background as "#RRGGBB"; null or undefined where it tells nothing. */
export type ReadBackground = () => string | null | undefined;

/** Follows the spreadsheet program's theme where it tells one, and the system's otherwise. */
export function useTheme(readBackground: ReadBackground): Theme {
  const isDark = useSyncExternalStore(
    subscribe,
    () => isDarkColor(readBackground()) ?? prefersDark()?.matches ?? false,
  );
  return isDark ? DARK : LIGHT;
}

/** Whether a "#RRGGBB" is a dark background; null when it is no colour. */
export function isDarkColor(color: string | null | undefined): boolean | null {
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? '');
  if (!channels) return null;
  const [red, green, blue] = channels.slice(1).map((channel) => Number.parseInt(channel, 16)) as [
    number,
    number,
    number,
  ];
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

// A plain test page has no matchMedia.
const prefersDark = (): MediaQueryList | null =>
  typeof window.matchMedia === 'function' ? window.matchMedia('(prefers-color-scheme: dark)') : null;

function subscribe(onChange: () => void): () => void {
  const media = prefersDark();
  media?.addEventListener('change', onChange);
  // Excel does not tell when its theme changes; coming back to the pane is when it is seen.
  document.addEventListener('visibilitychange', onChange);
  return () => {
    media?.removeEventListener('change', onChange);
    document.removeEventListener('visibilitychange', onChange);
  };
}
