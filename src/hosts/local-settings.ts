import type { SettingsStore } from './host';

/**
 * Settings kept by the browser. `partition` keeps them apart where Office asks for it (the same page embedded in
 * different sites). A browser that refuses storage (policy, private window, full) refuses quietly: get gives null,
 * set gives false.
 */
export function createLocalSettings(partition = ''): SettingsStore {
  const nameOf = (key: string): string => `${partition}jixiao-ziping:${key}`;
  return {
    get(key) {
      try {
        return localStorage.getItem(nameOf(key));
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        if (value === null) localStorage.removeItem(nameOf(key));
        else localStorage.setItem(nameOf(key), value);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Settings that live as long as the page. */
export function createMemorySettings(): SettingsStore {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key) ?? null,
    set(key, value) {
      if (value === null) kept.delete(key);
      else kept.set(key, value);
      return true;
    },
  };
}
