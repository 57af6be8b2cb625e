import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Standard } from '../domain/scoring/standard';
import { NATIONAL, STANDARDS } from '../domain/scoring/standards';
import { readStandard } from './read-standard';
import type { FileReport } from './report';
import { reportSheet } from './report';
import { scoreFile } from './score-file';
import { tableOf } from './table';

const USAGE = `用法：npm run --silent score -- 文件.xlsx… [选项]

  --json             输出 JSON（README 的“命令行”一节说明各字段）
  --sheet 名称       只看这一张工作表
  --standard 编号    评分标准，默认 ${NATIONAL.id}；--list-standards 列出全部；也可以是导出的 文件.json
  --overwrite        已填的得分也按标准重算（默认保留）
  --total-formula    总分写成公式（默认写成数值）
  --write 输出.xlsx  把得分、总分和标记写进一份新文件（一次一个文件）

退出码：0 完成；1 有文件读不了；2 用法不对。`;

interface Request {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly sheet: string | null;
  readonly standard: Standard;
  readonly overwrite: boolean;
  readonly totalFormula: boolean;
  readonly write: string | null;
}

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(USAGE);
    return 0;
  }
  if (args.includes('--list-standards')) {
    for (const { id, name, source } of STANDARDS) console.log(`${id}\t${name}\t${source}`);
    return 0;
  }
  const request = readRequest(args);
  if (!request.ok) {
    console.error(`${request.error}\n\n${USAGE}`);
    return 2;
  }
  return run(request.value);
}

function readRequest(args: readonly string[]): Result<Request, string> {
  const options = {
    json: { type: 'boolean', default: false },
    sheet: { type: 'string' },
    standard: { type: 'string' },
    overwrite: { type: 'boolean', default: false },
    'total-formula': { type: 'boolean', default: false },
    write: { type: 'string' },
  } as const;
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return fail(error instanceof Error ? `看不懂的选项：${error.message}` : '看不懂的选项。');
  }
  const { values, positionals } = parsed;
  const standard = readStandard(values.standard ?? NATIONAL.id);
  if (!standard.ok) return standard;
  if (positionals.length === 0) return fail('请给出至少一个 .xlsx 文件。');
  if (values.write !== undefined && positionals.length > 1) return fail('--write 一次只能写一个文件。');
  return ok({
    files: positionals,
    json: values.json,
    sheet: values.sheet ?? null,
    standard: standard.value,
    overwrite: values.overwrite,
    totalFormula: values['total-formula'],
    write: values.write ?? null,
  });
}

async function run(request: Request): Promise<number> {
  const { files, json, sheet, standard, write } = request;
  const policy = request.overwrite ? 'overwrite' : 'keep';
  const totalAs = request.totalFormula ? 'formula' : 'value';
  const reports: FileReport[] = [];
  for (const file of files) {
    const scored = await scoreFile(file, { sheet, standard, policy, totalAs });
    if (scored.ok && write !== null) writeFileSync(write, scored.value.workbook.save());
    reports.push({
      file,
      error: scored.ok ? null : scored.error,
      sheets: scored.ok ? scored.value.sheets.map(reportSheet) : [],
    });
  }
  if (json) console.log(JSON.stringify({ version: 1, files: reports }));
  else for (const report of reports) console.log(tableOf(report));
  return reports.some(({ error }) => error !== null) ? 1 : 0;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
