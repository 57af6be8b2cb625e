import type { PageFacts } from '../../commands/probe-text';
import { VERSION } from './version';

/** The page as it is now. Written out by hand: `toLocaleDateString` throws in WPS on Linux (platform/wps.md §3.3). */
export function pageFacts(now = new Date()): PageFacts {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return {
    date: `${day} ${two(now.getHours())}:${two(now.getMinutes())}`,
    version: VERSION,
    engine: navigator.userAgent,
    address: location.protocol.replace(/:$/, ''),
    width: document.documentElement.clientWidth,
    windowWidth: window.innerWidth,
    pixelRatio: window.devicePixelRatio,
  };
}
