import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { CHECKS } from '../src/domain/audit/checks/index';
import { STANDARDS } from '../src/domain/scoring/standards';

// The README is kept true: what it lists exists, and what exists is listed.

const root = path.join(__dirname, '..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const SEVERITIES = { error: '错误', warning: '提醒', info: '留意' } as const;

test('lists every check as the registry has it', () => {
  const rows = CHECKS.map(
    ({ id, title, severity, source }) => `| \`${id}\` | ${title} | ${SEVERITIES[severity]} | ${source} |`,
  );
  const table = ['| 编号 | 核查什么 | 程度 | 出处 |', '|---|---|---|---|', ...rows].join('\n');
  expect(readme).toContain(table);
});

test('names every standard', () => {
  for (const { id, name } of STANDARDS) {
    expect(readme).toContain(`\`${id}\``);
    expect(readme).toContain(name);
  }
});

test('names only commands, files and pictures that exist', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const commands = [...readme.matchAll(/npm run (?:--silent )?([a-z0-9:]+)/g)].map(([, name]) => name!);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  const files = [...readme.matchAll(/(?:\]\(|`)((?:src|test|assets)\/[\w./-]+)/g)].map(([, file]) => file!);
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

test('the top level of the repository is the agreed one', () => {
  const agreed =
    /^(\..*|package(-lock)?\.json|tsconfig\.json|manifest\.xml|webpack\.config\.js|src|assets|test|README\.md|node_modules|dist)$/;
  expect(readdirSync(root).filter((name) => !agreed.test(name))).toEqual([]);
});
