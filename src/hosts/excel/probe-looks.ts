import { formatCellRange } from '../../domain/sheet/cell-ref';
import type { ProbeQuestion } from '../probe-questions';
import { addressesOf } from '../runs';
import { queueImages } from './cell-image';
import type { ExcelProbeBench, OwnCells } from './probe-bench';
import { wordsOfTrip } from './probe-bench';
import { queueMerges } from './read-merges';

type Question = ProbeQuestion<ExcelProbeBench>;

const FEW_TOO_MANY = 513;
const MANY_AREAS = 500;

/** What Excel tells of fills, formats, merged areas and hidden rows. */
export const LOOK_QUESTIONS: readonly Question[] = [
  {
    id: 'no-fill',
    question: '没有底色的单元格，底纹读出来是什么',
    expected: ['None'],
    ask: ({ ask }) => ask((cells) => fillWords(cells)),
  },
  {
    id: 'cleared-fill',
    question: '清除底色以后，底纹读出来是什么',
    expected: ['None'],
    ask: ({ ask }) =>
      ask((cells) => {
        cells(0, 0).format.fill.color = '#FFC7CE';
        cells(0, 0).format.fill.clear();
        return fillWords(cells);
      }),
  },
  {
    id: 'pattern-fill',
    question: '带花纹的底色写入后读出来是否相同',
    expected: ['相同'],
    async ask({ ask, at }) {
      const { row: top, column } = at(0, 0);
      const [image] = await ask((cells, sheet) => {
        const { fill } = cells(0, 0).format;
        fill.color = '#FFC7CE';
        fill.pattern = 'Gray50';
        fill.patternColor = '#9C0006';
        return queueImages(sheet, [{ column, top, bottom: top }]);
      });
      const { color, pattern, patternColor } = image!.fill ?? {};
      const isSame = color === '#FFC7CE' && pattern === 'Gray50' && patternColor === '#9C0006';
      return { found: isSame ? '相同' : '不同', detail: [color, pattern, patternColor].join(' ') };
    },
  },
  {
    id: 'number-format-name',
    question: '没有设过格式的单元格，数字格式读出来是什么',
    expected: ['General'],
    async ask({ ask }) {
      return ask((cells) => {
        const range = cells(0, 0);
        range.load('numberFormat');
        return () => String((range.numberFormat as unknown[][])[0]![0]);
      });
    },
  },
  {
    id: 'painted-used-range',
    question: '只涂了底色的单元格，算不算“有值的已用区域”',
    expected: ['不算'],
    async ask({ ask }) {
      const [hasValues, hasFormats] = await ask((cells) => {
        cells(0, 0).format.fill.color = '#FFC7CE';
        const ranges = [true, false].map((valuesOnly) => cells(0, 0).getUsedRangeOrNullObject(valuesOnly).untrack());
        for (const range of ranges) range.load('rowIndex');
        return () => ranges.map(({ isNullObject }) => !isNullObject);
      });
      return { found: hasValues ? '算' : '不算', detail: `连格式一起问时${hasFormats ? '算' : '不算'}` };
    },
  },
  {
    id: 'long-address',
    question: `一次给 ${MANY_AREAS} 个不相连的单元格涂底色，会不会被拒绝`,
    expected: ['接受'],
    async ask({ attempt, at }) {
      const addresses = addressesOf(Array.from({ length: MANY_AREAS }, (_, index) => at(2 * index, 0)));
      const trip = await attempt((_, sheet) => {
        for (const address of addresses) sheet.getRanges(address).untrack().format.fill.color = '#FFC7CE';
        return () => null;
      });
      return wordsOfTrip(trip, '接受');
    },
  },
  {
    id: 'covered-write',
    question: '写到合并区域里左上角以外的单元格，内容会怎样',
    expected: ['丢失', '拒绝'],
    async ask({ ask, attempt }) {
      await ask((cells) => {
        cells(0, 0, 2, 1).merge();
        return () => null;
      });
      const trip = await attempt((cells) => {
        cells(1, 0).values = [[7]];
        const range = cells(1, 0);
        range.load('values');
        return () => (range.values as unknown[][])[0]![0];
      });
      return trip.ok ? (trip.value === 7 ? '写入了' : '丢失') : wordsOfTrip(trip, '');
    },
  },
  {
    id: 'clipped-merges',
    question: '只问合并区域的一部分时，Excel 说出哪一部分',
    expected: ['在边上截断；从外面伸进来的不说', '整块说出；从外面伸进来的不说'],
    async ask({ ask }) {
      const [inside, outside] = await ask((cells) => {
        cells(0, 0, 4, 1).merge();
        const [upper, lower] = [queueMerges(cells(0, 0, 2, 1)), queueMerges(cells(2, 0, 2, 1))];
        return () => [upper(), lower()];
      });
      const rows = inside[0] ? inside[0].bottom - inside[0].top + 1 : 0;
      const first = rows === 4 ? '整块说出' : rows === 2 ? '在边上截断' : '不说';
      return `${first}；从外面伸进来的${outside.length === 0 ? '不说' : '也说'}`;
    },
  },
  {
    id: 'many-merges',
    question: `一次问 ${FEW_TOO_MANY} 个合并区域，会怎样`,
    expected: ['拒绝', '全部说出'],
    async ask({ ask, attempt }) {
      await ask((cells) => {
        for (let row = 0; row < FEW_TOO_MANY; row += 1) cells(row, 0, 1, 2).merge();
        return () => null;
      });
      const trip = await attempt((cells) => queueMerges(cells(0, 0, FEW_TOO_MANY, 2)));
      if (!trip.ok) return wordsOfTrip(trip, '');
      const { length } = trip.value;
      return length === FEW_TOO_MANY ? '全部说出' : { found: '只说一部分', detail: `${length} 个` };
    },
  },
  {
    id: 'hidden-row-write',
    question: '往手工隐藏的行里成块写入，内容是否各在原位',
    expected: ['各在原位'],
    async ask({ ask }) {
      const values = await ask((cells) => {
        cells(1, 0).rowHidden = true;
        const range = cells(0, 0, 3, 1);
        range.values = [[1], [2], [3]];
        range.load('values');
        return () => (range.values as unknown[][]).map(([value]) => value);
      });
      return values.join() === '1,2,3' ? '各在原位' : { found: '错位', detail: JSON.stringify(values) };
    },
  },
  {
    id: 'cell-address',
    question: '单元格的地址是否只多出工作表名',
    expected: ['是'],
    async ask({ ask, at }) {
      const { row, column } = at(0, 0);
      const address = await ask((cells) => {
        const range = cells(0, 0);
        range.load('address');
        return () => range.address;
      });
      const own = formatCellRange({ top: row, left: column, bottom: row, right: column });
      return address.split('!').pop() === own ? '是' : '否';
    },
  },
];

function fillWords(cells: OwnCells) {
  const asked = { cell: cells(0, 0).getCellProperties({ format: { fill: { color: true, pattern: true } } }) };
  return () => {
    const { color, pattern } = asked.cell.value[0]![0]!.format?.fill ?? {};
    return { found: String(pattern), detail: String(color) };
  };
}
