import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { HostProblem, ProbeOptions } from '../host';
import type { ProbeReport } from '../probe';
import type { ProbeQuestion } from '../probe-questions';
import { askAll, cornerOf } from '../probe-questions';
import type { ProbeApplication } from './probe-application';
import type { WpsProbeBench } from './probe-bench';
import { createProbeBench } from './probe-bench';
import { CONTENT_QUESTIONS } from './probe-contents';
import { LOOK_QUESTIONS } from './probe-looks';
import { addScratch, goTo, removeScratch } from './probe-scratch';
import { createUndoQuestions } from './probe-undo';
import { WORKBOOK_QUESTIONS } from './probe-workbook';
import { crossing, wordsOf } from './refusal';
import { switchedOff } from './transaction';

/** Asks WPS what our code takes for granted (platform/wps.md), on a sheet of its own that is not shown. */
export async function probeWps(
  application: ProbeApplication,
  { signal, onQuestion, tryUndo = false }: ProbeOptions = {},
): Promise<Result<ProbeReport, HostProblem>> {
  const begun = crossing(() => begin(application));
  if (!begun.ok) return begun;
  const { book, sheet, names, version } = begun.value;
  // The report comes last: it goes over the whole sheet.
  const questions = [
    ...CONTENT_QUESTIONS,
    ...LOOK_QUESTIONS,
    ...(tryUndo ? createUndoQuestions() : []),
    ...WORKBOOK_QUESTIONS,
  ].map(unseen);
  let leftBehind: string | null;
  let answers;
  try {
    answers = await askAll(questions, {
      benchOf: (index) => createProbeBench({ application, book, sheet }, cornerOf(index)),
      wordsOf: (error) => withoutNames(wordsOf(error), names),
      mayGoOn(asked) {
        onQuestion?.(asked, questions.length);
        return signal?.aborted !== true;
      },
    });
  } finally {
    leftBehind = removeScratch(application, book);
  }
  if (!answers) return fail(leftBehind === null ? { code: 'cancelled' } : { code: 'cancelled', sheet: leftBehind });
  onQuestion?.(questions.length, questions.length);
  return ok({ host: 'WPS', version, answers, leftBehind });
}

interface Begun extends Pick<WpsProbeBench, 'book' | 'sheet'> {
  /** Of the file: the user's. */
  readonly names: readonly string[];
  readonly version: string;
}

function begin(application: ProbeApplication): Result<Begun, HostProblem> {
  const book = application.ActiveWorkbook;
  if (!book) return fail({ code: 'sheet-gone' });
  const names = [book.FullName, book.Name];
  const version = versionOf(application);
  const scratch = addScratch(application, book);
  return scratch.ok ? ok({ book, sheet: scratch.value, names, version }) : scratch;
}

/** A question after which the user looks at the sheet that they looked at before it. */
const unseen = (question: ProbeQuestion<WpsProbeBench>): ProbeQuestion<WpsProbeBench> => ({
  ...question,
  ask(bench) {
    const { application } = bench;
    const former = application.ActiveSheet;
    const turnBack = switchedOff(application, 'ScreenUpdating');
    try {
      return question.ask(bench);
    } finally {
      goTo(former);
      turnBack();
    }
  },
});

const withoutNames = (words: string, names: readonly string[]): string =>
  names.reduce((text, name) => text.split(name).join('…'), words);

/** "12.0 (28505) 12.1.0.28505": of the folder, which may bear a person's name, only the number in it. */
function versionOf({ Version: version, Build: build, Path: path }: ProbeApplication): string {
  const [folder = ''] = /\d+(?:\.\d+){2,}/.exec(path) ?? [];
  return `${version} (${build}) ${folder}`.trim();
}
