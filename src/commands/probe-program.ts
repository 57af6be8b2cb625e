import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { ProbeOptions, ProbeReport, SettingsStore, SpreadsheetHost } from '../hosts/host';
import type { Problem, ProblemWords } from './problem';
import { problemSentence } from './problem';

/** What a self-test found, and whether what the pane keeps on this computer was there when it was opened. */
export interface ProgramProbe extends ProbeReport {
  readonly settings: SettingsKept;
}

/** kept: a mark of an earlier session is there. unknown: there was none, this session's is there now. */
export type SettingsKept = 'kept' | 'unknown' | 'refused';

/** Finds out on the real program what our code takes for granted (自检). */
export async function probeProgram(
  host: SpreadsheetHost,
  options: ProbeOptions = {},
): Promise<Result<ProgramProbe, Problem>> {
  if (!host.probe) return fail({ code: 'unsupported' });
  const report = await host.probe.run(options);
  return report.ok ? ok({ ...report.value, settings: settingsKept(host.settings) }) : report;
}

const KEY = 'self-test:session';
/** Of this page, from its opening to its closing. */
const SESSION = Math.random().toString(36).slice(2);

/** Leaves the mark of `session`, by which a later one will see whether settings are kept. */
export function settingsKept(settings: SettingsStore, session = SESSION): SettingsKept {
  const before = settings.get(KEY);
  if (!settings.set(KEY, session) || settings.get(KEY) !== session) return 'refused';
  return before !== null && before !== session ? 'kept' : 'unknown';
}

const WORDS: { readonly [code in Problem['code']]?: ProblemWords } = {
  protected: { what: '工作簿的结构受保护，不能加工作表，没有自检。', todo: '请新建一个空白工作簿，在那里自检。' },
  'read-only': { what: '这个文件是只读的，没有自检。', todo: '请新建一个空白工作簿，在那里自检。' },
  'sheet-gone': { what: '没有打开的工作簿，没有自检。', todo: '请新建一个空白工作簿，在那里自检。' },
  cancelled: { what: '已停止自检。', todo: '' },
};

/** The sentences for a self-test that came to nothing; `hostName` is "Excel", "WPS" or "预览". */
export function probeSentence(problem: Problem, hostName: string): ProblemWords {
  const words = WORDS[problem.code] ?? problemSentence(problem, hostName);
  return problem.sheet === undefined ? words : { ...words, todo: `${words.todo}${leftBehindSentence(problem.sheet)}` };
}

/** What to do about the sheet that a self-test could not take away. */
export const leftBehindSentence = (sheet: string): string => `工作表“${sheet}”没能删除，请手工删除，或者再自检一次。`;
