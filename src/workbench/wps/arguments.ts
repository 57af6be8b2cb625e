/** A text as the bridge takes it: numbers and truths are turned into one, objects are refused. */
export function textArgument(given: unknown): string {
  if (typeof given === 'string') return given;
  if (typeof given === 'number' || typeof given === 'boolean') return String(given);
  throw new Error('A text is expected.');
}

/** A number, and nothing that might be one. */
export function numberArgument(given: unknown): number {
  if (typeof given !== 'number' || !Number.isFinite(given)) throw new Error('A number is expected.');
  return given;
}

/** Left out, or null: how a page leaves out an argument before others. */
export const isMissing = (given: unknown): given is null | undefined => given === undefined || given === null;
