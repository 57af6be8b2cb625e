import type { Decimal } from '../decimal';
import type { Actual, MeasureContext, Target, UnreadableMeasure } from '../measure/measure';
import type { Result } from '../result';
import type { CellRange, CellRef } from '../sheet/cell-ref';

/** 自评表, 完成情况表, 目标表: with scores, with actuals only, with targets only. */
export type FormKind = 'evaluation' | 'completion' | 'targets';

export const COLUMN_ROLES = [
  'level1',
  'level2',
  'level3',
  'comparator',
  'target',
  'adjustedTarget',
  'unit',
  'actual',
  'weight',
  'score',
  'deviation',
  'coefficient',
  'converted',
  'deduction',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Columns whose numbers follow from 分值 and 得分: 得分系数, 折算得分, 扣减分数. */
export const DERIVED_ROLES = ['coefficient', 'converted', 'deduction'] as const satisfies readonly ColumnRole[];
export type DerivedRole = (typeof DERIVED_ROLES)[number];
export const isDerivedRole = (role: string): role is DerivedRole => DERIVED_ROLES.some((each) => each === role);

export type Columns = { readonly [role in ColumnRole]?: number };

/** Why a column was taken for a role: header words, the shape of its data, its place. Shown to the user. */
export interface ColumnEvidence {
  readonly role: ColumnRole;
  readonly column: number;
  /** The sheet's own header words, without their white space. */
  readonly header: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Chinese clauses: "表头“年度指标值”", "数据列多为带单位的数值". */
  readonly reasons: readonly string[];
}

/** A number cell of the form: what it says and where it is. `value` is null where it is blank or no number. */
export interface NumberCell extends CellRef {
  readonly value: Decimal | null;
  /** As displayed, trimmed; "" for a blank cell. */
  readonly text: string;
  /** The cell holds a formula: it is checked, never written. */
  readonly isFormula: boolean;
  readonly format: string;
  /** The number is part of a longer text ("自评总分：95"): it is checked, never written. */
  readonly inText?: true;
}

/** A text cell of the form. `text` is as displayed, with line breaks, outer white space removed. */
export interface TextCell extends CellRef {
  readonly text: string;
  readonly isFormula: boolean;
}

/** The 年度资金总额 line of the budget block, in the block's own unit. Absent cells are null. */
export interface BudgetLine {
  readonly row: number;
  /** 年初预算数, 全年预算数(A), 全年执行数(B) */
  readonly initial: NumberCell | null;
  readonly annual: NumberCell | null;
  readonly executed: NumberCell | null;
  /** 执行率 as recorded, a ratio (0.9846); `text` as displayed. The one beside 分值 and 得分 when there are two. */
  readonly rate: NumberCell | null;
  readonly weight: NumberCell | null;
  readonly score: NumberCell | null;
  /** 其中 lines below, for the check "parts = whole". */
  readonly parts: readonly BudgetPart[];
}

export interface BudgetPart {
  readonly row: number;
  readonly label: string;
  readonly initial: NumberCell | null;
  readonly annual: NumberCell | null;
  readonly executed: NumberCell | null;
}

/** A 一级 or 二级指标 with the points that its text prints: "产出指标(50分)". */
export interface Level extends CellRef {
  readonly name: string;
  readonly printedWeight: Decimal | null;
}

/** A row of the grid that is assessed. */
export interface Indicator {
  readonly row: number;
  readonly level1: Level | null;
  readonly level2: Level | null;
  readonly name: TextCell;
  readonly context: MeasureContext;
  /** As displayed. For a split target: comparator + value + unit put together. */
  readonly targetText: string;
  readonly targetCell: CellRef | null;
  readonly target: Result<Target, UnreadableMeasure>;
  readonly actualText: string;
  readonly actualCell: CellRef | null;
  readonly actual: Result<Actual, UnreadableMeasure>;
  readonly weight: NumberCell | null;
  readonly score: NumberCell | null;
  readonly deviation: TextCell | null;
  /** The row's cells in columns that follow from its score; null where there is no such column or cell of its own. */
  readonly derived: { readonly [role in DerivedRole]: NumberCell | null };
}

/** 总分: the row at the bottom, or 自评得分 at the top. */
export interface TotalLine {
  readonly row: number;
  readonly weight: NumberCell | null;
  readonly score: NumberCell | null;
  /** A grade printed beside it (等级: 优). */
  readonly grade: TextCell | null;
}

/** A row inside the grid that could not be taken for an indicator, and why. */
export interface DamagedRow {
  readonly row: number;
  readonly reason: string;
}

export interface Form {
  readonly kind: FormKind;
  /** From the first row of its head (title, budget block) to the last row of the grid or the total. */
  readonly range: CellRange;
  /** First and last row of the grid's header. */
  readonly header: { readonly first: number; readonly last: number };
  readonly columns: Columns;
  readonly evidence: readonly ColumnEvidence[];
  /** 0 to 1: how sure the recognition is of the whole; below 0.6 the pane asks before it writes. */
  readonly confidence: number;
  readonly budget: BudgetLine | null;
  readonly indicators: readonly Indicator[];
  readonly damagedRows: readonly DamagedRow[];
  readonly total: TotalLine | null;
}
