import type { MeasureContext } from '../measure';
import { ACCEPTANCE, isDenied, isOtherWork, stageAsked, stageOf } from './stages';

const UNDONE =
  /^(?:该|本|此)?(?:项目|工程|资金)?(?:目前|当前|至今|截至目前)?(?:仍|尚|暂|还|均|都|并)?(?:未|没有|没|未能|未予)(?:按时|按期|如期|及时)?(?:组织|进行)?((?:开工|动工|完工|竣工|建成|验收|交付|投入使用|投用|投产|拨付|支付|发放|到位|兑付){1,2})$/;
const DELAYED =
  /^(?:该|本|此)?(项目|工程|资金|进度|工期)?(?:已|有所|略有|均)?(?:延期|逾期|滞后|推迟|超期|拖期|延误|延迟|拖延)(?:了)?((?:开工|动工|完工|竣工|完成|验收|交付|拨付|支付|发放)?)$/;
const TIMELY = /^(?:及时|按时|按期|如期|准时|按计划|按进度)([^,;。、]{0,10})$/;
// What 及时 may ask of that a stage of the work can answer.
const WORKS = /^(?:$|完成|实施|推进|建设|组织)/;
const QUALIFIED =
  /^(?:工程|项目)?(?:质量)?(?:验收)?(?:合格|优良)$|^(?:工程|项目)?(?:质量|验收)(?:达标|通过)$|^(?:通过|完成)(?:竣工|项目|工程)?验收$/;

const OVER_TIME = /^(?:已|均)?(?:超过|超出|超)(?:了)?规定的?(?:时间|时限|期限|工期)(?:完成|完工)?$/;

/** "暂未完工", "延期": a deadline, or a target that only asks for punctuality, has been missed. */
export function missesTime(said: string, words: string, { name }: MeasureContext): boolean {
  const asked = stageAsked(words, name);
  const undone = UNDONE.exec(said)?.[1];
  if (undone !== undefined) return isDenied(undone, asked, words + name);
  if (OVER_TIME.test(said)) return true;
  const [, what, late] = DELAYED.exec(said) ?? [];
  // "项目延期" says nothing of 征地.
  if (
    late === undefined ||
    (asked < 0 && (what === '项目' || what === '工程')) ||
    /延|逾期|滞后|推迟|超期|拖/.test(words + name)
  )
    return false;
  const stage = stageOf(late);
  return late === '' || (stage < 0 ? late === '完成' || (words + name).includes(late) : stage === asked);
}

/** Whether `said` denies a target that is words: "按期完工" ← "未完工", "合格" ← "暂未验收", "按计划实施" ← "未按计划实施". */
export function deniesTarget(said: string, target: string, context: MeasureContext): boolean {
  const timely = TIMELY.exec(target)?.[1];
  if (timely !== undefined) {
    const isWork = WORKS.test(timely) || stageOf(timely) >= 0 || isOtherWork(timely);
    return isDenialOf(said, target) || (isWork && missesTime(said, target, context));
  }
  if (!QUALIFIED.test(target)) return false;
  const undone = UNDONE.exec(said)?.[1];
  return undone !== undefined && isDenied(undone, ACCEPTANCE, '');
}

const isDenialOf = (said: string, target: string): boolean =>
  ['未', '未能', '没有', '没'].some((word) => said === word + target);

/**
 * Whether a rate of all (`whole`) or a lower one was missed because the work itself was not done: with "未完工" some of
 * it may be done, with "未开工" nothing is.
 */
export function missesRate(said: string, whole: boolean, name: string): boolean {
  const undone = UNDONE.exec(said)?.[1];
  if (undone === undefined || (!whole && stageOf(undone) !== 0)) return false;
  return isDenied(undone, stageOfRate(name), name);
}

function stageOfRate(name: string): number {
  if (/验收/.test(name) && /(?:合格|优良|达标|通过)率/.test(name)) return ACCEPTANCE;
  const named = stageOf(name);
  if (isOtherWork(name)) return -1;
  return /完成率|进度/.test(name) ? Math.max(named, stageAsked('', name)) : named;
}
