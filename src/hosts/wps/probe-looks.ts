import type { ProbeQuestion } from '../probe-questions';
import { fromBgr, MIXED, paint, readFill, toBgr } from './fills';
import type { WpsProbeBench } from './probe-bench';
import { outcomeOf, valueWords } from './probe-bench';
import { placeOf } from './ranges';

type Question = ProbeQuestion<WpsProbeBench>;

const NOTHING = ['null', 'undefined', '""'];
const PINK = '#FFC7CE';
const THEME_COLOR = 5;
const THEME_TINT = 0.4;

/** What WPS tells of looks, merged areas, hidden rows and addresses. */
export const LOOK_QUESTIONS: readonly Question[] = [
  {
    id: 'address',
    question: 'Address 是方法还是属性',
    expected: ['方法', '属性'],
    ask({ cells }) {
      const { Address: told } = cells(0, 0) as { readonly Address: unknown };
      return typeof told === 'function' ? '方法' : typeof told === 'string' ? '属性' : valueWords(told);
    },
  },
  {
    id: 'mixed-format',
    question: '数字格式不一致的区域，NumberFormat 是什么',
    expected: NOTHING,
    ask({ cells }) {
      cells(0, 0).NumberFormat = '0.00';
      return valueWords(cells(0, 0, 2, 1).NumberFormat);
    },
  },
  {
    id: 'plain-format',
    question: '没有设过格式的单元格，NumberFormat 是什么',
    expected: ['"General"', '"G/通用格式"'],
    ask: ({ cells }) => valueWords(cells(0, 0).NumberFormat),
  },
  {
    id: 'no-fill',
    question: '没有底色的单元格，Interior.ColorIndex 是什么',
    expected: ['-4142'],
    ask({ cells }) {
      const { ColorIndex: index, Color: color } = cells(0, 0).Interior;
      return { found: valueWords(index), detail: `Color 是 ${valueWords(color)}` };
    },
  },
  {
    id: 'mixed-fill',
    question: '底色不一致的区域，Interior.Pattern 和 Color 是什么',
    expected: ['说不一致'],
    ask({ cells }) {
      cells(0, 0).Interior.Color = toBgr(PINK);
      const { interior, told } = read(cells(0, 0, 2, 1));
      return { found: told === MIXED ? '说不一致' : '说成一致', detail: interior };
    },
  },
  {
    id: 'cleared-fill',
    question: '清除底色（ColorIndex = -4142）以后还有没有底色',
    expected: ['没有'],
    ask({ cells }) {
      cells(0, 0).Interior.Color = toBgr(PINK);
      paint(cells(0, 0).Interior, null, null);
      const { interior, told } = read(cells(0, 0));
      return told === null ? '没有' : { found: '有', detail: interior };
    },
  },
  {
    id: 'fill-color',
    question: '写入的底色读出来是否相同',
    expected: ['相同'],
    ask({ cells }) {
      const { Interior: interior } = cells(0, 0);
      paint(interior, { color: PINK }, null);
      const color = interior.Color;
      const found = color === toBgr(PINK) ? '相同' : '不同';
      return { found, detail: typeof color === 'number' ? fromBgr(color) : valueWords(color) };
    },
  },
  {
    id: 'pattern-fill',
    question: '带花纹的底色写入后读出来是否相同',
    expected: ['相同'],
    ask({ cells }) {
      paint(cells(0, 0).Interior, { color: PINK, pattern: 'Gray50', patternColor: '#9C0006' }, null);
      const { interior, told } = read(cells(0, 0));
      const fill = told === MIXED ? null : told?.fill;
      const isSame = fill?.color === PINK && fill.pattern === 'Gray50' && fill.patternColor === '#9C0006';
      return { found: isSame ? '相同' : '不同', detail: interior };
    },
  },
  {
    id: 'theme-fill',
    question: '主题色的底色读出来是否相同',
    expected: ['相同'],
    ask({ cells }) {
      const { Interior: interior } = cells(0, 0);
      interior.Pattern = 1;
      interior.ThemeColor = THEME_COLOR;
      interior.TintAndShade = THEME_TINT;
      const { ThemeColor: theme, TintAndShade: tint } = cells(0, 0).Interior;
      const isSame = theme === THEME_COLOR && typeof tint === 'number' && Math.abs(tint - THEME_TINT) < 0.01;
      return { found: isSame ? '相同' : '不同', detail: `${valueWords(theme)}，${valueWords(tint)}` };
    },
  },
  {
    id: 'display-format',
    question: 'DisplayFormat 能不能读出看到的底色',
    expected: [],
    ask({ cells }) {
      cells(0, 0).Interior.Color = toBgr(PINK);
      return valueWords(cells(0, 0).DisplayFormat.Interior.Color) === String(toBgr(PINK)) ? '能' : '不能';
    },
  },
  {
    id: 'mixed-merge',
    question: '只有一部分合并的区域，MergeCells 是什么',
    expected: ['true', 'null', 'undefined'],
    ask({ cells }) {
      cells(0, 0, 2, 1).Merge();
      return valueWords(cells(0, 0, 3, 1).MergeCells);
    },
  },
  {
    id: 'merge-area',
    question: '被合并盖住的单元格，MergeArea 是不是整块',
    expected: ['整块'],
    ask({ cells, corner: { row, column } }) {
      cells(0, 0, 2, 2).Merge();
      const area = placeOf(cells(1, 1).MergeArea);
      const isWhole = area?.top === row && area.left === column && area.bottom === row + 1 && area.right === column + 1;
      return isWhole ? '整块' : { found: '不是', detail: JSON.stringify(area) };
    },
  },
  {
    id: 'covered-write',
    question: '写到合并区域里左上角以外的单元格，内容会怎样',
    expected: ['丢失', '拒绝'],
    ask({ cells }) {
      cells(0, 0, 2, 1).Merge();
      const outcome = outcomeOf(() => (cells(1, 0).Value2 = 7));
      return outcome === '拒绝' ? outcome : cells(1, 0).Value2 === 7 ? '写入了' : '丢失';
    },
  },
  {
    id: 'hidden-row',
    question: '隐藏的行，EntireRow.Hidden 是什么',
    expected: ['true'],
    ask({ cells }) {
      cells(1, 0).EntireRow.Hidden = true;
      return valueWords(cells(1, 0).EntireRow.Hidden);
    },
  },
  {
    id: 'mixed-hidden',
    question: '只有一部分隐藏的几行，EntireRow.Hidden 是什么',
    expected: [],
    ask({ cells }) {
      cells(1, 0).EntireRow.Hidden = true;
      return valueWords(cells(0, 0, 3, 1).EntireRow.Hidden);
    },
  },
  {
    id: 'hidden-row-write',
    question: '往手工隐藏的行里成块写入，内容是否各在原位',
    expected: ['各在原位'],
    ask({ cells }) {
      cells(1, 0).EntireRow.Hidden = true;
      cells(0, 0, 3, 1).Value2 = [[1], [2], [3]];
      const values = [0, 1, 2].map((row) => cells(row, 0).Value2);
      return values.join() === '1,2,3' ? '各在原位' : { found: '错位', detail: JSON.stringify(values) };
    },
  },
  {
    id: 'painted-used-range',
    question: '只涂了底色的单元格，算不算 UsedRange',
    expected: ['算', '不算'],
    ask({ cells, sheet, corner }) {
      const column = 200;
      cells(0, column).Interior.Color = toBgr(PINK);
      const { Column: first, Columns: columns } = sheet.UsedRange;
      return first + columns.Count > corner.column + column ? '算' : '不算';
    },
  },
];

function read({ Interior: interior }: { readonly Interior: Parameters<typeof readFill>[0] }) {
  const { Pattern: pattern, Color: color, PatternColor: patternColor } = interior;
  return { told: readFill(interior), interior: [pattern, color, patternColor].map(valueWords).join('，') };
}
