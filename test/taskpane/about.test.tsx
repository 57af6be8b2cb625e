import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { version } from '../../package.json';
import type { Result } from '../../src/domain/result';
import type { HostProblem, HostProbe, ProbeOptions, ProbeReport } from '../../src/hosts/host';
import { createMemoryHost } from '../../src/hosts/memory';
import { zizhou } from '../sheets/zizhou';
import { button, click, openOn, prepare, spoken, tab, told } from './open-pane';

prepare();

const REPORT: ProbeReport = {
  host: 'WPS',
  version: '12.0 (28505)',
  leftBehind: null,
  answers: [
    { id: 'a', question: '甲会怎样', found: '丢失', verdict: 'agrees', expected: ['丢失'], reason: null },
    { id: 'b', question: '乙会怎样', found: '接受', verdict: 'differs', expected: ['拒绝'], reason: null },
    { id: 'c', question: '丙要多久', found: '9 毫秒', verdict: 'unknown', expected: [], reason: '没有预期' },
  ],
};

/** A host whose self-test is in the hands of the test. */
function openWith(canTryUndo = false) {
  let settle: (result: Result<ProbeReport, HostProblem>) => void = () => undefined;
  const asked: ProbeOptions[] = [];
  const probe: HostProbe = {
    canTryUndo,
    run(options = {}) {
      asked.push(options);
      return new Promise((resolve) => {
        settle = resolve;
      });
    },
  };
  openOn({ ...createMemoryHost([zizhou()]), name: 'WPS', probe });
  return {
    asked,
    /** Clicks the button, and waits until the host is asked. */
    async begin(name = '开始自检') {
      const before = asked.length;
      click(name);
      await waitFor(() => expect(asked.length).toBe(before + 1));
    },
    end: (result: Result<ProbeReport, HostProblem>) =>
      act(() => {
        settle(result);
        return Promise.resolve();
      }),
    tell: (count: number, all: number) => act(() => asked[asked.length - 1]!.onQuestion!(count, all)),
  };
}

async function openSelfTest(): Promise<void> {
  fireEvent.click(tab('关于'));
  await screen.findByRole('heading', { level: 2, name: `绩效自评助手 ${version}` });
  click('自检');
}

test('says which version it is, what is kept where, and whose work it uses', async () => {
  openWith();
  fireEvent.click(tab('关于'));
  expect(await told(/给绩效自评表打分、核对/)).toBeTruthy();
  expect(await told(/表里的内容不离开这台电脑/)).toBeTruthy();
  expect(await told(/许可全文在安装目录的 NOTICE.md 里/)).toBeTruthy();
});

test('has no self-test where nothing is in doubt', async () => {
  openOn(createMemoryHost([zizhou()]));
  fireEvent.click(tab('关于'));
  await told(/不联网/);
  expect(screen.queryByRole('button', { name: '自检' })).toBeNull();
});

test('the self-test is folded in, says what it does, and shows how far it is', async () => {
  const probe = openWith();
  await openSelfTest();
  await told(/加一张名为“自检_可删除”的工作表/);
  expect(screen.queryByRole('checkbox', { name: /也试撤销/ })).toBeNull();
  await probe.begin();
  expect(spoken()).toContain('正在自检，请稍候。');
  probe.tell(3, 30);
  await told('正在自检… 3 / 30');
  // A second click asks for nothing more.
  click('开始自检');
  expect(probe.asked.length).toBe(1);
  expect(probe.asked[0]!.tryUndo).toBe(false);
  await probe.end({ ok: true, value: REPORT });
});

test('groups what was found, what differs open, and tells the sum', async () => {
  const probe = openWith();
  await openSelfTest();
  await probe.begin();
  await probe.end({ ok: true, value: REPORT });
  const sum = '自检完成：问了 3 项，与预期不同 1 项，无法判断 1 项。';
  await told(sum);
  expect(spoken()).toContain(sum);
  const states = ['与预期不同（1）', '无法判断（1）', '与预期一致（1）'].map((name) =>
    button(name).getAttribute('aria-expanded'),
  );
  expect(states).toEqual(['true', 'false', 'false']);
  await told('→ 接受');
  await told('预期：拒绝');
  click('无法判断（1）');
  await told('没有预期');
  expect(button('再自检一次')).toBeTruthy();
});

test('copies the report, or shows it to be copied where the clipboard is closed', async () => {
  const probe = openWith();
  await openSelfTest();
  await probe.begin();
  await probe.end({ ok: true, value: REPORT });
  const copied: string[] = [];
  const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  click('复制报告');
  await screen.findByRole('button', { name: '已复制报告' });
  expect(spoken()).toContain('已复制报告');
  expect(copied[0]).toMatch(/^# 绩效自评助手自检报告\n\n- 日期：\d{4}-\d\d-\d\d \d\d:\d\d\n- 助手版本：1/);
  expect(copied[0]).toContain('- [b] 乙会怎样：接受（预期：拒绝）');
  // Neither a cell of the sheet nor its name.
  expect(copied[0]).not.toMatch(/子洲|三级指标/);

  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  click('已复制报告');
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '自检报告' });
  expect(box.value.replace(/\d\d:\d\d/, '')).toBe(copied[0]!.replace(/\d\d:\d\d/, ''));
  expect([box.selectionStart, box.selectionEnd]).toEqual([0, box.value.length]);
});

test('stops, and says why a self-test came to nothing', async () => {
  const probe = openWith();
  await openSelfTest();
  await probe.begin();
  probe.tell(1, 30);
  click('停止');
  await told('正在停止…');
  expect(probe.asked[0]!.signal!.aborted).toBe(true);
  await probe.end({ ok: false, error: { code: 'cancelled' } });
  await told('已停止自检。');
  await probe.begin();
  await probe.end({ ok: false, error: { code: 'protected' } });
  await told(/工作簿的结构受保护，不能加工作表，没有自检。/);
  expect(spoken()).toContain('请新建一个空白工作簿，在那里自检。');
});

test('undo is tried only where a person says so', async () => {
  const probe = openWith(true);
  await openSelfTest();
  const choice = screen.getByRole('checkbox', { name: /也试撤销/ });
  expect(within(choice.closest('label')!).getByText(/可能会撤销您最近的一步操作/)).toBeTruthy();
  fireEvent.click(choice);
  await probe.begin();
  expect(probe.asked[0]!.tryUndo).toBe(true);
  await probe.end({ ok: true, value: { ...REPORT, leftBehind: '自检_可删除' } });
  await told(/工作表“自检_可删除”没能删除，请手工删除/);
});
