import { isOtherWork, stageAsked, stageOf } from './stages';

// Done on that day, whatever it was; 首付款 and 试运行 are only the beginning.
const DONE = /^(?:完成|结束|达成|办结|实施完毕|执行完毕|举办|召开|提交|报送)$/;
const BEGINNING = /试|首|一期|第一|首批|部分|预付|方案|开展|启动|实施|执行|上线|印发|出台/;

/**
 * What was done on the day ("2021年10月15日开工") beside what a row named so asks for: the same, a later stage of it,
 * which had it done by then at the latest, or something else.
 */
export function actAsked(act: string, name: string): 'same' | 'later' | 'other' {
  if (DONE.test(act) || name.includes(act)) return 'same';
  const [stage, asked] = [stageOf(act), stageAsked('', name)];
  if (stage >= 0) return asked < 0 || stage < asked ? 'other' : stage === asked ? 'same' : 'later';
  return !BEGINNING.test(act) && (!isOtherWork(act) || isNamed(act, name)) ? 'same' : 'other';
}

/** 完成招标 of 招标时间. */
const isNamed = (act: string, name: string): boolean => name.includes(act.replace(/完成|工作|任务|资金|款项?/g, ''));
