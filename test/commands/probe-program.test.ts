import { probeProgram, probeSentence, settingsKept } from '../../src/commands/probe-program';
import type { ProgramProbe } from '../../src/commands/probe-program';
import type { PageFacts } from '../../src/commands/probe-text';
import { formatProbe } from '../../src/commands/probe-text';
import { createMemorySettings } from '../../src/hosts/local-settings';
import { createMemoryHost } from '../../src/hosts/memory';

const PAGE: PageFacts = {
  date: '2026-11-21 17:20',
  version: '1.0.0',
  engine: 'Mozilla/5.0 Chrome/104.0',
  address: 'file',
  width: 350,
  windowWidth: 1428,
  pixelRatio: 1.25,
};

const PROBE: ProgramProbe = {
  host: 'WPS',
  version: '12.0 (28505)',
  settings: 'kept',
  leftBehind: null,
  answers: [
    { id: 'a', question: '甲会怎样', found: '丢失', verdict: 'agrees', expected: ['丢失', '拒绝'], reason: null },
    { id: 'b', question: '乙会怎样', found: '接受', verdict: 'differs', expected: ['丢失', '拒绝'], reason: null },
    { id: 'c', question: '丙要多久', found: '9 毫秒', verdict: 'unknown', expected: [], reason: '没有预期' },
  ],
};

test('the report is a text in groups, what differs first', () => {
  expect(formatProbe(PROBE, PAGE)).toBe(`# 绩效自评助手自检报告

- 日期：2026-11-21 17:20
- 助手版本：1.0.0
- 程序：WPS 12.0 (28505)
- 网页引擎：Mozilla/5.0 Chrome/104.0
- 页面地址：file
- 本机设置：留得住（上次打开面板时留下的记号还在）
- 面板：宽 350 像素（窗口报 1428），像素比 1.25

## 与预期不同（1）
- [b] 乙会怎样：接受（预期：丢失 或 拒绝）

## 无法判断（1）
- [c] 丙要多久：9 毫秒（没有预期）

## 与预期一致（1）
- [a] 甲会怎样：丢失
`);
});

test('what is not known, and a sheet that was left, are said', () => {
  const text = formatProbe({ ...PROBE, version: '', settings: 'unknown', leftBehind: '自检_可删除' }, PAGE);
  expect(text).toContain('- 程序：WPS （没有说版本）');
  expect(text).toContain('- 本机设置：还不知道（关掉面板再打开，再自检一次就知道）');
  expect(text).toContain('- 没能删除的工作表：自检_可删除');
});

test('settings are kept when the mark of another session is there', () => {
  const settings = createMemorySettings();
  expect(settingsKept(settings, '1')).toBe('unknown');
  expect(settingsKept(settings, '1')).toBe('unknown');
  expect(settingsKept(settings, '2')).toBe('kept');
  expect(settingsKept({ get: () => null, set: () => false }, '3')).toBe('refused');
  // It says yes and forgets.
  expect(settingsKept({ get: () => null, set: () => true }, '3')).toBe('refused');
});

test('a host without anything in doubt has no self-test', async () => {
  expect(await probeProgram(createMemoryHost([]))).toEqual({ ok: false, error: { code: 'unsupported' } });
});

test('a host’s refusal comes back as it is, in words of its own', async () => {
  const probe = { canTryUndo: false, run: () => ({ ok: false, error: { code: 'protected' } }) as const };
  const result = await probeProgram({ ...createMemoryHost([]), probe });
  if (result.ok) throw new Error('expected a refusal');
  expect(probeSentence(result.error, 'WPS').what).toBe('工作簿的结构受保护，不能加工作表，没有自检。');
  expect(probeSentence({ code: 'cell-editing' }, 'WPS').what).toContain('WPS 里有单元格正在编辑');
  expect(probeSentence({ code: 'cancelled', sheet: '自检_可删除' }, 'WPS').todo).toBe(
    '工作表“自检_可删除”没能删除，请手工删除，或者再自检一次。',
  );
});
