import type { SpawnSyncReturns } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(__dirname, '..', '..');
const script = path.join('src', 'cli', 'score.ts');
const tsx = path.join('node_modules', 'tsx', 'dist', 'cli.mjs');

/** The command line as its users call it: a process of its own, its output and its exit code. */
export const score = (...args: readonly string[]): SpawnSyncReturns<string> => scoreWith({}, ...args);

/** The same under other variables of the environment. */
export const scoreWith = (
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });

/** Presses Ctrl+C as soon as `enough` has been printed, with tsx between as `npm run score` has it. */
export function interrupt(
  enough: (printed: string) => boolean,
  ...args: readonly string[]
): Promise<{ readonly status: number | null; readonly stdout: string; readonly stderr: string }> {
  const child = spawn(process.execPath, [tsx, script, ...args], { cwd: root });
  let stdout = '';
  let stderr = '';
  let isSent = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (!isSent && enough(stdout)) isSent = child.kill('SIGINT');
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })));
}
