import { Decimal } from '../../src/domain/decimal';
import type {
  BudgetLine,
  ColumnEvidence,
  ColumnRole,
  Columns,
  DamagedRow,
  DerivedRole,
  Form,
  FormKind,
  Indicator,
  Level,
  NumberCell,
  TextCell,
} from '../../src/domain/form/form';
import { DERIVED_ROLES } from '../../src/domain/form/form';
import { parseActual } from '../../src/domain/measure/actual';
import { readCellNumber, readCellRatio } from '../../src/domain/measure/reading/cell-number';
import type { MeasureContext } from '../../src/domain/measure/measure';
import { parseTarget } from '../../src/domain/measure/target';
import type { Cell, CellValue, Sheet } from '../../src/domain/sheet/sheet';
import { anchorAt, cellAt, mergeAt } from '../../src/domain/sheet/sheet';
import type { SheetEdit } from '../../src/domain/sheet/sheet-edit';
import type { TestCell } from './sheet-of';
import { sheetOf } from './sheet-of';

/** An indicator row as a person would fill it in. What is left out is an empty cell. */
export interface RowSpec {
  readonly level1?: string;
  /** Points printed beside the level: "(50分)". Given once, on the level's first row. */
  readonly level1Points?: number;
  readonly level2?: string;
  readonly name?: string;
  readonly target?: TestCell;
  readonly actual?: TestCell;
  readonly weight?: TestCell;
  readonly score?: TestCell;
  readonly reason?: string;
  readonly coefficient?: TestCell;
  readonly converted?: TestCell;
  readonly deduction?: TestCell;
}

export interface BudgetSpec {
  readonly initial?: TestCell;
  readonly annual?: TestCell;
  readonly executed?: TestCell;
  readonly weight?: TestCell;
  readonly rate?: TestCell;
  readonly score?: TestCell;
  readonly parts?: readonly {
    readonly label: string;
    readonly initial?: TestCell;
    readonly annual?: TestCell;
    readonly executed?: TestCell;
  }[];
  /** Columns that the block does not have. */
  readonly without?: readonly ('initial' | 'annual' | 'rate')[];
}

export interface FormSpec {
  readonly kind?: FormKind;
  readonly budget?: BudgetSpec;
  readonly rows: readonly RowSpec[];
  readonly total?: { readonly weight?: TestCell; readonly score?: TestCell; readonly grade?: string };
  /** Columns that the grid does not have. */
  readonly without?: readonly ColumnRole[];
  /** Columns that follow from the score, with their header words; none unless said. */
  readonly derived?: { readonly [role in DerivedRole]?: string };
  readonly deviationHeader?: string;
  readonly damaged?: readonly DamagedRow[];
  readonly merges?: readonly (readonly number[])[];
}

export interface BuiltForm {
  readonly sheet: Sheet;
  readonly form: Form;
}

const COLUMNS = { level1: 1, level2: 2, level3: 3, target: 4, actual: 5, weight: 6, score: 7, deviation: 8 } as const;
/** To the right of the reason, where a form has them. */
const DERIVED_COLUMNS = { coefficient: 9, converted: 10, deduction: 11 } as const;
const BUDGET_ROW = 1;

/** The 0-based row of the nth indicator (from 0) of a form without budget parts. */
export const rowOf = (n: number, { budget }: Pick<FormSpec, 'budget'> = {}): number =>
  BUDGET_ROW + 1 + (budget?.parts?.length ?? 0) + 1 + n;

/**
 * A form in the national column order and the sheet that it stands on:
 * A strip, B to D levels, E target, F actual, G weight, H score, I reason, J to L what follows from the score where a
 * form has it; row 2 the budget, the grid from row 4 on.
 * Not a reader of forms: it knows where everything is, so that scoring is tested without recognition.
 */
