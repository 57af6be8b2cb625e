import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { Refusal } from './refusal';
import { refusalOf } from './refusal';

/** A refused batch. `answer` still reads what arrived before the action that failed; reading anything else throws. */
export interface FailedTrip<T> extends Refusal {
  readonly answer: (() => T) | null;
}

/**
 * One request to Excel and its answer. `queue` says what is asked for and gives back how to read the answer.
 * Ranges must be untracked where they are made (`.untrack()`): Excel.run would otherwise keep a reference to each and
 * send a second request only to let them go.
 */
export async function roundTrip<T>(
  queue: (context: Excel.RequestContext) => () => T,
): Promise<Result<T, FailedTrip<T>>> {
  let answer: (() => T) | null = null;
  try {
    await Excel.run(async (context) => {
      answer = queue(context);
      await context.sync();
    });
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return fail({ ...refusal, answer });
  }
  return ok(answer!());
}

/** What a part of a failed batch brought, or null when the batch did not get so far. */
export function salvage<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (refusalOf(error)) return null;
    throw error;
  }
}
