import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { PreviewPage } from '../../src/workbench/preview/PreviewPage';
import type { Program } from '../../src/workbench/preview/programs';
import { exportName } from '../../src/workbench/preview/save-file';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import { openWorkbook } from '../../src/workbench/workbook/open-workbook';
import type { Workbook } from '../../src/workbench/workbook/workbook';
import { workbookProblemSentence } from '../../src/workbench/workbook/workbook-problem';

const bytesOf = (title: string): Uint8Array =>
  createWorkbook({ sheets: [{ name: '自评表', cells: { A1: title } }] }).save();

const SAMPLES = [
  { file: 'one.xlsx', title: '第一份' },
  { file: 'two.xlsx', title: '第二份' },
];

/** What the page finds beside itself; a file that is not there answers 404. */
const files = new Map<string, () => unknown>();

beforeEach(() => {
  files.clear();
  files.set('samples/samples.json', () => SAMPLES);
  files.set('samples/one.xlsx', () => bytesOf('甲表').buffer);
  files.set('samples/two.xlsx', () => bytesOf('乙表').buffer);
  globalThis.fetch = ((path: string) => {
    const read = files.get(path);
    return Promise.resolve({
      ok: read !== undefined,
      status: read ? 200 : 404,
      json: () => Promise.resolve(read?.()),
      arrayBuffer: () => Promise.resolve(read?.()),
    });
  }) as unknown as typeof fetch;
});
afterEach(cleanup);

const connected: Workbook[] = [];
/** The programs that panes are connected to now, with the workbook of each. */
const running: [program: string, workbook: Workbook][] = [];

function programNamed(id: string, name: string): Program {
  return {
    ...{ id, name, page: `pane-${id}.html` },
    connect(_, { workbook }) {
      const entry: [string, Workbook] = [id, workbook];
      connected.push(workbook);
      running.push(entry);
      return () => {
        connected.splice(connected.indexOf(workbook), 1);
        running.splice(running.indexOf(entry), 1);
      };
    },
  };
}

function show(): void {
  connected.length = 0;
  running.length = 0;
  const programs: [Program, Program] = [programNamed('excel', 'Excel'), programNamed('wps', 'WPS')];
  render(<PreviewPage openWorkbook={openWorkbook} describeProblem={workbookProblemSentence} programs={programs} />);
}

const inSheet = (text: string) => screen.findByText(text, { selector: '[role=gridcell] *' });
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const choose = (name: string, content: Uint8Array) =>
  fireEvent.change(screen.getByLabelText('选择表格文件'), { target: { files: [fileOf(name, content)] } });

/** jsdom's File has no arrayBuffer. */
function fileOf(name: string, content: Uint8Array): File {
  const file = new File([new Uint8Array(content)], name);
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(content.buffer) });
}

const edit = () => {
  const box = screen.getByLabelText('单元格内容');
  fireEvent.input(box, { target: { value: '改了' } });
  fireEvent.keyDown(box, { key: 'Enter' });
};

test.each([
  ['自评表.xlsx', '自评表-已打分.xlsx'],
  ['自评表-已打分.xlsx', '自评表-已打分.xlsx'],
  ['2023.12.自评表.XLSX', '2023.12.自评表-已打分.xlsx'],
  ['带宏.xlsm', '带宏-已打分.xlsm'],
  ['没有扩展名', '没有扩展名-已打分.xlsx'],
])('%s is exported as %s', (name, exported) => {
  expect(exportName(name)).toBe(exported);
});

test('opens the first sample by itself, another one on choice; the pane is connected to what is shown', async () => {
  show();
  await inSheet('甲表');
  fireEvent.change(screen.getByRole('combobox', { name: '示例' }), { target: { value: 'two.xlsx' } });
  await inSheet('乙表');
  expect(connected.map((workbook) => workbook.sheets[0]!.value(0, 0))).toEqual(['乙表']);
});

test('opens a file of the user, chosen or dropped', async () => {
  show();
  await inSheet('甲表');
  choose('我的表.xlsx', bytesOf('我的'));
  await inSheet('我的');
  expect(screen.getByText('我的表.xlsx')).toBeTruthy();
  const dataTransfer = { types: ['Files'], files: [fileOf('拖入.xlsx', bytesOf('拖来的'))] };
  fireEvent.dragOver(document.body, { dataTransfer });
  expect(screen.getByText(/松开鼠标/)).toBeTruthy();
  fireEvent.drop(document.body, { dataTransfer });
  await inSheet('拖来的');
  expect(screen.queryByText(/松开鼠标/)).toBeNull();
});

