import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { CellRange } from '../../src/domain/sheet/cell-ref';
import { formatCellRef, parseCellRange } from '../../src/domain/sheet/cell-ref';
import { createMemoryHost } from '../../src/hosts/memory';
import type { MemoryHost, MemorySheet } from '../../src/hosts/memory';
import type { SheetChange } from '../../src/hosts/host';
import { zizhou } from '../sheets/zizhou';
import {
  box,
  button,
  choice,
  choose,
  click,
  open,
  openOn,
  prepare,
  score,
  section,
  spoken,
  tab,
  type,
} from './open-pane';

// The page 复核: what was found, the walk through it, 采纳 and 忽略, reasons, and the same as a reviewer sees it. The 子洲
// form as published has scores by judgement: H11 5 points of 10 (8.82 by the standard), H13 0 (5), total 85; B10 is where
// its levels' points are looked at.

prepare();

// Row 10 is exceeded by as much as asks for words.
const EXPLAINED = { I10: '原定次数偏低，下年调整' };
const PUBLISHED = (cells: NonNullable<MemorySheet['cells']> = {}): MemorySheet =>
  zizhou('published', { ...EXPLAINED, ...cells });
/** Without scores, and without the reason for row 11. */
const UNEXPLAINED = (): MemorySheet => zizhou('empty', { ...EXPLAINED, I11: '' });

/** Checks the sheet, or scores it, and opens the page. */
async function openReview(by: '只核对不写入' | '给本表打分' | '核对本表' = '只核对不写入'): Promise<void> {
  click(by);
  await screen.findByRole('article');
  fireEvent.click(tab(/^复核/));
  await verdict();
}
const verdict = (): Promise<HTMLElement> =>
  screen.findByRole('heading', { level: 3, name: /上报|错误$|没有得分$|没有发现错误/ });
const panel = (): HTMLElement => document.getElementById('panel-review')!;
/** The findings as the page lists them: severity, cell, beginning of the words. */
const listed = (): string[][] =>
  ['错误', '提醒', '留意'].flatMap((severity) =>
    within(panel())
      .queryAllByRole('heading', { level: 3, name: new RegExp(`^${severity}`) })
      .flatMap((heading) => within(heading.closest('section')!).getAllByRole('listitem'))
      .map((item) => [severity, within(item).getByRole('button', { name: /^跳到/ }).textContent]),
  );
const item = (words: RegExp): HTMLElement => within(panel()).getByText(words).closest('li')!;
const selectedCell = (host: MemoryHost): string | null => host.selected && formatCellRef(host.selected.cell);

describe('the list', () => {
  test('before a sheet was read the page says what to do', async () => {
    open();
    fireEvent.click(tab('复核'));
    expect(await screen.findByText('先点“给本表打分”或“只核对不写入”，核查出的问题会列在这里。')).toBeTruthy();
  });

  test('findings stand under their severity, the gravest first, each with its cell and what to do', async () => {
    open([PUBLISHED({ H17: 97.5, I13: '' })]);
    await openReview();
    expect(listed()).toEqual([
      ['错误', 'H17'],
      ['提醒', 'I13'],
      ['留意', 'B10'],
      ['留意', 'H11'],
      ['留意', 'H13'],
    ]);
    expect(tab('复核 2，1 个错误、1 个提醒')).toBeTruthy();
    expect(item(/^总分填写/).textContent).toContain('建议：把总分改为 85（H17：97.5 → 85）');
    expect(item(/没有写偏差原因/).textContent).toContain('建议：补写偏差原因和改进措施');
  });

  test('the filter narrows it to one severity, with how many there are of each', async () => {
    open([PUBLISHED({ H17: 97.5, I13: '' })]);
    await openReview();
    const options = [...choice('显示哪些问题').options].map(({ textContent }) => textContent);
    expect(options).toEqual(['全部（5）', '错误（1）', '提醒（1）', '留意（3）']);
    choose('显示哪些问题', '提醒（1）');
    expect(listed()).toEqual([['提醒', 'I13']]);
    click(/^忽略：/);
    fireEvent.submit(screen.getByRole('form', { name: /^忽略：/ }));
    expect(await screen.findByText('没有这一类问题。')).toBeTruthy();
  });
});

