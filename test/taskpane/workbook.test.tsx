import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { MemorySheet } from '../../src/hosts/memory';
import { createMemoryHost } from '../../src/hosts/memory';
import { PANE_COMMANDS } from '../../src/taskpane/pane-commands';
import { zizhou } from '../sheets/zizhou';
import { button, click, open, prepare, score, spoken, tab, told } from './open-pane';

// 检查整个工作簿: every form of the file at once, from the page 打分.

prepare();

const named = (name: string, sheet: MemorySheet): MemorySheet => ({ ...sheet, name });
const WORKBOOK = (): MemorySheet[] => [
  { name: '封面', rows: [['绩效自评材料']] },
  named('信访局', zizhou('empty', { I10: '已说明' })),
  named('民政局', zizhou('published', { H17: 97.5, I10: '已说明' })),
  { ...named('财政局', zizhou('empty', { I10: '已说明' })), protected: true },
];

async function openPanel(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: '检查整个工作簿' }));
}
/** The table as rows of words; a problem is a row of one. */
const table = (): string[][] =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));

test('is there before any sheet was scored, and closed', async () => {
  open(WORKBOOK());
  const opener = await screen.findByRole('button', { name: '检查整个工作簿' });
  expect(opener.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByRole('button', { name: '全部打分' })).toBeNull();
});

test('全部只核对 lists every form and writes nothing; the focus comes to the answer', async () => {
  const host = open(WORKBOOK());
  const before = ['2', '3', '4'].map((id) => host.cells(id));
  await openPanel();
  click('全部只核对');
  const heading = await screen.findByRole('heading', { level: 3, name: '3 张表' });
  expect(table()).toEqual([
    ['信访局', '93.82', '—', '0', '0'],
    ['民政局', '85', '良', '1', '0'],
    ['财政局', '93.82', '—', '0', '0'],
  ]);
  expect(spoken()).toContain('已核对 3 张表，没有写入任何内容。');
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(['2', '3', '4'].map((id) => host.cells(id))).toEqual(before);
  expect(screen.queryByRole('button', { name: '全部撤销' })).toBeNull();
});

test('全部打分 scores what it may, says why a sheet was not, and 全部撤销 takes all of it back', async () => {
  const host = open(WORKBOOK());
  const before = host.cells('2');
  await openPanel();
  click('全部打分');
  await screen.findByRole('table');
  expect(host.cell('H17', '2').value).toBe(93.82);
  expect(table()[2]).toEqual(['财政局', '—', '—', '—', '—']);
  expect(table()[3]![0]).toMatch(/^工作表受保护/);
  expect(spoken()).toMatch(/已给 2 张表打分，写入 \d+ 个单元格。1 张没有写入，原因见下。/);
  click('全部撤销');
  await told(/^已撤销 \d 张表的打分/);
  expect(host.cells('2')).toEqual(before);
  expect(screen.queryByRole('table')).toBeNull();
});

test('the result on view follows, and its own undo says that it takes back this sheet only', async () => {
  const host = open(WORKBOOK());
  host.activate('2');
  click('只核对不写入');
  await screen.findByRole('article');
  await openPanel();
  click('全部打分');
  await screen.findByRole('table');
  click('只撤销这张表');
  await waitFor(() => expect(host.cell('H17', '2').value).toBeNull());
  expect(spoken()).toContain('已撤销这张表的打分');
});

test('a line leads to its sheet: shown in the program, its result in the pane', async () => {
  const host = open(WORKBOOK());
  await openPanel();
  click('全部只核对');
  fireEvent.click(await screen.findByRole('button', { name: '民政局' }));
  expect(await screen.findByRole('article', { name: '民政局' })).toBeTruthy();
  expect(host.selected?.sheetId).toBe('3');
  expect(tab('复核 1，1 个错误')).toBeTruthy();
});

test('写汇总表 adds a sheet, 删除刚导出的表 takes it away', async () => {
  const host = open(WORKBOOK());
  await openPanel();
  click('全部只核对');
  fireEvent.click(await screen.findByRole('button', { name: '写汇总表' }));
  fireEvent.click(await screen.findByRole('button', { name: '删除刚导出的表' }));
  await waitFor(() => expect(spoken()).toContain('已删除工作表“汇总”。'));
  expect(() => host.cell('A1', '5')).toThrow();
});

test('says which sheet it is at, and 取消 stops after it', async () => {
  const waiting: (() => void)[] = [];
  open(WORKBOOK(), {
    checkWorkbook: (host, options) =>
      PANE_COMMANDS.checkWorkbook(
        Object.assign(Object.create(host) as typeof host, {
          readSheet: async (...request: Parameters<typeof host.readSheet>) => {
            await new Promise<void>((resolve) => waiting.push(resolve));
            return host.readSheet(...request);
          },
        }),
        options,
      ),
  });
  await openPanel();
  click('全部只核对');
  await waitFor(() => expect(waiting).toHaveLength(1));
  waiting[0]!();
  expect(await screen.findByText(/^正在核对“信访局”（2\/4）…/)).toBeTruthy();
  click('取消');
  waiting[1]!();
  await told('已停下。已核对 1 张表，没有写入任何内容。');
  expect(table().map(([name]) => name)).toEqual(['信访局']);
});

test('a workbook without a form says so', async () => {
  open([{ name: '封面', rows: [['绩效自评材料']] }]);
  await openPanel();
  click('全部打分');
  await told('没有找到绩效自评表，没有写入任何内容。');
  expect(screen.queryByRole('table')).toBeNull();
});

test('while it runs nothing else is begun', async () => {
  const host = createMemoryHost(WORKBOOK());
  let calls = 0;
  open(WORKBOOK(), {
    checkWorkbook: () => new Promise(() => undefined),
    scoreSheet: (...request) => ((calls += 1), PANE_COMMANDS.scoreSheet(...request)),
  });
  await openPanel();
  click('全部打分');
  fireEvent.click(button('给本表打分'));
  expect(calls).toBe(0);
  expect(host.selected).toBeNull();
});

test('scoring one sheet leaves the table of the workbook alone', async () => {
  const host = open(WORKBOOK());
  host.activate('2');
  await openPanel();
  click('全部只核对');
  await screen.findByRole('table');
  await score();
  expect(screen.getByRole('table')).toBeTruthy();
});
