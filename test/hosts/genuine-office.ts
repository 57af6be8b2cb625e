import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { createContext, runInContext, Script } from 'node:vm';
import type { HostBridge } from '../../src/workbench/office/protocol';

interface GenuineOffice {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: { readonly HostBridge: { init(bridge: HostBridge): void } };
}

const LIBRARY = '@microsoft/office-js/dist/excel-web-16.00.js';

let loaded: GenuineOffice | null = null;

/**
 * Microsoft's own client library, as Excel on the web loads it, in a context that looks to it like a page. It becomes
 * the global `Excel` that src/hosts/excel uses. Loaded once per process.
 */
export function loadGenuineOffice(): GenuineOffice {
  if (loaded) return loaded;
  const path = createRequire(resolve('package.json')).resolve(LIBRARY);
  const page: { [name: string]: unknown } = {
    console,
    setTimeout,
    clearTimeout,
    navigator: { userAgent: '', language: 'zh-CN' },
    location: { href: 'https://localhost/', search: '', hash: '' },
    document: { getElementsByTagName: () => [], URL: 'https://localhost/', addEventListener: () => undefined },
    sessionStorage: { getItem: () => null, setItem: () => undefined },
    addEventListener: () => undefined,
    performance,
  };
  page['window'] = page;
  createContext(page);
  new Script(readFileSync(path, 'utf8'), { filename: LIBRARY }).runInContext(page);
  loaded = runInContext('({ Excel, OfficeExtension })', page) as GenuineOffice;
  Object.assign(globalThis, loaded);
  return loaded;
}

/** Lets the client library talk to `bridge` from now on. */
export function connectGenuineOffice(bridge: HostBridge): GenuineOffice {
  const office = loadGenuineOffice();
  office.OfficeExtension.HostBridge.init(bridge);
  return office;
}
