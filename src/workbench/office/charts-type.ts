import type { CellRange } from '../../domain/sheet/cell-ref';
import type { SheetChart, WorkbookSheet } from '../workbook/workbook';
import type { Argument, Member, Thing, ThingType } from './members';
import { createThing } from './members';
import { designOf } from './new-worksheet';
import type { Json } from './protocol';
import { invalidArgument, OfficeError } from './protocol';
import type { RangeCells } from './range-grids';

/** The charts of a new sheet: lying bars of one series. Those of the file are not known here. */
export const openCharts = (sheet: WorkbookSheet): Thing => createThing(CHARTS, sheet);

interface Chart {
  readonly sheet: WorkbookSheet;
  /** Its place in the list; charts are never taken out. */
  readonly index: number;
}

const chartOf = ({ sheet, index }: Chart): SheetChart => designOf(sheet).charts[index]!;

function change({ sheet, index }: Chart, part: Partial<SheetChart>): void {
  const design = designOf(sheet);
  design.setCharts(design.charts.map((chart, at) => (at === index ? { ...chart, ...part } : chart)));
}

const CHARTS: ThingType<WorkbookSheet> = {
  name: 'ChartCollection',
  items: (sheet) => (sheet.design?.charts ?? []).map((_, index) => createThing(CHART, { sheet, index })),
  members: {
    Count: { get: (sheet) => sheet.design?.charts.length ?? 0 },
    GetCount: { since: '1.4', call: (sheet) => sheet.design?.charts.length ?? 0 },
    Add: {
      open(sheet, [type, source, seriesBy]) {
        const values = rangeArgument(source, sheet);
        if (type !== 'BarClustered' || seriesBy !== 'Columns' || values.left !== values.right) {
          throw new OfficeError(
            'NotImplemented',
            'This workbench draws bars of one column only.',
            'ChartCollection.add',
          );
        }
        const design = designOf(sheet);
        // Where Excel puts a chart that is told no place is its own affair: here beside the values.
        const place = { top: 0, left: values.right + 2, bottom: 14, right: values.right + 9 };
        design.setCharts([...design.charts, { title: null, values, labels: null, format: null, place }]);
        return createThing(CHART, { sheet, index: design.charts.length - 1 });
      },
    },
  },
};

/** A property that bars here always have as the host wants it: set to anything else it is refused. */
const always = (wanted: Json, since = '1.1'): Member<Chart> => ({
  since,
  get: () => wanted,
  set(_, given) {
    if (given !== wanted) throw new OfficeError('NotImplemented', 'Bars in this workbench have one look.', 'Chart');
  },
});

const part = (name: string, members: ThingType<Chart>['members']): Member<Chart> => {
  const type: ThingType<Chart> = { name, members };
  return { open: (chart) => createThing(type, chart) };
};

const SERIES: ThingType<Chart> = {
  name: 'ChartSeries',
  members: {
    Name: { get: (chart) => chartOf(chart).title ?? '', set: (chart, name) => change(chart, { title: wordOf(name) }) },
    SetXAxisValues: {
      since: '1.7',
      call(chart, [source]) {
        change(chart, { labels: rangeArgument(source, chart.sheet) });
        return undefined;
      },
    },
  },
};

const SERIES_COLLECTION: ThingType<Chart> = {
  name: 'ChartSeriesCollection',
  items: (chart) => [createThing(SERIES, chart)],
  members: {
    Count: { get: () => 1 },
    GetItemAt: {
      open(chart, [index]) {
        if (index !== 0) throw invalidArgument('There is one series.', 'ChartSeriesCollection.getItemAt');
        return createThing(SERIES, chart);
      },
    },
  },
};

const CHART: ThingType<Chart> = {
  name: 'Chart',
  members: {
    Title: part('ChartTitle', {
      Text: {
        get: (chart) => chartOf(chart).title ?? '',
        set: (chart, text) => change(chart, { title: wordOf(text) }),
      },
    }),
    Legend: part('ChartLegend', { Visible: always(false) }),
    DataLabels: part('ChartDataLabels', {
      ShowValue: always(true),
      NumberFormat: {
        since: '1.8',
        get: (chart) => chartOf(chart).format ?? 'General',
        set: (chart, format) => change(chart, { format: wordOf(format) }),
      },
    }),
    Axes: part('ChartAxes', {
      CategoryAxis: part('ChartAxis', { ReversePlotOrder: always(true, '1.7') }),
      ValueAxis: part('ChartAxis', {
        Minimum: always(0),
        Visible: always(false, '1.7'),
        MajorGridlines: part('ChartGridlines', { Visible: always(false) }),
      }),
    }),
    Series: { open: (chart) => createThing(SERIES_COLLECTION, chart) },
    SetPosition: {
      call(chart, [start, end]) {
        const { top, left, bottom, right } = rangeArgument(start, chart.sheet);
        const last = end === undefined || end === null ? { bottom, right } : rangeArgument(end, chart.sheet);
        change(chart, { place: { top, left, bottom: last.bottom, right: last.right } });
        return undefined;
      },
    },
  },
};

function wordOf(given: Json): string {
  if (typeof given !== 'string') throw invalidArgument('A text is expected.', 'Chart');
  return given;
}

function rangeArgument(given: Argument, sheet: WorkbookSheet): CellRange {
  const thing = given as Thing | null | undefined;
  if (thing?.typeName !== 'Range') throw invalidArgument('A range is expected.', 'Chart');
  const cells = thing.self as RangeCells;
  if (cells.sheet.id !== sheet.id) throw invalidArgument('The range is on another sheet.', 'Chart');
  return cells.range;
}
