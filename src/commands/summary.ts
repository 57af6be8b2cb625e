import type { ScoredSheet } from './read-sheet';

/** What a scoring, or a mere check, came to, in a few short lines: for the ribbon's notice. */
export function summarize(scored: ScoredSheet, done: 'scored' | 'checked'): string[] {
  const lines = scored.forms.map(({ scorecard: { total, indicators } }) => {
    const missed = indicators.filter(({ outcome }) => outcome === 'missed').length;
    const score = total.final === null ? '总分待补' : `总分 ${total.final.toString()}`;
    const grade = total.grade === null ? '' : `（${total.grade}）`;
    return `${score}${grade}，${indicators.length} 个指标，${missed} 个未达标`;
  });
  const findings = scored.forms.flatMap((form) => form.findings).filter(({ severity }) => severity !== 'info').length;
  if (done === 'scored') lines.push(scored.written > 0 ? `写入 ${scored.written} 个单元格` : '没有需要写入的单元格');
  if (findings > 0) lines.push(`${findings} 处需要核对，请打开面板查看`);
  return lines;
}
