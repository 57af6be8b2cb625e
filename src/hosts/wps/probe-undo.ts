import type { ProbeQuestion } from '../probe-questions';
import { Unanswerable } from '../probe-questions';
import { toBgr } from './fills';
import type { WpsProbeBench } from './probe-bench';
import { outcomeOf, valueWords } from './probe-bench';

const NOTHING = ['null', 'undefined', '""'];
const UNDO_NAME = '绩效自评自检';

/**
 * What WPS's own undo takes back. Undoing is the only way to see it, and where the last step is not ours, it is a
 * person's: a transaction is tried first, and nothing more where that is not taken back. For one self-test.
 */
export function createUndoQuestions(): readonly ProbeQuestion<WpsProbeBench>[] {
  let works = false;
  const requireUndo = (): void => {
    if (!works) throw new Unanswerable('写入的数值都撤销不了，不再试');
  };
  return [
    {
      id: 'undo-value',
      question: '放在一个事务里的写入，撤销一次能不能撤销',
      expected: ['能'],
      ask(bench) {
        const { cells } = bench;
        inTransaction(bench, () => (cells(0, 0).Value2 = 1));
        inTransaction(bench, () => (cells(1, 0).Value2 = 2));
        undo(bench);
        works = isEmpty(cells(1, 0).Value2) && cells(0, 0).Value2 === 1;
        return works ? '能' : '不能';
      },
    },
    {
      id: 'undo-looks',
      question: '同一个事务里的底色和数字格式，是否一起撤销',
      expected: ['一起撤销'],
      ask(bench) {
        requireUndo();
        const { cells } = bench;
        inTransaction(bench, () => {
          cells(0, 0).Value2 = 1;
          cells(0, 0).NumberFormat = '0.00';
          cells(0, 0).Interior.Color = toBgr('#FFC7CE');
        });
        undo(bench);
        const { Value2: value, NumberFormat: format, Interior: interior } = cells(0, 0);
        const left = [
          isEmpty(value) ? '' : '数值',
          format === '0.00' ? '数字格式' : '',
          interior.ColorIndex === -4142 ? '' : '底色',
        ].filter(Boolean);
        return left.length === 0 ? '一起撤销' : { found: '没有都撤销', detail: `留下${left.join('、')}` };
      },
    },
    {
      id: 'undo-comment',
      question: '同一个事务里的批注，是否一起撤销',
      expected: ['一起撤销', '批注留下'],
      ask(bench) {
        requireUndo();
        const { cells } = bench;
        inTransaction(bench, () => {
          cells(0, 0).Value2 = 1;
          cells(0, 0).AddComment('自检');
        });
        undo(bench);
        return cells(0, 0).Comment ? '批注留下' : '一起撤销';
      },
    },
    {
      id: 'undo-outside',
      question: '不在事务里的写入，能不能撤销',
      expected: ['能', '不能'],
      ask(bench) {
        requireUndo();
        const { cells } = bench;
        // Should the write outside be no step of undo, this one is the last, and not a person's.
        inTransaction(bench, () => (cells(0, 0).Value2 = 1));
        cells(1, 0).Value2 = 2;
        undo(bench);
        return isEmpty(cells(1, 0).Value2) ? '能' : '不能';
      },
    },
  ];
}

function inTransaction({ application, book }: WpsProbeBench, work: () => unknown): void {
  const { DebugTools: tools } = application;
  if (typeof tools?.UndoTransBegin !== 'function') throw new Unanswerable('这个版本没有 DebugTools 事务');
  tools.UndoTransBegin(book);
  try {
    work();
  } finally {
    tools.UndoTransEnd(book, false, UNDO_NAME);
  }
}

/** A build that has nothing to undo throws. */
const undo = ({ application }: WpsProbeBench): void => void outcomeOf(() => application.Undo());

const isEmpty = (value: unknown): boolean => NOTHING.includes(valueWords(value));
