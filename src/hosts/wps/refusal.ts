import type { Result } from '../../domain/result';
import { fail } from '../../domain/result';
import type { HostProblem } from '../host';

/**
 * Does what crosses the bridge. Whatever WPS throws there becomes the problem `failed` with its own words: it has no
 * codes, and old builds throw where a member is missing.
 */
export function crossing<T>(work: () => Result<T, HostProblem>): Result<T, HostProblem> {
  try {
    return work();
  } catch (error) {
    return fail({ code: 'failed', detail: wordsOf(error) });
  }
}

/** What WPS said when it refused. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
