import { createExcelHost } from './excel/host';
import type { SpreadsheetHost } from './host';
import type { WpsSurroundings } from './wps/find-application';
import { findWpsApplication } from './wps/find-application';

/** What the scripts of the page, or the program around it, may have defined before us. */
interface Surroundings extends WpsSurroundings {
  /** Excel's page has office.js, which defines `onReady`; the client library alone does not. */
  readonly Office?: { onReady?(): Promise<{ readonly host: string | null }> };
  /** Set where another page answers the client library in Excel's place: our preview. */
  readonly OfficeExtension?: { readonly HostBridge?: { readonly instance?: object | null } };
}

/** Blocked scripts leave `Office.onReady` without an answer for ever. */
const PATIENCE = 5000;

/** WPS may put its objects into a page that is running already. */
const LATE = { every: 50, times: 40 };

/**
 * Each says whether it is there. The order counts: WPS comes before Excel, which it imitates in part; it is waited for
 * only where nothing else is there.
 */
const PROBES: readonly ((page: Surroundings) => Promise<SpreadsheetHost | null>)[] = [
  findWps,
  findPreview,
  findExcel,
  findLateWps,
];

/** The spreadsheet program around this page, or null for a page that stands alone. */
export async function detectHost(page: Surroundings = globalThis as object): Promise<SpreadsheetHost | null> {
  for (const probe of PROBES) {
    const host = await probe(page);
    if (host) return host;
  }
  return null;
}

/** Its host is fetched when it is there: Excel's pages do without. WPS's own have it in their one script. */
async function findWps(page: Surroundings): Promise<SpreadsheetHost | null> {
  const application = findWpsApplication(page);
  if (!application) return null;
  const { createWpsHost } = await import(/* webpackChunkName: "wps-host" */ './wps/host');
  return createWpsHost(application);
}

async function findLateWps(page: Surroundings): Promise<SpreadsheetHost | null> {
  for (let time = 0; time < LATE.times; time += 1) {
    await new Promise((resolve) => setTimeout(resolve, LATE.every));
    const host = await findWps(page);
    if (host) return host;
  }
  return null;
}

function findPreview({ Office: office, OfficeExtension: extension }: Surroundings): Promise<SpreadsheetHost | null> {
  const isPreview = !office?.onReady && Boolean(extension?.HostBridge?.instance);
  return Promise.resolve(isPreview ? createExcelHost({ name: '预览' }) : null);
}

async function findExcel({ Office: office }: Surroundings): Promise<SpreadsheetHost | null> {
  if (!office?.onReady) return null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE);
  });
  const ready = await Promise.race([office.onReady(), silence]);
  clearTimeout(timer);
  return ready?.host === 'Excel' ? createExcelHost() : null;
}
