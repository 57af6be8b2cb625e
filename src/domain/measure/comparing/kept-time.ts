import { isOtherWork, stageAsked, stageOf } from './stages';

const ACTS = '完成|完工|竣工|达成|实现|开工|验收|交付|发放|拨付|支付|到位|兑付';
const WITHIN_TIME = new RegExp(
  `^(?:已|均|均已|全部|已全部)?(?:在|于)?规定的?(?:时间|时限|期限|工期)之?(?:内|前)?(?:全部)?(${ACTS})(?:任务|工作|目标|指标)?$`,
);
const IN_TIME = new RegExp(
  `^(?:已|均|均已|全部|已全部)?(?:按时|按期|如期|准时|及时)(?:已|全部)?(${ACTS})?(?:任务|工作|目标|指标)?$`,
);

// Done, whatever it was.
const ANY = /^(?:完成|达成|实现)$/;
// What is done with money; words of one line say the same.
const PAYMENTS: readonly RegExp[] = [/拨付|到位|下达/, /发放|兑付|兑现/, /支付|付款/];
const MONEY = /资金|经费|补助|补贴|款|津贴|工资/;

/**
 * "按时完成", "如期完工", "在规定时间内完成": that what the target's words or the row's name ask for was done in time, by
 * their own words. Having begun in time (按时开工) says nothing of the end.
 */
export function keepsTime(said: string, words: string, name: string): boolean {
  const match = WITHIN_TIME.exec(said) ?? IN_TIME.exec(said);
  if (!match) return false;
  const act = match[1];
  if (act === undefined || ANY.test(act)) return true;
  if (stageOf(act) >= 0) return stageOf(act) === stageAsked(words, name);
  return (
    isSamePayment(act, words) ?? isSamePayment(act, name) ?? (MONEY.test(words + name) && !isOtherWork(words + name))
  );
}

/** null where the words name no payment. */
function isSamePayment(act: string, words: string): boolean | null {
  const named = PAYMENTS.filter((payment) => payment.test(words));
  return named.length === 0 ? null : named.every((payment) => payment.test(act));
}
