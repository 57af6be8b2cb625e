import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { openWorkbook } from '../../src/workbench/workbook/open-workbook';
import { contract } from '../hosts/contract';
import { ZIZHOU_COMPUTED } from '../sheets/zizhou';
import { bundle } from './bundle';
import { openPreview } from './preview-page';
import type { PreviewPage, Viewport } from './preview-page';
import { servedBrowser } from './served-browser';

// The built pages, as they are delivered, in a real browser: what the user sees and does.

jest.setTimeout(90_000);

const dist = path.join(__dirname, '..', '..', 'dist');
const cases = path.join(__dirname, '..', 'cases', 'xlsx');

/** The scores of the sample workbook: two title rows stand above the published grid. */
const SCORES = ['I6', 'H12', 'H13', 'H14', 'H15', 'H16', 'H17', 'H18', 'H19'] as const;
const MISSED_COLOUR = 'rgb(248, 203, 173)';

const served = servedBrowser();
let preview: PreviewPage;

async function open(viewport?: Viewport): Promise<PreviewPage> {
  preview = await openPreview(served.browser, served.origin, viewport);
  return preview;
}

/** Chooses a sample by its file and waits until a cell of it says what only it says. */
async function openSample(file: string, address: string, text: string): Promise<void> {
  await preview.page.getByLabel('示例').selectOption(file);
  await preview.cell(address).getByText(text, { exact: true }).waitFor();
}

afterEach(async () => {
  await preview.page.context().close();
});

