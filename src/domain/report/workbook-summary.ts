import type { Finding } from '../audit/finding';
import { formatCellRef } from '../sheet/cell-ref';
import type { ReportColumn, ReportRow, ReportSheet } from '../sheet/report-sheet';
import { markedTitle } from './report-mark';
import type { ReviewedForm } from './reviewed-form';
import { SEVERITY_WORDS, countOf, nameOf } from './reviewed-form';

/** A sheet of the workbook: its forms, and in words why it could not be read or was not written. */
export interface SummarySheet {
  readonly name: string;
  readonly forms: readonly ReviewedForm[];
  readonly problem: string | null;
}

const NAME = '汇总';
const HEADER = ['工作表', '单位/项目', '总分', '等级', '未达标', '错误', '提醒', '首个问题'] as const;
const COLUMNS: readonly ReportColumn[] = [22, 34, 9, 8, 8, 8, 8, 60].map((width) => ({ width }));
const TOTAL = 2;

/** 汇总: one line for each form of the workbook, and the totals as bars. */
export function workbookSummary(sheets: readonly SummarySheet[]): ReportSheet {
  const lines = sheets.flatMap(sheetRows);
  const forms = sheets.flatMap((sheet) => sheet.forms).length;
  const rows: readonly ReportRow[] = [
    { cells: [markedTitle(NAME, `${sheets.length} 张工作表，${forms} 个表`)], style: 'title' },
    { cells: HEADER, style: 'header' },
    ...lines,
  ];
  const firstRow = rows.length - lines.length;
  const lastRow = rows.length - 1;
  const hasTotals = lines.some(({ cells }) => typeof cells[TOTAL] === 'number');
  const chart = { title: '各表总分', firstRow, lastRow, labels: 0, values: TOTAL, format: '0.00' };
  return { name: NAME, columns: COLUMNS, rows, chart: hasTotals ? chart : null };
}

function sheetRows({ name, forms, problem }: SummarySheet): readonly ReportRow[] {
  if (forms.length === 0) return [{ cells: [name, null, null, null, null, null, null, problem] }];
  return forms.map((form, n) => {
    const { head, scorecard, findings } = form;
    const { final, recorded, grade } = scorecard.total;
    const total = final ?? recorded;
    const missed = scorecard.indicators.filter(({ outcome }) => outcome === 'missed').length;
    const first = [problem, firstProblem(findings)].filter((text) => text !== null).join('\n');
    return {
      cells: [
        forms.length > 1 ? `${name}（表 ${n + 1}）` : name,
        nameOf(head),
        total && total.toNumber(),
        grade,
        missed,
        countOf(findings, 'error'),
        countOf(findings, 'warning'),
        first,
      ],
    };
  });
}

/** The first error, else the first warning: what to look at before all else. */
function firstProblem(findings: readonly Finding[]): string | null {
  const first =
    findings.find(({ severity }) => severity === 'error') ?? findings.find(({ severity }) => severity === 'warning');
  return first ? `【${SEVERITY_WORDS[first.severity]}】${formatCellRef(first.cell)}：${first.message}` : null;
}
