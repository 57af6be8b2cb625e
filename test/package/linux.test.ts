import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
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
import { PUBLISH_LISTS } from './publish-lists';

// The scripts that are shipped, run as a user runs them, in a home and from a folder with Chinese and spaces.

const scripts = path.join(__dirname, '..', '..', 'src', 'package', 'linux');
let place: string;
let home: string;
let jsaddons: string;
let running: string;

beforeEach(() => {
  place = mkdtempSync(path.join(tmpdir(), 'jxzp '));
  home = path.join(place, '张三 的家');
  jsaddons = path.join(home, '.local/share/Kingsoft/wps/jsaddons');
  running = 'systemd\nbash\n';
  unpack('1.2.0');
  mkdirSync(path.join(place, 'bin'));
});

afterEach(() => rmSync(place, { recursive: true }));

/** The unpacked archive, of this version. */
function unpack(version: string): void {
  const folder = path.join(place, '安装 包');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'installer'), { recursive: true });
  mkdirSync(path.join(folder, `jxzp_${version}`, 'ui'), { recursive: true });
  writeFileSync(path.join(folder, `jxzp_${version}`, 'index.html'), version);
  for (const file of ['install.sh', 'uninstall.sh']) copyFileSync(path.join(scripts, file), path.join(folder, file));
  for (const file of ['linux.sh', 'publish-xml.awk'])
    copyFileSync(path.join(scripts, file), path.join(folder, 'installer', file));
}

function run(script: 'install.sh' | 'uninstall.sh', env: NodeJS.ProcessEnv = {}): { code: number; said: string } {
  const ps = path.join(place, 'bin', 'ps');
  writeFileSync(ps, `#!/bin/sh\nprintf '%s' '${running}'\n`);
  chmodSync(ps, 0o755);
  const done = spawnSync('sh', [path.join(place, '安装 包', script)], {
    cwd: '/',
    encoding: 'utf8',
    env: { HOME: home, PATH: `${path.join(place, 'bin')}:${process.env['PATH']}`, ...env },
  });
  return { code: done.status ?? -1, said: done.stdout + done.stderr };
}

const publish = (): string => path.join(jsaddons, 'publish.xml');
const listed = (): string => readFileSync(publish(), 'utf8');
const folders = (): string[] => readdirSync(jsaddons).filter((name) => !name.startsWith('publish.xml'));

function writeList(text: string): void {
  mkdirSync(jsaddons, { recursive: true });
  writeFileSync(publish(), text);
}

describe.each(PUBLISH_LISTS)('publish.xml: $name', ({ before, installed, uninstalled }) => {
  test('installing', () => {
    writeList(before);
    const { code, said } = run('install.sh');
    expect(listed()).toBe(installed ?? before);
    expect(code).toBe(installed === null ? 1 : 0);
    expect(folders()).toEqual(installed === null ? [] : ['jxzp_1.2.0']);
    expect(existsSync(`${publish()}.jxzp-backup`)).toBe(installed !== null && installed !== before);
    expect(said).toContain(installed === null ? '没有改动' : '绩效自评助手 1.2.0 已装好');
  });

  test('uninstalling', () => {
    writeList(before);
    const { code } = run('uninstall.sh');
    expect(listed()).toBe(uninstalled ?? before);
    expect(code).toBe(uninstalled === null ? 1 : 0);
  });
});

test('installs where WPS has made nothing yet, and keeps the list as it was in a backup', () => {
  expect(run('install.sh').code).toBe(0);
  expect(readFileSync(path.join(jsaddons, 'jxzp_1.2.0', 'index.html'), 'utf8')).toBe('1.2.0');
  const first = listed();
  unpack('1.3.0');
  expect(run('install.sh').code).toBe(0);
  expect(readFileSync(`${publish()}.jxzp-backup`, 'utf8')).toBe(first);
});

test('a second run changes nothing', () => {
  run('install.sh');
  const before = listed();
  expect(run('install.sh').code).toBe(0);
  expect(listed()).toBe(before);
  expect(readdirSync(jsaddons).sort()).toEqual(['jxzp_1.2.0', 'publish.xml']);
});

test('an update takes the older version away, and nobody else’s folder', () => {
  run('install.sh');
  mkdirSync(path.join(jsaddons, 'PdfTool_2.1'));
  mkdirSync(path.join(jsaddons, 'jxzp_pro_1.0'));
  unpack('1.10.0');
  run('install.sh');
  expect(folders().sort()).toEqual(['PdfTool_2.1', 'jxzp_1.10.0', 'jxzp_pro_1.0']);
  run('uninstall.sh');
  expect(folders().sort()).toEqual(['PdfTool_2.1', 'jxzp_pro_1.0']);
});

test('an update that cannot be finished leaves the older version working', () => {
  run('install.sh');
  writeList('<broken');
  unpack('1.3.0');
  expect(run('install.sh').code).toBe(1);
  expect(readdirSync(jsaddons).sort()).toEqual(['jxzp_1.2.0', 'publish.xml']);
  // The list cannot be put in its place: the folder of the same version comes back.
  rmSync(publish());
  run('install.sh');
  unpack('1.3.0');
  writeFileSync(path.join(place, '安装 包', 'jxzp_1.3.0', 'index.html'), 'again');
  const mv = path.join(place, 'bin', 'mv');
  writeFileSync(mv, `#!/bin/sh\ncase "$*" in *publish.xml) exit 1;; esac\nexec /bin/mv "$@"\n`);
  chmodSync(mv, 0o755);
  rmSync(publish());
  expect(run('install.sh').code).not.toBe(0);
  expect(readFileSync(path.join(jsaddons, 'jxzp_1.3.0', 'index.html'), 'utf8')).toBe('1.3.0');
});

test.each(['et', 'wps', 'wpsoffice'])('does nothing while %s runs', (name) => {
  running = `bash\n${name}\n`;
  const { code, said } = run('install.sh');
  expect([code, existsSync(jsaddons)]).toEqual([1, false]);
  expect(said).toContain('WPS 正在运行');
  expect(run('uninstall.sh').code).toBe(1);
});

test('the service that WPS leaves running does not count', () => {
  running = 'wpscloudsvr\nwpsd\n';
  expect(run('install.sh').code).toBe(0);
});

test('does nothing to a read-only list, nor under sudo, nor from half an archive', () => {
  writeList('<jsplugins/>');
  chmodSync(publish(), 0o444);
  expect(run('install.sh')).toEqual({ code: 1, said: expect.stringContaining('只读') as string });
  expect(run('install.sh', { SUDO_USER: 'zhang' }).said).toContain('请不要加 sudo');
  rmSync(path.join(place, '安装 包', 'jxzp_1.2.0'), { recursive: true });
  expect(run('install.sh')).toEqual({ code: 1, said: expect.stringContaining('安装包不完整') as string });
  expect([listed(), readdirSync(jsaddons)]).toEqual(['<jsplugins/>', ['publish.xml']]);
});

test('does nothing to a list in UTF-16', () => {
  writeList('');
  const text = Buffer.from('\uFEFF<jsplugins></jsplugins>', 'utf16le');
  writeFileSync(publish(), text);
  expect(run('install.sh').said).toContain('看不懂现有的加载项清单');
  expect(readFileSync(publish())).toEqual(text);
});

test('the scripts are plain POSIX shell', () => {
  for (const file of ['install.sh', 'uninstall.sh', 'linux.sh']) {
    const script = path.join(scripts, file);
    execFileSync('sh', ['-n', script]);
    expect(readFileSync(script, 'utf8')).not.toMatch(/\r|\[\[|^\s*local\s|<<</m);
  }
});
