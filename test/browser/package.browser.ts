import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';
import type { ecmaVersion } from 'acorn';
import { unzipSync } from 'fflate';
import { PUBLISH_LISTS } from '../package/publish-lists';
import { windowsObjects } from '../package/windows-disk';
import { version } from '../../package.json';

// The packages as they are built: what a WPS or an Excel would refuse without a word is looked for here. The numbers are
// the traps of platform/wps.md §8.

const dist = path.join(__dirname, '..', '..', 'dist');
const wps = path.join(dist, 'wps');
const addin = path.join(wps, `jxzp_${version}`);

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .map((file) => file.split(path.sep).join('/'))
    .sort();
const textOf = (...names: readonly string[]): string => readFileSync(path.join(...names), 'utf8');

describe('the add-in’s folder for WPS', () => {
  test('has what WPS asks for, and nothing else', () => {
    expect(filesOf(addin)).toEqual([
      'NOTICE.md',
      'images/icon-pane-32.png',
      'images/icon-score-32.png',
      'index.html',
      'js/commands.js',
      'js/ribbon.js',
      'manifest.xml',
      'ribbon.xml',
      'ui/old-engine.js',
      'ui/taskpane.css',
      'ui/taskpane.html',
      'ui/taskpane.js',
    ]);
  });

  test('10, 26: its manifest is WPS’s own, beside Excel’s in another folder, and its name is ASCII', () => {
    const manifest = textOf(addin, 'manifest.xml');
    expect(manifest).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\s*<JsPlugin>/);
    expect(manifest).toContain('<Name>jxzp</Name>');
    expect(existsSync(path.join(wps, 'manifest.xml'))).toBe(false);
    for (const file of filesOf(wps)) expect(file).toMatch(/^[\w./-]+$/);
  });

  test('11: the ribbon begins with <customUI, without a mark or a declaration', () => {
    expect(textOf(addin, 'ribbon.xml').startsWith('<customUI ')).toBe(true);
  });

  test('12: every callback of the ribbon is a global function that answers at once, every picture is there', () => {
    const ribbon = textOf(addin, 'ribbon.xml');
    const page = vm.createContext({ location: { href: 'file:///x/index.html' }, alert: () => undefined });
    vm.runInContext('var window = this;', page);
    vm.runInContext(textOf(addin, 'js/ribbon.js'), page);
    const named = [...ribbon.matchAll(/(\w+)="(\w+)"/g)].filter(([, name]) => /^(on|get)[A-Z]/.test(name!));
    expect(new Set(named.map(([, , callback]) => callback))).toEqual(new Set(['OnAddinLoad', 'OnAction', 'GetImage']));
    const buttons = [...ribbon.matchAll(/<button id="(\w+)"/g)].map(([, id]) => id!);
    expect(buttons).toEqual(['jxzpScore', 'jxzpPane']);
    expect(vm.runInContext('OnAddinLoad({})', page)).toBe(true);
    for (const id of buttons) {
      expect(vm.runInContext(`OnAction({ Id: '${id}' })`, page)).toBe(true);
      expect(existsSync(path.join(addin, vm.runInContext(`GetImage({ Id: '${id}' })`, page) as string))).toBe(true);
    }
  });

  // ES2019 has neither import() nor import.meta, and a script has no import: what parses so has no chunk to fetch.
  test.each<readonly [string, ecmaVersion]>([
    ['js/ribbon.js', 5],
    ['ui/old-engine.js', 5],
    ['js/commands.js', 2019],
    ['ui/taskpane.js', 2019],
  ])('24: %s is a classic script of level %s', (file, ecmaVersion) => {
    const text = textOf(addin, file);
    parse(text, { ecmaVersion, sourceType: 'script' });
    expect(() => parse(`${text}\nimport('x');`, { ecmaVersion, sourceType: 'script' })).toThrow(SyntaxError);
  });

  test('24: the pages name only files of the folder, by relative addresses, as classic scripts', () => {
    for (const page of ['index.html', 'ui/taskpane.html']) {
      const html = textOf(addin, page);
      const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address!);
      expect(addresses.length).toBeGreaterThan(1);
      for (const address of addresses) {
        expect(address).toMatch(/^[\w./-]+$/);
        expect(address.startsWith('/')).toBe(false);
        expect(existsSync(path.join(addin, path.dirname(page), address))).toBe(true);
      }
      expect(html).not.toMatch(/type="?module|crossorigin|office\.js|@import|url\(/i);
    }
    expect(textOf(addin, 'ui/taskpane.css')).not.toMatch(/@import|url\(|\d(vw|dvw)/);
  });

  test('no script names an address that could be asked for, but names of XML and help pages of libraries', () => {
    const known =
      /^(http:\/\/www\.w3\.org\/|https:\/\/react\.dev\/|https:\/\/(aka\.ms|github\.com|go\.microsoft\.com|fb\.me)\/|http:\/\/schemas\.)/;
    for (const file of ['js/ribbon.js', 'js/commands.js', 'ui/taskpane.js']) {
      const addresses = textOf(addin, file).match(/\b(?:https?|wss?):\/\/[\w.-]+[^\s"'`<>\\)]*/g) ?? [];
      expect(addresses.filter((address) => !known.test(address))).toEqual([]);
      expect(textOf(addin, file)).not.toMatch(/office\.js|importScripts|\.src=["'`]http/);
    }
  });
});

describe('the zip', () => {
  const archive = `jxzp_${version}.zip`;

  test('holds the folder, the installers and the instructions, byte for byte', () => {
    const unzipped = unzipSync(readFileSync(path.join(wps, archive)));
    const expected = filesOf(wps).filter((file) => file !== archive);
    expect(Object.keys(unzipped).sort()).toEqual(expected);
    for (const file of expected)
      expect(Buffer.from(unzipped[file]!).equals(readFileSync(path.join(wps, file)))).toBe(true);
  });

  test('unpacks on Linux with scripts that run, and installs', () => {
    const place = mkdtempSync(path.join(tmpdir(), 'jxzp-zip-'));
    try {
      execFileSync('unzip', ['-q', path.join(wps, archive), '-d', place]);
      expect(statSync(path.join(place, 'install.sh')).mode & 0o111).toBe(0o111);
      const home = path.join(place, 'home');
      mkdirSync(home);
      execFileSync(path.join(place, 'install.sh'), { env: { HOME: home, PATH: process.env['PATH'] } });
      const jsaddons = path.join(home, '.local/share/Kingsoft/wps/jsaddons');
      expect(filesOf(path.join(jsaddons, `jxzp_${version}`))).toEqual(filesOf(addin));
      expect(textOf(jsaddons, 'publish.xml')).toContain(`url="jxzp_${version}"`);
    } finally {
      rmSync(place, { recursive: true });
    }
  });
});

describe('the installer for Windows, as JScript will run it', () => {
  const script = textOf(wps, 'installer/windows.js');
  const list = PUBLISH_LISTS.find(({ name }) => name === 'our older version')!;

  test('is ES3 in ASCII, so that no code page spoils its words', () => {
    parse(script, { ecmaVersion: 3 });
    expect(Buffer.from(script).length).toBe(script.length);
    expect(script).toContain('\\u');
    for (const file of ['install.cmd', 'uninstall.cmd']) {
      expect(textOf(wps, file)).toMatch(/^[\x20-\x7E\r\n]*$/);
      expect(textOf(wps, file).replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
      expect(textOf(wps, file)).toContain('installer\\windows.js');
    }
  });

  test.each(['install', 'uninstall'])('%ss with the builtins of JScript 5', (task) => {
    const drive = mkdtempSync(path.join(tmpdir(), 'jxzp-c-'));
    const jsaddons = path.join(drive, 'Users/李/AppData/Roaming/kingsoft/wps/jsaddons');
    try {
      mkdirSync(path.join(drive, 'tmp', `jxzp_${version}`), { recursive: true });
      writeFileSync(path.join(drive, 'tmp', `jxzp_${version}`, 'index.html'), '');
      mkdirSync(jsaddons, { recursive: true });
      writeFileSync(path.join(jsaddons, 'publish.xml'), list.before);
      expect(runAsJScript(script, drive, task)).toEqual([
        0,
        task === 'install' ? expect.stringContaining('已装好') : expect.stringContaining('已卸载'),
      ]);
      const expected = task === 'install' ? list.installed!.replace(/1\.2\.0/g, version) : list.uninstalled;
      expect(textOf(jsaddons, 'publish.xml')).toBe(expected);
    } finally {
      rmSync(drive, { recursive: true });
    }
  });

  test('without a task it says what to double-click', () => {
    expect(runAsJScript(script, tmpdir(), '')).toEqual([1, expect.stringContaining('install.cmd')]);
  });
});

/** What came after ES3 and is not in the JScript 5.7 that WSH starts. */
const LATER_THAN_ES3 = `
  for (const name of Object.getOwnPropertyNames(Object)) if (name !== 'prototype') delete Object[name];
  delete Array.isArray; delete Array.from; delete Array.of;
  for (const name of ['at','copyWithin','entries','every','fill','filter','find','findIndex','findLast','flat','flatMap',
    'forEach','includes','indexOf','keys','lastIndexOf','map','reduce','reduceRight','some','values'])
    delete Array.prototype[name];
  for (const name of ['at','codePointAt','endsWith','includes','matchAll','normalize','padEnd','padStart','repeat',
    'replaceAll','startsWith','trim','trimEnd','trimStart']) delete String.prototype[name];
  delete Function.prototype.bind;
  for (const name of ['JSON','Map','Set','WeakMap','WeakSet','Promise','Proxy','Reflect','Symbol','globalThis','console'])
    delete this[name];
`;

/** Runs the script with Windows' objects on a folder that plays drive C:. The exit code, and what was said. */
function runAsJScript(script: string, drive: string, task: string): [code: number, said: string] {
  const { files, createStream } = windowsObjects(drive, { dropsMark: true });
  const said: string[] = [];
  let code = -1;
  const objects: Record<string, () => unknown> = {
    'Scripting.FileSystemObject': () => files,
    'ADODB.Stream': createStream,
    'WScript.Shell': () => ({
      ExpandEnvironmentStrings: (text: string) => text.replace('%APPDATA%', 'C:\\Users\\李\\AppData\\Roaming'),
    }),
  };
  const world = vm.createContext({
    WScript: {
      Echo: (text: string) => said.push(text),
      Quit: (value: number) => {
        code = value;
      },
      Arguments: { length: task === '' ? 0 : 1, Item: () => task },
      ScriptFullName: 'C:\\tmp\\installer\\windows.js',
    },
    ActiveXObject: function (name: string) {
      return objects[name]!();
    },
    GetObject: () => ({ ExecQuery: () => [{ Name: 'Explorer.EXE' }] }),
    Enumerator: function (collection: readonly unknown[]) {
      let at = 0;
      return { atEnd: () => at >= collection.length, item: () => collection[at], moveNext: () => (at += 1) };
    },
  });
  vm.runInContext(LATER_THAN_ES3, world);
  vm.runInContext(script, world);
  return [code, said.join('\n')];
}

describe('the folder for Excel', () => {
  test('has every file that a manifest made for an address names, and none of WPS or of the preview', () => {
    const excel = path.join(dist, 'excel');
    const files = filesOf(excel);
    const named = [...textOf(dist, '..', 'manifest.xml').matchAll(/https:\/\/localhost:3000\/([^"]*)/g)];
    expect(named.map(([, file]) => file!).filter((file) => !files.includes(file))).toEqual([]);
    expect(files.filter((file) => /preview|jxzp|samples/.test(file))).toEqual([]);
    for (const page of files.filter((file) => file.endsWith('.html'))) {
      const addresses = [...textOf(excel, page).matchAll(/(?:src|href)="([^"#]*)"/g)].map(([, address]) => address!);
      expect(addresses.filter((address) => !files.includes(address))).toEqual([]);
    }
  });

  test('has the scripts of dist, byte for byte', () => {
    for (const file of filesOf(path.join(dist, 'excel')).filter((name) => name !== 'index.html'))
      expect(readFileSync(path.join(dist, 'excel', file)).equals(readFileSync(path.join(dist, file)))).toBe(true);
  });
});
