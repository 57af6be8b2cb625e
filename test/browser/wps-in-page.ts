import { openWorkbook } from '../../src/workbench/workbook/open-workbook';
import { createWpsStandIn } from '../../src/workbench/wps/stand-in';
import type { WpsProgram } from './wps-program';

// Puts a stand-in for WPS into a page, on the workbook whose bytes the test has left there, before the page's own scripts.

/** What the test asks WPS about, as WPS declares it. */
interface Root {
  readonly ActiveSheet: {
    Range(address: string): {
      readonly Value2: string | number | boolean | null;
      readonly Interior: { readonly ColorIndex: number };
    };
  };
  readonly PluginStorage: { setItem(key: string, value: number): void };
  CreateTaskPane(url: string): { readonly ID: number; Visible: boolean };
}

const { workbookBytes } = window as unknown as { readonly workbookBytes: string };
const opened = openWorkbook(Uint8Array.from(atob(workbookBytes), (char) => char.charCodeAt(0)));
if (!opened.ok) throw new Error(opened.error.code);
const standIn = createWpsStandIn(opened.value);
for (const [name, value] of Object.entries(standIn.globals)) Object.defineProperty(window, name, { value });

const root = standIn.application as Root;
const program: WpsProgram = {
  texts: (cells) => cells.map((cell) => String(root.ActiveSheet.Range(cell).Value2 ?? '')),
  colorIndex: (cell) => root.ActiveSheet.Range(cell).Interior.ColorIndex,
  panes: () => standIn.taskPanes.map(({ url, isVisible }) => ({ url, isVisible })),
  openedAsPane() {
    const pane = root.CreateTaskPane(location.href);
    pane.Visible = true;
    root.PluginStorage.setItem('jxzp:et:pane', pane.ID);
  },
};
Object.assign(window, { program });
