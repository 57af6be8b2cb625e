/** What a store holds may be another version's, cut off, or changed by hand: an object, or null for anything else. */
export function parseStored(text: string | null): { readonly [field: string]: unknown } | null {
  if (text === null) return null;
  try {
    return asObject(JSON.parse(text));
  } catch {
    return null;
  }
}

/** `value` as an object with fields, or null where it is none. */
export const asObject = (value: unknown): { readonly [field: string]: unknown } | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [field: string]: unknown })
    : null;
