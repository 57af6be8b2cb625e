import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { version } from '../../package.json';
import { ZIZHOU_COMPUTED } from '../sheets/zizhou';
import { bundle } from './bundle';
import { launchChromium } from './chromium';
import { WITHOUT_LATER_THAN_CHROME_69 } from './later-than-chrome-69';
import type { WpsWindow } from './wps-program';

// The add-in for WPS as it is delivered, opened from its folder as WPS does, with a stand-in for WPS in each page.

jest.setTimeout(90_000);

const addin = path.join(__dirname, '..', '..', 'dist', 'wps', `jxzp_${version}`);
const SCORES = ['I6', 'H12', 'H13', 'H14', 'H15', 'H16', 'H17', 'H18', 'H19'] as const;
const MISSED = 'D13';

let browser: Browser;
let program: string;
let context: BrowserContext;
let complaints: string[];
let alerts: string[];

beforeAll(async () => {
  [browser, program] = await Promise.all([launchChromium(), bundle('wps-in-page.ts', [])]);
});

afterAll(() => browser.close());

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 380, height: 800 }, locale: 'zh-CN' });
  complaints = [];
  alerts = [];
});

afterEach(() => context.close());

/** A page of the folder in WPS; `engine` is run after the stand-in and before the page's scripts. */
async function open(file: string, engine = ''): Promise<Page> {
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) complaints.push(`asked ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    alerts.push(dialog.message());
    void dialog.accept();
  });
  const bytes = readFileSync(path.join(addin, '..', '..', 'samples', 'zizhou.xlsx')).toString('base64');
  const given = `window.workbookBytes = ${JSON.stringify(bytes)};`;
  await page.addInitScript({ content: `${given}\n${program}\n${engine}` });
  await page.goto(file.startsWith('file:') ? file : pathToFileURL(path.join(addin, file)).href);
  return page;
}

const texts = (page: Page): Promise<string[]> =>
  page.evaluate((cells) => (window as unknown as WpsWindow).program.texts(cells), SCORES);

const fill = (page: Page): Promise<number> =>
  page.evaluate((cell) => (window as unknown as WpsWindow).program.colorIndex(cell), MISSED);

const press = (page: Page, id: string): Promise<unknown> =>
  page.evaluate((button) => (window as unknown as WpsWindow).OnAction({ Id: button }), id);

const NO_FILL = -4142;

describe.each([
  ['the engine of WPS 12', ''],
  ['an engine without what came after Chrome 69', WITHOUT_LATER_THAN_CHROME_69],
])('in %s', (_, engine) => {
  test('打开面板, 给本表打分, 撤销, 收起面板', async () => {
    const entry = await open('index.html', engine);
    await entry.evaluate(() => (window as unknown as WpsWindow).OnAddinLoad());
    expect(await press(entry, 'jxzpPane')).toBe(true);
    const panes = await entry.evaluate(() => (window as unknown as WpsWindow).program.panes());
    expect(panes).toEqual([
      { url: expect.stringMatching(/^file:\/\/\/.*\/ui\/taskpane\.html$/) as string, isVisible: true },
    ]);

    const pane = await open(panes[0]!.url, engine);
    const before = await texts(pane);
    expect(before).toEqual(SCORES.map(() => ''));
    await pane.getByRole('button', { name: '给本表打分' }).first().click();
    await pane.getByText('已写回 9 个得分，标出 2 行未达标').first().waitFor();
    expect(await texts(pane)).toEqual(ZIZHOU_COMPUTED.map(String));
    expect(await fill(pane)).not.toBe(NO_FILL);
    await pane.getByText('等级 优').first().waitFor();

    await pane.getByRole('button', { name: '撤销本次打分' }).click();
    await pane
      .getByText(/已撤销/)
      .first()
      .waitFor();
    expect(await texts(pane)).toEqual(before);
    expect(await fill(pane)).toBe(NO_FILL);

    await pane.evaluate(() => (window as unknown as WpsWindow).program.openedAsPane());
    await pane.getByRole('button', { name: '收起面板' }).click();
    const hidden = await pane.evaluate(() => (window as unknown as WpsWindow).program.panes());
    expect(hidden.map(({ isVisible }) => isVisible)).toEqual([false]);
    expect(alerts).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('the ribbon’s 给本表打分 writes the scores and says so', async () => {
    const entry = await open('index.html', engine);
    const said = entry.waitForEvent('dialog');
    expect(await press(entry, 'jxzpScore')).toBe(true);
    expect((await said).message()).toMatch(/^已给“.+”打分\n\n总分 93\.82（优）/);
    expect(await texts(entry)).toEqual(ZIZHOU_COMPUTED.map(String));
    expect(complaints).toEqual([]);
  });
});

test('what Chrome 69 lacks behaves as it does in a newer engine', async () => {
  const pane = await open('ui/taskpane.html', WITHOUT_LATER_THAN_CHROME_69);
  await pane.getByRole('button', { name: '给本表打分' }).first().waitFor();
  const answers = await pane.evaluate(`(async () => ({
    settled: (await Promise.allSettled([1, Promise.reject(new Error('no'))])).map(({ status }) => status),
    text: await new Blob(['文字']).text(),
    entries: Object.fromEntries(new Map([['a', 1]])),
    matches: [...'a1b22'.matchAll(/(?<n>\\d)|$/g)].map((match) => [match[0], match.index, match.groups.n]),
    last: [[1, 2].at(-1), [1, 2].at(2), [1, 2].at(0)],
    isWeak: new WeakRef(window).deref() === window,
  }))()`);
  expect(answers).toEqual({
    settled: ['fulfilled', 'rejected'],
    text: '文字',
    entries: { a: 1 },
    matches: [...'a1b22'.matchAll(/(?<n>\d)|$/g)].map((match) => [match[0], match.index, match.groups?.['n']]),
    last: [2, undefined, 1],
    isWeak: true,
  });
});

test('an open pane says what the ribbon did, and no message box comes', async () => {
  const pane = await open('ui/taskpane.html');
  await pane.getByRole('button', { name: '给本表打分' }).first().waitFor();
  const entry = await open('index.html');
  await press(entry, 'jxzpScore');
  await pane.getByText('功能区').first().waitFor();
  expect(alerts).toEqual([]);
});

test('the collapse bar stays in sight below a long result, and nothing is wider than the pane', async () => {
  const pane = await open('ui/taskpane.html');
  await pane.getByRole('button', { name: '给本表打分' }).first().click();
  await pane.getByText('等级 优').first().waitFor();
  const bar = await pane.getByRole('button', { name: '收起面板' }).boundingBox();
  expect(bar!.y + bar!.height).toBeLessThanOrEqual(800);
  expect(await pane.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(380);
});

test('an engine that cannot read the pane’s script gets words', async () => {
  await context.route(/taskpane\.js$/, (route) => route.fulfill({ body: 'let = ;', contentType: 'text/javascript' }));
  const pane = await open('ui/taskpane.html');
  await pane.getByText('这个版本的 WPS 打不开绩效自评助手').waitFor();
});
