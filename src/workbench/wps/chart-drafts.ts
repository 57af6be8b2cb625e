import type { CellRange } from '../../domain/sheet/cell-ref';
import type { SheetChart, WorkbookSheet } from '../workbook/workbook';
import { parseAreas } from './areas';
import { selfOf } from './members';
import { columnAt, rowAt } from './points';
import { RANGE } from './range-type';
import type { SheetCells } from './session';
import { sheetOf } from './session';

/** A chart as far as a page has made it. The workbook model takes it once it has bars. */
export interface ChartDraft {
  readonly sheet: SheetCells;
  /** XlChartType. */
  type: number | null;
  name: string;
  /** Points. */
  left: number;
  top: number;
  width: number;
  height: number;
  hasTitle: boolean;
  title: string;
  hasLegend: boolean;
  series: {
    values: CellRange | null;
    labels: CellRange | null;
    name: string | null;
    format: string | null;
    hasDataLabels: boolean;
  } | null;
  readonly categoryAxis: AxisDraft;
  readonly valueAxis: AxisDraft;
}

interface AxisDraft {
  isShown: boolean;
  isReversed: boolean;
  minimum: number;
  hasGridlines: boolean;
}

const BAR_CLUSTERED = 57;

/** Of the sheets of this session; those of the file are not known here. */
const drafts = new WeakMap<WorkbookSheet, ChartDraft[]>();

/** The charts of a sheet in the order of their making. */
export const draftsOn = (sheet: SheetCells): readonly ChartDraft[] => drafts.get(sheetOf(sheet)) ?? [];

/** A new chart at a place in points: left, top, width, height. */
export function addDraft(sheet: SheetCells, place: readonly unknown[]): ChartDraft {
  if (!sheetOf(sheet).design) throw new Error('This workbench puts charts on new sheets only.');
  const [left = 0, top = 0, width = 360, height = 216] = place.map((part) => {
    if (typeof part !== 'number') throw new Error('A number of points is expected.');
    return part;
  });
  const axis = (hasGridlines: boolean): AxisDraft => ({ isShown: true, isReversed: false, minimum: 0, hasGridlines });
  const name = `图表 ${draftsOn(sheet).length + 1}`;
  const draft: ChartDraft = {
    ...{ sheet, type: null, name, left, top, width, height, hasTitle: false, title: '图表标题', hasLegend: true },
    ...{ series: null, categoryAxis: axis(false), valueAxis: axis(true) },
  };
  drafts.set(sheetOf(sheet), [...draftsOn(sheet), draft]);
  return draft;
}

/** Takes a chart away again. */
export function removeDraft(draft: ChartDraft): void {
  drafts.set(
    sheetOf(draft.sheet),
    draftsOn(draft.sheet).filter((one) => one !== draft),
  );
  commitDrafts(draft.sheet);
}

/** Hands the charts that have bars to the workbook model. */
export function commitDrafts(sheet: SheetCells): void {
  const model = sheetOf(sheet);
  model.design!.setCharts(draftsOn(sheet).flatMap((draft) => chartOf(draft, model) ?? []));
}

/** The one type of charts that the workbook model draws. */
export function requireBars(type: unknown): number {
  if (type !== BAR_CLUSTERED) throw new Error('This workbench draws lying bars only.');
  return type;
}

/** A column of values, or two: labels and values. */
export function sourceRanges(sheet: SheetCells, source: unknown): { values: CellRange; labels: CellRange | null } {
  const range = rangeOn(sheet, source);
  const isPair = range.right === range.left + 1;
  if (!isPair && range.right !== range.left) throw new Error('This workbench draws bars of one column.');
  const values = { ...range, left: range.right };
  return { values, labels: isPair ? { ...range, right: range.left } : null };
}

/** A column of cells, as a range or in the words "='表 1'!$A$2:$A$9". */
export const seriesRange = (sheet: SheetCells, source: unknown): CellRange => {
  if (typeof source !== 'string') return rangeOn(sheet, source);
  const reference = /^='?(.*?)'?!([^!]+)$/.exec(source);
  if (reference?.[1]?.replace(/''/g, "'") !== sheetOf(sheet).name)
    throw new Error('A range of this sheet is expected.');
  return parseAreas(reference[2]!)[0]!;
};

function rangeOn(sheet: SheetCells, source: unknown): CellRange {
  const cells = selfOf(RANGE, source);
  if (cells?.sheetId !== sheet.sheetId) throw new Error('A range of this sheet is expected.');
  return cells.areas[0]!;
}

function chartOf(draft: ChartDraft, sheet: WorkbookSheet): SheetChart | null {
  const { type, series, hasTitle, title, left, top, width, height } = draft;
  if (type === null || !series?.values) return null;
  return {
    title: hasTitle ? title : null,
    values: series.values,
    labels: series.labels,
    format: series.format,
    // The last cells are those that the right and lower edges lie in.
    place: {
      ...{ top: rowAt(sheet, top), left: columnAt(sheet, left) },
      ...{ bottom: rowAt(sheet, top + height - 1), right: columnAt(sheet, left + width - 1) },
    },
  };
}
