import { SEVERITY_WORDS } from '../domain/report/reviewed-form';
import { align } from './align';
import type { FileReport, SheetReport } from './report';

const OUTCOMES = {
  met: '达标',
  missed: '未达标',
  unverifiable: '无法核对',
  'not-applicable': '不适用',
  unscored: '未填',
} as const;

/** A file's report for a person at a terminal. */
export function tableOf({ file, error, sheets }: FileReport): string {
  if (error !== null) return `${file}\n  ${error}`;
  const forms = sheets.flatMap(({ name, forms: found }) => found.map((form) => tableOfForm(name, form)));
  return [file, ...(forms.length > 0 ? forms : ['  没有找到指标表。'])].join('\n');
}

function tableOfForm(sheet: string, form: SheetReport['forms'][number]): string {
  const rows = form.indicators.map(({ row, name, target, actual, weight, recordedScore, score, outcome }) => [
    String(row),
    shorten(name, 24),
    shorten(target, 16),
    shorten(actual ?? '', 16),
    weight ?? '',
    recordedScore ?? '',
    score ?? '',
    OUTCOMES[outcome],
  ]);
  const { budget, total } = form;
  if (budget) {
    const rate = budget.rate === null ? '' : `${(Number(budget.rate) * 100).toFixed(2)}%`;
    rows.unshift([
      String(budget.row),
      '预算执行率',
      '',
      rate,
      budget.weight ?? '',
      budget.recorded.score ?? '',
      budget.score ?? '',
      '',
    ]);
  }
  if (total.weight !== null) {
    rows.push([
      total.row === null ? '' : String(total.row),
      '总分',
      '',
      '',
      total.weight,
      total.recordedScore ?? '',
      total.score ?? '',
      total.grade ?? '',
    ]);
  }
  const header = ['行', '指标', '年度指标值', '实际完成值', '分值', '已填', '得分', '结果'];
  const findings = form.findings.map(
    ({ severity, cell, message }) => `  ${SEVERITY_WORDS[severity]} ${cell} ${message}`,
  );
  return [`  工作表“${sheet}”`, ...align([header, ...rows]).map((line) => `  ${line}`), ...findings].join('\n');
}

/** A text in one line, of so many characters at most. */
export const shorten = (text: string, width: number): string => {
  const line = text.replace(/\s+/g, '');
  return line.length <= width ? line : `${line.slice(0, width - 1)}…`;
};
