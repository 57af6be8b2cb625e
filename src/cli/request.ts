import { parseArgs } from 'node:util';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { ScorePolicy } from '../domain/scoring/standard';
import { NATIONAL } from '../domain/scoring/standards';
import { readStandard } from './read-standard';
import type { FileOptions } from './score-file';

/** What is printed when somebody asks, and after a call that is not understood. */
export const USAGE = `用法：npm run --silent score -- 文件.xlsx…或文件夹… [选项]

  --json             输出 JSON（README 的“命令行”一节说明各字段）
  --sheet 名称       只看这一张工作表
  --standard 编号    评分标准，默认 ${NATIONAL.id}；--list-standards 列出全部；也可以是导出的 文件.json
  --overwrite        已填的得分也按标准重算（默认保留）
  --check-only       只核对：什么都不写，按标准计算的得分和总分列在已填的旁边
  --total-formula    总分写成公式（默认写成数值）
  --write 输出.xlsx  把得分、总分和标记写进一份新文件（一次一个文件）
  --out 文件夹       每个打了分的文件在这里写一份，文件名不变（下级文件夹照原样）
  --summary 汇总     汇总表，每个表一行：汇总.xlsx 或 汇总.csv
  --force            --out、--summary 可以覆盖已有的文件（原文件永远不会被覆盖）
  --jobs 数          同时处理几个文件，默认按处理器的核数；文件很少时不另开线程
  --strict           核查出错误时，退出码为 3

文件夹里的 .xlsx 都会处理，包括下级文件夹里的。
退出码：0 完成；1 有文件读不了或写不了；2 用法不对；3 有错误（只在 --strict 时）；130 被 Ctrl+C 停止。`;

/** What was asked for on the command line. */
export interface Request {
  /** Files and folders. */
  readonly inputs: readonly string[];
  readonly json: boolean;
  readonly scoring: FileOptions;
  readonly write: string | null;
  readonly out: string | null;
  readonly summary: string | null;
  readonly force: boolean;
  /** null: as many as the machine has cores, none for few files. */
  readonly jobs: number | null;
  readonly strict: boolean;
}

const OPTIONS = {
  json: { type: 'boolean', default: false },
  sheet: { type: 'string' },
  standard: { type: 'string' },
  overwrite: { type: 'boolean', default: false },
  'check-only': { type: 'boolean', default: false },
  'total-formula': { type: 'boolean', default: false },
  write: { type: 'string' },
  out: { type: 'string' },
  summary: { type: 'string' },
  force: { type: 'boolean', default: false },
  jobs: { type: 'string' },
  strict: { type: 'boolean', default: false },
} as const;

const MOST_JOBS = 64;

/** The arguments as a request, or in one sentence what is wrong with them. Reads the standard's file where one is named. */
export function readRequest(args: readonly string[]): Result<Request, string> {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return fail(error instanceof Error ? `看不懂的选项：${error.message}` : '看不懂的选项。');
  }
  const { values, positionals: inputs } = parsed;
  const { write = null, out = null, summary = null, jobs } = values;
  const standard = readStandard(values.standard ?? NATIONAL.id);
  if (!standard.ok) return standard;
  if (inputs.length === 0) return fail('请给出至少一个 .xlsx 文件，或一个文件夹。');
  if (write !== null && inputs.length > 1) return fail('--write 一次只能写一个文件；多个文件请用 --out。');
  if (write !== null && out !== null) return fail('--write 和 --out 请只用一个。');
  if (values['check-only'] && (write !== null || out !== null || values.overwrite)) {
    return fail('--check-only 什么都不写，不能与 --write、--out、--overwrite 同用。');
  }
  if (summary !== null && !/\.(csv|xlsx)$/i.test(summary)) return fail('--summary 请给 .xlsx 或 .csv 文件。');
  if (jobs !== undefined && !(/^\d{1,2}$/.test(jobs) && Number(jobs) >= 1 && Number(jobs) <= MOST_JOBS)) {
    return fail(`--jobs 请给 1 到 ${MOST_JOBS} 的整数。`);
  }
  const scoring: FileOptions = {
    sheet: values.sheet ?? null,
    standard: standard.value,
    policy: policyOf(values),
    totalAs: values['total-formula'] ? 'formula' : 'value',
  };
  const { json, force, strict } = values;
  return ok({
    inputs,
    json,
    scoring,
    write,
    out,
    summary,
    force,
    jobs: jobs === undefined ? null : Number(jobs),
    strict,
  });
}

function policyOf(values: { readonly overwrite: boolean; readonly 'check-only': boolean }): ScorePolicy {
  if (values['check-only']) return 'check-only';
  return values.overwrite ? 'overwrite' : 'keep';
}
