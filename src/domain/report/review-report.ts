import type { Finding } from '../audit/finding';
import type { Decimal } from '../decimal';
import { HUNDRED, roundHalfUp } from '../decimal';
import type { CellRef } from '../sheet/cell-ref';
import { formatCellRef, isSameCell } from '../sheet/cell-ref';
import type { ReportChart, ReportColumn, ReportRow, ReportSheet } from '../sheet/report-sheet';
import { remedyFor } from './remedies';
import { markedTitle } from './report-mark';
import type { ReviewLine } from './review-lines';
import { reviewLines } from './review-lines';
import type { ReviewedForm } from './reviewed-form';
import { SEVERITY_WORDS, countOf, nameOf } from './reviewed-form';

const NAME = '复核意见';

const HEADER = [
  '指标',
  '单元格',
  '年度指标值',
  '实际完成值',
  '分值',
  '表中得分',
  '按标准得分',
  '差',
  '问题',
  '建议',
] as const;

const COLUMNS: readonly ReportColumn[] = [22, 8, 18, 18, 8, 10, 11, 8, 46, 32].map((width) => ({ width }));

/** Behind a line with a finding; the words say the same. */
const FILLS = { error: '#FCE4D6', warning: '#FFF2CC' } as const;

/**
 * 复核意见: every line of the forms with what stands in its cell beside what the standard gives, what was found there and
 * what to do, the findings that were let stand, and 得分率 by 一级指标 as bars.
 */
export function reviewReport(sheetName: string, forms: readonly ReviewedForm[]): ReportSheet {
  const body: readonly ReportRow[] = [
    { cells: [markedTitle(NAME, sheetName)], style: 'title' },
    ...headNotes(forms),
    ...forms.flatMap((form) => [EMPTY, ...formRows(form)]),
    ...ignoredRows(forms),
  ];
  const rates = rateRows(forms);
  const rows = rates.length > 0 ? [...body, EMPTY, RATE_HEADER, ...rates] : body;
  return { name: NAME, columns: COLUMNS, rows, chart: rateChart(rows.length, rates.length) };
}

const EMPTY: ReportRow = { cells: [] };

const note = (text: string): ReportRow => ({ cells: [text], style: 'note' });

function headNotes(forms: readonly ReviewedForm[]): readonly ReportRow[] {
  const findings = forms.flatMap((form) => form.findings);
  const ignored = forms.flatMap((form) => form.ignored).length;
  const standards = [...new Set(forms.map(({ scorecard }) => `“${scorecard.standard.name}”`))].join('、');
  return [
    note(`按评分标准${standards}复核。差 = 表中得分 − 按标准得分，正数是多给的分；定性指标的按标准得分只是建议。`),
    note(
      `错误 ${countOf(findings, 'error')} 处，提醒 ${countOf(findings, 'warning')} 处，留意 ${countOf(findings, 'info')} 处，已忽略 ${ignored} 处。`,
    ),
  ];
}

function formRows(form: ReviewedForm): readonly ReportRow[] {
  const name = nameOf(form.head);
  return [...(name === '' ? [] : [note(name)]), { cells: HEADER, style: 'header' }, ...reviewLines(form).map(lineRow)];
}

function lineRow(line: ReviewLine): ReportRow {
  const { name, cell, target, actual, weight, recorded, computed, findings } = line;
  const difference = recorded && computed ? recorded.minus(computed) : null;
  const severity = countOf(findings, 'error') > 0 ? 'error' : countOf(findings, 'warning') > 0 ? 'warning' : null;
  return {
    cells: [
      name,
      cell ? formatCellRef(cell) : null,
      target,
      actual,
      ...[weight, recorded, computed, difference].map(asNumber),
      listed(findings.map((finding) => problemText(finding, cell))),
      listed([...new Set(findings.map(remedyFor))]),
    ],
    ...(severity && { fill: FILLS[severity] }),
  };
}

const asNumber = (value: Decimal | null): number | null => value && value.toNumber();

/** "【错误】总分填写 95，…", with the cell where it is another one than the line's. */
function problemText({ severity, cell, message }: Finding, at: CellRef | null): string {
  const place = at && isSameCell(at, cell) ? '' : `${formatCellRef(cell)}：`;
  return `【${SEVERITY_WORDS[severity]}】${place}${message}`;
}

/** One as it is, several numbered below each other. */
const listed = (texts: readonly string[]): string =>
  texts.length > 1 ? texts.map((text, n) => `${n + 1}. ${text}`).join('\n') : (texts[0] ?? '');

function ignoredRows(forms: readonly ReviewedForm[]): readonly ReportRow[] {
  const ignored = forms.flatMap((form) => form.ignored);
  if (ignored.length === 0) return [];
  const blank = [null, null, null, null, null, null];
  return [
    EMPTY,
    { cells: ['已忽略的问题', '单元格', ...blank, '问题', '备注'], style: 'header' },
    ...ignored.map(({ finding, note: words }): ReportRow => {
      const { cell } = finding;
      return { cells: ['已忽略', formatCellRef(cell), ...blank, problemText(finding, cell), words] };
    }),
  ];
}

const WEIGHT = 4;
const SCORE = 5;
const RATE = 6;
const RATE_HEADER: ReportRow = {
  cells: ['一级指标', null, null, null, '分值', '得分', '得分率（%）', null, null, null],
  style: 'header',
};

/** A level without points has no rate, nor has a form without scores. Of several forms the second is told by its number. */
const rateRows = (forms: readonly ReviewedForm[]): readonly ReportRow[] =>
  forms.flatMap(({ scorecard: { budget, indicators, levels } }, n) =>
    levels
      .filter(({ weight }) => weight.gt(0) && [budget, ...indicators].some((line) => line?.final))
      .map(({ name, weight, score }): ReportRow => {
        const cells = COLUMNS.map((): string | number | null => null);
        cells[0] = forms.length > 1 ? `表 ${n + 1} ${name}` : name;
        cells[WEIGHT] = weight.toNumber();
        cells[SCORE] = score.toNumber();
        cells[RATE] = roundHalfUp(score.div(weight).times(HUNDRED), 2).toNumber();
        return { cells };
      }),
  );

const rateChart = (rows: number, bars: number): ReportChart | null =>
  bars === 0
    ? null
    : {
        title: '各一级指标得分率（%）',
        firstRow: rows - bars,
        lastRow: rows - 1,
        labels: 0,
        values: RATE,
        format: '0.0',
      };
