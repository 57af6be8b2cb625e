import { isMissing, textArgument } from './arguments';
import type { ChartDraft } from './chart-drafts';
import { addDraft, commitDrafts, draftsOn, removeDraft, requireBars, seriesRange, sourceRanges } from './chart-drafts';
import type { Member, WpsType } from './members';
import { COMMON, createObject } from './members';
import type { Session, SheetCells } from './session';

/** `ChartObjects` of a sheet: all of them, or one by its number. */
export function openChartObjects(sheet: SheetCells, index: unknown, session: Session): object {
  return isMissing(index)
    ? createObject(CHART_OBJECTS, sheet, session)
    : createObject(CHART_OBJECT, draftNumber(sheet, index), session);
}

export const SHAPES: WpsType<SheetCells> = {
  declared: 'Et.Shapes',
  members: {
    ...COMMON,
    Count: { get: (sheet) => draftsOn(sheet).length },
    Item: { call: (sheet, [index], session) => createObject(SHAPE, draftNumber(sheet, index), session) },
    AddChart2: {
      call(sheet, [, type, ...place], session) {
        if (session.quirks.noAddChart2) throw new Error('AddChart2 is not available.');
        const draft = addDraft(sheet, place);
        if (!isMissing(type)) draft.type = requireBars(type);
        return createObject(SHAPE, draft, session);
      },
    },
  },
};

export const CHART_OBJECTS: WpsType<SheetCells> = {
  declared: 'Et.ChartObjects',
  members: {
    ...COMMON,
    Count: { get: (sheet) => draftsOn(sheet).length },
    Item: { call: (sheet, [index], session) => createObject(CHART_OBJECT, draftNumber(sheet, index), session) },
    Add: { call: (sheet, place, session) => createObject(CHART_OBJECT, addDraft(sheet, place), session) },
  },
};

const frameMembers: WpsType<ChartDraft>['members'] = {
  ...COMMON,
  Chart: { get: (draft, session) => createObject(CHART, draft, session) },
  Name: kept('name'),
  Left: kept('left'),
  Top: kept('top'),
  Width: kept('width'),
  Height: kept('height'),
  Delete: { call: (draft) => removeDraft(draft) },
};

export const SHAPE: WpsType<ChartDraft> = { declared: 'Et.Shape', members: frameMembers };
export const CHART_OBJECT: WpsType<ChartDraft> = { declared: 'Et.ChartObject', members: frameMembers };

const XL_CATEGORY = 1;
const XL_VALUE = 2;

export const CHART: WpsType<ChartDraft> = {
  declared: 'Et.Chart',
  members: {
    ...COMMON,
    ChartType: {
      get: ({ type }) => type,
      set(draft, type) {
        draft.type = requireBars(type);
        commitDrafts(draft.sheet);
      },
    },
    SetSourceData: {
      call(draft, [source]) {
        draft.series = { name: null, format: null, hasDataLabels: false, ...sourceRanges(draft.sheet, source) };
        commitDrafts(draft.sheet);
      },
    },
    HasTitle: kept('hasTitle'),
    ChartTitle: {
      get(draft, session) {
        if (!draft.hasTitle) throw new Error('The chart has no title.');
        return createObject(CHART_TITLE, draft, session);
      },
    },
    HasLegend: kept('hasLegend'),
    SeriesCollection: {
      call: (draft, [index], session) =>
        isMissing(index) ? createObject(SERIES_COLLECTION, draft, session) : openSeries(draft, index, session),
    },
    Axes: {
      call: (draft, [type], session) =>
        isMissing(type) ? createObject(AXES, draft, session) : openAxis(draft, type, session),
    },
    HasAxis: {
      call(draft, [type, , wanted]) {
        const axis = type === XL_CATEGORY ? draft.categoryAxis : draft.valueAxis;
        if (wanted === undefined) return axis.isShown;
        axis.isShown = wanted === true;
        return undefined;
      },
    },
  },
};

export const CHART_TITLE: WpsType<ChartDraft> = {
  declared: 'Et.ChartTitle',
  members: { ...COMMON, Text: kept('title'), Caption: kept('title') },
};

export const SERIES_COLLECTION: WpsType<ChartDraft> = {
  declared: ['Et.SeriesCollection', 'Kso.SeriesCollection'],
  members: {
    ...COMMON,
    Count: { get: ({ series }) => (series ? 1 : 0) },
    Item: { call: (draft, [index], session) => openSeries(draft, index, session) },
    NewSeries: {
      call(draft, _, session) {
        if (draft.series) throw new Error('This workbench draws bars of one series.');
        draft.series = { values: null, labels: null, name: null, format: null, hasDataLabels: false };
        return openSeries(draft, 1, session);
      },
    },
  },
};

