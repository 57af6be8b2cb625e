import { takeWorkbook } from './offer-workbook';
import { createWpsStandIn } from './stand-in';

/**
 * In the pane's page, before the task pane: puts the program where WPS puts its own, on the workbook that the page around
 * this one has laid out. It is made here, so that its arrays and errors are those of this page, as in WPS. False: there
 * is no such page around.
 */
export function connectPane(page: Window): boolean {
  const offered = takeWorkbook(page);
  if (!offered) return false;
  const standIn = createWpsStandIn(offered.workbook, {}, offered.name);
  for (const [name, value] of Object.entries(standIn.globals)) Object.defineProperty(page, name, { value });
  page.addEventListener('pagehide', () => standIn.close());
  return true;
}
