import { Decimal } from '../decimal';
import { squeeze } from './words';

// "产出指标(50分)", "满意度指标(10)", "产出指标40分", "效益指标(30%)".
const PRINTED = /\((?:共|满分|分值|权重)?:?(\d+(?:\.\d+)?)[分%]?\)|(\d+(?:\.\d+)?)分(?=$|\))/;

/** A level's text parted into its name and the points that it prints: "产出 指标（50分）" → 产出指标, 50. */
export function partPrintedWeight(text: string): { readonly name: string; readonly printedWeight: Decimal | null } {
  const squeezed = squeeze(text);
  const match = PRINTED.exec(squeezed);
  const points = match?.[1] ?? match?.[2];
  if (match === null || points === undefined) return { name: squeezed, printedWeight: null };
  const name = squeezed.slice(0, match.index) + squeezed.slice(match.index + match[0].length);
  return { name: name === '' ? squeezed : name, printedWeight: new Decimal(points) };
}