describe('the walk', () => {
  test('下一个 and 上一个 go to the cell, mark the finding and say it; the focus stays on the button', async () => {
    const host = open([PUBLISHED({ H17: 97.5 })]);
    await openReview();
    expect(button('上一个').getAttribute('aria-disabled')).toBe('true');
    button('下一个').focus();
    click('下一个');
    await waitFor(() => expect(selectedCell(host)).toBe('H17'));
    expect(spoken()).toMatch(/第 1 个，共 4 个。错误：总分填写 97\.5/);
    expect(item(/^总分填写/).querySelector('[aria-current=true]')).toBeTruthy();
    expect(document.activeElement).toBe(button('下一个'));
    click('下一个');
    click('下一个');
    click('下一个');
    await waitFor(() => expect(selectedCell(host)).toBe('H13'));
    expect(button('下一个').getAttribute('aria-disabled')).toBe('true');
    click('上一个');
    await waitFor(() => expect(selectedCell(host)).toBe('H11'));
    expect(panel().querySelectorAll('[aria-current=true]')).toHaveLength(1);
  });

  test('a cell’s own button is where the walk goes on from', async () => {
    const host = open([PUBLISHED({ H17: 97.5 })]);
    await openReview();
    fireEvent.click(within(panel()).getAllByRole('button', { name: '跳到 H11 单元格' })[0]!);
    click('下一个');
    await waitFor(() => expect(selectedCell(host)).toBe('H13'));
  });

  test('回到原处 leads to the cell that was selected before, however far the walk went', async () => {
    const { host, select } = telling([PUBLISHED({ H17: 97.5 })]);
    openOn(host);
    await openReview();
    expect(button('回到原处').getAttribute('aria-disabled')).toBe('true');
    act(() => select('C5:C5'));
    click('下一个');
    // Excel tells of our own selection too; of a merged cell the whole range.
    act(() => select('H17:I17'));
    click('下一个');
    act(() => select('B10:B14'));
    click('回到原处');
    await waitFor(() => expect(selectedCell(host)).toBe('C5'));
    expect(button('回到原处').getAttribute('aria-disabled')).toBe('true');
  });

  test('where the program does not tell, 回到原处 leads to the cell shown before', async () => {
    const host = open([PUBLISHED({ H17: 97.5 })]);
    await openReview();
    click('下一个');
    expect(button('回到原处').getAttribute('aria-disabled')).toBe('true');
    click('下一个');
    await waitFor(() => expect(selectedCell(host)).toBe('B10'));
    click('回到原处');
    await waitFor(() => expect(selectedCell(host)).toBe('H17'));
  });
});

