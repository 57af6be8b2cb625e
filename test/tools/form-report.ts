import { align } from '../../src/cli/align';
import type { FormComparison } from '../sheets/compare-with-expected';
import { compareWithExpected, FORM_CASES } from '../sheets/compare-with-expected';
import { AT_A1 } from '../sheets/published-forms';

/** npm run forms: every published form, as it may come, beside a person's reading of it. */
const HEADER = [
  '表',
  '单元格',
  '起点',
  '表头',
  '列',
  '指标行',
  '行全对',
  '预算',
  '总分',
  '目标类型一致',
  '达标判断一致',
  '未能核对',
  '判错',
];

const mark = (isRight: boolean): string => (isRight ? '✓' : '✗');
const share = (part: number, whole: number): string => `${part}/${whole}`;

/** The figures of one or many comparisons; kinds are counted over all rows, verdicts where the person judged. */
function figures(comparisons: readonly FormComparison[]) {
  const compared = comparisons.flatMap((each) => each.compared);
  const judged = compared.filter(({ verdict }) => verdict !== 'unjudged');
  const count = (verdict: string): number => judged.filter((each) => each.verdict === verdict).length;
  return [
    share(compared.filter(({ isSameKind }) => isSameKind).length, compared.length),
    share(count('agrees'), judged.length),
    String(count('open')),
    String(count('wrong')),
  ];
}

const results = FORM_CASES.map((each) => ({ ...each, comparison: compareWithExpected(each) }));
const lines = results.map(({ published, typing, at, comparison }) => [
  published.id,
  typing === 'typed' ? '数值' : '文本',
  at === AT_A1 ? 'A1' : 'C4',
  mark(comparison.forms === 1 && comparison.header),
  mark(comparison.columns),
  share(comparison.found, published.expected.rows.length),
  mark(comparison.rows),
  mark(comparison.budget),
  mark(comparison.total),
  ...figures([comparison]),
]);
const comparisons = results.map(({ comparison }) => comparison);
const right = (isRight: (each: FormComparison) => boolean): string =>
  share(comparisons.filter(isRight).length, comparisons.length);
const expectedRows = results.reduce((count, { published }) => count + published.expected.rows.length, 0);
const totals = [
  '合计',
  '',
  '',
  right(({ forms, header }) => forms === 1 && header),
  right(({ columns }) => columns),
  share(
    comparisons.reduce((count, { found }) => count + found, 0),
    expectedRows,
  ),
  right(({ rows }) => rows),
  right(({ budget }) => budget),
  right(({ total }) => total),
  ...figures(comparisons),
];
for (const line of align([HEADER, ...lines, totals])) console.log(line);

const disagreements = new Set(
  results.flatMap(({ published, comparison }) =>
    comparison.compared
      .filter(({ isSameKind, verdict }) => !isSameKind || verdict === 'open' || verdict === 'wrong')
      .map(({ row, kind, outcome }) =>
        [
          `${published.id} 第 ${row.r + 1} 行`,
          row.target.replace(/\s/g, ''),
          row.actual.replace(/\s/g, '').slice(0, 20),
          `${row.kind} / ${kind}`,
          `${row.met === null ? '—' : row.met ? 'met' : 'missed'} / ${outcome}`,
        ].join('\t'),
      ),
  ),
);
console.log('\n不一致之处（人 / 程序）');
for (const line of align([...disagreements].map((each) => each.split('\t')))) console.log(`  ${line}`);
