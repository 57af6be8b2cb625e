import { readSheet } from '../../src/commands/read-sheet';
import type { ScoredSheet } from '../../src/commands/read-sheet';
import { problemSentence } from '../../src/commands/problem';
import { removeNotes } from '../../src/commands/remove-notes';
import { scoreSheet } from '../../src/commands/score-sheet';
import { writeNotes } from '../../src/commands/write-notes';
import { formatCellRange } from '../../src/domain/sheet/cell-ref';
import { NOTE_HEAD } from '../../src/hosts/host';
import type { SpreadsheetHost } from '../../src/hosts/host';
import { createMemoryHost } from '../../src/hosts/memory';
import type { MemoryHost } from '../../src/hosts/memory';
import { PUBLISHED_FORMS, typedCell } from '../sheets/published-forms';
import { ZIZHOU_SCORES, zizhou } from '../sheets/zizhou';
import { codeOf, value } from './results';

async function scored(host: SpreadsheetHost): Promise<ScoredSheet> {
  return value(await scoreSheet(host));
}

const noteAt = (host: MemoryHost, address: string): string => host.notesOn().get(address) ?? '';

describe('写批注', () => {
  test('puts beside each score how it came about, and by which rule of which notice', async () => {
    const host = createMemoryHost([zizhou('empty')]);
    const sheet = await scored(host);
    const cells = host.cells();
    const written = value(await writeNotes(host, sheet));
    expect(written).toEqual({ written: host.notesOn().size, kept: [] });
    expect(noteAt(host, 'H11')).toMatch(
      /^【绩效自评助手】比例法：.*17%.*15 ÷ 17 × 10 = 8\.82[^\n]*\n依据：财预〔2020〕10号/,
    );
    expect([...host.notesOn().values()].every((text) => text.startsWith(NOTE_HEAD))).toBe(true);
    expect(host.cells()).toEqual(cells);
  });

  test('one for each row and for the budget line, no others', async () => {
    const host = createMemoryHost([zizhou('empty')]);
    value(await writeNotes(host, await scored(host)));
    const withoutTotal = ZIZHOU_SCORES.slice(0, -1);
    expect([...host.notesOn().keys()].sort()).toEqual([...withoutTotal].sort());
    expect(noteAt(host, 'I4')).toMatch(/^【绩效自评助手】预算执行率：.*÷.*\n依据：/);
  });

  test('written again after a change, they say what holds now', async () => {
    const host = createMemoryHost([zizhou('empty')]);
    value(await writeNotes(host, await scored(host)));
    const before = host.notesOn().size;
    host.type('F11', '20%');
    value(await writeNotes(host, await scored(host)));
    expect(noteAt(host, 'H11')).toContain('15 ÷ 20 × 10 = 7.5');
    expect(host.notesOn().size).toBe(before);
  });

  test('a person’s note stays, and is told of', async () => {
    const host = createMemoryHost([zizhou('empty')]);
    host.note('H12', '审核：请附文件');
    const sheet = await scored(host);
    const { written, kept } = value(await writeNotes(host, sheet));
    expect(kept).toEqual([{ row: 11, column: 7 }]);
    expect(written).toBe(host.notesOn().size - 1);
    expect(value(await removeNotes(host, sheet)).kept).toEqual(kept);
    expect(Object.fromEntries(host.notesOn())).toEqual({ H12: '审核：请附文件' });
  });

  test.each([
    ['an actual', 'F11', '15%'],
    ['a name', 'D12', '另一个指标'],
  ])('%s that was changed since the scoring: nothing is written', async (_, address, text) => {
    const host = createMemoryHost([zizhou('empty')]);
    const sheet = await scored(host);
    host.type(address, text);
    expect(codeOf(await writeNotes(host, sheet))).toBe('changed-meanwhile');
    expect(host.notesOn().size).toBe(0);
  });

  test('a host without notes says so, and so does a protected sheet', async () => {
    const host = createMemoryHost([zizhou('empty')]);
    const sheet = await scored(host);
    const without: SpreadsheetHost = { ...host, notes: null };
    for (const refused of [await writeNotes(without, sheet), await removeNotes(without, sheet)]) {
      if (refused.ok) throw new Error('was written');
      expect(refused.error.code).toBe('no-notes');
      expect(problemSentence(refused.error, 'WPS').what).toContain('这个版本的 WPS 不能写批注');
    }
    const locked = createMemoryHost([{ ...zizhou('empty'), protected: true }]);
    expect(codeOf(await writeNotes(locked, value(await readSheet(locked))))).toBe('protected');
  });

  test('rows that share a merged score cell share its note', async () => {
    const host = createMemoryHost([zizhou('empty')]);
    const sheet = await scored(host);
    const [form] = sheet.forms;
    const [first, second, ...others] = form!.scorecard.indicators;
    const shared = { ...second!, indicator: { ...second!.indicator, score: first!.indicator.score } };
    const scorecard = { ...form!.scorecard, indicators: [first!, shared, ...others] };
    value(await writeNotes(host, { ...sheet, forms: [{ ...form!, scorecard }] }));
    const { row } = first!.indicator;
    expect(noteAt(host, `H${row + 1}`).match(/依据：/g)).toHaveLength(2);
  });
});

test.each(PUBLISHED_FORMS.map((form) => [form.id, form] as const))(
  'published form %s: every score that there is room for gets its note, just after it was read',
  async (_, form) => {
    const merges = form.merges.map(([top = 0, left = 0, bottom = 0, right = 0]) =>
      formatCellRange({ top, left, bottom, right }),
    );
    const host = createMemoryHost([{ name: form.id, rows: form.grid.map((row) => row.map(typedCell)), merges }]);
    const read = value(await readSheet(host));
    const { written, kept } = value(await writeNotes(host, read));
    expect([host.notesOn().size, kept]).toEqual([written, []]);
    value(await removeNotes(host, read));
    expect(host.notesOn().size).toBe(0);
  },
);
