import { formatCellRef } from '../domain/sheet/cell-ref';
import type { CellRef } from '../domain/sheet/cell-ref';
import type { HostProblem, HostProblemCode } from '../hosts/host';

/** Why a request could not be met, beyond what a host refuses. */
export type RequestProblemCode =
  | 'empty-sheet' // nothing on the sheet
  | 'no-form' // no indicator grid found
  | 'no-header' // the row that a person says is the header holds no words
  | 'changed-meanwhile' // somebody edited a cell between reading and writing; everything was put back
  | 'nothing-to-undo'
  | 'nothing-to-clear'
  | 'formula-cell' // the cell to write holds a formula
  | 'no-notes' // the program cannot write notes beside cells
  | 'no-workbook-text' // the program has no place for a text of ours in the workbook
  | 'workbook-text-full' // the choices are longer than that place
  | 'reviewer' // reviewer mode changes nothing in a unit's sheets
  | 'unsure'; // the columns were guessed: a person has to look first

export interface RequestProblem extends Omit<HostProblem, 'code'> {
  readonly code: RequestProblemCode;
  /** With `unsure`: what is in doubt, as questions: "哪一列是“年度指标值”". */
  readonly unclear?: readonly string[];
}

export type Problem = HostProblem | RequestProblem;
export type ProblemCode = HostProblemCode | RequestProblemCode;

/** What happened and where, then what to do: both short enough for a message bar. */
export interface ProblemWords {
  readonly what: string;
  readonly todo: string;
}

/** `host` is the program's name, `at` is "H11 单元格" or "", `unclear` is what is in doubt. */
const WORDS: { readonly [code in ProblemCode]: (host: string, at: string, unclear: string) => ProblemWords } = {
  'cell-editing': (host) => ({
    what: `${host} 里有单元格正在编辑，暂时不能读写。`,
    todo: '请先按 Enter 结束编辑，再点一次。',
  }),
  protected: (_, at) => ({
    what: `工作表受保护，${at || '要写入的单元格'}已锁定，没有写入任何内容。`,
    todo: '请在“审阅”里撤销工作表保护，打分后再保护。',
  }),
  filtered: (_, at) => ({
    what: `表格正在筛选，${at ? `${at}所在的行被隐藏` : '有些行被隐藏'}，没有写入任何内容。`,
    todo: '请在“数据”里清除筛选，再点一次。',
  }),
  'read-only': (host) => ({
    what: `这个文件在 ${host} 里是只读的，没有写入任何内容。`,
    todo: '请点“启用编辑”，或另存一份再打分。',
  }),
  'sheet-gone': () => ({ what: '要写入的工作表已经不在了。', todo: '请打开要打分的工作表，再点一次。' }),
  'too-large': (host) => ({
    what: `这张表超出了 ${host} 一次能读写的大小。`,
    todo: '请把不需要的行列移到别的工作表，再点一次。',
  }),
  unsupported: (host) => ({
    what: `这个版本的 ${host} 缺少需要的功能。`,
    todo: host === 'WPS' ? '请把 WPS 更新到新的版本。' : '请使用 Excel 2021 或更新的版本。',
  }),
  timeout: (host) => ({
    what: `${host} 没有回应。若稍后才执行，已写入的内容会自动放回。`,
    todo: '请看看是否有对话框没有关闭，再点一次。',
  }),
  cancelled: () => ({ what: '已取消，没有写入任何内容。', todo: '需要时再点“给本表打分”。' }),
  failed: (host, at) => ({
    what: `${host} 没有完成这次操作${at ? `，停在 ${at}` : ''}。`,
    todo: '请再试一次；仍然不行时，请把“详细信息”发给维护人员。',
  }),
  'empty-sheet': () => ({ what: '这张工作表是空的。', todo: '请打开填好的绩效自评表，再点一次。' }),
  'no-form': () => ({
    what: '这张工作表里没有找到指标表：需要有“三级指标”和“年度指标值”这样的表头。',
    todo: '请切换到绩效自评表所在的工作表，再点一次。',
  }),
  'no-header': (_, at) => ({
    what: `${at ? `${at}所在的行` : '这一行'}没有文字，不会是表头。`,
    todo: '请看表格左边的行号，填表头“三级指标”“年度指标值”等字样所在的那一行。',
  }),
  'changed-meanwhile': (_, at) => ({
    what: at ? `就在这时，${at}的内容有变化，没有写入任何内容。` : '就在这时，表里的内容有变化，没有写入任何内容。',
    todo: '请再点一次。',
  }),
  'nothing-to-undo': () => ({ what: '没有可以撤销的打分。', todo: '只能撤销最近一次打分。' }),
  'nothing-to-clear': () => ({ what: '这张表里没有本助手做的标记。', todo: '您自己的底色不会被清除。' }),
  'formula-cell': (_, at) => ({ what: `${at || '这个单元格'}里是公式，没有改动。`, todo: '请在表格里直接修改。' }),
  'no-notes': (host) => ({
    what: `这个版本的 ${host} 不能写批注，没有写入任何内容。`,
    todo: '每一行的说明可以在面板里看。',
  }),
  'no-workbook-text': (host) => ({
    what: `${host} 不能把设置存进文件，设置只留在这台电脑上。`,
    todo: '要给别人用，请导出评分标准，再到那台电脑上导入。',
  }),
  'workbook-text-full': () => ({
    what: '逐行指定的算法和忽略的问题太多，文件里放不下，没有存进文件。',
    todo: '请恢复一些不需要的，再点一次。',
  }),
  reviewer: () => ({
    what: '现在是审核模式，不改单位的表，没有写入任何内容。',
    todo: '可以核对和导出复核意见；要写入，请把“我是”改为“填报单位”。',
  }),
  unsure: (_, __, unclear) => ({
    what: `这张表的样式不常见，还不能确定${unclear || '各列是什么'}，没有写入任何内容。`,
    todo: '请在面板的“认出的列”里核对，再决定是否打分。',
  }),
};

/** As many doubts as a message bar has room for. */
const MOST_DOUBTS = 4;

/** The sentences for a problem, with the cell in words. `hostName` is "Excel", "WPS" or "预览". */
export function problemSentence(problem: Problem, hostName: string): ProblemWords {
  const at = problem.cell ? `${formatCellRef(problem.cell)} 单元格` : '';
  const doubts = 'unclear' in problem ? (problem.unclear ?? []) : [];
  const unclear = `${doubts.slice(0, MOST_DOUBTS).join('、')}${doubts.length > MOST_DOUBTS ? ' 等' : ''}`;
  const words = WORDS[problem.code](hostName, at, unclear);
  const left = problem.notRestored ?? [];
  if (left.length === 0) return words;
  const cells = left.slice(0, 5).map(formatCellRef).join('、');
  return {
    what: `${words.what}有 ${left.length} 个单元格没能放回原样：${cells}${left.length > 5 ? ' 等' : ''}。`,
    todo: `请先检查这些单元格。${words.todo}`,
  };
}

/** A cell named in a problem, for callers that have one or not. */
export const problemAt = (code: RequestProblemCode, cell?: CellRef): Problem => (cell ? { code, cell } : { code });

/** A sheet without anything to score is no failure to whoever looks at many. */
export const isWithoutForm = ({ code }: Problem): boolean => code === 'no-form' || code === 'empty-sheet';
