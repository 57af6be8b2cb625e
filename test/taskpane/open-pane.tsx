import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import type { MemoryHost, MemorySheet } from '../../src/hosts/memory';
import { createMemoryHost } from '../../src/hosts/memory';
import { App } from '../../src/taskpane/App';
import type { PaneCommands } from '../../src/taskpane/pane-commands';
import { PANE_COMMANDS } from '../../src/taskpane/pane-commands';
import { zizhou } from '../sheets/zizhou';

// The pane as a person meets it: real commands on a real form, in a browser's document. Every test file of the pane
// begins with `prepare()`.

// For every role and name jsdom asks each style rule of the page: Fluent's go into another document, and nothing here is
// hidden by style.
const stylesElsewhere = createDOMRenderer(document.implementation.createHTMLDocument());
export const draw = (pane: ReactElement): void =>
  void render(<RendererProvider renderer={stylesElsewhere}>{pane}</RendererProvider>);

/** What React complains of in a test, by console.error only: updates outside act, missing keys and the like. */
let complaints: jest.SpyInstance<void, unknown[]>;
export const forgetComplaints = (): void => void complaints.mockClear();

export function prepare(): void {
  // A machine that builds at the same time is no reason to fail.
  jest.setTimeout(30_000);
  configure({ defaultHidden: true });
  // jsdom lays nothing out, so it has nothing to scroll.
  Element.prototype.scrollIntoView = () => undefined;
  // What the pane fetches after its first paint takes its time here, the first time.
  beforeAll(() => import('../../src/taskpane/later'), 60_000);
  beforeEach(() => {
    complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    cleanup();
    const said = complaints.mock.calls;
    complaints.mockRestore();
    expect(said).toEqual([]);
  });
}

/** Opens the pane on a host; `commands` replaces what a test wants to be slow, failing or broken. */
export function openOn(host: MemoryHost, commands: Partial<PaneCommands> = {}): MemoryHost {
  draw(<App host={host} commands={{ ...PANE_COMMANDS, ...commands }} />);
  return host;
}

/** Opens the pane on sheets; the 子洲 form has seven indicators, of which rows 11 and 13 miss their target. */
export const open = (sheets: readonly MemorySheet[] = [zizhou()], commands: Partial<PaneCommands> = {}): MemoryHost =>
  openOn(createMemoryHost(sheets), commands);

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
export const click = (name: string | RegExp): void => void fireEvent.click(button(name));
export const spoken = (): string =>
  screen
    .getAllByRole('status')
    .map((region) => region.textContent)
    .join('');

/** Words that the pane shows, beside those that it speaks. */
export const told = (words: string | RegExp): Promise<HTMLElement> =>
  screen.findByText(words, { ignore: '[role=status]' });

export async function score(): Promise<void> {
  click('给本表打分');
  await screen.findByRole('article');
}

/** The part of the result under a heading that begins with `title`. */
export const section = (title: string): HTMLElement =>
  screen.getByRole('heading', { level: 3, name: new RegExp(`^${title}`) }).closest('section')!;

export const tab = (name: string | RegExp): HTMLElement => screen.getByRole('tab', { name });

/** The list with this label. */
export const choice = (label: string): HTMLSelectElement => screen.getByRole('combobox', { name: label });
/** Chooses what a person sees in a list, by its words. */
export function choose(label: string, words: string): void {
  const option = [...choice(label).options].find(({ textContent }) => textContent === words);
  if (!option) throw new Error(`no ${words} in ${label}`);
  fireEvent.change(choice(label), { target: { value: option.value } });
}
export const chosen = (label: string): string | undefined => choice(label).selectedOptions[0]?.textContent;

export const box = (label: string | RegExp): HTMLInputElement => screen.getByRole('textbox', { name: label });
export const type = (label: string | RegExp, value: string): void =>
  void fireEvent.change(box(label), { target: { value } });
