import { existsSync, writeFileSync } from 'node:fs';

import { align } from '../../src/cli/align';
import type { JudgedFinding } from '../sheets/published-findings';
import {
  FINDINGS_FILE,
  findingKey,
  precisionOf,
  publishedFindings,
  readJudgements,
} from '../sheets/published-findings';

/**
 * tsx test/tools/findings-report.ts: writes test/cases/findings.json anew from what the checks say of the published
 * forms. Judgements stay with their finding; a new one is written with `holds: null` and has to be judged by hand.
 */
const known = new Map((existsSync(FINDINGS_FILE) ? readJudgements() : []).map((each) => [findingKey(each), each]));
const findings = publishedFindings().map((finding): JudgedFinding => {
  const { holds = null, why = '' } = known.get(findingKey(finding)) ?? {};
  return { ...finding, holds, why };
});
writeFileSync(FINDINGS_FILE, `[\n${findings.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`);

const count = (severity: string, holds: boolean | null): string =>
  String(findings.filter((each) => each.severity === severity && each.holds === holds).length);
const table = ['error', 'warning', 'info'].map((each) => [
  each,
  count(each, true),
  count(each, false),
  count(each, null),
]);
for (const line of align([['程度', '成立', '不成立', '未判断'], ...table])) console.log(line);
console.log(`错误和提醒中成立的：${(precisionOf(findings) * 100).toFixed(1)}%`);

const now = new Set(findings.map(findingKey));
const lost = [...known.values()].filter((each) => !now.has(findingKey(each)));
for (const each of lost) console.log(`不再发现：${findingKey(each)} ${each.message}`);
for (const each of findings) {
  const before = known.get(findingKey(each));
  if (before && before.message !== each.message) console.log(`说法变了：${findingKey(each)} ${each.message}`);
  if (each.holds === null) console.log(`请判断：${findingKey(each)} ${each.message}`);
}
