import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatCellRange } from '../../src/domain/sheet/cell-ref';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import type { PublishedForm } from '../sheets/published-forms';
import { PUBLISHED_FORMS, typedCell } from '../sheets/published-forms';
import { printTable, times } from './table';

const FOLDER = path.join('.cache', 'many-files');
const COUNTS = [50, 500] as const;

/** 命令行: the published forms over and over, as a bureau's folder, by two threads. A process of its own each time. */
export function benchManyFiles(): void {
  const files = PUBLISHED_FORMS.map(workbookOf);
  const measured = COUNTS.map((count) => ({ count, ...measure(folderOf(files, count), count) }));
  const least = measured[0]!.megabytes;
  printTable(
    '命令行，两个线程（公开的表，每个一个文件）',
    ['文件', '每秒', '内存最多', `与 ${COUNTS[0]} 个相比`],
    measured.map(({ count, perSecond, megabytes }) => [
      String(count),
      perSecond.toFixed(0),
      `${megabytes.toFixed(0)} MB`,
      times(megabytes / least),
    ]),
  );
  rmSync(FOLDER, { recursive: true });
}

const workbookOf = ({ id, grid, merges }: PublishedForm): Uint8Array =>
  createWorkbook({
    sheets: [
      {
        name: id,
        rows: grid.map((row) => row.map(typedCell)),
        merges: merges.map(([top, left, bottom, right]) =>
          formatCellRange({ top: top!, left: left!, bottom: bottom!, right: right! }),
        ),
      },
    ],
  }).save();

function folderOf(files: readonly Uint8Array[], count: number): string {
  const folder = path.join(FOLDER, String(count));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (let n = 0; n < count; n += 1) writeFileSync(path.join(folder, `${n}.xlsx`), files[n % files.length]!);
  return folder;
}

// The most memory that the process ever held, its threads' included; in KB.
const TELL_PEAK = "process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS))";

/** Starting the program counts as well. */
function measure(folder: string, count: number): { readonly perSecond: number; readonly megabytes: number } {
  const start = performance.now();
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...['--import', 'tsx', '--import', `data:text/javascript,${encodeURIComponent(TELL_PEAK)}`],
      ...[path.join('src', 'cli', 'score.ts'), folder, '--json', '--jobs', '2'],
    ],
    { encoding: 'utf8', maxBuffer: Infinity },
  );
  const seconds = (performance.now() - start) / 1000;
  const peak = /peak (\d+)/.exec(stderr);
  const { files } = JSON.parse(stdout) as { readonly files: readonly { readonly error: string | null }[] };
  const unread = files.filter(({ error }) => error !== null).length;
  if (!peak || files.length !== count || unread > 0)
    throw new Error(`${files.length} files, ${unread} unread: ${stderr}`);
  return { perSecond: count / seconds, megabytes: Number(peak[1]) / 1024 };
}
