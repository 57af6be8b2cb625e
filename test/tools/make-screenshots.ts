import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from '../browser/chromium';
import { openPreview } from '../browser/preview-page';
import { serveDist } from '../browser/serve-dist';

/** npm run screenshots: the preview before and after one click, for the README. Needs a build. */
async function makeScreenshots(): Promise<void> {
  const folder = path.join(__dirname, '..', '..', 'assets', 'screenshots');
  mkdirSync(folder, { recursive: true });
  const server = await serveDist();
  const browser = await launchChromium();
  const preview = await openPreview(browser, server.origin, { width: 1280, height: 860 });
  await preview.cell('H12').waitFor();
  await preview.scoreButton().waitFor();
  await preview.page.screenshot({ path: path.join(folder, 'before.png') });
  await preview.score();
  await preview.pane.getByText('等级 优').waitFor();
  await preview.page.waitForTimeout(600); // the buttons fade back in
  await preview.page.screenshot({ path: path.join(folder, 'after.png') });
  await browser.close();
  await server.close();
}

void makeScreenshots();
