// Compiled alone (tsconfig.wps-contract.json, in `npm run types`): the declarations of WPS redeclare the global `confirm`
// and would break the pages of everybody else. What src/hosts/wps says of WPS must be what et-jsapi-declare says.
import type {
  WpsApiEvent,
  WpsApplication,
  WpsAxis,
  WpsChart,
  WpsComment,
  WpsDebugTools,
  WpsFont,
  WpsInterior,
  WpsProperties,
  WpsProperty,
  WpsRange,
  WpsSeries,
  WpsSheets,
  WpsWindow,
  WpsWorkbook,
  WpsWorksheet,
} from '../src/hosts/wps/application';
import type { ProbeApplication, ProbeRange, ProbeWorksheet } from '../src/hosts/wps/probe-application';

// Declared to give one thing or several, whatever is asked for: what it is of the questions that we ask.
declare global {
  namespace Et {
    interface Sheets {
      Item(Index: string | number): Worksheet;
    }
    interface Worksheet {
      ChartObjects(): ChartObjects;
    }
  }
}

/** Each of our types beside the one that is declared. */
interface Pairs {
  application: [WpsApplication, WPS.EtAddonRoot & Et.Application];
  apiEvent: [WpsApiEvent, WPS.EtApiEvent];
  debugTools: [WpsDebugTools, Et.DebugTools];
  workbook: [WpsWorkbook, Et.Workbook];
  window: [WpsWindow, Et.Window];
  sheets: [WpsSheets, Et.Sheets];
  worksheet: [WpsWorksheet, Et.Worksheet];
  range: [WpsRange, Et.Range];
  interior: [WpsInterior, Et.Interior];
  font: [WpsFont, Et.Font];
  comment: [WpsComment, Et.Comment];
  properties: [WpsProperties, Kso.DocumentProperties];
  property: [WpsProperty, Kso.DocumentProperty];
  chart: [WpsChart, Et.Chart];
  series: [WpsSeries, Kso.MsoSeries];
  axis: [WpsAxis, Kso.MsoAxis];
  probeApplication: [ProbeApplication, WPS.EtAddonRoot & Et.Application];
  probeWorksheet: [ProbeWorksheet, Et.Worksheet];
  probeRange: [ProbeRange, Et.Range];
}

type Ours = { [name in keyof Pairs]: Pairs[name][0] };
type Declared = { [name in keyof Pairs]: Pairs[name][1] };

/** Members of ours that are not declared at all. */
type Unknown = { [name in keyof Pairs]: Exclude<keyof Ours[name], keyof Declared[name]> };
/** Members that are a method with us and a property there, or the other way round. */
type OtherKind = {
  [name in keyof Pairs]: {
    [member in keyof Ours[name] & keyof Declared[name]]: IsMethod<Ours[name][member]> extends IsMethod<
      Declared[name][member]
    >
      ? never
      : member;
  }[keyof Ours[name] & keyof Declared[name]];
};
type IsMethod<T> = NonNullable<T> extends (...given: never[]) => unknown ? true : false;
/** Members that are read-only there and written by us. */
type Unwritable = { [name in keyof Pairs]: Exclude<WritableKeys<Ours[name]>, WritableKeys<Declared[name]>> };
type WritableKeys<T> = {
  [key in keyof T]-?: IsSame<{ [one in key]: T[key] }, { -readonly [one in key]: T[key] }> extends true ? key : never;
}[keyof T];
type IsSame<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type Nothing = { [name in keyof Pairs]: never };
const isDeclared = (unknown: Unknown): Nothing => unknown;
const isOfThatKind = (otherKind: OtherKind): Nothing => otherKind;
const isWritable = (unwritable: Unwritable): Nothing => unwritable;

/** What is declared can be used as what we say it is. */
const isUsable = (declared: Declared): Ours => declared;

export const contract = [isDeclared, isOfThatKind, isWritable, isUsable];
