/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ADDRESS_PROBLEMS, manifestFor } from '../../src/package/excel/manifest-for';
import { regFile, trustedCatalog, untrustedCatalog } from '../../src/package/excel/trusted-catalog';

// What an administrator gets for Excel: a manifest for the office's own server, and the trust in its shared folder.

const template = readFileSync(path.join(__dirname, '..', '..', 'manifest.xml'), 'utf8');

test.each([
  ['https://server/jixiao/', 'https://server/jixiao/'],
  ['  https://server/jixiao ', 'https://server/jixiao/'],
  ['https://server:8443/a/index.html', 'https://server:8443/a/'],
  ['https://server', 'https://server/'],
  ['HTTPS://Server/JiXiao/taskpane.html', 'https://server/JiXiao/'],
  ['https://10.1.2.3/绩效/', 'https://10.1.2.3/%E7%BB%A9%E6%95%88/'],
  ['https://财政.example/x/', 'https://xn--5bvu10g.example/x/'],
  ['https://server/a&b/', 'https://server/a&amp;b/'],
])('a manifest for %s', (typed, address) => {
  const made = manifestFor(template, typed);
  if (!made.ok) throw new Error(made.error);
  expect(made.value).not.toContain('localhost');
  expect(made.value.split(`"${address}`)).toHaveLength(template.split('"https://localhost:3000/').length);
  const xml = new DOMParser().parseFromString(made.value, 'application/xml');
  expect(xml.getElementsByTagName('parsererror')).toHaveLength(0);
  expect(xml.getElementsByTagName('SourceLocation')[0]!.getAttribute('DefaultValue')).toBe(
    `${address.replace('&amp;', '&')}taskpane.html`,
  );
});

test.each([
  ['http://server/jixiao/', 'not-https'],
  ['server/jixiao', 'not-an-address'],
  ['\\\\server\\share', 'not-an-address'],
  ['file:///C:/jixiao/', 'not-an-address'],
  ['', 'not-an-address'],
  ['https://server/jixiao/?a=1', 'not-a-folder'],
  ['https://server/jixiao/#top', 'not-a-folder'],
  ['https://li:secret@server/jixiao/', 'not-a-folder'],
] as const)('no manifest for %s', (typed, problem) => {
  expect(manifestFor(template, typed)).toEqual({ ok: false, error: problem });
  expect(ADDRESS_PROBLEMS[problem]).toMatch(/https/);
});

test.each([
  ['\\\\server\\addins', '\\\\\\\\server\\\\addins'],
  [' \\\\10.1.2.3\\共享\\加载 项\\ ', '\\\\\\\\10.1.2.3\\\\共享\\\\加载 项'],
])('Excel is told to trust %s', (typed, written) => {
  const made = trustedCatalog(typed);
  if (!made.ok) throw new Error(made.error);
  expect(made.value.split('\r\n')).toEqual([
    'Windows Registry Editor Version 5.00',
    '',
    expect.stringMatching(
      /^\[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16\.0\\WEF\\TrustedCatalogs\\\{[-0-9a-f]{36}\}\]$/,
    ),
    expect.stringMatching(/^"Id"="\{[-0-9a-f]{36}\}"$/),
    `"Url"="${written}"`,
    '"Flags"=dword:00000001',
    '',
  ]);
  const key = /\[(.*)\]/.exec(made.value)![1]!;
  expect(untrustedCatalog()).toContain(`[-${key}]`);
});

test.each(['Z:\\addins', 'https://server/x', '\\\\server', 'server\\share', '\\\\a\\b"\r\n"x', ''])(
  'no trust for %j, which is no network folder',
  (typed) => expect(trustedCatalog(typed)).toEqual({ ok: false, error: 'not-a-share' }),
);

test('a .reg file is UTF-16 with its mark', () => {
  expect(Buffer.from(regFile('加a')).toString('hex')).toBe('fffea0526100');
});