/** A memory host whose selection tests can tell of, as Excel does. */
function telling(sheets: readonly MemorySheet[]) {
  const host = createMemoryHost(sheets);
  const listeners = new Set<(change: SheetChange) => void>();
  const told: MemoryHost = Object.create(host, {
    onChange: {
      value: (listener: (change: SheetChange) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  }) as MemoryHost;
  const select = (range: string): void => {
    const cells: CellRange = parseCellRange(range)!;
    for (const listener of [...listeners]) listener({ sheetId: '1', range: cells, kind: 'selected' });
  };
  return { host: told, select };
}

describe('采纳', () => {
  test('writes what was shown, says so where the focus waits, and is taken back by 撤销采纳', async () => {
    const host = open([PUBLISHED({ H17: 97.5 })]);
    await openReview();
    click('采纳：把总分改为 85');
    await waitFor(() => expect(host.cell('H17').value).toBe(85));
    expect(spoken()).toBe('已采纳：把总分改为 85。');
    expect(document.activeElement).toBe(screen.getByRole('group', { name: '操作结果' }));
    expect(screen.getByRole('group', { name: '操作结果' }).hidden).toBe(false);
    expect(listed().map(([, cell]) => cell)).toEqual(['B10', 'H11', 'H13']);
    click('撤销采纳');
    await waitFor(() => expect(host.cell('H17').value).toBe(97.5));
    expect(spoken()).toBe('已撤销采纳，1 个单元格恢复原样。');
    expect(listed()[0]).toEqual(['错误', 'H17']);
  });

  test('a rate that is shown as a percentage is told as one', async () => {
    open([PUBLISHED({ H4: { value: 0.985, format: '0.00%' } })]);
    await openReview();
    expect(item(/执行率填写/).textContent).toContain('H4：98.50% → 100%');
  });

  test('what stands in the cell by now is not written over', async () => {
    const host = open([PUBLISHED({ H17: 97.5 })]);
    await openReview();
    act(() => host.type('H17', 90));
    click('采纳：把总分改为 85');
    expect(await screen.findByRole('button', { name: '重试' })).toBeTruthy();
    expect(spoken()).toMatch(/H17 单元格的内容有变化，没有写入任何内容/);
    expect(host.cell('H17').value).toBe(90);
  });
});

describe('忽略', () => {
  test('a finding that may stand goes from the list with its note, and 恢复 lists it again', async () => {
    const host = open([PUBLISHED({ H17: 97.5 })]);
    const before = host.cells();
    await openReview();
    click(/^忽略：总分/);
    expect(document.activeElement).toBe(box('为什么可以不改（可以不写）'));
    type('为什么可以不改（可以不写）', ' 主管部门核定 ');
    fireEvent.submit(screen.getByRole('form', { name: /^忽略：/ }));
    await waitFor(() => expect(tab('复核')).toBeTruthy());
    expect(spoken()).toContain('已忽略，记在“已忽略的问题”里，可以恢复。');
    // The one that stands in its place.
    await waitFor(() => expect(document.activeElement).toBe(item(/^一级指标分值/).firstElementChild));
    expect((await verdict()).textContent).toBe('可以上报');
    click('已忽略的问题（1）');
    expect(within(panel()).getByText('理由：主管部门核定')).toBeTruthy();
    click(/^恢复：总分/);
    await waitFor(() => expect(tab('复核 1，1 个错误')).toBeTruthy());
    await waitFor(() => expect(document.activeElement).toBe(item(/^总分填写/).firstElementChild));
    expect(screen.queryByRole('button', { name: /^已忽略的问题/ })).toBeNull();
    expect(host.cells()).toEqual(before);
  });

  test('不，返回 and Escape leave it as it is', async () => {
    open([PUBLISHED({ H17: 97.5 })]);
    await openReview();
    click(/^忽略：总分/);
    click('不，返回');
    expect(document.activeElement).toBe(button(/^忽略：总分/));
    click(/^忽略：总分/);
    fireEvent.keyDown(box('为什么可以不改（可以不写）'), { key: 'Escape' });
    expect(screen.queryByRole('form')).toBeNull();
    expect(listed()[0]).toEqual(['错误', 'H17']);
  });
});

describe('可以上报', () => {
  test.each([
    ['no error', [PUBLISHED()], '可以上报', /^没有错误。还有 3 个留意，上报前请看一眼。/],
    ['an error', [PUBLISHED({ H17: 97.5 })], '还不能上报', /^还需要改正 1 个错误。另有 3 个留意。/],
    ['a blank score', [PUBLISHED({ H12: '' })], '还不能上报', /补上 1 行的得分/],
  ])('with %s', async (_, sheets, words, remains) => {
    open(sheets);
    await openReview();
    const heading = await verdict();
    expect(heading.textContent).toBe(words);
    const [first, second] = heading.parentElement!.querySelectorAll('p');
    expect(first!.textContent).toMatch(remains);
    expect(second!.textContent).toMatch(/^做了 \d\d 项核查，看了 8 行。$/);
  });
});

describe('偏差原因', () => {
  const REASON = '偏差原因及改进措施（I11）';
  const DRAFT = '年度指标值≤15%，实际完成17%，超出2个百分点，偏差率13.3%。原因：____；改进措施：____';

  test('rows without a reason are listed; 起草 writes the facts, and the first blank is selected', async () => {
    open([UNEXPLAINED()]);
    await openReview('给本表打分');
    const reasons = section('偏差原因');
    expect(within(reasons).getAllByRole('listitem')).toHaveLength(1);
    expect(reasons.textContent).toMatch(/未达标：.*，得分 8\.82 \/ 10 分/);
    const editor = within(reasons).getByRole<HTMLTextAreaElement>('textbox', { name: REASON });
    fireEvent.click(within(reasons).getByRole('button', { name: /^起草/ }));
    expect(editor.value).toBe(DRAFT);
    await waitFor(() => expect(document.activeElement).toBe(editor));
    expect(editor.value.slice(editor.selectionStart, editor.selectionEnd)).toBe('____');
    expect(editor.selectionStart).toBe(DRAFT.indexOf('____'));
    expect(within(reasons).getByText(`${DRAFT.length} 字`)).toBeTruthy();
    expect(within(reasons).queryByRole('button', { name: /^起草/ })).toBeNull();
  });

  test('an unfinished draft is no reason: it is refused in words, and what is left to fill in is selected', async () => {
    const host = open([UNEXPLAINED()]);
    await openReview('给本表打分');
    const reasons = within(section('偏差原因'));
    const editor = reasons.getByRole<HTMLTextAreaElement>('textbox', { name: REASON });
    fireEvent.click(reasons.getByRole('button', { name: /^起草/ }));
    const half = DRAFT.replace('____', '信访人数增加');
    fireEvent.change(editor, { target: { value: half } });
    fireEvent.click(reasons.getByRole('button', { name: /^保存/ }));
    expect(spoken()).toContain('还有“____”没有填，没有保存。');
    await waitFor(() => expect(editor.value.slice(editor.selectionStart, editor.selectionEnd)).toBe('____'));
    expect(host.cell('I11').text).toBe('');
    const whole = half.replace('____', '增加人手');
    fireEvent.change(editor, { target: { value: whole } });
    fireEvent.click(reasons.getByRole('button', { name: /^保存/ }));
    await waitFor(() => expect(host.cell('I11').value).toBe(whole));
    // It stays under the hands that wrote it, and counts as written.
    await waitFor(() => expect(section('偏差原因').textContent).toMatch(/^偏差原因都写了/));
    expect(reasons.getAllByRole('listitem')).toHaveLength(1);
  });

  test('what a person has begun to write is never drafted over', async () => {
    open([UNEXPLAINED()]);
    await openReview('给本表打分');
    const reasons = within(section('偏差原因'));
    fireEvent.change(reasons.getByRole('textbox', { name: REASON }), { target: { value: '因' } });
    expect(reasons.queryByRole('button', { name: /^起草/ })).toBeNull();
  });

  test('a finding leads to the place where its reason is written', async () => {
    open([UNEXPLAINED()]);
    await openReview('给本表打分');
    click(/^写原因：/);
    const reasons = within(section('偏差原因'));
    await waitFor(() => expect(document.activeElement).toBe(reasons.getByRole('textbox', { name: REASON })));
  });
});

describe('图例', () => {
  const legend = (): string[] =>
    within(screen.getByRole('list', { name: '图例' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);

  test('tells each colour that is on the sheet, and no other', async () => {
    open();
    await score();
    expect(legend()).toEqual(['未达标', '超额完成较多，没有说明']);
    cleanup();
    open([UNEXPLAINED()]);
    await score();
    expect(legend()).toEqual(['未达标']);
    click('清除标记');
    await waitFor(() => expect(screen.queryByRole('list', { name: '图例' })).toBeNull());
  });

  test('cells that keep a person’s colour are named; 仍然标出 marks them too', async () => {
    const host = open([zizhou('empty', { E11: { value: '≤15%', fill: { color: '#FFFF00' } } })]);
    await score();
    expect(host.cell('E11').fill?.color).toBe('#FFFF00');
    expect(screen.getByText('E11 已有您的底色，没有标出。')).toBeTruthy();
    click('仍然标出');
    await waitFor(() => expect(host.cell('E11').fill?.color).toBe('#F8CBAD'));
    expect(screen.queryByText(/已有您的底色/)).toBeNull();
  });
});

describe('审核人', () => {
  async function becomeReviewer(): Promise<void> {
    fireEvent.click(tab('评分标准'));
    await screen.findByRole('combobox', { name: '我是' });
    choose('我是', '审核人');
    await screen.findByRole('button', { name: '核对本表' });
    fireEvent.click(tab('打分'));
  }

  test('has one thing to ask for, and nothing that writes is offered', async () => {
    const host = open([PUBLISHED({ H17: 97.5, I13: '' })]);
    const before = host.cells();
    await becomeReviewer();
    expect(screen.queryByRole('button', { name: '给本表打分' })).toBeNull();
    await openReview('核对本表');
    for (const name of [/^采纳/, /^采用/, /^全部采用/, /^写原因/, /^起草/, /^撤销/, /批注/, /^清除标记/, /^全部打分/])
      expect(screen.queryByRole('button', { name })).toBeNull();
    expect(screen.queryByRole('textbox', { name: /^偏差原因/ })).toBeNull();
    expect(host.cells()).toEqual(before);
  });

  test('sees of every row what stands there, what the standard gives, and the difference', async () => {
    open([PUBLISHED()]);
    await becomeReviewer();
    click('核对本表');
    await screen.findByRole('article');
    const labels = screen
      .getAllByRole('button', { name: /^得分说明/ })
      .map((each) => /表中.*$/.exec(each.getAttribute('aria-label')!)?.[0]);
    expect(labels).toHaveLength(8);
    expect(labels).toContain('表中 5，按标准 8.82，差 −3.82（分值 10）');
    expect(labels).toContain('表中 0，按标准 5，差 −5（分值 10）');
    expect(labels).toContain('表中 20，按标准 20，差 0（分值 20）');
    expect(screen.getByText('总分：表中 85，按标准 93.82，差 −8.82')).toBeTruthy();
  });

  test('导出复核意见 adds a sheet of its own, and 删除刚导出的表 takes it away', async () => {
    const host = open([PUBLISHED({ H17: 97.5 })]);
    const before = host.cells('1');
    await becomeReviewer();
    await openReview('核对本表');
    expect((await verdict()).textContent).toBe('发现 1 个错误');
    expect(within(panel()).getByText('另有 3 个留意。')).toBeTruthy();
    click('导出复核意见');
    const remove = await screen.findByRole('button', { name: '删除刚导出的表' });
    expect(within(panel()).getByText('已写成工作表“复核意见”，排在最后，别的表没有动。')).toBeTruthy();
    expect(host.cell('A1', '2').text).toMatch(/复核意见/);
    expect(host.cells('1')).toEqual(before);
    fireEvent.click(remove);
    await waitFor(() => expect(spoken()).toContain('已删除工作表“复核意见”。'));
    expect(() => host.cell('A1', '2')).toThrow();
    await waitFor(() => expect(document.activeElement).toBe(button('导出复核意见')));
  });

  test('going back to 填报单位 brings the writing back; what is on view is read again', async () => {
    open([PUBLISHED()]);
    await becomeReviewer();
    click('核对本表');
    await screen.findByRole('article');
    fireEvent.click(tab('评分标准'));
    choose('我是', '填报单位');
    expect(await screen.findByRole('button', { name: '给本表打分' })).toBeTruthy();
    await waitFor(() => expect(spoken()).toBe('已改为填报单位：可以打分和写入。'));
    fireEvent.click(tab('打分'));
    expect(button('全部采用（2 个）')).toBeTruthy();
  });
});

test('every control has a name, headings go down one level at a time, and Tab meets controls only', async () => {
  open([PUBLISHED({ H17: 97.5, I13: '' })]);
  await openReview();
  click(/^忽略：总分/);
  for (const each of within(panel()).getAllByRole('button'))
    expect(each.getAttribute('aria-label') ?? each.textContent).not.toBe('');
  const boxes = [...panel().querySelectorAll<HTMLInputElement>('input, select, textarea')];
  expect(boxes.map((each) => each.getAttribute('aria-label') ?? each.labels?.[0]?.textContent)).not.toContain(
    undefined,
  );
  const levels = within(panel())
    .getAllByRole('heading')
    .map(({ tagName }) => Number(tagName.slice(1)));
  expect(levels[0]).toBe(2);
  levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1));
  for (const each of panel().querySelectorAll('[tabindex]')) expect(each.getAttribute('tabindex')).toBe('-1');
});

test('a long list draws a page at a time; the walk draws what it comes to', async () => {
  const row = ['产出指标', '数量指标', '培训场次', '≥2次', '2次', 1, 2];
  const header = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
  const rows = Array.from({ length: 25 }, (_, n) => row.map((cell) => (cell === '培训场次' ? `培训场次${n}` : cell)));
  const host = open([{ name: '长表', rows: [header, ...rows] }]);
  await openReview();
  const errors = section('错误');
  expect(within(errors).getAllByRole('listitem')).toHaveLength(20);
  expect(within(errors).getByRole('button', { name: /^再显示 \d 个问题（还有 \d）$/ })).toBeTruthy();
  const next = button('下一个');
  for (let n = 0; n < 22; n += 1) fireEvent.click(next);
  await waitFor(() => expect(host.selected).not.toBeNull());
  expect(within(errors).getAllByRole('listitem')).toHaveLength(22);
});

test('scores that we wrote are no person’s: a later check does not call them kept', async () => {
  const host = open();
  await score();
  // Ours, by the national standard; another standard gives others.
  fireEvent.click(tab('评分标准'));
  fireEvent.click(await screen.findByRole('radio', { name: /^达标法/ }));
  click('选用');
  await waitFor(() => expect(spoken()).toContain('已改用“达标法”'));
  fireEvent.click(tab('打分'));
  expect(host.cell('H11').value).toBe(8.82);
  expect(screen.queryByRole('heading', { name: /^与计算不同/ })).toBeNull();
});
