import type { SettingsStore } from '../hosts/host';

// A browser that keeps nothing (private window, full store) must not lose a choice within the session. What the store
// took is not kept here too: the ribbon's runtime writes to the same store.
const refused = new WeakMap<SettingsStore, Map<string, string | null>>();

/** A text as it was kept last, or null. */
export function recallText(settings: SettingsStore, key: string): string | null {
  const held = refused.get(settings)?.get(key);
  return held === undefined ? settings.get(key) : held;
}

/** Keeps a text in this browser, or for this session where the store refuses it; null forgets it. */
export function keepText(settings: SettingsStore, key: string, text: string | null): void {
  if (storeText(settings, key, text)) return;
  const held = refused.get(settings) ?? new Map<string, string | null>();
  refused.set(settings, held.set(key, text));
}

/** Keeps a text in this browser. False where the store refuses it: then what was kept before still stands. */
export function storeText(settings: SettingsStore, key: string, text: string | null): boolean {
  const isStored = settings.set(key, text);
  if (isStored) refused.get(settings)?.delete(key);
  return isStored;
}

interface Parsed {
  readonly text: string | null;
  readonly value: unknown;
}

const parsed = new WeakMap<SettingsStore, Map<string, Parsed>>();

/** What a kept text means. As long as the text is the same, so is the value: one key is always read by one `parse`. */
export function recallParsed<T>(settings: SettingsStore, key: string, parse: (text: string | null) => T): T {
  const text = recallText(settings, key);
  const known = parsed.get(settings)?.get(key);
  if (known?.text === text) return known.value as T;
  const value = parse(text);
  noteParsed(settings, key, text, value);
  return value;
}

/** What a text means that was just made from `value`: it need not be parsed again. */
export function noteParsed(settings: SettingsStore, key: string, text: string | null, value: unknown): void {
  parsed.set(settings, (parsed.get(settings) ?? new Map<string, Parsed>()).set(key, { text, value }));
}
