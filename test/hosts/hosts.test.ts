import * as fc from 'fast-check';
import { formatCellRef, isSameCell } from '../../src/domain/sheet/cell-ref';
import type { SheetEdit } from '../../src/domain/sheet/sheet-edit';
import { inverseOf, isSameFill } from '../../src/domain/sheet/sheet-edit';
import { memoryBench, officeBench, workbookBench, wpsBench } from './benches';
import type { MakeBench } from './contract';
import { contract } from './contract';
import { BUILDS } from './wps-builds';

jest.setTimeout(30_000);

const store = new Map<string, string>();
Object.assign(globalThis, {
  localStorage: {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
    removeItem: (key: string) => void store.delete(key),
  },
});

const HOSTS: readonly (readonly [string, MakeBench])[] = [
  ['memory', memoryBench],
  ['Excel LTSC 2021', (sheets) => officeBench(sheets, { requirement: '1.14' })],
  ['Excel 365', (sheets) => officeBench(sheets, { requirement: '1.17', latency: 1 })],
  [
    'an Excel that brings nothing with an error',
    (sheets) => officeBench(sheets, { quirks: { failureBringsResults: false } }),
  ],
];

/** Nobody sits at a file: no cell is being edited, nobody else changes it, and a write is one step that cannot fail half-way. */
const NEEDS_A_PERSON =
  /while a cell is being edited|a fault at every step|tells (what a person does|that another sheet)/;

describe('a workbook from disk', () => {
  const cases = contract.filter(([name]) => !NEEDS_A_PERSON.test(name));
  test.each(cases)('%s', async (_name, run) => run(workbookBench));
  test('keeps all of the contract but four cases', () => expect(contract.length - cases.length).toBe(4));
});

const NOTHING = { value: null, formula: null, format: 'General', fill: null };

const place = { row: fc.nat({ max: 5 }), column: fc.nat({ max: 4 }) };
const color = fc.constantFrom('#FFC7CE', '#FFFFFF', '#C6EFCE');
const anyText = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.string({ unit: fc.constantFrom(...Array.from('=+-@\'"0159.%/:eE ()￥年月日一上午报告')), maxLength: 6 }),
);
const anyEdit: fc.Arbitrary<SheetEdit> = fc.oneof(
  fc.record({
    ...place,
    kind: fc.constant('value' as const),
    value: fc.oneof(
      anyText,
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0 /* a sheet knows no -0 */),
      fc.boolean(),
      fc.constant(null),
    ),
  }),
  fc.record({
    ...place,
    kind: fc.constant('formula' as const),
    value: fc.constantFrom('=SUM(A90:B91)', '=A90*2', null),
    result: fc.constant(0),
  }),
  fc.record({
    ...place,
    kind: fc.constant('number-format' as const),
    value: fc.constantFrom('General', '0.00', '@', '0%', 'yyyy/m/d'),
  }),
  fc.record({
    ...place,
    kind: fc.constant('fill' as const),
    value: fc.oneof(
      fc.record({ color }),
      fc.record({ color, pattern: fc.constantFrom('Gray50', 'Up'), patternColor: color }),
      fc.constant(null),
    ),
  }),
);

/** A cell gets a value or a formula, not both in turn: their inverses would come in each other's way. */
const withoutMixed = (edits: readonly SheetEdit[]): SheetEdit[] =>
  edits.filter(
    (edit) => edit.kind !== 'value' || !edits.some((other) => other.kind === 'formula' && isSameCell(edit, other)),
  );

const lastOfEachKind = (edits: readonly SheetEdit[]): SheetEdit[] => [
  ...new Map(edits.map((edit) => [`${formatCellRef(edit)} ${edit.kind}`, edit])).values(),
];

/** While a cell is being edited WPS goes on answering what is asked; it only refuses what is written. */
const READS_ON = /while a cell is being edited/;

const WPS: readonly (readonly [string, MakeBench])[] = BUILDS.map(([name, quirks]) => [
  name,
  (sheets) => wpsBench(sheets, quirks),
]);

describe.each([...HOSTS, ...WPS])('%s', (name, make) => {
  const isWps = name.startsWith('WPS');
  test.each(contract.filter(([title]) => !isWps || !READS_ON.test(title)))('%s', async (_name, run) => run(make));

  test('any edits land in their cells only, and their inverse leaves no trace', async () => {
    const bench = make([
      {
        name: '表',
        rows: [
          ['a', 1, { value: '10', format: '@' }, null],
          [{ value: 0.5, format: '0%', fill: { color: '#FFFFFF' } }, true, '98%', "'x"],
          [null, { value: '=x', fill: { color: '#FFFF00', pattern: 'Gray50', patternColor: '#FF0000' } }, -1, '007'],
          [45000, { value: 45000, format: 'yyyy/m/d' }, ' ', 0],
        ],
        hiddenRows: [2],
      },
    ]);
    await fc.assert(
      fc.asyncProperty(fc.array(anyEdit, { minLength: 1, maxLength: 12 }).map(withoutMixed), async (edits) => {
        const read = await bench.host.readSheet();
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        const before = bench.snapshot(read.value.id);
        const applied = await bench.host.applyEdits(read.value, edits);
        if (!applied.ok) throw new Error(JSON.stringify(applied.error));

        const after = bench.snapshot(read.value.id);
        const touched = new Set(edits.map((edit) => formatCellRef(edit)));
        for (const address of new Set([...before.keys(), ...after.keys()])) {
          if (!touched.has(address)) expect(after.get(address)).toEqual(before.get(address));
        }
        for (const edit of lastOfEachKind(edits)) {
          const image = after.get(formatCellRef(edit)) ?? NOTHING;
          if (edit.kind === 'value') expect(image.value).toBe(edit.value === '' ? null : edit.value);
          if (edit.kind === 'formula') expect([image.formula, image.value]).toEqual([edit.value, 0]);
          if (edit.kind === 'number-format') expect(image.format).toBe(edit.value);
          if (edit.kind === 'fill') expect(isSameFill(image.fill, edit.value)).toBe(true);
        }

        const again = await bench.host.readSheet();
        if (!again.ok) throw new Error(JSON.stringify(again.error));
        const undone = await bench.host.applyEdits(again.value, inverseOf(edits, applied.value));
        expect(undone.ok).toBe(true);
        expect(bench.snapshot(read.value.id)).toEqual(before);
      }),
      { numRuns: 40 },
    );
    bench.close();
  });
});