describe('the preview', () => {
  test('scores the 子洲 form with one click, through Microsoft’s own client, and undoes it', async () => {
    const { page, pane, texts, fill, score, complaints } = await open({ width: 1280, height: 1400 });
    expect(await texts(SCORES)).toEqual(SCORES.map(() => ''));
    const reason = await texts(['I13', 'I15']);

    await score();
    expect(await texts(SCORES)).toEqual(ZIZHOU_COMPUTED.map(String));
    expect(await Promise.all(['D12', 'D13', 'D14', 'D15', 'D16'].map(fill))).toEqual([
      expect.not.stringContaining(MISSED_COLOUR),
      MISSED_COLOUR,
      expect.not.stringContaining(MISSED_COLOUR),
      MISSED_COLOUR,
      expect.not.stringContaining(MISSED_COLOUR),
    ]);
    expect(await texts(['I13', 'I15'])).toEqual(reason);
    await pane.getByText('等级 优').waitFor();
    await pane.getByText('已写回 9 个得分，标出 2 行未达标').first().waitFor();

    await pane.getByRole('button', { name: '撤销本次打分' }).click();
    await page.waitForFunction(() => document.querySelector('[data-row="18"][data-column="7"]')?.textContent === '');
    expect(await texts(SCORES)).toEqual(SCORES.map(() => ''));
    expect(await fill('D13')).not.toBe(MISSED_COLOUR);
    expect(complaints).toEqual([]);
  });

  test('keeps published scores and shows the computed ones beside them', async () => {
    const { pane, texts, score } = await open({ width: 1280, height: 1400 });
    await openSample('zizhou-scored.xlsx', 'H19', '85');
    await score();
    expect(await texts(['H13', 'H15', 'H19'])).toEqual(['5', '0', '85']);
    await pane
      .getByText(/15 ÷ 17 × 10 = 8.82/)
      .first()
      .waitFor();
  });

  test('says of the 渌口 form what does not add up', async () => {
    const { pane, score } = await open({ width: 1280, height: 1400 });
    await openSample('lukou.xlsx', 'H28', '97.5');
    await score();
    await pane.getByRole('tab', { name: /^复核/ }).click();
    for (const finding of [/分值合计 95 分，不是 100 分/, /产出指标\(50分\).*45 分/, /总分填写 97.5.*95/]) {
      await pane.getByText(finding).first().waitFor();
    }
  });

  test('a click in the pane goes to the cell; a reason typed there lands in the sheet as text', async () => {
    const { page, pane, texts, score } = await open({ width: 1280, height: 1400 });
    await score();
    await pane.getByRole('button', { name: /H13/ }).first().click();
    await page.locator('[role=gridcell][data-row="12"][data-column="7"][aria-selected=true]').waitFor();
    const reason = pane.getByRole('textbox', { name: /I13/ });
    await reason.fill('=1+1 是我们的情况');
    await pane.getByRole('button', { name: /保存/ }).first().click();
    await page.getByRole('gridcell', { name: '=1+1 是我们的情况' }).waitFor();
    expect(await texts(['I13'])).toEqual(['=1+1 是我们的情况']);
  });

  test('exports a workbook that holds the scores', async () => {
    const { page, score } = await open();
    await preview.cell('H12').waitFor();
    await score();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出' }).click();
    const opened = openWorkbook(readFileSync(await (await download).path()));
    if (!opened.ok) throw new Error(opened.error.code);
    const [sheet] = opened.value.sheets;
    expect(sheet!.value(18, 7)).toBe(93.82);
  });

  test.each([
    ['exceljs__spec_integration_data_fibonacci.xlsx', null],
    ['dtjohnson__examples_encryption_in.xlsx', /密码/],
    ['exceljs__spec_integration_data_invalid-xml.xlsx', /损坏|打不开/],
  ])('opens a file, or says why not: %s', async (file, words) => {
    const { page } = await open();
    await preview.cell('H12').waitFor();
    await page.locator('input[type=file]').setInputFiles(path.join(cases, file));
    if (words) await page.getByRole('alert').getByText(words).first().waitFor();
    else await page.getByText(file).first().waitFor();
  });

  test('works by keyboard alone', async () => {
    const { pane, texts } = await open({ width: 1280, height: 1400 });
    const button = preview.scoreButton();
    await button.waitFor();
    await button.focus();
    await preview.page.keyboard.press('Enter');
    await pane
      .getByText(/已写回/)
      .first()
      .waitFor();
    expect(await texts(['H19'])).toEqual(['93.82']);
  });

  test.each([
    [320, 640],
    [1280, 800],
  ])('nothing is cut off at %i × %i', async (width, height) => {
    const { page, pane } = await open({ width, height });
    if (width < 800) await page.getByRole('button', { name: '打分窗格' }).click();
    await preview.score();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const overflow = await pane.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

describe('the pages', () => {
  test('the task pane in a plain browser says where it belongs', async () => {
    const { page, complaints } = await open();
    await page.goto(`${served.origin}/taskpane.html`);
    await page
      .getByText(/Excel|WPS/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  });

  test('the ribbon’s page registers its button and is silent', async () => {
    const { page, complaints } = await open();
    await page.goto(`${served.origin}/ribbon.html`);
    await page.waitForFunction(
      () => typeof (globalThis as { Office?: { actions?: unknown } }).Office?.actions === 'object',
    );
    await page.waitForTimeout(500);
    expect(complaints).toEqual([]);
  });

  test('an engine that is too old gets words, not a white pane', async () => {
    const { page } = await open();
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WeakRef'));
    await page.goto(`${served.origin}/taskpane.html`);
    await page.getByRole('heading', { name: /太旧/ }).waitFor();
  });

  test('the ribbon’s notice says what its address carries', async () => {
    const { page } = await open();
    const notice = { title: '已给“自评表”打分', lines: ['总分 93.82（优）', '<b>不是标记</b>'] };
    await page.goto(`${served.origin}/notice.html#${encodeURIComponent(JSON.stringify(notice))}`);
    await page.getByRole('heading', { name: notice.title }).waitFor();
    await page.getByText('<b>不是标记</b>').waitFor();
  });

  test('no page evaluates text as code or names another origin', async () => {
    await open();
    const pages = readdirSync(dist).filter((file) => file.endsWith('.html'));
    const programs = pages.filter((file) => file !== 'install.html');
    expect(programs).toHaveLength(7);
    for (const file of programs) {
      const html = readFileSync(path.join(dist, file), 'utf8');
      expect(html).toMatch(/Content-Security-Policy" content="default-src 'self'; script-src 'self';/);
      expect(html).not.toMatch(/(?:src|href|action|url)[=(]["']?https?:|unsafe|<style|style="/);
    }
    // A document to print: nothing in it runs, nothing is fetched.
    expect(readFileSync(path.join(dist, 'install.html'), 'utf8')).not.toMatch(
      /<script|<link[^>]+https?:|@import|url\(/,
    );
    for (const file of readdirSync(dist).filter((name) => name.endsWith('.js'))) {
      expect(readFileSync(path.join(dist, file), 'utf8')).not.toMatch(/\beval\(|new Function\(/);
    }
  });

  test('the pane’s first script is at most 150 KB', async () => {
    await open();
    const first = readdirSync(dist).find((file) => /^taskpane\.[0-9a-f]{8}\.js$/.test(file))!;
    expect(gzipSync(readFileSync(path.join(dist, first)), { level: 9 }).length).toBeLessThanOrEqual(150 * 1024);
  });

  test('the contract of all hosts holds in the browser too', async () => {
    const { page } = await open();
    const script = await bundle('contract-in-page.ts', [[/[\\/]genuine-office$/, 'page-office.ts']]);
    const html =
      '<!doctype html><meta charset="utf-8" /><script src="office/excel-web-16.00.js"></script><script src="contract.js"></script>';
    await page.route('**/contract.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.route('**/contract.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
    await page.goto(`${served.origin}/contract.html`);
    const { passed, failed } = await page.evaluate(() =>
      (globalThis as unknown as { runContract(): Promise<{ passed: string[]; failed: string[] }> }).runContract(),
    );
    expect(failed).toEqual([]);
    expect(passed).toHaveLength(contract.length);
  });
});