test.each([
  ['旧表.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]), /另存为|修复/],
  ['笔记.txt', new Uint8Array([104, 101, 108, 108, 111]), /不是.*工作簿/],
  ['半截.xlsx', bytesOf('甲').slice(0, 300), /损坏|不是/],
])('says why %s cannot be opened and what to do, and keeps what was open', async (name, content, words) => {
  show();
  await inSheet('甲表');
  choose(name, content);
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain(name);
  expect(alert.textContent).toMatch(words);
  expect(await inSheet('甲表')).toBeTruthy();
  fireEvent.click(button('知道了'));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a sample list that cannot be had leaves the way to one’s own file', async () => {
  files.clear();
  show();
  expect((await screen.findByRole('alert')).textContent).toContain('打开自己的表格文件');
  choose('我的表.xlsx', bytesOf('我的'));
  await inSheet('我的');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a slow file does not replace the one chosen after it', async () => {
  show();
  await inSheet('甲表');
  let arrive: (bytes: ArrayBufferLike) => void = () => undefined;
  const slow = new Promise<ArrayBufferLike>((resolve) => (arrive = resolve));
  fireEvent.change(screen.getByLabelText('选择表格文件'), {
    target: { files: [Object.assign(new File([], '慢.xlsx'), { arrayBuffer: () => slow })] },
  });
  choose('快.xlsx', bytesOf('快的'));
  await inSheet('快的');
  await act(async () => {
    arrive(bytesOf('慢的').buffer);
    await slow;
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
  expect(await inSheet('快的')).toBeTruthy();
});

test('changes can be undone and redone, and are guarded until they are exported', async () => {
  const saved: string[] = [];
  URL.createObjectURL = () => 'blob:test';
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  const ask = jest.fn(() => false);
  globalThis.confirm = ask;
  const isGuarded = () => {
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    return event.defaultPrevented;
  };
  show();
  await inSheet('甲表');
  expect([button('撤销').disabled, button('重做').disabled, isGuarded()]).toEqual([true, true, false]);
  edit();
  await inSheet('改了');
  expect([button('撤销').disabled, isGuarded()]).toEqual([false, true]);
  fireEvent.change(screen.getByRole('combobox', { name: '示例' }), { target: { value: 'two.xlsx' } });
  expect(ask).toHaveBeenCalledTimes(1);
  await inSheet('改了');
  fireEvent.click(button('撤销'));
  expect([button('重做').disabled, isGuarded()]).toEqual([false, false]);
  fireEvent.click(button('重做'));
  fireEvent.click(button('导出'));
  expect([saved, isGuarded()]).toEqual([['第一份-已打分.xlsx'], false]);
  fireEvent.click(button('撤销'));
  expect(isGuarded()).toBe(true);
  jest.restoreAllMocks();
});

describe('the program around the pane', () => {
  const frame = () => screen.getByTitle<HTMLIFrameElement>('绩效自评助手').getAttribute('src');
  const address = () => location.search;
  afterEach(() => history.replaceState(null, '', '/'));

  test('changes without the workbook: what was edited stays, the pane is a new one', async () => {
    show();
    await inSheet('甲表');
    expect([frame(), button('Excel').ariaPressed, address()]).toEqual(['pane-excel.html', 'true', '']);
    edit();
    await inSheet('改了');
    const [workbook] = connected;
    fireEvent.click(button('WPS'));
    expect([frame(), button('WPS').ariaPressed, address()]).toEqual(['pane-wps.html', 'true', '?host=wps']);
    expect(running).toEqual([['wps', workbook]]);
    expect(await inSheet('改了')).toBeTruthy();
    fireEvent.click(button('Excel'));
    expect([frame(), running.map(([id]) => id), address()]).toEqual(['pane-excel.html', ['excel'], '']);
  });

  test.each([
    ['?host=wps', 'pane-wps.html'],
    ['?host=excel', 'pane-excel.html'],
    ['?host=lotus', 'pane-excel.html'],
  ])('is named by the address: %s', async (search, page) => {
    history.replaceState(null, '', `/${search}`);
    show();
    await inSheet('甲表');
    expect(frame()).toBe(page);
  });
});

test('on a narrow screen the sheet comes to the front when the pane shows a cell', async () => {
  show();
  await inSheet('甲表');
  const page = document.querySelector<HTMLElement>('.page')!;
  fireEvent.click(button('打分窗格'));
  expect(page.dataset.shown).toBe('pane');
  screen.getByTitle<HTMLIFrameElement>('绩效自评助手').focus();
  act(() => {
    connected[0]!.selection = { top: 4, left: 1, bottom: 4, right: 1 };
  });
  await waitFor(() => expect(page.dataset.shown).toBe('sheet'));
});
