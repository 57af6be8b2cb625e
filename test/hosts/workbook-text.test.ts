import * as fc from 'fast-check';
import {
  joinParts,
  LONGEST_WORKBOOK_TEXT,
  MOST_PARTS,
  partName,
  textParts,
} from '../../src/domain/sheet/workbook-text';
import { createExcelHost } from '../../src/hosts/excel/host';
import type { WorkbookText } from '../../src/hosts/host';
import { createWorkbookHost } from '../../src/workbench/workbook-host';
import { openWorkbook } from '../../src/workbench/workbook/open-workbook';
import type { OfficeBench } from './benches';
import { officeBench } from './benches';

jest.setTimeout(30_000);

const anyText = fc.string({
  unit: fc.constantFrom('甲', 'x', '𠮷', '😀', '"', '\n', ' '),
  maxLength: 900,
  size: 'max',
});

describe('a text in parts', () => {
  test('each part fits into a property, is whole, and all of them are the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parts = textParts(text);
        for (const part of parts) {
          expect(part.length).toBeGreaterThan(0);
          expect(part.length).toBeLessThanOrEqual(127);
          expect(part).not.toMatch(/\p{Surrogate}/u);
        }
        const kept = new Map(parts.map((part, index) => [partName(index + 1), part]));
        expect(joinParts((name) => kept.get(name) ?? null)).toBe(text === '' ? null : text);
      }),
    );
  });

  test('the longest text has no more parts than are looked for, however it is cut', () => {
    const texts = ['x'.repeat(LONGEST_WORKBOOK_TEXT), `甲${'𠮷'.repeat(16_383)}`, `${'𠮷'.repeat(16_383)}甲`];
    for (const text of texts) expect(textParts(text).length).toBeLessThanOrEqual(MOST_PARTS);
  });

  test('what follows a missing part is no part of the text', () => {
    const kept = new Map([1, 2, 4].map((number) => [partName(number), String(number)]));
    expect(joinParts((name) => kept.get(name) ?? null)).toBe('12');
  });
});

const textOf = (bench: OfficeBench): WorkbookText => bench.host.workbookText!;
const LONG = '标准'.repeat(2_000);

describe('a text in a workbook that Excel has open', () => {
  test('the file that is saved carries it, beside what others keep there', async () => {
    const bench = officeBench([{ name: '表' }]);
    bench.workbook.properties.set('KSOProductBuildVer', '2052-12.1.0');
    expect(await textOf(bench).write('{"甲":"😀"}')).toEqual({ ok: true, value: null });
    const file = openWorkbook(bench.workbook.save());
    if (!file.ok) throw new Error(file.error.detail);
    expect(await createWorkbookHost(file.value).workbookText!.read()).toEqual({ ok: true, value: '{"甲":"😀"}' });
    expect(file.value.properties.texts.get('KSOProductBuildVer')).toBe('2052-12.1.0');
    bench.close();
  });

  test('a text of the usual length takes one request to read, and one to see and one to write', async () => {
    const bench = officeBench([{ name: '表' }]);
    const { traffic } = bench.office;
    const counted = async (work: () => unknown): Promise<number> => {
      const before = traffic.requests;
      await work();
      return traffic.requests - before;
    };
    const text = 'x'.repeat(1_500);
    expect(await counted(() => textOf(bench).write(text))).toBe(2);
    expect(await counted(() => textOf(bench).read())).toBe(1);
    expect(await counted(() => textOf(bench).write(text))).toBe(1);
    expect(await counted(() => textOf(bench).write(null))).toBe(2);
    bench.close();
  });

  test('a shorter text leaves nothing of a longer one', async () => {
    const bench = officeBench([{ name: '表' }]);
    await textOf(bench).write(LONG);
    await textOf(bench).write('短');
    expect([...bench.workbook.properties.texts]).toEqual([[partName(1), '短']]);
    // A part that was left behind somewhere does not become part of a text that grows up to it.
    bench.workbook.properties.set(partName(3), '旧');
    await textOf(bench).write('x'.repeat(240));
    expect(await textOf(bench).read()).toEqual({ ok: true, value: 'x'.repeat(240) });
    bench.workbook.properties.set(partName(18), '旧');
    await textOf(bench).write('x'.repeat(120 * 17));
    expect(await textOf(bench).read()).toEqual({ ok: true, value: 'x'.repeat(120 * 17) });
    bench.close();
  });

  test.each([
    ['a short text by a long one', '短', LONG],
    ['a long text by a short one', LONG, '短'],
    ['no text by one', null, '新'],
    ['a text by none', LONG, null],
  ])('a fault anywhere in replacing %s leaves the old', async (_, before, after) => {
    const rehearsal = officeBench([{ name: '表' }]);
    await textOf(rehearsal).write(before);
    rehearsal.takeFaultPoints();
    await textOf(rehearsal).write(after);
    const points = rehearsal.takeFaultPoints();
    rehearsal.close();
    expect(points.length).toBeGreaterThan(5);
    // Some of many: the first and last actions of each request, and a few between.
    for (const point of points.filter((__, index) => index < 3 || index % 17 === 0 || index > points.length - 4)) {
      const bench = officeBench([{ name: '表' }]);
      await textOf(bench).write(before);
      bench.plant(point);
      expect(await textOf(bench).write(after)).toMatchObject({ ok: false, error: { code: 'failed' } });
      bench.plant(null);
      expect(await textOf(bench).read()).toEqual({ ok: true, value: before });
      bench.close();
    }
  });

  test('a text that is written too late is taken back', async () => {
    const bench = officeBench([{ name: '表' }], { patience: 400 });
    await textOf(bench).write('旧');
    const begun = bench.office.traffic.requests;
    bench.onRequest(({ index }) => (index === begun + 1 ? { kind: 'late', by: 450 } : null));
    expect(await textOf(bench).write('新')).toEqual({ ok: false, error: { code: 'timeout' } });
    expect(await textOf(bench).read()).toEqual({ ok: true, value: '旧' });
    bench.close();
  });

  test('a file that cannot be written', async () => {
    const bench = officeBench([{ name: '表' }]);
    bench.office.isReadOnly = true;
    expect(await textOf(bench).write('新')).toMatchObject({ ok: false, error: { code: 'read-only' } });
    bench.close();
  });

  test('an Excel that has no custom properties offers no place', () => {
    const page: { Office?: unknown } = globalThis;
    page.Office = { context: { requirements: { isSetSupported: (_: string, version: string) => version !== '1.7' } } };
    expect(createExcelHost().workbookText).toBeNull();
    delete page.Office;
    expect(createExcelHost().workbookText).not.toBeNull();
  });
});