type Series = ChartDraft & { readonly series: NonNullable<ChartDraft['series']> };

const seriesMember = (change: (series: Series, given: unknown) => void, get: (series: Series) => unknown) => ({
  get,
  set(draft: Series, given: unknown) {
    change(draft, given);
    commitDrafts(draft.sheet);
  },
});

export const SERIES: WpsType<Series> = {
  declared: ['Et.Series', 'Kso.MsoSeries'],
  members: {
    ...COMMON,
    Name: seriesMember(
      ({ series }, name) => (series.name = textArgument(name)),
      ({ series }) => series.name ?? '',
    ),
    Values: seriesMember(
      ({ series, sheet }, source) => (series.values = seriesRange(sheet, source)),
      ({ series }) => series.values,
    ),
    XValues: seriesMember(
      ({ series, sheet }, source) => (series.labels = seriesRange(sheet, source)),
      ({ series }) => series.labels,
    ),
    HasDataLabels: seriesMember(
      ({ series }, has) => (series.hasDataLabels = has === true),
      ({ series }) => series.hasDataLabels,
    ),
    DataLabels: {
      call(draft, _, session) {
        if (!draft.series.hasDataLabels) throw new Error('The series has no labels.');
        return createObject(DATA_LABELS, draft, session);
      },
    },
  },
};

export const DATA_LABELS: WpsType<Series> = {
  declared: 'Et.DataLabels',
  members: {
    ...COMMON,
    ShowValue: seriesMember(
      ({ series }, show) => (series.hasDataLabels = show === true),
      ({ series }) => series.hasDataLabels,
    ),
    NumberFormat: seriesMember(
      ({ series }, format) => (series.format = textArgument(format)),
      ({ series }) => series.format ?? 'General',
    ),
  },
};

export const AXES: WpsType<ChartDraft> = {
  declared: 'Kso.Axes',
  members: {
    ...COMMON,
    Count: { get: ({ categoryAxis, valueAxis }) => [categoryAxis, valueAxis].filter(({ isShown }) => isShown).length },
    Item: { call: (draft, [type], session) => openAxis(draft, type, session) },
  },
};

type AxisDraft = ChartDraft['valueAxis'];

const axisMember = (name: keyof AxisDraft): Member<AxisDraft> => ({
  get: (axis) => axis[name],
  set(axis, given) {
    if (typeof given !== typeof axis[name]) throw new Error('A value of another kind is expected.');
    (axis as unknown as Record<string, unknown>)[name] = given;
  },
});

export const AXIS: WpsType<AxisDraft> = {
  declared: ['Et.Axis', 'Kso.MsoAxis'],
  members: {
    ...COMMON,
    ReversePlotOrder: axisMember('isReversed'),
    MinimumScale: axisMember('minimum'),
    HasMajorGridlines: axisMember('hasGridlines'),
    Delete: {
      call(axis) {
        axis.isShown = false;
      },
    },
  },
};

/** A property that is kept as it is given, if it is of the kind that it was. */
function kept(
  name: 'name' | 'left' | 'top' | 'width' | 'height' | 'hasTitle' | 'title' | 'hasLegend',
): Member<ChartDraft> {
  return {
    get: (draft) => draft[name],
    set(draft, given) {
      if (typeof given !== typeof draft[name]) throw new Error('A value of another kind is expected.');
      (draft as unknown as Record<string, unknown>)[name] = given;
      commitDrafts(draft.sheet);
    },
  };
}

function draftNumber(sheet: SheetCells, index: unknown): ChartDraft {
  const draft = typeof index === 'number' ? draftsOn(sheet)[index - 1] : undefined;
  if (!draft) throw new Error('There is no such chart.');
  return draft;
}

function openSeries(draft: ChartDraft, index: unknown, session: Session): object {
  if (!draft.series || index !== 1) throw new Error('There is no such series.');
  return createObject(SERIES, draft as Series, session);
}

/** An axis that was deleted is not there any more. */
function openAxis(draft: ChartDraft, type: unknown, session: Session): object {
  const axis = type === XL_CATEGORY ? draft.categoryAxis : type === XL_VALUE ? draft.valueAxis : null;
  if (!axis?.isShown) throw new Error('There is no such axis.');
  return createObject(AXIS, axis, session);
}
