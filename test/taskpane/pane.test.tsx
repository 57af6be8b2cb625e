import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { fail, ok } from '../../src/domain/result';
import type { MemorySheet } from '../../src/hosts/memory';
import { createMemoryHost } from '../../src/hosts/memory';
import { ErrorBoundary } from '../../src/taskpane/ErrorBoundary';
import { NoHost } from '../../src/taskpane/NoHost';
import type { PaneCommands } from '../../src/taskpane/pane-commands';
import { PANE_COMMANDS } from '../../src/taskpane/pane-commands';
import { COLUMN_ROLES } from '../../src/domain/form/form';
import { ZIZHOU_COMPUTED, ZIZHOU_SCORES, zizhou } from '../sheets/zizhou';
import {
  button,
  choice,
  choose,
  chosen,
  click,
  draw,
  forgetComplaints,
  open,
  prepare,
  score,
  section,
  spoken,
  tab,
  told,
} from './open-pane';

// The pane around a result: scoring, taking back, reasons, columns, problems.

prepare();

describe('on opening', () => {
  test('nothing is written, the one primary button is there, and what it scores by is said', async () => {
    const before = createMemoryHost([zizhou()]).cells();
    const host = open();
    expect(host.cells()).toEqual(before);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('给绩效自评表打分');
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['给本表打分', '只核对不写入']);
    const standard = await screen.findByRole('button', { name: '评分标准：国家办法（比例法）' });
    expect(standard.closest('p')!.textContent).toBe('按“国家办法（比例法）”打分');
  });

  test('without a spreadsheet program a page says where the pane belongs', () => {
    draw(<NoHost />);
    expect(screen.getByRole('main').textContent).toMatch(/Excel.*打开面板.*预览页/);
  });
});

