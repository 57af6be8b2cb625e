import type { ProbeAnswer, ProbeVerdict } from '../hosts/host';
import type { ProgramProbe, SettingsKept } from './probe-program';

/** Facts of the page that a self-test ran in. */
export interface PageFacts {
  /** "2026-11-21 17:20", on this computer's clock. */
  readonly date: string;
  /** Of this add-in. */
  readonly version: string;
  /** The browser's own words for itself. */
  readonly engine: string;
  /** How the page was loaded: "file", "http" or "https". */
  readonly address: string;
  /** Pixels: as wide as the page is, and as wide as the window says. */
  readonly width: number;
  readonly windowWidth: number;
  readonly pixelRatio: number;
}

/** What the verdicts are called, those that want attention first. */
export const VERDICTS: readonly (readonly [ProbeVerdict, string])[] = [
  ['differs', '与预期不同'],
  ['unknown', '无法判断'],
  ['agrees', '与预期一致'],
];

const SETTINGS: { readonly [kept in SettingsKept]: string } = {
  kept: '留得住（上次打开面板时留下的记号还在）',
  unknown: '还不知道（关掉面板再打开，再自检一次就知道）',
  refused: '留不住（浏览器拒绝存放）',
};

/** The answers with this verdict, in the order in which they were asked. */
export const answersWith = (verdict: ProbeVerdict, { answers }: Pick<ProgramProbe, 'answers'>): ProbeAnswer[] =>
  answers.filter((answer) => answer.verdict === verdict);

/** What was expected, or why nothing can be said; "" where it is as expected. */
export function remarkOn({ verdict, expected, reason }: ProbeAnswer): string {
  if (verdict === 'agrees') return '';
  return reason ?? `预期：${expected.join(' 或 ')}`;
}

/** The report as a text to be sent to whoever maintains this. Nothing in it is from the user's files. */
export function formatProbe(probe: ProgramProbe, page: PageFacts): string {
  const facts = [
    ['日期', page.date],
    ['助手版本', page.version],
    ['程序', `${probe.host} ${probe.version || '（没有说版本）'}`],
    ['网页引擎', page.engine],
    ['页面地址', page.address],
    ['本机设置', SETTINGS[probe.settings]],
    ['面板', `宽 ${page.width} 像素（窗口报 ${page.windowWidth}），像素比 ${page.pixelRatio}`],
    ...(probe.leftBehind === null ? [] : [['没能删除的工作表', probe.leftBehind]]),
  ].map(([name, value]) => `- ${name}：${value}`);
  const parts = VERDICTS.map(([verdict, words]) => {
    const lines = answersWith(verdict, probe).map((answer) => {
      const remark = remarkOn(answer);
      return `- [${answer.id}] ${answer.question}：${answer.found}${remark && `（${remark}）`}`;
    });
    return [`## ${words}（${lines.length}）`, ...lines].join('\n');
  });
  return `${['# 绩效自评助手自检报告', facts.join('\n'), ...parts].join('\n\n')}\n`;
}
