import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The system's Chromium, Chrome or Edge: CHROMIUM in the environment, or one of the usual places. */
export const findChromium = (): string | null =>
  [process.env['CHROMIUM'] ?? '', ...USUAL_PLACES].find((place) => place !== '' && existsSync(place)) ?? null;

/**
 * Makes sure there is a browser with a Chinese font. A bare Debian machine with root (CI, a container) gets both from
 * its own packages; anywhere else a person decides what is installed, and the tests fail with words instead of skipping.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  const isDebian = existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
  if (isDebian && process.getuid?.() === 0) {
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], options);
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    '浏览器测试需要 Chromium、Chrome 或 Edge：请安装其中之一（Debian：sudo apt-get install chromium fonts-noto-cjk），' +
      '或用环境变量 CHROMIUM 指出它的位置，再运行 npm test。',
  );
}

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: ensureChromium(),
    args: [
      // Root may not use Chromium's sandbox; the pages are our own.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
