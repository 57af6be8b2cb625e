import type { FormKind } from '../domain/form/form';
import { SEVERITY_WORDS } from '../domain/report/reviewed-form';
import type { FileReport, SheetReport } from './report';

/** One line of the summary: a form, or a file without one. */
export interface SummaryLine {
  readonly file: string;
  readonly sheet: string;
  readonly kind: string;
  /** The total that the file holds, as decimal text; "" where there is none. */
  readonly recorded: string;
  /** The total as scored; with --check-only that of the computed scores. */
  readonly total: string;
  readonly grade: string;
  readonly missed: number;
  readonly errors: number;
  readonly warnings: number;
  /** The first error, else the first warning, or why there is no form. */
  readonly first: string;
}

/** The columns of the summary, in the order of `summaryCells`. */
export const SUMMARY_HEADER = [
  '文件',
  '工作表',
  '表',
  '已填',
  '总分',
  '等级',
  '未达标',
  '错误',
  '提醒',
  '首个问题',
] as const;

const KINDS: { readonly [kind in FormKind]: string } = {
  evaluation: '自评表',
  completion: '完成情况表',
  targets: '目标表',
};

/** A line for each form of a file, one that says why where there is none. */
export function summaryLines({ file, error, sheets }: FileReport): SummaryLine[] {
  const lines = sheets.flatMap(({ name, forms }) => forms.map((form) => lineOf(file, name, form)));
  if (lines.length > 0) return lines;
  const nothing = { sheet: '', kind: '', recorded: '', total: '', grade: '', missed: 0, errors: 0, warnings: 0 };
  return [{ file, ...nothing, first: error ?? '没有找到指标表。' }];
}

function lineOf(file: string, sheet: string, { kind, indicators, total, findings }: Form): SummaryLine {
  const ofSeverity = (severity: 'error' | 'warning') => findings.filter((finding) => finding.severity === severity);
  const errors = ofSeverity('error');
  const warnings = ofSeverity('warning');
  const first = errors[0] ?? warnings[0];
  return {
    file,
    sheet,
    kind: KINDS[kind],
    recorded: total.recordedScore ?? '',
    total: total.score ?? '',
    grade: total.grade ?? '',
    missed: indicators.filter(({ outcome }) => outcome === 'missed').length,
    errors: errors.length,
    warnings: warnings.length,
    first: first ? `【${SEVERITY_WORDS[first.severity]}】${first.cell}：${inOneLine(first.message)}` : '',
  };
}

const LONGEST_MESSAGE = 200;

/** Messages quote cells, and a cell can hold a page. */
const inOneLine = (message: string): string => {
  const line = message.replace(/\s+/g, ' ');
  return line.length <= LONGEST_MESSAGE ? line : `${line.slice(0, LONGEST_MESSAGE - 1)}…`;
};

type Form = SheetReport['forms'][number];

/** A line's cells, numbers as numbers: nothing is calculated with them any more. */
export const summaryCells = ({
  recorded,
  total,
  missed,
  errors,
  warnings,
  ...line
}: SummaryLine): readonly (string | number)[] => [
  line.file,
  line.sheet,
  line.kind,
  numberOrBlank(recorded),
  numberOrBlank(total),
  line.grade,
  // Nothing was counted where there is no form.
  ...(line.kind === '' ? ['', '', ''] : [missed, errors, warnings]),
  line.first,
];

const numberOrBlank = (text: string): number | '' => (text === '' ? '' : Number(text));
