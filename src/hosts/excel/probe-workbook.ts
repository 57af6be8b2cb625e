import type { ProbeQuestion } from '../probe-questions';
import { Unanswerable } from '../probe-questions';
import { PROPERTY_LENGTHS, propertyVerdict, SCRATCH_PROPERTY, SCRATCH_REPORT } from '../probe-scratch';
import type { ExcelProbeBench } from './probe-bench';
import { wordsOfTrip } from './probe-bench';
import { eventSourcesOf } from './probe-events';
import { newestExcelApi } from './probe-program';
import { problemOf } from './refusal';
import { queueReport } from './report-writes';
import { salvage } from './round-trip';

type Question = ProbeQuestion<ExcelProbeBench>;

const MISSING = '没有这张工作表';
const SPEED_ROWS = 300;
const SPEED_COLUMNS = 12;

/** What Excel answers when it refuses, what it tells by itself, and what a workbook can carry. */
export const WORKBOOK_QUESTIONS: readonly Question[] = [
  {
    id: 'excel-api',
    question: '支持到哪一级 ExcelApi',
    expected: ['够用'],
    ask() {
      const newest = newestExcelApi();
      if (newest === null) throw new Unanswerable('这里没有 Office，问不到');
      return { found: newest.isEnough ? '够用' : '不够用', detail: newest.version };
    },
  },
  {
    id: 'partial-results',
    question: '一批请求在中途失败，前面读到的内容是否带回',
    expected: ['带回', '不带回'],
    async ask({ attempt }) {
      const trip = await attempt((cells, _, context) => {
        const range = cells(0, 0);
        range.load('values');
        context.workbook.worksheets.getItem(MISSING).load('id');
        return () => range.values as unknown;
      });
      if (trip.ok) return '没有失败';
      const { answer } = trip.error;
      return answer && salvage(answer) !== null ? '带回' : '不带回';
    },
  },
  {
    id: 'no-rollback',
    question: '一批请求在中途失败，前面写入的内容是否还在',
    expected: ['还在', '已退回'],
    async ask({ ask, attempt }) {
      await attempt((cells, _, context) => {
        cells(0, 0).values = [[7]];
        context.workbook.worksheets.getItem(MISSING).load('id');
        return () => null;
      });
      const value = await ask((cells) => {
        const range = cells(0, 0);
        range.load('values');
        return () => (range.values as unknown[][])[0]![0];
      });
      return value === 7 ? '还在' : '已退回';
    },
  },
  {
    id: 'missing-sheet',
    question: '要一张不存在的工作表，错误代码是什么',
    expected: ['ItemNotFound'],
    async ask({ attempt }) {
      const trip = await attempt((_, __, context) => {
        context.workbook.worksheets.getItem(MISSING).load('id');
        return () => null;
      });
      return trip.ok ? '没有失败' : trip.error.code;
    },
  },
  {
    id: 'null-object-delete',
    question: '删除一张不存在的工作表（空对象），会怎样',
    expected: ['没有动静'],
    async ask({ attempt }) {
      const trip = await attempt((_, __, context) => {
        context.workbook.worksheets.getItemOrNullObject(MISSING).delete();
        return () => null;
      });
      return wordsOfTrip(trip, '没有动静');
    },
  },
  {
    id: 'taken-name',
    question: '用已有的名称加工作表，会怎样',
    expected: ['拒绝'],
    async ask({ attempt, name }) {
      const trip = await attempt((_, __, context) => {
        const { worksheets } = context.workbook;
        // Should it be taken after all, the second sheet goes at once.
        worksheets.add(name).delete();
        return () => null;
      });
      return wordsOfTrip(trip, '接受');
    },
  },
  {
    id: 'second-comment',
    question: '给已有批注的单元格再加一条，会怎样',
    expected: ['拒绝'],
    async ask({ ask, attempt }) {
      const queue: Parameters<typeof ask<null>>[0] = (cells, sheet) => {
        sheet.comments.add(cells(0, 0), '自检');
        return () => null;
      };
      await ask(queue);
      const trip = await attempt(queue);
      if (trip.ok) return '接受';
      const { code } = problemOf(trip.error);
      // Codes that mean something else to us would lead astray.
      return code === 'failed' ? wordsOfTrip(trip, '') : { found: '拒绝的原因分不清', detail: trip.error.code };
    },
  },
  {
    id: 'property-length',
    question: '一个自定义文档属性放得下多少个字',
    expected: ['放得下我们的每一段'],
    async ask({ attempt }) {
      for (const length of PROPERTY_LENGTHS) {
        const trip = await attempt((_, __, { workbook }) => {
          const { custom } = workbook.properties;
          custom.add(SCRATCH_PROPERTY, '字'.repeat(length));
          const added = { item: custom.getItem(SCRATCH_PROPERTY) };
          added.item.load('value');
          added.item.delete();
          return () => String(added.item.value).length;
        });
        if (trip.ok) return { found: propertyVerdict(trip.value), detail: `写 ${length} 个，留下 ${trip.value} 个` };
      }
      return propertyVerdict(0);
    },
  },
  {
    id: 'own-change',
    question: '我们自己写入时，“内容改变”的事件说是谁做的',
    expected: ['ThisLocalAddin', '没有说', '没有事件'],
    ask: (bench) =>
      eventSourcesOf(bench, (cells) => {
        cells(0, 0).values = [[7]];
      }),
  },
  {
    id: 'own-painting',
    question: '我们自己涂底色时，“内容改变”的事件说是谁做的',
    expected: ['没有事件', 'ThisLocalAddin', '没有说'],
    ask: (bench) =>
      eventSourcesOf(bench, (cells) => {
        cells(0, 0).format.fill.color = '#FFC7CE';
      }),
  },
  {
    id: 'speed',
    question: `写入再读回 ${SPEED_ROWS} 行 × ${SPEED_COLUMNS} 列要多久`,
    expected: [],
    async ask({ ask }) {
      const before = Date.now();
      await ask((cells) => {
        const range = cells(0, 0, SPEED_ROWS, SPEED_COLUMNS);
        range.values = Array.from({ length: SPEED_ROWS }, () => new Array<number>(SPEED_COLUMNS).fill(1));
        range.load('values,text,formulas,numberFormat');
        return () => null;
      });
      return `${Date.now() - before} 毫秒`;
    },
  },
  {
    id: 'report',
    question: '报告工作表（列宽、底色、冻结、条形图）能不能做出来',
    expected: ['能'],
    async ask({ attempt }) {
      const trip = await attempt((_, sheet) => {
        queueReport(sheet, SCRATCH_REPORT);
        return () => null;
      });
      return wordsOfTrip(trip, '能');
    },
  },
];
