import type { ProbeQuestion } from '../probe-questions';
import { Unanswerable } from '../probe-questions';
import { PROPERTY_LENGTHS, propertyVerdict, SCRATCH_PROPERTY, SCRATCH_REPORT } from '../probe-scratch';
import type { WpsProbeBench } from './probe-bench';
import { outcomeOf, valueWords } from './probe-bench';
import { changeEventOf } from './probe-events';
import { writeReport } from './report-writes';

type Question = ProbeQuestion<WpsProbeBench>;

const MISSING = '没有这个名称';
const STRING = 4;
const SPEED_CALLS = 300;

/** What WPS does with what is missing, with comments, properties and events. */
export const WORKBOOK_QUESTIONS: readonly Question[] = [
  {
    id: 'missing-comment',
    question: '没有批注的单元格，Comment 是什么',
    expected: ['null', 'undefined'],
    ask: ({ cells }) => valueWords(cells(0, 0).Comment),
  },
  {
    id: 'comment-text',
    question: '批注写入后读出来是否相同',
    expected: ['相同'],
    ask({ cells }) {
      cells(0, 0).AddComment('自检\n第二行');
      const text = cells(0, 0).Comment!.Text();
      return { found: text.replace(/\r\n?/g, '\n') === '自检\n第二行' ? '相同' : '不同', detail: valueWords(text) };
    },
  },
  {
    id: 'second-comment',
    question: '给已有批注的单元格再加一条，会怎样',
    expected: ['拒绝', '接受'],
    ask({ cells }) {
      cells(0, 0).AddComment('自检');
      return outcomeOf(() => cells(0, 0).AddComment('自检'));
    },
  },
  {
    id: 'missing-property',
    question: '要一个不存在的自定义文档属性，会怎样',
    expected: ['拒绝', 'null', 'undefined'],
    ask(bench) {
      const properties = propertiesOf(bench);
      let told = '';
      const outcome = outcomeOf(() => (told = valueWords(properties.Item(MISSING))));
      return outcome === '拒绝' ? outcome : told;
    },
  },
  {
    id: 'property-length',
    question: '一个自定义文档属性放得下多少个字',
    expected: ['放得下我们的每一段'],
    ask(bench) {
      const properties = propertiesOf(bench);
      for (const length of PROPERTY_LENGTHS) {
        const add = (): unknown => properties.Add(SCRATCH_PROPERTY, false, STRING, '字'.repeat(length));
        if (outcomeOf(add) === '拒绝') continue;
        const property = properties.Item(SCRATCH_PROPERTY)!;
        const kept = String(property.Value).length;
        property.Delete();
        return { found: propertyVerdict(kept), detail: `写 ${length} 个，留下 ${kept} 个` };
      }
      return propertyVerdict(0);
    },
  },
  {
    id: 'missing-sheet',
    question: '要一张不存在的工作表，会怎样',
    expected: ['拒绝', 'null', 'undefined'],
    ask({ book }) {
      let told = '';
      const outcome = outcomeOf(() => (told = valueWords(book.Sheets.Item(MISSING))));
      return outcome === '拒绝' ? outcome : told;
    },
  },
  {
    id: 'window-handle',
    question: '窗口有没有可以相互区别的 Hwnd',
    expected: ['有'],
    ask({ book }) {
      const handle: unknown = book.Windows.Item(1).Hwnd;
      return typeof handle === 'number' && handle !== 0 ? '有' : { found: '没有', detail: valueWords(handle) };
    },
  },
  {
    id: 'goto',
    question: 'Application.Goto 能不能用区域作参数',
    expected: [],
    ask: ({ application, cells }) => outcomeOf(() => application.Goto(cells(0, 0)), '能'),
  },
  {
    id: 'change-event',
    question: '写入后有没有 SheetChange 事件',
    expected: ['当场就有', '稍后才有', '没有', '不让登记'],
    ask: (bench) => changeEventOf(bench, bench.cells(0, 0)),
  },
  {
    id: 'silenced-event',
    question: 'EnableEvents 关着时写入，有没有 SheetChange 事件',
    expected: ['没有', '当场就有', '稍后才有'],
    async ask(bench) {
      const usual = await changeEventOf(bench, bench.cells(0, 0));
      if (usual === '没有' || usual === '不让登记') throw new Unanswerable('平时也没有这个事件');
      const { application } = bench;
      const was = application.EnableEvents;
      return changeEventOf(bench, bench.cells(1, 0), (write) => {
        application.EnableEvents = false;
        try {
          write();
        } finally {
          application.EnableEvents = was;
        }
      });
    },
  },
  {
    id: 'speed',
    question: '每次调用要多久',
    expected: [],
    ask({ cells }) {
      const before = Date.now();
      for (let call = 0; call < SPEED_CALLS; call += 1) valueWords(cells(0, 0).Text);
      return `${((Date.now() - before) / SPEED_CALLS / 2).toFixed(2)} 毫秒`;
    },
  },
  {
    id: 'report',
    question: '报告工作表（列宽、底色、冻结、条形图）能不能做出来',
    expected: ['能'],
    ask({ book, sheet }) {
      // What is set of a window goes for the sheet that it shows.
      sheet.Activate();
      writeReport(sheet, book.Windows.Item(1), SCRATCH_REPORT);
      return '能';
    },
  },
];

function propertiesOf({ book }: WpsProbeBench) {
  const properties = book.CustomDocumentProperties;
  if (!properties) throw new Unanswerable('这个版本没有 CustomDocumentProperties');
  return properties;
}
