import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { parseCellRef } from '../../src/domain/sheet/cell-ref';

/** The preview in a browser, in the words of the tests. */
export interface PreviewPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** The box of a cell, "H11". */
  readonly cell: (address: string) => Locator;
  readonly texts: (addresses: readonly string[]) => Promise<string[]>;
  /** "rgb(…)" of a cell's box. */
  readonly fill: (address: string) => Promise<string>;
  readonly scoreButton: () => Locator;
  /** Clicks 给本表打分 and waits for the result. */
  readonly score: () => Promise<void>;
  /** Everything that went wrong since the page was opened: console errors, exceptions, refused or foreign requests. */
  readonly complaints: readonly string[];
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export async function openPreview(
  browser: Browser,
  origin: string,
  viewport: Viewport = { width: 1280, height: 800 },
): Promise<PreviewPage> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', acceptDownloads: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(origin))
      complaints.push(`asked ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A page that is left ends its requests.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed ${request.url()} ${reason}`);
  });
  await page.goto(`${origin}/index.html`);

  const pane = page.frameLocator('iframe');
  const cell = (address: string): Locator => {
    const { row, column } = parseCellRef(address)!;
    return page.locator(`[role=gridcell][data-row="${row}"][data-column="${column}"]`);
  };
  const scoreButton = (): Locator => pane.getByRole('button', { name: '给本表打分' }).first();
  return {
    page,
    pane,
    cell,
    texts: (addresses) =>
      Promise.all(
        addresses.map((address) =>
          cell(address)
            .innerText()
            .then((text) => text.trim()),
        ),
      ),
    fill: (address) => cell(address).evaluate((box) => getComputedStyle(box).backgroundColor),
    scoreButton,
    async score() {
      await scoreButton().click();
      await pane
        .getByText(/已写回|没有需要写|写入/)
        .first()
        .waitFor();
    },
    complaints,
  };
}