export function buildForm(spec: FormSpec): BuiltForm {
  const { budget, rows, total } = spec;
  const grid: (readonly TestCell[])[] = [
    ['项目资金', '', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    budget
      ? [
          '',
          '',
          '年度资金总额',
          budget.initial,
          budget.annual,
          budget.executed,
          budget.weight,
          budget.rate,
          budget.score,
        ].map(orEmpty)
      : [],
    ...(budget?.parts ?? []).map((part) => ['', '', part.label, part.initial, part.annual, part.executed].map(orEmpty)),
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
      ...(spec.derived ? DERIVED_ROLES.map((role) => spec.derived?.[role] ?? '') : []),
    ],
    ...rows.map((row) =>
      [
        ...['', row.level1, row.level2, row.name ?? '指标', row.target, row.actual, row.weight, row.score, row.reason],
        ...(spec.derived ? DERIVED_ROLES.map((role) => row[role]) : []),
      ].map(orEmpty),
    ),
    ...(total ? [['总分', '', '', '', '', '', total.weight, total.score, total.grade].map(orEmpty)] : []),
  ];
  const sheet = sheetOf(grid, { merges: spec.merges ?? [] });
  return { sheet, form: readBack(sheet, spec) };
}

/** The form that `spec` describes as `sheet` says it now: after edits, with their numbers. */
export function readBack(sheet: Sheet, spec: FormSpec): Form {
  const first = rowOf(0, spec);
  const last = first + spec.rows.length;
  const derived = DERIVED_ROLES.filter((role) => spec.derived?.[role] !== undefined);
  const columns: Columns = Object.fromEntries<number>([
    ...Object.entries(COLUMNS).filter(([role]) => !spec.without?.includes(role as ColumnRole)),
    ...derived.map((role): [string, number] => [role, DERIVED_COLUMNS[role]]),
  ]);
  const levels: { level1: Level | null; level2: Level | null } = { level1: null, level2: null };
  const indicators = spec.rows.map((row, n): Indicator => {
    if (row.level1 !== undefined) levels.level1 = levelAt(first + n, COLUMNS.level1, row.level1, row.level1Points);
    if (row.level2 !== undefined) levels.level2 = levelAt(first + n, COLUMNS.level2, row.level2);
    return indicatorAt(sheet, first + n, columns, { ...levels });
  });
  return {
    kind: spec.kind ?? 'evaluation',
    range: { top: 0, left: 0, bottom: spec.total ? last : last - 1, right: Math.max(8, ...Object.values(columns)) },
    header: { first: first - 1, last: first - 1 },
    columns,
    evidence: [
      ...(columns.deviation === undefined
        ? []
        : [evidenceOf('deviation', columns.deviation, spec.deviationHeader ?? '偏差原因分析及改进措施')]),
      ...derived.map((role) => evidenceOf(role, DERIVED_COLUMNS[role], spec.derived?.[role] ?? '')),
    ],
    confidence: 1,
    budget: spec.budget ? budgetAt(sheet, spec.budget) : null,
    indicators,
    damagedRows: spec.damaged ?? [],
    total: spec.total
      ? {
          row: last,
          weight: numberCell(cellAt(sheet, last, COLUMNS.weight)),
          score: numberCell(cellAt(sheet, last, COLUMNS.score)),
          grade: spec.total.grade === undefined ? null : textCell(cellAt(sheet, last, COLUMNS.deviation)),
        }
      : null,
  };
}

const evidenceOf = (role: ColumnRole, column: number, header: string): ColumnEvidence => {
  return { role, column, header, confidence: 1, reasons: [] };
};

/** The sheet after the edits, as a host would hand it over: a formula with what it amounts to. */
export function applyTo(sheet: Sheet, edits: readonly SheetEdit[]): Sheet {
  const values = sheet.values.map((row) => [...row]);
  const texts = sheet.texts.map((row) => [...row]);
  const formats = sheet.formats.map((row) => [...row]);
  const formulas = sheet.formulas.map((row) => [...row]);
  for (const edit of edits) {
    const { row, column } = edit;
    if (edit.kind === 'number-format') formats[row]![column] = edit.value;
    if (edit.kind === 'formula') formulas[row]![column] = edit.value;
    if (edit.kind !== 'value' && edit.kind !== 'formula') continue;
    const value = edit.kind === 'formula' ? edit.result : edit.value;
    values[row]![column] = value;
    texts[row]![column] = showValue(value, formats[row]![column]!);
  }
  return { ...sheet, values, texts, formats, formulas };
}

