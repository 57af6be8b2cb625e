/** @jest-environment jsdom */
import { findTaskPaneRoot, forgetPane, hidePane, togglePane } from '../../src/hosts/wps/task-pane';
import { createWpsStandIn } from '../../src/workbench/wps/stand-in';
import type { WpsStandIn } from '../../src/workbench/wps/stand-in';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';

// The ribbon's buttons and the pane in WPS; the numbers are the traps of platform/wps.md §8.

interface WpsPage {
  OnAddinLoad: () => boolean;
  OnAction: (control: { readonly Id: string }) => unknown;
  GetImage: (control: { readonly Id: string }) => string;
  jxzpScoreSheet?: () => void;
}

const PANE = { Id: 'jxzpPane' };
const page = window as unknown as WpsPage;
let program: WpsStandIn;
let alerts: string[];

/** The add-in's page in a program that has just started. */
function start(quirks: Parameters<typeof createWpsStandIn>[1] = {}): void {
  program = createWpsStandIn(createWorkbook({ sheets: [{ name: '表', cells: {} }] }), quirks);
  for (const name of ['Application', 'wps']) Reflect.deleteProperty(window, name);
  for (const [name, value] of Object.entries(program.globals))
    Object.defineProperty(window, name, { value, configurable: true });
  jest.isolateModules(() => jest.requireActual('../../src/ribbon/wps'));
  page.OnAddinLoad();
}

const shown = (): boolean[] => program.taskPanes.map(({ isVisible }) => isVisible);
const root = () => findTaskPaneRoot(window as object)!;

beforeEach(() => {
  alerts = [];
  window.alert = (text: string) => void alerts.push(text);
  delete page.jxzpScoreSheet;
  start();
});

afterEach(() => program.close());

test('打开面板 makes the pane once, hides it and shows it again', () => {
  page.OnAction(PANE);
  expect(shown()).toEqual([true]);
  page.OnAction(PANE);
  expect(shown()).toEqual([false]);
  page.OnAction(PANE);
  expect(shown()).toEqual([true]);
});

test('13: the address of the pane is absolute, and readable as WPS’s own add-ins hand it over', () => {
  window.history.replaceState(null, '', '/%E5%BC%A0%E4%B8%89%20%E7%9A%84/jxzp_1.0.0/index.html?x=1#y');
  page.OnAction(PANE);
  expect(program.taskPanes[0]!.url).toBe('http://localhost/张三 的/jxzp_1.0.0/ui/taskpane.html');
  window.history.replaceState(null, '', '/100%/index.html');
  togglePane(root(), 'x', 'y');
  program.taskPanes[0]!.isVisible = false;
  start();
  page.OnAction(PANE);
  expect(program.taskPanes[0]!.url).toBe('http://localhost/100%/ui/taskpane.html');
});

test.each(['null', 'throw'] as const)('14: a pane that WPS no longer knows (%s) is made again', (staleTaskPane) => {
  start({ staleTaskPane });
  page.OnAction(PANE);
  (program.taskPanes as unknown[]).length = 0;
  page.OnAction(PANE);
  expect(shown()).toEqual([true]);
});

test('14, 15: a number that outlived WPS names another add-in’s pane and is forgotten when ours is loaded', () => {
  const others = root().CreateTaskPane('http://oa.example/', 'OA');
  root().PluginStorage.setItem('jxzp:et:pane', others.ID);
  page.OnAddinLoad();
  page.OnAction(PANE);
  expect(shown()).toEqual([false, true]);
});

test('15: without a storage the pane is shown all the same, and cannot be hidden from inside', () => {
  const whole = root();
  const bare = {
    CreateTaskPane: (url: string, title?: string) => whole.CreateTaskPane(url, title),
  } as typeof whole;
  forgetPane(bare);
  togglePane(bare, 'http://localhost/ui/taskpane.html', '');
  expect(shown()).toEqual([true]);
  expect(hidePane(bare)).toBe(false);
});

test('28: the pane can hide itself', () => {
  page.OnAction(PANE);
  expect(hidePane(root())).toBe(true);
  expect(shown()).toEqual([false]);
  expect(hidePane(root())).toBe(true);
});

test('older builds have the root behind wps.EtApplication()', () => {
  start({ applicationIsGlobal: false });
  page.OnAction(PANE);
  expect(shown()).toEqual([true]);
});

test('12: every callback answers at once, and a failure is said, not thrown', () => {
  const answers: unknown[] = [];
  page.jxzpScoreSheet = () => void answers.push('started');
  answers.push(page.OnAddinLoad(), page.OnAction({ Id: 'jxzpScore' }), page.GetImage({ Id: 'jxzpScore' }));
  expect(answers).toEqual(['started', true, true, 'images/icon-score-32.png']);
  page.jxzpScoreSheet = () => {
    throw new Error('坏了');
  };
  expect(page.OnAction({ Id: 'jxzpScore' })).toBe(true);
  expect(alerts).toEqual([expect.stringContaining('坏了')]);
});

test('an engine that could not read the commands answers 给本表打分 with words', () => {
  expect(page.OnAction({ Id: 'jxzpScore' })).toBe(true);
  expect(alerts).toEqual([expect.stringContaining('太旧')]);
});
