import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseActual } from '../../src/domain/measure/actual';
import { compareRead } from '../../src/domain/measure/compare';
import type { MeasureCell, MeasureContext, Outcome, TargetKind } from '../../src/domain/measure/measure';
import { parseTarget } from '../../src/domain/measure/target';

/** Every row of the published forms, as a person read it (`met`, `kind`), against our reading of the same texts. */
interface Form {
  readonly grid: readonly (readonly string[])[];
  readonly expected: {
    readonly headerRow: number;
    readonly columns: Readonly<Record<string, number | null | undefined>>;
    readonly rows: readonly { r: number; target: string; actual: string; kind: string; met: boolean | null }[];
  };
}

const folder = join(__dirname, '../cases/forms');
const rows = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .flatMap((file) => {
    const { grid, expected } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Form;
    const at = (row: number, role: string): string => {
      const column = expected.columns[role];
      return column === null || column === undefined ? '' : (grid[row]?.[column] ?? '');
    };
    // Covered cells of a vertical merge are blank.
    const above = (row: number, role: string): string => {
      let found = row;
      while (found > expected.headerRow + 1 && at(found, role) === '') found -= 1;
      return at(found, role).replace(/\s/g, '');
    };
    return expected.rows.map((row) => ({
      ...row,
      id: `${file.replace('.json', '')} ${row.r + 1}`,
      context: {
        level1: above(row.r, 'level1'),
        level2: above(row.r, 'level2'),
        name: at(row.r, 'level3'),
        comparator: at(row.r, 'comparator'),
        unit: at(row.r, 'unit'),
      } satisfies MeasureContext,
    }));
  });

const asText = (value: string): MeasureCell => ({ value, text: value, format: 'General' });

/** As an officer's workbook holds it: "10" is the number 10, "98.5%" is 0.985 with a percent format. */
function asTyped(value: string): MeasureCell {
  const written = value.replace(/\s/g, '');
  if (/^\d+(\.\d+)?$/.test(written)) return { value: Number(written), text: written, format: 'General' };
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(written);
  if (percent) return { value: Number(percent[1]) / 100, text: written, format: '0.00%' };
  return asText(value);
}

const judge = ({ target, actual, context }: (typeof rows)[number], cell: (value: string) => MeasureCell): Outcome =>
  compareRead(parseTarget(cell(target), context), parseActual(cell(actual), context), context).outcome;

test('no verdict contradicts a person', () => {
  const wrong = rows.filter((row) => {
    const outcome = judge(row, asText);
    return (row.met === true && outcome === 'missed') || (row.met === false && outcome === 'met');
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('where a person judged, so do we, but for rows without a target and differing phrases', () => {
  const open = rows.filter((row) => row.met !== null && !['met', 'missed'].includes(judge(row, asText)));
  const promised = open.filter(({ target }) => !/^[一-]?$/.test(target));
  expect(open.length - promised.length).toBe(8);
  // ← 受目的国受众欢迎显著
  expect(promised.map(({ target }) => target.replace(/\s/g, ''))).toEqual(['获得目的国(地区)受众欢迎']);
});

test('typed values are judged like their texts', () => {
  expect(rows.filter((row) => judge(row, asText) !== judge(row, asTyped)).map(({ id }) => id)).toEqual([]);
});

const KINDS: Readonly<Record<string, readonly TargetKind[]>> = {
  'quantitative-higher': ['at-least'],
  'quantitative-lower': ['at-most'],
  equal: ['equal', 'at-least', 'at-most'],
  qualitative: ['qualitative', 'none', 'list'],
  range: ['range'],
  deadline: ['deadline', 'qualitative'],
};

// A frequency in brackets counts; a scanned "到0次" (≥40?) and "第O份" are damaged; the last contradicts itself.
const DOUBTFUL = [
  '0次: quantitative-higher, at-most',
  '≥100完成率达到90%: quantitative-higher, contradiction',
  '不定期（每年4次）: qualitative, at-least',
  '不定期（每年4次）: qualitative, at-least',
  '到0次: quantitative-higher, qualitative',
  '第O份: quantitative-higher, qualitative',
  // 财政: a control figure in the person's view, a rate to be reached in ours.
  '100%: quantitative-lower, at-least',
].sort();

test('targets are of the kind a person sees, but for damaged and doubtful ones', () => {
  const other = rows.flatMap(({ id, target, context, kind }) => {
    const read = parseTarget(asText(target), context);
    const ours = read.ok ? read.value.kind : read.error.code;
    return read.ok && KINDS[kind]?.includes(read.value.kind) ? [] : [[id, target.replace(/\s/g, ''), kind, ours]];
  });
  expect(other.map(([, target, kind, ours]) => `${String(target)}: ${String(kind)}, ${String(ours)}`).sort()).toEqual(
    DOUBTFUL,
  );
});
