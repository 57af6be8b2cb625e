import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { version } from '../../package.json';
import { servedBrowser } from './served-browser';

// The pages that an administrator, or an officer sent there by one, opens on the intranet's server.

jest.setTimeout(60_000);

const served = servedBrowser();
let context: BrowserContext;
let complaints: string[];

afterEach(() => context.close());

async function open(file: string): Promise<Page> {
  context = await served.browser.newContext({ viewport: { width: 900, height: 900 }, acceptDownloads: true });
  complaints = [];
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${served.origin}/${file}`);
  return page;
}

async function downloaded(page: Page, button: string): Promise<[name: string, bytes: Buffer]> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await waiting;
  return [download.suggestedFilename(), readFileSync(await download.path())];
}

test('for Excel: makes the manifest and the trust for what is typed, and says what is wrong', async () => {
  const page = await open('excel/index.html');
  const address = page.getByLabel('本文件夹的网址');
  await address.fill('http://server/jixiao/');
  await page.getByRole('button', { name: '下载 manifest.xml' }).click();
  await page.getByText('Excel 只打开 https 网页').waitFor();
  await address.fill('https://server/jixiao');
  const [name, manifest] = await downloaded(page, '下载 manifest.xml');
  expect(name).toBe('manifest.xml');
  expect(manifest.toString('utf8')).toContain('<SourceLocation DefaultValue="https://server/jixiao/taskpane.html" />');

  await page.getByLabel('共享文件夹的网络路径').fill('\\\\server\\加载项');
  const [, trust] = await downloaded(page, '下载 trust-catalog.reg');
  expect(trust.toString('utf16le')).toContain('"Url"="\\\\\\\\server\\\\加载项"');
  const [, removal] = await downloaded(page, '下载 remove-catalog.reg');
  expect(removal.toString('utf16le')).toContain('[-HKEY_CURRENT_USER');
  expect(complaints).toEqual([]);
});

describe('for WPS, online', () => {
  const asked: object[] = [];

  /** WPS's service on the user's machine. */
  async function openWithService(answer: string): Promise<Page> {
    const page = await open('wps/online.html');
    asked.length = 0;
    await page.route('http://localhost:58890/**', (route) => {
      const body = Buffer.from(route.request().postData() ?? '', 'base64').toString('utf8');
      asked.push({ path: new URL(route.request().url()).pathname, ...(JSON.parse(body) as object) });
      return route.fulfill({ body: answer, headers: { 'Access-Control-Allow-Origin': '*' } });
    });
    return page;
  }

  test('asks WPS to enter the add-in of this server, and to take it out', async () => {
    const page = await openWithService('OK');
    await page.getByRole('button', { name: '安装到这台电脑的 WPS' }).click();
    await page.getByText('已安装').waitFor();
    await page.getByRole('button', { name: '卸载' }).click();
    await page.getByText('已卸载').waitFor();
    const request = {
      path: '/deployaddons/runParams',
      name: 'jxzp',
      url: `${served.origin}/wps/jxzp_${version}/`,
      addonType: 'et',
      online: 'true',
      version,
    };
    expect(asked).toEqual([
      { ...request, cmd: 'enable' },
      { ...request, cmd: 'disable' },
    ]);
    expect(complaints).toEqual([]);
  });

  test('says when WPS refuses, and when the address is none', async () => {
    const page = await openWithService('no');
    await page.getByRole('button', { name: '安装到这台电脑的 WPS' }).click();
    await page.getByText('WPS 没有接受').waitFor();
    await page.getByLabel('加载项的网址').fill('server/jxzp');
    await page.getByRole('button', { name: '安装到这台电脑的 WPS' }).click();
    await page.getByText('请填写以 http://').waitFor();
    expect(asked).toHaveLength(1);
  });
});

test('the instructions name only files that are there', async () => {
  const page = await open('install.html');
  const names = await page.locator('code').allInnerTexts();
  for (const name of [
    'install.cmd',
    'uninstall.cmd',
    'install.html',
    'online.html',
    'samples/oem.ini',
    'samples/jsplugins.xml',
  ])
    expect((await page.request.get(`${served.origin}/wps/${name}`)).status()).toBe(200);
  expect(names).toEqual(
    expect.arrayContaining(['install.cmd', 'sh install.sh', 'uninstall.cmd', 'online.html', 'oem.ini']),
  );
  expect(complaints).toEqual([]);
});
