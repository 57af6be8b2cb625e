import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { install, uninstall } from '../../src/package/windows/installer';
import type { Stream, WindowsWorld } from '../../src/package/windows/script-host';
import { PUBLISH_LISTS } from './publish-lists';
import { windowsObjects } from './windows-disk';

// The installer for Windows on a stand-in of Windows' objects. The very script that is shipped, compiled to JScript's
// ES3, runs in test/browser/package.browser.ts.

const APP_DATA = 'C:\\Users\\张 三\\AppData\\Roaming';
const SOURCE = 'C:\\下载\\jxzp (1)';
let drive: string;
let jsaddons: string;
let running: readonly string[] | null;

beforeEach(() => {
  drive = mkdtempSync(path.join(tmpdir(), 'jxzp-c-'));
  jsaddons = path.join(drive, 'Users/张 三/AppData/Roaming/kingsoft/wps/jsaddons');
  running = ['explorer.exe', 'wpscloudsvr.exe'];
  mkdirSync(path.join(drive, 'Users/张 三/AppData/Roaming'), { recursive: true });
  unpack('1.2.0');
});

afterEach(() => rmSync(drive, { recursive: true }));

function unpack(version: string): void {
  const folder = path.join(drive, '下载/jxzp (1)');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, `jxzp_${version}`, 'ui'), { recursive: true });
  writeFileSync(path.join(folder, `jxzp_${version}`, 'index.html'), version);
}

function world(dropsMark = true): WindowsWorld {
  const { files, createStream } = windowsObjects(drive, { dropsMark });
  return {
    files,
    openStream: () => createStream() as unknown as Stream,
    appData: APP_DATA,
    programs: () => running,
    subFolders: (name) => files.GetFolder(name).SubFolders.map((folder) => folder.Name),
  };
}

const publish = (): string => path.join(jsaddons, 'publish.xml');
const listed = (): string => readFileSync(publish(), 'utf8');

function writeList(text: string | Buffer): void {
  mkdirSync(jsaddons, { recursive: true });
  writeFileSync(publish(), text);
}

describe.each([true, false])('with a stream that drops the byte order mark: %s', (dropsMark) => {
  test.each(PUBLISH_LISTS)('installs and uninstalls with $name', ({ before, installed, uninstalled }) => {
    writeList(before);
    expect(install(world(dropsMark), SOURCE).ok).toBe(installed !== null);
    expect(listed()).toBe(installed ?? before);
    expect(readdirSync(jsaddons).sort()).toEqual([
      ...(installed === null ? [] : ['jxzp_1.2.0']),
      'publish.xml',
      ...(installed === null || installed === before ? [] : ['publish.xml.jxzp-backup']),
    ]);
    writeList(before);
    expect(uninstall(world(dropsMark)).ok).toBe(uninstalled !== null);
    expect(listed()).toBe(uninstalled ?? before);
  });
});

test('installs where WPS has made nothing yet; an update takes the older version away, and nobody else’s', () => {
  expect(install(world(), SOURCE).message).toContain('绩效自评助手 1.2.0 已装好');
  mkdirSync(path.join(jsaddons, 'PdfTool_2.1'));
  mkdirSync(path.join(jsaddons, 'jxzp_pro_1.0'));
  const first = listed();
  unpack('1.10.0');
  expect(install(world(), SOURCE).ok).toBe(true);
  expect(readFileSync(`${publish()}.jxzp-backup`, 'utf8')).toBe(first);
  expect(
    readdirSync(jsaddons)
      .filter((name) => !name.startsWith('publish'))
      .sort(),
  ).toEqual(['PdfTool_2.1', 'jxzp_1.10.0', 'jxzp_pro_1.0']);
  const second = listed();
  expect(install(world(), SOURCE).ok).toBe(true);
  expect(listed()).toBe(second);
  expect(uninstall(world()).ok).toBe(true);
  expect(
    readdirSync(jsaddons)
      .filter((name) => !name.startsWith('publish'))
      .sort(),
  ).toEqual(['PdfTool_2.1', 'jxzp_pro_1.0']);
  expect(listed()).not.toContain('"jxzp"');
});

test('uninstalling where nothing is says so and makes nothing', () => {
  expect(uninstall(world()).ok).toBe(true);
  expect(existsSync(jsaddons)).toBe(false);
});

test.each(['wps.exe', 'et.exe', 'wpp.exe'])('does nothing while %s runs', (name) => {
  running = ['explorer.exe', name];
  expect(install(world(), SOURCE)).toEqual({ ok: false, message: expect.stringContaining('WPS 正在运行') as string });
  expect(uninstall(world()).ok).toBe(false);
  expect(existsSync(jsaddons)).toBe(false);
});

test('where Windows does not say what runs, it installs and says what to look at', () => {
  running = null;
  expect(install(world(), SOURCE).message).toContain('没能查到 WPS 是否在运行');
});

test('does nothing to a read-only list, a list that is not UTF-8, nor from half an archive', () => {
  const gbk = Buffer.from([...Buffer.from('<jsplugins><!-- '), 0xce, 0xc4, ...Buffer.from(' --></jsplugins>')]);
  writeList(gbk);
  expect(install(world(), SOURCE).message).toContain('看不懂现有的加载项清单');
  expect(readFileSync(publish())).toEqual(gbk);
  writeList('<jsplugins/>');
  chmodSync(publish(), 0o444);
  expect(install(world(), SOURCE).message).toContain('只读');
  rmSync(path.join(drive, '下载/jxzp (1)/jxzp_1.2.0/index.html'));
  expect(install(world(), SOURCE).message).toContain('安装包不完整');
  expect(readdirSync(jsaddons)).toEqual(['publish.xml']);
});

test('a list that cannot be written leaves this version as it was', () => {
  install(world(), SOURCE);
  writeList('<jsplugins></jsplugins>');
  writeFileSync(path.join(drive, '下载/jxzp (1)/jxzp_1.2.0/index.html'), 'again');
  const full = world();
  const refuse = (): never => {
    throw new Error('There is not enough space on the disk.');
  };
  expect(() => install({ ...full, files: { ...full.files, CopyFile: refuse } }, SOURCE)).toThrow('not enough space');
  expect(readFileSync(path.join(jsaddons, 'jxzp_1.2.0/index.html'), 'utf8')).toBe('1.2.0');
  expect(listed()).toBe('<jsplugins></jsplugins>');
  expect(readdirSync(jsaddons).sort()).toEqual(['jxzp_1.2.0', 'publish.xml']);
});
