import type { CellRef } from '../domain/sheet/cell-ref';
import type { MaybePromise } from './host';
import type { ProbeAnswer } from './probe';

/** A question to a program; `Bench` is what it is tried on. */
export interface ProbeQuestion<Bench> {
  readonly id: string;
  readonly question: string;
  readonly expected: readonly string[];
  /** What was found. Throws Unanswerable where this program cannot tell; anything else thrown is an answer, too. */
  readonly ask: (bench: Bench) => MaybePromise<Found>;
}

/** A text to be compared with what is expected, or that and particulars which are not compared. */
export type Found = string | { readonly found: string; readonly detail: string };

/** Thrown by a question that finds no answer here; the message says in Chinese why. */
export class Unanswerable extends Error {}

export interface AskOptions<Bench> {
  readonly benchOf: (index: number) => Bench;
  /** What a program said when it threw. */
  readonly wordsOf: (error: unknown) => string;
  /** Called before each question. False: no more are asked. */
  readonly mayGoOn: (asked: number) => boolean;
}

/** Asks one question after the other. Whatever one throws is its answer; null when it was not to go on. */
export async function askAll<Bench>(
  questions: readonly ProbeQuestion<Bench>[],
  { benchOf, wordsOf, mayGoOn }: AskOptions<Bench>,
): Promise<readonly ProbeAnswer[] | null> {
  const answers: ProbeAnswer[] = [];
  for (const [index, question] of questions.entries()) {
    // A program that answers at once would keep the page from showing how far it is.
    await nextTurn();
    if (!mayGoOn(index)) return null;
    answers.push(await answerTo(question, () => benchOf(index), wordsOf));
  }
  return answers;
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function answerTo<Bench>(
  { id, question, expected, ask }: ProbeQuestion<Bench>,
  bench: () => Bench,
  wordsOf: (error: unknown) => string,
): Promise<ProbeAnswer> {
  try {
    const told = await ask(bench());
    const { found, detail } = typeof told === 'string' ? { found: told, detail: '' } : told;
    const words = detail === '' ? found : `${found}（${detail}）`;
    if (expected.length === 0) {
      return { id, question, expected, found: words, verdict: 'unknown', reason: '没有预期，供维护人员了解' };
    }
    const verdict = expected.includes(found) ? 'agrees' : 'differs';
    return { id, question, expected, found: words, verdict, reason: null };
  } catch (error) {
    if (error instanceof Unanswerable) {
      return { id, question, expected, found: '没有结果', verdict: 'unknown', reason: error.message };
    }
    return { id, question, expected, found: `出错：${wordsOf(error)}`, verdict: 'differs', reason: null };
  }
}

const FIRST_ROW = 40;
const ROWS_APART = 20;
const COLUMNS_APART = 6;

/**
 * The first cell that belongs to a question alone. Below and beside that of the one before it: what is hidden, merged or
 * widened for one is out of the way of all others. The rows above are for a report.
 */
export const cornerOf = (index: number): CellRef => ({
  row: FIRST_ROW + ROWS_APART * index,
  column: COLUMNS_APART * index,
});
