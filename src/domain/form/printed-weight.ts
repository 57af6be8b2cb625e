import { Decimal } from '../decimal';
import { squeeze } from './words';

// "产出指标(50分)", "满意度指标(10)", "产出指标40分", "效益指标(30%)".
const PRINTED = /\((?:共|满分|分值|权重)?:?(\d+(?:\.\d+)?)[分%]?\)|(\d+(?:\.\d+)?)分(?=$|\))/;

// A span that a rule allows, as 重庆 prints it: "成本指标(0-20)分", "产出指标(40-50分)".
const SPAN = /\(\d+(?:\.\d+)?[-~—–至到]\d+(?:\.\d+)?(?:分\)|\)分)|\d+(?:\.\d+)?[-~—–至到]\d+(?:\.\d+)?分$/;

// "目标完成情况(50分,附加分5分)", "数量指标15分(每项5分)": of several numbers of points none is surely the level's.
const POINTS = /(\d+(?:\.\d+)?)分/g;
const printsSeveral = (text: string): boolean =>
  new Set([...text.matchAll(POINTS)].map(([, points]) => points)).size > 1;

/** A level's text parted into its name and the points that it prints: "产出 指标（50分）" → 产出指标, 50. A span of points is no weight. */
export function partPrintedWeight(text: string): { readonly name: string; readonly printedWeight: Decimal | null } {
  const squeezed = squeeze(text);
  const span = SPAN.exec(squeezed);
  if (span !== null) return { name: without(squeezed, span), printedWeight: null };
  if (printsSeveral(squeezed)) return { name: squeezed.replace(/\([^()]*\d分[^()]*\)/g, ''), printedWeight: null };
  const match = PRINTED.exec(squeezed);
  const points = match?.[1] ?? match?.[2];
  if (match === null || points === undefined) return { name: squeezed, printedWeight: null };
  return { name: without(squeezed, match), printedWeight: new Decimal(points) };
}

function without(text: string, { index, 0: part }: RegExpExecArray): string {
  const rest = text.slice(0, index) + text.slice(index + part.length);
  return rest === '' ? text : rest;
}
