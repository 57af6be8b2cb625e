import type { Actual } from '../measure';
import { readStatement } from '../reading/statement';

const NEXT = /^(?:于|在|至|到|已于|延期至|推迟至|延至|拖至)?(?:次年|翌年|第二年|下一年|转年|来年)的?/;

/** "次年1月到位": a date of the year after, its year left open; null for every other text. */
export function dateInNextYear(words: string): (Actual & { kind: 'date' }) | null {
  const match = NEXT.exec(words);
  if (!match) return null;
  const rest = readStatement(words.slice(match[0].length));
  if (rest.kind !== 'date' || rest.until.year !== null) return null;
  return { kind: 'date', from: rest.from, until: rest.until };
}