const orEmpty = (cell: TestCell | undefined): TestCell => cell ?? null;

function showValue(value: CellValue, format: string): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : '';
  return format.endsWith('%') ? `${new Decimal(value).times(100).toFixed(2)}%` : String(value);
}

const textCell = ({ row, column, text, formula }: Cell): TextCell => ({
  row,
  column,
  text: text.trim(),
  isFormula: formula !== null,
});

const numberCell = (cell: Cell, read: typeof readCellNumber = readCellNumber): NumberCell => ({
  ...textCell(cell),
  value: cell.value === null ? null : read(cell),
  format: cell.format,
});

const levelAt = (row: number, column: number, name: string, points?: number): Level => ({
  row,
  column,
  name,
  printedWeight: points === undefined ? null : new Decimal(points),
});

function budgetAt(sheet: Sheet, { parts = [], without = [] }: BudgetSpec): BudgetLine {
  const numberAt = (row: number, column: number, read?: typeof readCellRatio): NumberCell =>
    numberCell(cellAt(sheet, row, column), read);
  return {
    row: BUDGET_ROW,
    initial: without.includes('initial') ? null : numberAt(BUDGET_ROW, 3),
    annual: without.includes('annual') ? null : numberAt(BUDGET_ROW, 4),
    executed: numberAt(BUDGET_ROW, 5),
    weight: numberAt(BUDGET_ROW, 6),
    rate: without.includes('rate') ? null : numberAt(BUDGET_ROW, 7, readCellRatio),
    score: numberAt(BUDGET_ROW, 8),
    parts: parts.map(({ label }, n) => {
      const row = BUDGET_ROW + 1 + n;
      return { row, label, initial: numberAt(row, 3), annual: numberAt(row, 4), executed: numberAt(row, 5) };
    }),
  };
}

function indicatorAt(
  sheet: Sheet,
  row: number,
  columns: Columns,
  levels: Pick<Indicator, 'level1' | 'level2'>,
): Indicator {
  const at = (column: number): Cell => cellAt(sheet, row, column);
  const name = textCell(anchorAt(sheet, row, COLUMNS.level3));
  const context: MeasureContext = {
    level1: levels.level1?.name ?? '',
    level2: levels.level2?.name ?? '',
    name: name.text,
    comparator: '',
    unit: '',
  };
  const numberAt = (column: number): NumberCell | null => {
    const merge = mergeAt(sheet, row, column);
    return merge && (merge.top !== row || merge.left !== column) ? null : numberCell(at(column));
  };
  const target = at(COLUMNS.target);
  const actual = at(COLUMNS.actual);
  const derivedAt = (role: DerivedRole): NumberCell | null => {
    const column = columns[role];
    return column === undefined ? null : numberAt(column);
  };
  return {
    row,
    ...levels,
    name,
    context,
    targetText: target.text.trim(),
    targetCell: { row, column: COLUMNS.target },
    target: parseTarget(target, context),
    actualText: columns.actual === undefined ? '' : actual.text.trim(),
    actualCell: columns.actual === undefined ? null : { row, column: columns.actual },
    actual: parseActual(actual, context),
    weight: columns.weight === undefined ? null : numberAt(columns.weight),
    score: columns.score === undefined ? null : numberAt(columns.score),
    deviation: columns.deviation === undefined ? null : textCell(anchorAt(sheet, row, columns.deviation)),
    derived: {
      coefficient: derivedAt('coefficient'),
      converted: derivedAt('converted'),
      deduction: derivedAt('deduction'),
    },
  };
}
