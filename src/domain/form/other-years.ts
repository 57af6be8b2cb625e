import type { HeaderColumn } from './header-blocks';
import type { HeaderMeaning } from './header-vocabulary';
import { squeeze } from './words';

// "2021年", "2021实际值", "完成值(2021)", both ends of "2021-2023年"; not the number of a decree (财预〔2020〕10号).
const YEAR = /(?<!\d)20\d\d(?=年|\)|[-~—–至到]+20\d\d|\p{Script=Han}|$)/gu;

/** Only these are of a year; 2024年改进措施 says nothing of what the figures beside it are. */
const MEASURED: readonly HeaderMeaning[] = ['target', 'adjustedTarget', 'actual', 'score'];

interface DatedColumn {
  readonly column: number;
  /** What its figures may be, and how surely. */
  readonly meanings: ReadonlyMap<HeaderMeaning, number>;
  readonly years: readonly number[];
}

/**
 * The columns whose figures are of other years than the form's: "2021年完成值 | 2022年目标值 | 2022年完成值". The form's
 * year is the one that its head names, where the header names none later; else the latest that the header names, unless
 * columns without a year say as surely all that those of the latest do. A span (2021-2023年) is another period where a
 * column of one year, or of none, says the same.
 */
export function columnsOfOtherYears(columns: readonly HeaderColumn[], formYear: number | null): ReadonlySet<number> {
  const measured = columns.map(dated).filter(({ meanings }) => meanings.size > 0);
  const named = measured.flatMap(({ years }) => (years.length === 1 ? years : []));
  const year = yearOf(measured, named, formYear);
  const ofYear = measured.filter(({ years }) => years.length === 1 && years[0] === year);
  const undated = measured.filter(({ years }) => years.length === 0);
  const isDoubled = formYear === null && ofYear.every((each) => undated.some((rival) => saysAsSurely(rival, each)));
  const others = measured.filter(({ years }) => years.length === 1 && (isDoubled || years[0] !== year));
  const rest = measured.filter((each) => !others.includes(each));
  const spans = rest.filter(({ years, meanings }) => {
    return years.length > 1 && rest.some((each) => each.years.length < 2 && sharesMeaning(each.meanings, meanings));
  });
  return new Set([...others, ...spans].map(({ column }) => column));
}

function dated({ column, text, above, hits, groupHits }: HeaderColumn): DatedColumn {
  const meanings = new Map<HeaderMeaning, number>();
  for (const { meaning, weight } of [...hits, ...groupHits]) {
    if (MEASURED.includes(meaning)) meanings.set(meaning, Math.max(weight, meanings.get(meaning) ?? 0));
  }
  const dates = [text, ...[...above].reverse()].map(yearsIn).find((years) => years.length > 0);
  return { column, meanings, years: dates ?? [] };
}

const yearsIn = (text: string): readonly number[] => [
  ...new Set([...squeeze(text).matchAll(YEAR)].map(([year]) => Number(year))),
];

function yearOf(measured: readonly DatedColumn[], named: readonly number[], formYear: number | null): number | null {
  const latest = named.reduce<number | null>((most, year) => (most === null || year > most ? year : most), null);
  if (formYear === null || latest === null || named.includes(formYear)) return formYear ?? latest;
  // Target and result of one year, and nothing else: the head's year is that of writing.
  const isOnePair = new Set(named).size === 1 && measured.every(({ years }) => years.length === 1);
  const has = (meaning: HeaderMeaning): boolean => measured.some(({ meanings }) => meanings.has(meaning));
  if (isOnePair && has('target') && has('actual')) return latest;
  return Math.max(formYear, latest);
}

const sharesMeaning = (a: DatedColumn['meanings'], b: DatedColumn['meanings']): boolean =>
  [...a.keys()].some((meaning) => b.has(meaning));

const saysAsSurely = ({ meanings }: DatedColumn, other: DatedColumn): boolean =>
  [...other.meanings].some(([meaning, weight]) => (meanings.get(meaning) ?? 0) >= weight);
