import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchChromium } from '../browser/chromium';
import { serveDist } from '../browser/serve-dist';
import { fastest, kb, ms, printTable } from './table';

const dist = path.join(__dirname, '..', '..', 'dist');

/** What each page loads, and how soon the preview shows its sheet. Needs a build. */
export async function benchPages(): Promise<void> {
  const rows = readdirSync(dist)
    .filter((file) => file.endsWith('.js') && file !== 'old-engine.js')
    .sort()
    .map((file) => {
      const bytes = readFileSync(path.join(dist, file));
      return [file.replace(/\.[0-9a-f]{8}\.js$/, ''), kb(bytes.length), kb(gzipSync(bytes, { level: 9 }).length)];
    });
  printTable('脚本大小', ['入口', '压缩后', 'gzip'], rows);

  const server = await serveDist();
  const browser = await launchChromium();
  const visible: number[] = [];
  const score: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    visible.push(
      await fastest(1, async () => {
        await page.goto(`${server.origin}/index.html`, { waitUntil: 'commit' });
        await page.getByRole('gridcell', { name: '一级指标' }).first().waitFor();
      }),
    );
    const pane = page.frameLocator('iframe');
    const button = pane.getByRole('button', { name: '给本表打分' }).first();
    await button.waitFor();
    score.push(
      await fastest(1, async () => {
        await button.click();
        await page.getByRole('gridcell', { name: '93.82' }).first().waitFor();
      }),
    );
    await context.close();
  }
  await browser.close();
  await server.close();
  const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
  printTable(
    '预览（Chromium，冷启动五次的中位数）',
    ['', '用时'],
    [
      ['打开页面 → 看见表格', ms(median(visible))],
      ['点“给本表打分” → 看见总分', ms(median(score))],
    ],
  );
}
