import { detectHost } from '../../src/hosts/detect';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import type { WpsQuirks } from '../../src/workbench/wps/quirks';
import { createWpsStandIn } from '../../src/workbench/wps/stand-in';

const bridged = { HostBridge: { instance: {} } };
const officeIn = (host: string | null) => ({ onReady: () => Promise.resolve({ host }) });

const wpsPage = (quirks: Partial<WpsQuirks> = {}): object =>
  createWpsStandIn(createWorkbook({ sheets: [{ name: '表' }] }), quirks).globals;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test.each([
  ['WPS', wpsPage(), 'WPS'],
  ['an older WPS, without a global Application', wpsPage({ applicationIsGlobal: false }), 'WPS'],
  ['WPS with office.js in the page, which never answers', { ...wpsPage(), Office: officeIn(null) }, 'WPS'],
  ['Excel', { Office: officeIn('Excel') }, 'Excel'],
  ['Excel with its client library', { Office: officeIn('Excel'), OfficeExtension: { HostBridge: {} } }, 'Excel'],
  ['Word', { Office: officeIn('Word') }, undefined],
  ['office.js in a plain browser', { Office: officeIn(null) }, undefined],
  ['our preview', { Office: {}, OfficeExtension: bridged }, '预览'],
  ['the client library that nobody answers', { Office: {}, OfficeExtension: { HostBridge: {} } }, undefined],
  ['a page that stands alone', {}, undefined],
])('in %s', async (_, page, name) => {
  const found = detectHost(page);
  await jest.advanceTimersByTimeAsync(2000);
  expect((await found)?.name).toBe(name);
});

test('WPS that comes late to a page of its own is waited for, two seconds long', async () => {
  const page: { wps?: unknown; Application?: unknown } = {};
  const found = detectHost(page);
  const alone = detectHost({});
  await jest.advanceTimersByTimeAsync(1500);
  Object.assign(page, wpsPage());
  await jest.advanceTimersByTimeAsync(500);
  expect((await found)?.name).toBe('WPS');
  expect(await alone).toBeNull();
});

test('office.js whose scripts are blocked is given up after five seconds', async () => {
  const found = detectHost({ Office: { onReady: () => new Promise(() => undefined) } });
  // And two for a WPS that may come late.
  await jest.advanceTimersByTimeAsync(7000);
  expect(await found).toBeNull();
});
