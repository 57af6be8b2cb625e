import { formatStandard, checkStandard } from '../domain/scoring/standard-text';
import type { Standard } from '../domain/scoring/standard';
import { NATIONAL, STANDARDS, findStandard } from '../domain/scoring/standards';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { SpreadsheetHost } from '../hosts/host';
import { recallCarried } from './carried-choices';
import { fingerprintOfTexts } from './fingerprint';
import { keepText, recallParsed, storeText } from './kept-text';
import { parseStored } from './stored-json';

export interface StandardList {
  readonly builtIn: readonly Standard[];
  /** Made or imported in this browser. */
  readonly own: readonly Standard[];
  /** By what is scored now. */
  readonly chosen: Standard;
  /** `chosen` came with the workbook's file. */
  readonly fromWorkbook: boolean;
}

/** What a person chose in this browser, and what the workbook said then. */
interface StandardChoice {
  readonly id: string;
  /** The fingerprint of the workbook's standard that this choice was made over; null for a workbook without one. */
  readonly over: string | null;
}

const OWN = 'standards:1';
const CHOSEN = 'standard-chosen:1';

/**
 * The standards to choose from and the one in force: the workbook's, unless a person chose otherwise over the very
 * same; else the one chosen in this browser; else the national one.
 */
export function recallStandards(host: SpreadsheetHost): StandardList {
  const own = recallParsed(host.settings, OWN, parseOwn);
  const choice = recallParsed(host.settings, CHOSEN, parseChoice);
  const carried = carriedStandard(host);
  const list = { builtIn: STANDARDS, own };
  const listed = choice && (findStandard(choice.id) ?? own.find(({ id }) => id === choice.id));
  if (carried && (choice?.over !== fingerprintOf(carried) || !listed)) {
    return { ...list, chosen: carried, fromWorkbook: true };
  }
  return { ...list, chosen: listed ?? NATIONAL, fromWorkbook: false };
}

/** Scores by the standard with this id from now on. An id that is not listed is the workbook's own standard. */
export function chooseStandard(host: SpreadsheetHost, id: string): StandardList {
  const carried = carriedStandard(host);
  const choice: StandardChoice = { id, over: carried && fingerprintOf(carried) };
  keepText(host.settings, CHOSEN, JSON.stringify(choice));
  return recallStandards(host);
}

/** Adds a standard of one's own, or replaces the one with its id. The built-in ones cannot be replaced. */
export function saveStandard(
  host: SpreadsheetHost,
  standard: Standard,
): Result<StandardList, 'store-full' | 'built-in'> {
  if (findStandard(standard.id)) return fail('built-in');
  const { own, chosen } = recallStandards(host);
  const isKnown = own.some(({ id }) => id === standard.id);
  const next = isKnown ? own.map((each) => (each.id === standard.id ? standard : each)) : [...own, standard];
  if (!storeText(host.settings, OWN, JSON.stringify({ standards: next }))) return fail('store-full');
  // Who changes the standard in force means it to be in force as changed, also where the workbook's file has the former.
  return ok(chosen.id === standard.id ? chooseStandard(host, standard.id) : recallStandards(host));
}

/** Forgets a standard of one's own. If it was in force, the national one is from now on. */
export function removeStandard(host: SpreadsheetHost, id: string): StandardList {
  const { own, chosen } = recallStandards(host);
  keepText(host.settings, OWN, JSON.stringify({ standards: own.filter((standard) => standard.id !== id) }));
  return chosen.id === id ? chooseStandard(host, NATIONAL.id) : recallStandards(host);
}

/** The most characters that a standard's name may have (standard-text.ts). */
const LONGEST_NAME = 60;
const COPY = '（副本）';

/** The same standard under a fresh id and a name that says so, to be changed and saved. */
export function copyStandard(host: SpreadsheetHost, standard: Standard): Standard {
  const { builtIn, own } = recallStandards(host);
  const taken = new Set([...builtIn, ...own, carriedStandard(host)].map((each) => each?.id));
  let n = 1;
  while (taken.has(`own-${n}`)) n += 1;
  const name = `${Array.from(standard.name)
    .slice(0, LONGEST_NAME - COPY.length)
    .join('')}${COPY}`;
  return { ...standard, id: `own-${n}`, name };
}

const carriedStandard = (host: SpreadsheetHost): Standard | null => recallCarried(host)?.standard ?? null;

const fingerprintOf = (standard: Standard): string => fingerprintOfTexts([formatStandard(standard)]);

function parseOwn(text: string | null): readonly Standard[] {
  const own = new Map<string, Standard>();
  const stored = parseStored(text)?.['standards'];
  for (const each of Array.isArray(stored) ? (stored as readonly unknown[]) : []) {
    const checked = checkStandard(each);
    if (checked.ok && !findStandard(checked.value.id)) own.set(checked.value.id, checked.value);
  }
  return [...own.values()];
}

function parseChoice(text: string | null): StandardChoice | null {
  const { id, over } = parseStored(text) ?? {};
  return typeof id === 'string' ? { id, over: typeof over === 'string' ? over : null } : null;
}
