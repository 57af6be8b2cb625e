import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { serveDist } from './serve-dist';
import type { DistServer } from './serve-dist';

/** The built pages on a server of this machine, and a Chromium to open them with. */
export interface ServedBrowser {
  readonly browser: Browser;
  /** "http://localhost:…", without a slash at its end. */
  readonly origin: string;
}

/** Starts both before the tests of the file that calls it, and stops both behind them; between, they can be asked for. */
export function servedBrowser(): ServedBrowser {
  let server: DistServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await serveDist();
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  return {
    get browser() {
      return browser;
    },
    get origin() {
      return server.origin;
    },
  };
}
