import type { Result } from '../../src/domain/result';
import type { SettingsStore } from '../../src/hosts/host';

/** The value of a result that must be there. */
export function value<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`unexpected problem: ${JSON.stringify(result.error)}`);
  return result.value;
}

export const codeOf = (result: Result<unknown, { readonly code: string }>): string =>
  result.ok ? 'ok' : result.error.code;

/** A browser that keeps nothing. */
export const refusingSettings = (): SettingsStore => ({ get: () => null, set: () => false });
