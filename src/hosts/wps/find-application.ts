import type { WpsApplication } from './application';

/** What WPS puts into a page: one root under two names, older builds only the second. */
export interface WpsSurroundings {
  readonly Application?: unknown;
  readonly wps?: unknown;
}

/**
 * WPS's spreadsheet program around this page, or null. It is known by what it offers add-ins, never by what it says of
 * itself: it may call itself Microsoft Excel, and the writer of WPS offers add-ins the same, but has no workbooks.
 */
export function findWpsApplication(page: WpsSurroundings): WpsApplication | null {
  const wps = attempt(() => page.wps);
  const candidates = [
    () => page.Application,
    () => called(wps, 'EtApplication'),
    () => memberOf(wps, 'Application'),
    () => wps,
  ];
  for (const candidate of candidates) {
    const application = attempt(candidate);
    const offersPanes = [application, wps].some((root) =>
      ['CreateTaskPane', 'GetTaskPane', 'EtApplication', 'PluginStorage'].some((name) => has(root, name)),
    );
    const hasWorkbooks = has(application, 'Workbooks') || has(application, 'ActiveWorkbook');
    if (offersPanes && hasWorkbooks) return application as WpsApplication;
  }
  return null;
}

const isThing = (given: unknown): given is { readonly [name: string]: unknown } =>
  (typeof given === 'object' || typeof given === 'function') && given !== null;

const memberOf = (root: unknown, name: string): unknown => (isThing(root) ? root[name] : undefined);

/** Declared a property, and in the builds that need it a function. */
function called(root: unknown, name: string): unknown {
  if (!isThing(root)) return undefined;
  const member = root[name];
  return typeof member === 'function' ? (root as { readonly [name: string]: () => unknown })[name]!() : member;
}

const has = (root: unknown, name: string): boolean => isThing(attempt(() => memberOf(root, name)));

/** Asking a bridge for what it does not have may throw. */
function attempt(ask: () => unknown): unknown {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
