import { ensureChromium } from './chromium';

export default function installChromium(): void {
  ensureChromium();
}