describe('给本表打分', () => {
  test('writes the scores and shows total, grade and each level with its share', async () => {
    const host = open();
    await score();
    expect(ZIZHOU_SCORES.map((address) => host.cell(address).value)).toEqual([...ZIZHOU_COMPUTED]);
    expect(screen.getByRole('img', { name: '总分 93.82 分，满分 100 分' })).toBeTruthy();
    expect(screen.getByText('等级 优')).toBeTruthy();
    const levels = within(screen.getByRole('list', { name: '各一级指标得分率' })).getAllByRole('listitem');
    expect(levels.map(({ textContent }) => textContent)).toEqual([
      '预算执行率10/10得分率 100%',
      '产出指标43.82/50得分率 87.6%',
      '效益指标20/20得分率 100%',
      '满意度指标20/20得分率 100%',
    ]);
  });

  test('says what was done, in words that are spoken too, and the focus stays on the button', async () => {
    open();
    button('给本表打分').focus();
    await score();
    expect(spoken()).toBe('已写回 9 个得分，标出 2 行未达标。');
    expect(document.activeElement).toBe(button('给本表打分'));
  });

  test('puts the misses first: target, actual, why, score and the way to the cell', async () => {
    const host = open();
    await score();
    const headings = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(headings[0]).toBe('未达标2 项');
    const [first, second] = within(section('未达标')).getAllByRole('listitem');
    expect(first!.textContent).toMatch(/目标 ≤15% → 实际 17%.*未达标8\.82 \/ 10 分/);
    expect(second!.textContent).toMatch(/未达标5 \/ 10 分/);
    fireEvent.click(within(first!).getByRole('button', { name: '跳到 H11 单元格' }));
    await waitFor(() => expect(host.selected).toEqual({ sheetId: '1', cell: { row: 10, column: 7 } }));
  });

  test('every number explains itself: rule, arithmetic, source', async () => {
    open();
    await score();
    const row = within(section('未达标')).getAllByRole('listitem')[0]!;
    const explain = within(row).getByRole('button', { name: /^得分说明.*未达标 8\.82 \/ 10 分/ });
    expect(explain.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(explain);
    expect(explain.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(explain.getAttribute('aria-controls')!)!.textContent).toMatch(
      /15.*÷.*17.*8\.82.*依据：财预〔2020〕10号/,
    );
  });

  test('lists the other indicators by level, each opening and closing', async () => {
    open();
    await score();
    const rest = section('其他指标');
    expect(
      within(rest)
        .getAllByRole('heading', { level: 4 })
        .map(({ textContent }) => textContent),
    ).toEqual(['产出指标 3 项', '效益指标 1 项', '满意度指标 1 项']);
    expect(within(rest).getAllByRole('listitem')).toHaveLength(5);
    fireEvent.click(within(rest).getByRole('button', { name: '产出指标 3 项' }));
    expect(within(rest).getAllByRole('listitem')).toHaveLength(2);
  });

  test('a count leads to its section, by keyboard and for the eye', async () => {
    open();
    await score();
    click('未达标 2');
    expect(document.activeElement?.textContent).toBe('未达标2 项');
  });
});

describe('scores that a person typed', () => {
  test('are kept, shown beside the computed ones with the reason, and replaced only when asked', async () => {
    const host = open([zizhou('published')]);
    await score();
    expect(host.cell('H11').value).toBe(5);
    const kept = section('与计算不同的得分');
    expect(kept.textContent).toMatch(/表中填 5 分，按规则是 8\.82 分（\+3\.82）/);
    expect(within(kept).getByText(/15.*÷.*17/)).toBeTruthy();
    fireEvent.click(within(kept).getByRole('button', { name: '全部采用（2 个）' }));
    await waitFor(() => expect(host.cell('H11').value).toBe(8.82));
    expect(spoken()).toBe('已把 2 个得分换成按标准计算的，总分随之更新。');
    expect(screen.queryByRole('heading', { name: /^与计算不同/ })).toBeNull();
    click('撤销本次打分');
    await waitFor(() => expect(host.cell('H11').value).toBe(5));
  });

  test('采用 takes the one score, and the others stay', async () => {
    const host = open([zizhou('published')]);
    await score();
    const total = host.cell('H17').value;
    click('采用 5 分，信访群众滞留时间');
    await waitFor(() => expect(host.cell('H13').value).toBe(5));
    expect(host.cell('H11').value).toBe(5);
    expect(within(section('与计算不同的得分')).getAllByRole('listitem')).toHaveLength(1);
    // A person's total is a person's.
    expect(host.cell('H17').value).toBe(total);
    expect(document.activeElement).toBe(screen.getByRole('group', { name: '操作结果' }));
  });

  test('a formula can only be changed in the sheet', async () => {
    open([zizhou('published', { H11: { value: 5, formula: '=2+3' } })]);
    await score();
    const [formula] = within(section('与计算不同的得分')).getAllByRole('listitem');
    expect(formula!.textContent).toContain('这个单元格是公式，请在表格里修改。');
    expect(within(formula!).queryByRole('button', { name: /^采用/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^全部采用/ })).toBeNull();
  });
});

describe('核查出的问题', () => {
  test('are counted in one line that leads to the page 复核, and on its tab', async () => {
    open([zizhou('published', { H17: 97.5, I10: '已说明' })]);
    await score();
    expect(screen.getByText('1 个错误、3 个留意')).toBeTruthy();
    click('去复核');
    const review = tab('复核 1，1 个错误');
    expect(document.activeElement).toBe(review);
    expect(review.getAttribute('aria-selected')).toBe('true');
    expect(await screen.findByText(/^总分填写 97\.5/)).toBeTruthy();
  });
});

describe('taking back', () => {
  test('撤销本次打分 restores the sheet, says so, and leaves the focus where the answer is', async () => {
    const before = createMemoryHost([zizhou()]).cells();
    const host = open();
    await score();
    click('撤销本次打分');
    await waitFor(() => expect(spoken()).toMatch(/^已撤销打分/));
    expect(host.cells()).toEqual(before);
    expect(screen.queryByRole('button', { name: '撤销本次打分' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('group', { name: '操作结果' }));
  });

  test('清除标记 takes our fills away and keeps the scores', async () => {
    const host = open();
    await score();
    expect(host.cell('H11').fill).not.toBeNull();
    click('清除标记');
    await waitFor(() => expect(spoken()).toMatch(/^已清除/));
    expect(host.cell('H11').fill).toBeNull();
    expect(host.cell('H11').value).toBe(8.82);
    expect(screen.queryByRole('button', { name: '清除标记' })).toBeNull();
  });
});

describe('只核对不写入', () => {
  test('shows the same without writing', async () => {
    const before = createMemoryHost([zizhou()]).cells();
    const host = open();
    click('只核对不写入');
    await screen.findByRole('article');
    expect(host.cells()).toEqual(before);
    expect(spoken()).toBe('已核对，没有写入任何内容。');
    expect(section('未达标').textContent).toMatch(/按规则 8\.82/);
    expect(screen.getByRole('img', { name: '总分 93.82 分，满分 100 分' })).toBeTruthy();
  });
});

describe('偏差原因', () => {
  const blank = (): MemorySheet => zizhou('empty', { I10: '已说明', I11: '' });
  const editor = (cell: string): HTMLTextAreaElement =>
    screen.getByRole('textbox', { name: `偏差原因及改进措施（${cell}）` });
  const type = (cell: string, value: string): void => void fireEvent.change(editor(cell), { target: { value } });

  test.each(['一季度任务集中，已调整进度', '-5% 因价格上涨', '=待核实', '+3 天', '@财务科', '第一行\n第二行'])(
    '“%s” lands in its cell as it was typed',
    async (text) => {
      const host = open([blank()]);
      await score();
      expect(editor('I11').value).toBe('');
      type('I11', text);
      click(/^保存“/);
      await waitFor(() => expect(host.cell('I11').value).toBe(text));
      expect(host.cell('I11').formula).toBeNull();
      await waitFor(() => expect(spoken()).toContain('偏差原因已保存到 I11。'));
    },
  );

  test('Ctrl+Enter saves, and the findings are looked at again', async () => {
    const host = open([blank()]);
    await score();
    const missing = (): number => screen.queryAllByRole('tab', { name: '复核 1，1 个提醒' }).length;
    expect(missing()).toBe(1);
    type('I11', '价格上涨，下年度提前采购');
    fireEvent.keyDown(editor('I11'), { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(host.cell('I11').value).toBe('价格上涨，下年度提前采购'));
    await waitFor(() => expect(missing()).toBe(0));
    expect(screen.getByText('已保存到 I11')).toBeTruthy();
  });

  test('a reason that somebody typed in the sheet meanwhile is shown, never overwritten unseen', async () => {
    const host = open([blank()]);
    await score();
    act(() => host.type('I11', '表里写的'));
    type('I11', '面板里写的');
    click(/^保存“/);
    const reread = await screen.findByRole('button', { name: '读取表中内容' });
    expect(host.cell('I11').value).toBe('表里写的');
    fireEvent.click(reread);
    expect(await screen.findByText(/^表中现在是：表里写的/)).toBeTruthy();
    expect(editor('I11').value).toBe('面板里写的');
    click(/^保存“/);
    await waitFor(() => expect(host.cell('I11').value).toBe('面板里写的'));
  });

  test('a draft survives another scoring', async () => {
    open([blank()]);
    await score();
    type('I11', '写到一半');
    click('给本表打分');
    await waitFor(() => expect(spoken()).toContain('没有需要写入的得分'));
    expect(editor('I11').value).toBe('写到一半');
  });
});

describe('认出的列', () => {
  const HEADER = ['一级指标', '二级指标', '三级指标', '本年情况', '实际完成值', '分值', '得分'];
  /** No header says which column is the target. */
  const unusual = (): MemorySheet => ({
    name: '自评',
    rows: [
      HEADER,
      ['产出指标', '数量指标', '培训人数', '≥100人', '90人', 50],
      ['效益指标', '社会效益', '就业率', '≥90%', '95%', 50],
    ],
  });
  const described = (label: string): string | null =>
    document.getElementById(choice(label).getAttribute('aria-describedby')!)!.textContent;

  test('every role shows its column in the words of the sheet, why it was taken, and all others to choose from', async () => {
    open();
    await score();
    click('认出的列');
    expect(screen.getAllByRole('combobox')).toHaveLength(COLUMN_ROLES.length);
    expect(chosen('年度指标值')).toMatch(/^E .*指标值$/);
    expect(described('年度指标值')).toMatch(/表头“.*指标值”/);
    expect(chosen('计量单位')).toBe('不使用');
    expect(described('计量单位')).toBe('没有认出这一列');
    expect(choice('实际完成值').options.length).toBeGreaterThan(8);
    expect(button('恢复自动识别').getAttribute('aria-disabled')).toBe('true');
  });

  test('a corrected column changes the result at once and not the sheet; 恢复自动识别 takes it back', async () => {
    const host = open();
    await score();
    const before = host.cells();
    click('认出的列');
    const own = chosen('实际完成值')!;
    choice('实际完成值').focus();
    choose('实际完成值', '不使用');
    await waitFor(() => expect(described('实际完成值')).toBe('已由您指定'));
    expect(spoken()).toContain('“实际完成值”不再使用任何列，已重新核对，没有写入任何内容。');
    expect(document.activeElement).toBe(choice('实际完成值'));
    expect(screen.queryByRole('heading', { name: /^未达标/ })).toBeNull();
    expect(button('撤销本次打分')).toBeTruthy();
    click('恢复自动识别');
    await waitFor(() => expect(chosen('实际完成值')).toBe(own));
    expect(spoken()).toContain('已恢复自动识别');
    expect(within(section('未达标')).getAllByRole('listitem')).toHaveLength(2);
    expect(host.cells()).toEqual(before);
  });

  describe('a header that nothing tells', () => {
    const strange = (): MemorySheet => ({
      name: '盘点',
      rows: [
        ['年终盘点'],
        ['类', '干什么', '说好的', '干成的', '满', '给'],
        ['产出', '培训人数', '≥100人', '50人', 50],
        ['效益', '就业率', '≥90%', '95%', 50],
      ],
    });
    const headerRow = (): HTMLInputElement => screen.getByRole('spinbutton', { name: '表头在第几行' });
    const type = (row: string): void => void fireEvent.change(headerRow(), { target: { value: row } });

    test('is pointed at by its row; then the columns are said, and nothing is written meanwhile', async () => {
      const host = open([strange()]);
      const before = host.cells();
      click('给本表打分');
      await told('就是这张表的话，请看看表格左边的行号：');
      expect(button('按这一行读取').getAttribute('aria-disabled')).toBe('true');
      type('2');
      click('按这一行读取');
      await screen.findByRole('article');
      expect(spoken()).toContain('已按第 2 行的表头读取，没有写入任何内容。');
      choose('三级指标', 'B 干什么');
      await waitFor(() => expect(described('三级指标')).toBe('已由您指定'));
      for (const [role, column] of [
        ['年度指标值', 'C 说好的'],
        ['实际完成值', 'D 干成的'],
        ['分值', 'E 满'],
        ['得分', 'F 给'],
      ] as const) {
        choose(role, column);
        await waitFor(() => expect(described(role)).toBe('已由您指定'));
      }
      expect(within(section('未达标')).getByText('培训人数')).toBeTruthy();
      expect(host.cells()).toEqual(before);
      await score();
      await waitFor(() => expect(host.cell('F3').value).toBe(25));
      click('恢复自动识别');
      await told('就是这张表的话，请看看表格左边的行号：');
    });

    test('a row without words is refused, and another can be typed', async () => {
      open([strange()]);
      click('只核对不写入');
      await screen.findByRole('spinbutton');
      type('9');
      click('按这一行读取');
      await told(/A9 单元格所在的行没有文字，不会是表头/);
      type('2');
      click('按这一行读取');
      expect(await screen.findByRole('article')).toBeTruthy();
      expect(headerRow().value).toBe('2');
    });

    test.each(['', '0', '-1', '2.5', '1048577'])('%p is no row', async (row) => {
      open([strange()]);
      click('给本表打分');
      await screen.findByRole('spinbutton');
      type(row);
      expect(button('按这一行读取').getAttribute('aria-disabled')).toBe('true');
    });
  });

  test('the list stays on what was chosen last while the sheet is read', async () => {
    let answer: () => void = () => undefined;
    open([zizhou()], {
      setColumn: async (...request) => {
        await new Promise<void>((resolve) => (answer = resolve));
        return PANE_COMMANDS.setColumn(...request);
      },
    });
    await score();
    click('认出的列');
    choose('偏差原因', '不使用');
    expect(chosen('偏差原因')).toBe('不使用');
    const first = answer;
    await act(() => Promise.resolve());
    choose('偏差原因', chosen('得分')!);
    await act(() => Promise.resolve());
    answer();
    await waitFor(() => expect(described('偏差原因')).toBe('已由您指定'));
    await act(() => {
      first();
      return Promise.resolve();
    });
    expect(chosen('偏差原因')).toMatch(/^H /);
  });

  test('guessed columns are asked about first; 先核对列 leads to them; a correction is scored by', async () => {
    const host = open([unusual()]);
    const before = host.cells();
    await score();
    expect(host.cells()).toEqual(before);
    expect(spoken()).toContain('还不能确定哪一列是“年度指标值”，没有写入任何内容。');
    click('先核对列');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: '认出的列' }));
    choose('年度指标值', 'D 本年情况');
    await waitFor(() => expect(described('年度指标值')).toBe('已由您指定'));
    expect(screen.getByText('列已由您指定，还没有写入任何内容。')).toBeTruthy();
    expect(host.cells()).toEqual(before);
    click('按这样打分');
    await waitFor(() => expect([host.cell('G2').value, host.cell('G3').value]).toEqual([45, 50]));
    await waitFor(() => expect(spoken()).toContain('已写回 2 个得分'));
    expect(screen.queryByRole('button', { name: '按这样打分' })).toBeNull();
  });

  test('按这样打分 is an answer for once: the next scoring asks again', async () => {
    const asked: (boolean | undefined)[] = [];
    open([unusual()], {
      scoreSheet: (host, options) => (asked.push(options?.confirmed), PANE_COMMANDS.scoreSheet(host, options)),
    });
    await score();
    click('按这样打分');
    await waitFor(() => expect(screen.queryByRole('button', { name: '按这样打分' })).toBeNull());
    expect(asked).toEqual([false, true]);
    click('给本表打分');
    expect(await screen.findByRole('button', { name: '按这样打分' })).toBeTruthy();
  });

  test('a correction that the sheet cannot be read by says so, and 重试 reads again', async () => {
    const host = open();
    await score();
    click('认出的列');
    host.refuse('cell-editing');
    choose('偏差原因', '不使用');
    expect(await screen.findByText('请先按 Enter 结束编辑，再点一次。')).toBeTruthy();
    host.refuse(null);
    click('重试');
    await waitFor(() => expect(described('偏差原因')).toBe('已由您指定'));
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
  });
});

describe('when it cannot be done', () => {
  test('the pane says what happened and what to do, and 重试 asks again', async () => {
    const host = open();
    host.refuse('cell-editing');
    click('给本表打分');
    expect(await screen.findByText('请先按 Enter 结束编辑，再点一次。')).toBeTruthy();
    expect(spoken()).toContain('请先按 Enter 结束编辑');
    host.refuse(null);
    click('重试');
    expect(await screen.findByRole('article')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
  });

  test('a sheet without a form does not keep the result of another in view', async () => {
    const host = open([zizhou(), { name: '说明', rows: [['填表说明']] }]);
    await score();
    host.activate('2');
    click('给本表打分');
    expect(await screen.findByRole('button', { name: '重试' })).toBeTruthy();
    expect(spoken()).toMatch(/没有找到指标表/);
    expect(screen.queryByRole('article')).toBeNull();
  });

  test('a failed undo keeps the result in view', async () => {
    const host = open();
    await score();
    host.refuse('protected');
    click('撤销本次打分');
    expect(await screen.findByRole('button', { name: '重试' })).toBeTruthy();
    expect(screen.getByRole('article')).toBeTruthy();
  });

  test('a bug is caught once and shown with words to copy', async () => {
    const copied: string[] = [];
    const clipboard = {
      writeText(text: string) {
        copied.push(text);
        return Promise.resolve();
      },
    };
    Object.assign(navigator, { clipboard });
    open([zizhou()], {
      scoreSheet: () => Promise.reject(new TypeError('row is undefined')),
    });
    click('给本表打分');
    expect(await screen.findByText('助手出错了，这一步没有完成。', { selector: '[role=group] *' })).toBeTruthy();
    click('详细信息');
    fireEvent.click(button('复制'));
    expect(await screen.findByRole('button', { name: '已复制' })).toBeTruthy();
    expect(copied[0]).toContain('row is undefined');
    expect(button('给本表打分').getAttribute('aria-disabled')).not.toBe('true');
  });

  test('a bug while drawing leaves words, not a white pane', () => {
    const Broken = (): never => {
      throw new Error('broken view');
    };
    draw(
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>,
    );
    expect(screen.getByText('助手出错了，这一步没有完成。')).toBeTruthy();
    forgetComplaints();
  });
});

describe('a request that takes its time', () => {
  const slow: PaneCommands['scoreSheet'] = async (_, options) => {
    for (let block = 1; block <= 10; block += 1) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      if (options?.signal?.aborted) return fail({ code: 'cancelled' });
      options?.onProgress?.(block / 10);
    }
    return fail({ code: 'timeout' });
  };
  const pass = (milliseconds: number): Promise<void> =>
    act(async () => {
      await jest.advanceTimersByTimeAsync(milliseconds);
    });

  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('shows nothing for half a second, then how far it is, and stops when asked', async () => {
    open([zizhou()], { scoreSheet: slow });
    click('给本表打分');
    await pass(450);
    expect(screen.queryByRole('progressbar')).toBeNull();
    await pass(200);
    expect(screen.getByRole('progressbar', { name: '正在打分' }).getAttribute('aria-valuenow')).toBe('0.3');
    expect(spoken()).toBe('正在打分，请稍候。');
    click('取消');
    expect(screen.getByText('正在取消…')).toBeTruthy();
    await pass(200);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.getByText('已取消，没有写入任何内容。')).toBeTruthy();
  });

  test('a second click does not start a second request', async () => {
    let calls = 0;
    open([zizhou()], { scoreSheet: (...request) => ((calls += 1), slow(...request)) });
    const primary = button('给本表打分');
    primary.focus();
    fireEvent.click(primary);
    fireEvent.click(primary);
    click('只核对不写入');
    await pass(1000);
    expect(calls).toBe(1);
    expect(primary.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(primary);
    await pass(3000);
  });
});

describe('the sheet goes on living', () => {
  test('a change in the form makes the result say that it is old', async () => {
    const host = open();
    await score();
    expect(screen.queryByText(/改动前的结果/)).toBeNull();
    act(() => host.type('F11', '15%'));
    expect(screen.getByText(/改动前的结果/)).toBeTruthy();
    click('重新核对');
    await waitFor(() => expect(screen.queryByText(/改动前的结果/)).toBeNull());
    expect(within(section('未达标')).getAllByRole('listitem')).toHaveLength(1);
  });

  test('a scoring from the ribbon appears in the open pane', async () => {
    let announce: () => void = () => undefined;
    const host = open([zizhou()], {
      onAnnouncement: (listener) => {
        announce = listener;
        return () => undefined;
      },
    });
    await act(async () => {
      await PANE_COMMANDS.scoreSheet(host);
    });
    act(() => announce());
    expect(await screen.findByRole('article')).toBeTruthy();
    expect(spoken()).toBe('已从功能区打分，结果如下。');
    expect(button('撤销本次打分')).toBeTruthy();
  });
});

test('every button has a name, and headings go down one level at a time', async () => {
  open([zizhou('published', { H17: 97.5 })]);
  await score();
  click('认出的列');
  for (const each of screen.getAllByRole('button'))
    expect(each.getAttribute('aria-label') ?? each.textContent).not.toBe('');
  for (const each of screen.getAllByRole<HTMLSelectElement>('combobox')) expect(each.labels).toHaveLength(1);
  const levels = screen.getAllByRole('heading').map(({ tagName }) => Number(tagName.slice(1)));
  expect(levels[0]).toBe(1);
  levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  // What is focusable without being a control can only be jumped to, never stumbled over.
  for (const each of document.querySelectorAll('[tabindex]')) expect(each.getAttribute('tabindex')).toBe('-1');
  expect(tab('打分').getAttribute('tabindex')).toBeNull();
});

describe('a long form', () => {
  test('draws a page of it at a time, and reading goes on where the next page begins', async () => {
    const read = await PANE_COMMANDS.readSheet(createMemoryHost([zizhou()]));
    if (!read.ok) throw new Error(read.error.code);
    const [form] = read.value.forms;
    const miss = form!.scorecard.indicators.find(({ outcome }) => outcome === 'missed')!;
    const indicators = Array.from({ length: 2000 }, (_, index) => ({
      ...miss,
      indicator: { ...miss.indicator, row: 100 + index, name: { ...miss.indicator.name, text: `指标 ${index}` } },
    }));
    const long = { ...read.value, forms: [{ ...form!, scorecard: { ...form!.scorecard, indicators } }] };
    open([zizhou()], { scoreSheet: () => Promise.resolve(ok({ ...long, edits: [] })) });
    await score();
    const list = within(section('未达标'));
    expect(list.getAllByRole('listitem')).toHaveLength(20);
    fireEvent.click(list.getByRole('button', { name: '再显示 20 项指标（还有 1980）' }));
    expect(list.getAllByRole('listitem')).toHaveLength(40);
    expect(document.activeElement?.textContent).toContain('指标 20');
  });
});
