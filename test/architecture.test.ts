import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

// The constitution: who may import whom (README, 代码地图). A broken line has two repairs: the thing belongs in another
// room, or what it needs should be handed to it as a value.

const src = path.join(__dirname, '..', 'src');

/** A room, and what its files may import besides their own room. The first room whose folder fits is the file's. */
const ROOMS: readonly (readonly [room: string, mayImport: readonly string[]])[] = [
  ['domain/result', []],
  ['domain/decimal', []],
  ['domain/sheet', ['domain/result', 'domain/decimal']],
  ['domain/measure/measure', ['domain/decimal']],
  ['domain/measure/reading', ['domain/result', 'domain/decimal', 'domain/sheet', 'domain/measure/measure']],
  ['domain/measure/sense', ['domain/decimal', 'domain/measure/measure', 'domain/measure/reading']],
  ['domain/measure', ['domain/result', 'domain/decimal', 'domain/sheet']],
  ['domain/form', ['domain/result', 'domain/decimal', 'domain/sheet', 'domain/measure']],
  ['domain/scoring', ['domain/result', 'domain/decimal', 'domain/sheet', 'domain/measure', 'domain/form']],
  [
    'domain/audit',
    ['domain/result', 'domain/decimal', 'domain/sheet', 'domain/measure', 'domain/form', 'domain/scoring'],
  ],
  [
    'domain/edits',
    [
      'domain/result',
      'domain/decimal',
      'domain/sheet',
      'domain/measure',
      'domain/form',
      'domain/scoring',
      'domain/audit',
    ],
  ],
  [
    'domain/report',
    ['domain/decimal', 'domain/sheet', 'domain/measure', 'domain/form', 'domain/scoring', 'domain/audit'],
  ],
  ['hosts', ['domain/sheet', 'domain/result']],
  ['commands', ['domain', 'hosts/host']],
  ['taskpane/index', ['commands', 'domain', 'hosts', 'taskpane']],
  ['taskpane/wps', ['hosts', 'taskpane']],
  ['taskpane', ['commands', 'domain', 'hosts/host']],
  ['ribbon', ['commands', 'hosts']],
  ['workbench', ['domain/sheet', 'domain/result', 'hosts/host']],
  ['package', ['domain/result']],
  ['cli', ['commands', 'workbench', 'domain', 'hosts/host']],
];

/** The only rooms that may use a package. */
const PACKAGES: { readonly [name: string]: readonly string[] } = {
  'decimal.js': ['domain/decimal'],
  react: ['taskpane', 'workbench/grid', 'workbench/preview'],
  'react-dom/client': ['taskpane', 'workbench/grid', 'workbench/preview'],
  '@fluentui/react-components': ['taskpane'],
  '@fluentui/react-icons': ['taskpane'],
  fflate: ['workbench'],
  numfmt: ['workbench'],
};

interface SourceFile {
  /** "domain/sheet/sheet", without its ending. */
  readonly name: string;
  readonly imports: readonly string[];
  readonly text: string;
}

const files: readonly SourceFile[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => {
    const text = readFileSync(path.join(src, file), 'utf8');
    const name = file
      .split(path.sep)
      .join('/')
      .replace(/\.tsx?$/, '');
    const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => resolve(name, fileName));
    return { name, imports, text };
  });

function resolve(from: string, specifier: string): string {
  return specifier.startsWith('.') ? `src:${path.posix.join(path.posix.dirname(from), specifier)}` : specifier;
}

const isIn = (name: string, room: string): boolean => name === room || name.startsWith(`${room}/`);
const roomOf = (name: string) => ROOMS.find(([room]) => isIn(name, room));

test('every file is in a room, and src holds nothing but sources', () => {
  expect(files.length).toBeGreaterThan(20);
  const leftovers = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:orig|rej|bak|log|tmp)$|~$/.test(file),
  );
  expect(leftovers).toEqual([]);
  expect(files.filter(({ name }) => !roomOf(name)).map(({ name }) => name)).toEqual([]);
});

test('a file imports only what its room may', () => {
  const broken = files.flatMap(({ name, imports }) => {
    const [room, allowed] = roomOf(name)!;
    return imports
      .filter((target) => target.startsWith('src:') && !/\.(css|xml)$/.test(target))
      .map((target) => target.slice(4))
      .filter((target) => !isIn(target, room) && !allowed.some((other) => isIn(target, other)))
      .map((target) => `${name} → ${target}`);
  });
  expect(broken).toEqual([]);
});

test('a package is used only where it belongs', () => {
  const broken = files.flatMap(({ name, imports }) =>
    imports
      .filter((target) => !target.startsWith('src:') && !target.startsWith('node:'))
      .filter((target) => !PACKAGES[target]?.some((room) => isIn(name, room)))
      .map((target) => `${name} → ${target}`),
  );
  expect(broken).toEqual([]);
});

test('only what runs from a terminal reads files', () => {
  const broken = files.filter(
    ({ name, imports }) =>
      !['cli', 'package/excel/make-manifest'].some((room) => isIn(name, room)) &&
      imports.some((target) => target.startsWith('node:')),
  );
  expect(broken.map(({ name }) => name)).toEqual([]);
});

test('no cycles', () => {
  const byName = new Map(files.map((file) => [file.name, file]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (name: string, trail: readonly string[]): void => {
    if (trail.includes(name)) cycles.push([...trail.slice(trail.indexOf(name)), name].join(' → '));
    if (done.has(name) || trail.includes(name)) return;
    for (const target of byName.get(name)?.imports ?? []) {
      if (target.startsWith('src:')) visit(target.slice(4), [...trail, name]);
    }
    done.add(name);
  };
  for (const { name } of files) visit(name, []);
  expect(cycles).toEqual([]);
});

test('the domain is pure: it awaits nothing and names no program', () => {
  const broken = files
    .filter(({ name }) => isIn(name, 'domain'))
    .filter(({ text }) => /\b(await|async|Promise|window|document|Office|setTimeout)\b/.test(withoutComments(text)));
  expect(broken.map(({ name }) => name)).toEqual([]);
});

test('only hosts, the ribbon and the workbench name a spreadsheet program’s objects', () => {
  const broken = files
    .filter(({ name }) => !['hosts', 'ribbon', 'workbench'].some((room) => isIn(name, room)))
    .filter(({ text }) => /\b(Excel|Office|OfficeExtension|wps|Application)\s*[.(]/.test(withoutComments(text)));
  expect(broken.map(({ name }) => name)).toEqual([]);
});

const withoutComments = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/'[^'\n]*'|`[^`]*`/g, "''");
