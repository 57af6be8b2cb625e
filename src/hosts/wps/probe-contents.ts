import { formatCellRef } from '../../domain/sheet/cell-ref';
import type { Found, ProbeQuestion } from '../probe-questions';
import { TRICKY_TEXTS } from '../probe-scratch';
import { writable } from '../typed-text';
import { errorOf } from './cell-content';
import type { ProbeRange } from './probe-application';
import type { WpsProbeBench } from './probe-bench';
import { outcomeOf, valueWords } from './probe-bench';
import { toRows } from './value-shape';

type Question = ProbeQuestion<WpsProbeBench>;

const NOTHING = ['null', 'undefined', '""'];

/** Whether the texts of a column are what was written into it. */
function asWritten(range: ProbeRange, texts: readonly string[]): Found {
  const values = toRows(range.Value2, texts.length, 1);
  const changed = texts.filter((text, row) => values[row]![0] !== text);
  return changed.length === 0 ? '一字不变' : { found: '有改动', detail: changed.join('、') };
}

/** What WPS makes of contents, and how it hands them over. */
export const CONTENT_QUESTIONS: readonly Question[] = [
  {
    id: 'empty-value',
    question: '空单元格的 Value2 是什么',
    expected: NOTHING,
    ask: ({ cells }) => valueWords(cells(0, 0).Value2),
  },
  {
    id: 'block-shape',
    question: '一片单元格的 Value2 是几维数组',
    expected: ['二维', '一维'],
    ask({ cells }) {
      cells(0, 0, 2, 2).Value2 = [
        [1, 2],
        [3, 4],
      ];
      const told = cells(0, 0, 2, 2).Value2;
      const isRight = JSON.stringify(toRows(told, 2, 2)) === '[[1,2],[3,4]]';
      const shape = typeof (told as ArrayLike<unknown>)[0] === 'object' ? '二维' : '一维';
      return isRight ? shape : { found: '顺序不对', detail: shape };
    },
  },
  {
    id: 'error-value',
    question: '出错的公式的 Value2 是什么',
    expected: ['错误号', '"#DIV/0!"'],
    ask({ cells }) {
      cells(0, 0).Formula = '=1/0';
      const { Value2: value, Text: text } = cells(0, 0);
      const found = errorOf(value) === '#DIV/0!' ? '错误号' : valueWords(value);
      return { found, detail: `值 ${valueWords(value)}，显示 ${valueWords(text)}` };
    },
  },
  {
    id: 'constant-formula',
    question: '数值单元格的 Formula 是文字还是数',
    expected: ['"5"', '5'],
    ask({ cells }) {
      cells(0, 0).Value2 = 5;
      return valueWords(cells(0, 0).Formula);
    },
  },
  {
    id: 'written-texts',
    question: '按我们的写法写入的文字是否一字不变',
    // What is not is written again in another way.
    expected: ['一字不变', '有改动'],
    ask({ cells }) {
      const range = cells(0, 0, TRICKY_TEXTS.length, 1);
      range.Value2 = TRICKY_TEXTS.map((text) => [writable(text, 'General')]);
      return asWritten(range, TRICKY_TEXTS);
    },
  },
  {
    id: 'texts-in-text-format',
    question: '文本格式的单元格里写入的文字是否一字不变',
    expected: ['一字不变'],
    ask({ cells }) {
      const texts = TRICKY_TEXTS.filter((text) => !text.startsWith("'"));
      const range = cells(0, 0, texts.length, 1);
      range.NumberFormat = '@';
      range.Value2 = texts.map((text) => [text]);
      range.NumberFormat = 'General';
      return asWritten(range, texts);
    },
  },
  {
    id: 'emptied',
    question: '写入空文字以后，单元格是不是空的',
    expected: ['空的'],
    ask({ cells }) {
      cells(0, 0).Value2 = 5;
      cells(0, 0).Value2 = '';
      const value = cells(0, 0).Value2;
      return NOTHING.includes(valueWords(value)) ? '空的' : { found: '不是', detail: valueWords(value) };
    },
  },
  {
    id: 'number-into-text-format',
    question: '写进文本格式单元格的数值会变成什么',
    expected: ['文本', '数值'],
    ask({ cells }) {
      cells(0, 0).NumberFormat = '@';
      cells(0, 0).Value2 = 5;
      return typeof cells(0, 0).Value2 === 'number' ? '数值' : '文本';
    },
  },
  {
    id: 'text-format-over-number',
    question: '已有的数值，改成文本格式后还是不是数值',
    expected: ['数值'],
    ask({ cells }) {
      cells(0, 0).Value2 = 5;
      cells(0, 0).NumberFormat = '@';
      return typeof cells(0, 0).Value2 === 'number' ? '数值' : '文本';
    },
  },
  {
    id: 'formula-format',
    question: '公式会不会带上所引用单元格的数字格式',
    expected: ['"0%"', '"General"'],
    ask({ cells, corner }) {
      cells(0, 0).NumberFormat = '0%';
      cells(0, 0).Value2 = 0.5;
      cells(0, 1).Formula = `=${formatCellRef(corner)}`;
      return valueWords(cells(0, 1).NumberFormat);
    },
  },
  {
    id: 'narrow-text',
    question: '列太窄时，Text 读出来的是 #### 还是数',
    expected: ['数', '####'],
    ask({ cells }) {
      cells(0, 0).NumberFormat = '0.00000000';
      cells(0, 0).Value2 = 123456789;
      cells(0, 0).ColumnWidth = 3;
      const text = cells(0, 0).Text;
      const found = typeof text === 'string' && /^#+$/.test(text) ? '####' : '数';
      return { found, detail: valueWords(text) };
    },
  },
  {
    id: 'locked-write',
    question: '受保护的工作表里，写锁定的单元格会怎样',
    expected: ['拒绝'],
    ask({ cells, sheet }) {
      sheet.Protect();
      try {
        const { AllowEdit: allows } = cells(0, 0);
        return { found: outcomeOf(() => (cells(0, 0).Value2 = 7)), detail: `AllowEdit 是 ${valueWords(allows)}` };
      } finally {
        sheet.Unprotect();
      }
    },
  },
];
