/** The stand-in for WPS in a page (wps-in-page.ts), in the words of the tests. */
export interface WpsProgram {
  texts(cells: readonly string[]): string[];
  colorIndex(cell: string): number;
  panes(): { readonly url: string; readonly isVisible: boolean }[];
  /** Each page has a stand-in of its own; by this, the pane's knows the pane that another page's has opened. */
  openedAsPane(): void;
}

/** The window of a page of the add-in. */
export interface WpsWindow extends Window {
  readonly program: WpsProgram;
  OnAddinLoad(): unknown;
  OnAction(control: { readonly Id: string }): unknown;
}
