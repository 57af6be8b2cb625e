import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { ok } from '../../src/domain/result';
import type { MemoryHost } from '../../src/hosts/memory';
import { createMemoryHost } from '../../src/hosts/memory';
import type { PaneCommands } from '../../src/taskpane/pane-commands';
import { PANE_COMMANDS } from '../../src/taskpane/pane-commands';
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
  told,
  type,
} from './open-pane';

// What a person decides beside the standard: how one row is scored, 实时打分, notes. Row 11 of the 子洲 form, 信访人滞留率,
// is ≤15% with 17%: 8.82 of 10 points.

prepare();

const RATE = '信访人滞留率';
const explanation = (name: string): HTMLElement => button(new RegExp(`^得分说明：${name}`));
const row = (name: string): HTMLElement => explanation(name).closest('li')!;
const outcome = (name: string): string => explanation(name).textContent;

/** Scores the sheet and opens 这一行怎么算 of a row. */
async function openRow(name: string): Promise<void> {
  await score();
  fireEvent.click(explanation(name));
  click(`这一行怎么算：${name}`);
}

describe('这一行怎么算', () => {
  test('a rule for one row is computed at once, marked on the row, and not written', async () => {
    const host = open();
    await openRow(RATE);
    const before = host.cells();
    choose('未达标时', '达标法');
    await waitFor(() => expect(row(RATE).textContent).toContain('由您指定：达标法'));
    expect(outcome(RATE)).toBe('未达标8.82 / 10 分（按规则 0）');
    expect(host.cells()).toEqual(before);
    expect(spoken()).toContain(`“${RATE}”已按您的指定重新计算，没有写入任何内容。要写进表里，请点“给本表打分”。`);
    click('给本表打分');
    await waitFor(() => expect(host.cell('H11').value).toBe(0));
  });

  test('a rule shows its parameters; what was typed counts when the box is left, and only if it is sound', async () => {
    const asked: (number | undefined)[] = [];
    open([zizhou()], {
      setRowChoice: (host, sheetId, form, of, wanted) => {
        asked.push(wanted?.rule?.rule === 'deduction' ? wanted.rule.cost : undefined);
        return PANE_COMMANDS.setRowChoice(host, sheetId, form, of, wanted);
      },
    });
    await openRow(RATE);
    choose('未达标时', '扣分法');
    await waitFor(() => expect(outcome(RATE)).toContain('按规则 8）'));
    type('扣', '两分');
    fireEvent.blur(box('扣'));
    expect(document.getElementById(box('扣').getAttribute('aria-describedby')!)!.textContent).toContain('现在是“两分”');
    type('扣', '0.5');
    expect(asked).toEqual([1]);
    fireEvent.keyDown(box('扣'), { key: 'Enter' });
    await waitFor(() => expect(outcome(RATE)).toContain('按规则 9）'));
    expect(asked).toEqual([1, 0.5]);
  });

  test('不适用 takes the row out; it stays under the hand until the next answer; 恢复按标准计算 brings it back', async () => {
    open();
    await openRow(RATE);
    const check = screen.getByRole('checkbox', { name: '不适用，不评这一行' });
    check.focus();
    fireEvent.click(check);
    await waitFor(() => expect(outcome(RATE)).toMatch(/^不适用/));
    expect(section('未达标').contains(row(RATE))).toBe(true);
    expect(section('未达标').querySelector('h3')!.textContent).toBe('未达标1 项');
    expect(document.activeElement).toBe(check);
    click('恢复按标准计算');
    await waitFor(() => expect(outcome(RATE)).toBe('未达标8.82 / 10 分'));
    expect(button('恢复按标准计算').getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(check);
    await waitFor(() => expect(outcome(RATE)).toMatch(/^不适用/));
    click('只核对不写入');
    await waitFor(() => expect(section('其他指标').contains(row(RATE))).toBe(true));
  });

  test.each([
    ['11', '不能超过分值 10 分'],
    ['八分', '请填一个数，例如 8.5'],
    ['-1', '请填一个数，例如 8.5'],
  ])('人工评分 %s is refused: %s', async (typed, words) => {
    open();
    await openRow(RATE);
    type('人工评分', typed);
    fireEvent.blur(box('人工评分'));
    expect(box('人工评分').getAttribute('aria-invalid')).toBe('true');
    expect(row(RATE).textContent).toContain(words);
    expect(row(RATE).textContent).not.toContain('由您指定');
  });

  test('人工评分 is the row’s score from then on', async () => {
    const host = open();
    await openRow(RATE);
    type('人工评分', '７.5');
    fireEvent.blur(box('人工评分'));
    await waitFor(() => expect(row(RATE).textContent).toContain('由您指定：人工评分 7.5 分'));
    click('给本表打分');
    await waitFor(() => expect(host.cell('H11').value).toBe(7.5));
  });

  test('a direction that was concluded says where to put it right, and does so', async () => {
    open([zizhou('empty', { E11: '15%', F11: '17%', D11: '完成率' })]);
    await openRow('完成率');
    expect(row('完成率').textContent).toContain('请在下面“这一行怎么算”里指定');
    expect(choice('方向').options[0]!.textContent).toBe('按推断（越多越好）');
    expect(outcome('完成率')).toMatch(/^达标/);
    choose('方向', '越少越好（≤）');
    await waitFor(() => expect(outcome('完成率')).toMatch(/^未达标/));
    expect(row('完成率').textContent).toContain('由您指定：不高于');
    expect(row('完成率').textContent).not.toContain('方向按指标含义推断');
  });

  test('a choice is kept for the next pane on the same sheet', async () => {
    const host = open();
    await openRow(RATE);
    choose('未达标时', '达标法');
    await waitFor(() => expect(row(RATE).textContent).toContain('由您指定'));
    openOn(host);
    fireEvent.click(screen.getAllByRole('button', { name: '只核对不写入' })[1]!);
    await waitFor(() => expect(screen.getAllByText('由您指定：达标法')).toHaveLength(2));
  });
});

describe('实时打分', () => {
  async function openLive(commands: Partial<PaneCommands> = {}): Promise<MemoryHost> {
    const host = open([zizhou()], commands);
    fireEvent.click(tab('评分标准'));
    fireEvent.click(await screen.findByRole('checkbox', { name: /^实时打分/ }));
    fireEvent.click(tab('打分'));
    await waitFor(() => expect(screen.getByText('，实时打分已开启', { exact: false, selector: 'p' })).toBeTruthy());
    return host;
  }

  test('an edit is scored and shown without a click, and nothing calls the result old', async () => {
    const host = await openLive();
    await score();
    act(() => host.type('F11', '16%'));
    await waitFor(() => expect(host.cell('H11').value).toBe(9.38));
    expect(await told('已随改动更新 2 个单元格，总分 94.38 分（优）。')).toBeTruthy();
    expect(outcome(RATE)).toBe('未达标9.38 / 10 分');
    expect(spoken()).toContain('总分 94.38 分');
    expect(screen.queryByText(/改动前的结果/)).toBeNull();
    click('撤销本次打分');
    await waitFor(() => expect(host.cell('H11').value).toBeNull());
  });

  test('the first edit shows a result where none was', async () => {
    const host = await openLive();
    act(() => host.type('F11', '16%'));
    expect(await screen.findByRole('article')).toBeTruthy();
  });

  test('another sheet’s edit does not take the place of the result on view', async () => {
    let tell: Parameters<PaneCommands['startLiveScoring']>[1] = () => undefined;
    const host = await openLive({ startLiveScoring: (_, listener) => ((tell = listener), () => undefined) });
    await score();
    const other = await act(async () => (await import('../../src/taskpane/later')).readSheet(host));
    if (!other.ok) throw new Error(other.error.code);
    act(() => tell({ kind: 'scored', scored: { ...other.value, sheetId: 'other', sheetName: '别的表' } }));
    expect(screen.getByRole('article', { name: '绩效自评表' })).toBeTruthy();
    act(() => tell({ kind: 'failed', problem: { code: 'protected' } }));
    expect(await screen.findByRole('button', { name: '重试' })).toBeTruthy();
    expect(screen.getByRole('article', { name: '绩效自评表' })).toBeTruthy();
  });

  test('it ends with its switch', async () => {
    let isOver = false;
    await openLive({ startLiveScoring: () => () => void (isOver = true) });
    fireEvent.click(tab('评分标准'));
    await screen.findByRole('heading', { name: '在当前表上会怎样' });
    fireEvent.click(screen.getByRole('checkbox', { name: /^实时打分/ }));
    await waitFor(() => expect(isOver).toBe(true));
  });

  test('an edit that is not answered makes the result old after all', async () => {
    const host = await openLive({ startLiveScoring: () => () => undefined });
    await score();
    act(() => host.type('F11', '16%'));
    expect(screen.queryByText(/改动前的结果/)).toBeNull();
    expect(await screen.findByText(/改动前的结果/)).toBeTruthy();
  });
});

describe('批注', () => {
  test('every score’s explanation becomes a note, somebody else’s stays, and ours go again', async () => {
    const host = open();
    host.note('H11', '审核人的批注');
    await score();
    click('把说明写成批注');
    await waitFor(() => expect(spoken()).toBe('写了 7 条批注，H11 已有别人的批注，没有动。'));
    expect(host.notesOn().get('H13')).toContain('3 ÷ 6 × 10 = 5');
    expect(document.activeElement).toBe(screen.getByRole('group', { name: '操作结果' }));
    click('清除批注');
    await waitFor(() => expect(spoken()).toBe('已清除本助手写的批注，H11 有别人的批注，没有动。'));
    expect([...host.notesOn().keys()]).toEqual(['H11']);
  });

  test('a program without notes does not offer them', async () => {
    openOn({ ...createMemoryHost([zizhou()]), notes: null });
    await score();
    expect(screen.queryByRole('button', { name: '把说明写成批注' })).toBeNull();
  });
});

test('what a standard does to the total is told beside it', async () => {
  const host = createMemoryHost([zizhou()]);
  const { readSheet } = await import('../../src/taskpane/later');
  const read = await readSheet(host);
  if (!read.ok) throw new Error(read.error.code);
  const [form] = read.value.forms;
  const { scorecard } = form!;
  const total = { ...scorecard.total, adjustments: ['执行率 65%，总分不超过 79 分'] };
  const capped = { ...read.value, forms: [{ ...form!, scorecard: { ...scorecard, total } }] };
  openOn(host, { scoreSheet: () => Promise.resolve(ok(capped)) });
  await score();
  expect(screen.getByText('执行率 65%，总分不超过 79 分')).toBeTruthy();
});
