import { detectHost } from '../../src/hosts/detect';

const bridged = { HostBridge: { instance: {} } };
const officeIn = (host: string | null) => ({ onReady: () => Promise.resolve({ host }) });

test.each([
  ['Excel', { Office: officeIn('Excel') }, 'Excel'],
  ['Excel with its client library', { Office: officeIn('Excel'), OfficeExtension: { HostBridge: {} } }, 'Excel'],
  ['Word', { Office: officeIn('Word') }, undefined],
  ['office.js in a plain browser', { Office: officeIn(null) }, undefined],
  ['our preview', { Office: {}, OfficeExtension: bridged }, '预览'],
  ['the client library that nobody answers', { Office: {}, OfficeExtension: { HostBridge: {} } }, undefined],
  ['a page that stands alone', {}, undefined],
])('in %s', async (_, page, name) => {
  expect((await detectHost(page))?.name).toBe(name);
});

test('office.js whose scripts are blocked is given up after five seconds', async () => {
  jest.useFakeTimers();
  const found = detectHost({ Office: { onReady: () => new Promise(() => undefined) } });
  await jest.advanceTimersByTimeAsync(5000);
  expect(await found).toBeNull();
  jest.useRealTimers();
});
