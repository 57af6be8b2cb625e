import { reportSheet } from '../../src/cli/report';
import { scoreSheet } from '../../src/commands/score-sheet';
import { undoScoring } from '../../src/commands/undo-scoring';
import type { ScorePolicy } from '../../src/domain/scoring/standard';
import { formatCellRange } from '../../src/domain/sheet/cell-ref';
import { WORST } from '../../src/workbench/wps/quirks';
import { AT_A1, PUBLISHED_FORMS, publishedSheet } from '../sheets/published-forms';
import type { PublishedForm } from '../sheets/published-forms';
import { memoryBench, officeBench, workbookBench, wpsBench } from './benches';
import type { Bench, SheetInWords } from './contract';

// One form, four programs: the same report, the same cells, the same colours, and the same sheet as before once undone.

const PROGRAMS: readonly (readonly [name: string, open: (sheets: readonly SheetInWords[]) => Bench])[] = [
  ['Excel, through the genuine Office.js', officeBench],
  ['WPS as it was measured', wpsBench],
  ['WPS, the other answer wherever there are two', (sheets) => wpsBench(sheets, WORST)],
  ['a file', workbookBench],
];

const POLICIES: readonly ScorePolicy[] = ['keep', 'overwrite'];

function inWords(form: PublishedForm): SheetInWords {
  const { values, formats, merges } = publishedSheet(form, 'typed', AT_A1);
  const rows = values.map((line, r) => line.map((value, c) => ({ value, format: formats[r]![c]! })));
  return { name: form.id, rows, merges: merges.map(formatCellRange) };
}

/** What scoring under each policy says and does, and what is left once both are taken back. */
async function scoredIn(open: (typeof PROGRAMS)[number][1], form: PublishedForm): Promise<unknown> {
  const bench = open([inWords(form)]);
  try {
    const listed = await bench.host.listSheets();
    if (!listed.ok) throw new Error(listed.error.code);
    const sheetId = listed.value[0]!.id;
    const said: unknown[] = [];
    for (const policy of POLICIES) {
      const scored = await scoreSheet(bench.host, { policy, confirmed: true });
      if (!scored.ok) throw new Error(JSON.stringify(scored.error));
      said.push([reportSheet(scored.value, policy), cellsOf(bench, sheetId, form)]);
      if (scored.value.canUndo) expect((await undoScoring(bench.host)).ok).toBe(true);
      said.push(cellsOf(bench, sheetId, form));
    }
    return said;
  } finally {
    bench.close();
  }
}

/** Every cell that is not blank; of a merge the first, which is the one that is seen. */
const cellsOf = (bench: Bench, sheetId: string, { merges }: PublishedForm): unknown =>
  [...bench.snapshot(sheetId)]
    .map(([address, image]) => ({ address, ...image }))
    .filter(({ row, column }) =>
      merges.every(([top = 0, left = 0, bottom = 0, right = 0]) => {
        const isInside = row >= top && row <= bottom && column >= left && column <= right;
        return !isInside || (row === top && column === left);
      }),
    )
    .filter(({ value, formula, fill }) => value !== null || formula !== null || fill !== null)
    .map(({ address, value, formula, format, fill }) => [address, value, formula, format, fill] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));

describe.each(PROGRAMS)('in %s', (_, open) => {
  test.each(PUBLISHED_FORMS.map((form) => [form.id, form] as const))('%s as in memory', async (_id, form) => {
    expect(await scoredIn(open, form)).toEqual(await scoredIn(memoryBench, form));
  });
});

test('scoring most of them does something, and undoing it leaves nothing', async () => {
  let changed = 0;
  for (const form of PUBLISHED_FORMS) {
    const [[, kept], afterKept, [, overwritten], afterAll] = (await scoredIn(memoryBench, form)) as [
      readonly [unknown, unknown],
      unknown,
      readonly [unknown, unknown],
      unknown,
    ];
    expect(afterAll).toEqual(afterKept);
    if (JSON.stringify([kept, overwritten]) !== JSON.stringify([afterAll, afterAll])) changed += 1;
  }
  expect(changed).toBeGreaterThan(10);
});
