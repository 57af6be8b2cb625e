import { formatCellRef } from '../../domain/sheet/cell-ref';
import { writable } from '../typed-text';
import type { Found, ProbeQuestion } from '../probe-questions';
import { TRICKY_TEXTS } from '../probe-scratch';
import type { ExcelProbeBench, OwnCells } from './probe-bench';
import { wordsOfTrip } from './probe-bench';
import { queueGrids } from './read-grids';
import { problemOf } from './refusal';

type Question = ProbeQuestion<ExcelProbeBench>;

/** What Excel makes of contents that are written. */
export const CONTENT_QUESTIONS: readonly Question[] = [
  {
    id: 'null-over-contents',
    question: '数组里的 null 会不会改动公式和数值',
    expected: ['不改动'],
    async ask({ ask }) {
      const formulas = await ask((cells) => {
        cells(0, 0).formulas = [['=1+1']];
        cells(1, 0).values = [[5]];
        cells(0, 0, 3, 1).values = [[null], [null], [7]];
        return column(cells(0, 0, 3, 1), 'formulas');
      });
      return isSame(formulas, ['=1+1', 5, 7]) ? '不改动' : { found: '改动了', detail: JSON.stringify(formulas) };
    },
  },
  {
    id: 'empty-value',
    question: '空单元格的值读出来是什么',
    expected: ['""', 'null'],
    ask: async ({ ask }) => JSON.stringify((await ask((cells) => column(cells(0, 0), 'values')))[0]),
  },
  {
    id: 'error-value',
    question: '出错的公式的值读出来是什么',
    expected: ['"#DIV/0!"'],
    async ask({ ask }) {
      const [value] = await ask((cells) => {
        cells(0, 0).formulas = [['=1/0']];
        return column(cells(0, 0), 'values');
      });
      return JSON.stringify(value);
    },
  },
  {
    id: 'written-texts',
    question: '按我们的写法写入的文字是否一字不变',
    expected: ['一字不变'],
    async ask({ ask }) {
      const { values, formulas } = await ask((cells) => {
        const range = cells(0, 0, TRICKY_TEXTS.length, 1);
        range.values = TRICKY_TEXTS.map((text) => [writable(text, 'General')]);
        return queueGrids(range);
      });
      const changed = TRICKY_TEXTS.filter((text, row) => values[row]![0] !== text || formulas[row]![0] !== null);
      return changed.length === 0 ? '一字不变' : { found: '有改动', detail: changed.join('、') };
    },
  },
  {
    id: 'quoted-formula',
    question: '以撇号写入的“=…”文字，读出的值和公式是否相同',
    expected: ['相同'],
    async ask({ ask }) {
      const [value, formula] = await ask((cells) => {
        cells(0, 0).values = [["'=SUM(1,2)"]];
        const [values, formulas] = [column(cells(0, 0), 'values'), column(cells(0, 0), 'formulas')];
        return () => [values()[0], formulas()[0]];
      });
      const detail = `${JSON.stringify(value)}、${JSON.stringify(formula)}`;
      return { found: value === '=SUM(1,2)' && formula === value ? '相同' : '不同', detail };
    },
  },
  {
    id: 'number-into-text-format',
    question: '写进文本格式单元格的数值会变成什么',
    expected: ['文本', '数值'],
    ask: ({ ask }) =>
      ask((cells) => {
        cells(0, 0).numberFormat = [['@']];
        cells(0, 0).values = [[5]];
        return kindIn(cells);
      }),
  },
  {
    id: 'text-format-over-number',
    question: '已有的数值，改成文本格式后还是不是数值',
    expected: ['数值'],
    ask: ({ ask }) =>
      ask((cells) => {
        cells(0, 0).values = [[5]];
        cells(0, 0).numberFormat = [['@']];
        return kindIn(cells);
      }),
  },
  {
    id: 'formula-format',
    question: '公式会不会带上所引用单元格的数字格式',
    expected: ['0%', 'General'],
    async ask({ ask, at }) {
      const [format] = await ask((cells) => {
        cells(0, 0).numberFormat = [['0%']];
        cells(0, 0).values = [[0.5]];
        cells(0, 1).formulas = [[`=${formatCellRef(at(0, 0))}`]];
        return column(cells(0, 1), 'numberFormat');
      });
      return String(format);
    },
  },
  {
    id: 'array-size',
    question: '数组与区域大小不同时会怎样',
    expected: ['拒绝'],
    async ask({ attempt }) {
      const trip = await attempt((cells) => {
        cells(0, 0, 2, 1).values = [[1], [2], [3]];
        return () => null;
      });
      return wordsOfTrip(trip, '照写不误');
    },
  },
  {
    id: 'locked-write',
    question: '受保护的工作表里，写锁定的单元格会怎样',
    expected: ['拒绝'],
    ask: (bench) => writeProtected(bench, 7, '写入了'),
  },
  {
    id: 'locked-null',
    question: '受保护的工作表里，数组在锁定的单元格处是 null，会怎样',
    expected: ['拒绝', '接受'],
    ask: (bench) => writeProtected(bench, null, '接受'),
  },
];

/** Protects the sheet for one write to a locked cell. */
async function writeProtected({ ask, attempt }: ExcelProbeBench, value: number | null, done: string): Promise<Found> {
  await ask((_, sheet) => {
    sheet.protection.protect();
    return () => null;
  });
  try {
    const trip = await attempt((cells) => {
      cells(0, 0).values = [[value]];
      return () => null;
    });
    if (trip.ok || problemOf(trip.error).code === 'protected') return wordsOfTrip(trip, done);
    return { found: '拒绝的原因分不清', detail: trip.error.code };
  } finally {
    await ask((_, sheet) => {
      sheet.protection.unprotect();
      return () => null;
    });
  }
}

function column(range: Excel.Range, property: 'values' | 'formulas' | 'numberFormat'): () => unknown[] {
  range.load(property);
  return () => (range[property] as unknown[][]).map(([cell]) => cell);
}

function kindIn(cells: OwnCells): () => string {
  const range = cells(0, 0);
  range.load('values');
  return () => (typeof (range.values as unknown[][])[0]![0] === 'number' ? '数值' : '文本');
}

const isSame = (found: readonly unknown[], expected: readonly unknown[]): boolean =>
  found.length === expected.length && found.every((value, index) => value === expected[index]);
