import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * npm run laws -- 20: all files with fast-check laws, twenty times (ten unless said), each time with other draws.
 * Stops at the first round that fails and names its seed: `LAWS_SEED=… npx jest …` draws the same again.
 */
const ROOT = join(__dirname, '../..');
const rounds = Number(process.argv[2] ?? 10);

const files = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .map((name) => join(ROOT, 'test', name))
  .filter((path) => readFileSync(path, 'utf8').includes("from 'fast-check'"))
  .map((path) => relative(ROOT, path));

for (let round = 1; round <= rounds; round += 1) {
  const seed = String(Math.floor(Math.random() * 2 ** 31));
  process.stdout.write(`第 ${round} 轮，共 ${rounds} 轮，${files.length} 个文件，LAWS_SEED=${seed}\n`);
  const jest = ['jest', '-c', '.config/jest.config.cjs', '--selectProjects', 'node', 'dom', '--silent'];
  const { status } = spawnSync('npx', [...jest, '--runTestsByPath', ...files], {
    cwd: ROOT,
    env: { ...process.env, LAWS_SEED: seed },
    stdio: 'inherit',
  });
  if (status !== 0) {
    process.stdout.write(`第 ${round} 轮没有通过：LAWS_SEED=${seed}\n`);
    process.exit(1);
  }
}
