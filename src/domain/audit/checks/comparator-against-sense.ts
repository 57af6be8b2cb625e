import type { Indicator } from '../../form/form';
import { squeeze } from '../../form/words';
import type { Target } from '../../measure/measure';
import { quoteText } from '../../scoring/number-words';
import type { Check, Found } from '../finding';
import { EVERY_FORM } from '../finding';

export const comparatorAgainstSense: Check = {
  id: 'comparator-against-sense',
  title: '比较符与指标的意思相反',
  severity: 'warning',
  scope: EVERY_FORM,
  source: '审核惯例',
  *find({ indicators }) {
    for (const indicator of indicators) {
      const { target, targetCell, targetText, name } = indicator;
      if (!target.ok || (target.value.kind !== 'at-least' && target.value.kind !== 'at-most')) continue;
      // A direction that was concluded from the name agrees with it.
      if (target.value.inferred) continue;
      const doubt =
        target.value.kind === 'at-least'
          ? doubtOfFloor(indicator, target.value)
          : doubtOfCeiling(indicator, target.value);
      if (!doubt) continue;
      const { why, severity } = doubt;
      const message = `“${quoteText(name.text)}”的指标值写“${quoteText(targetText)}”：${why}`;
      yield { cell: targetCell ?? name, message, ...(severity && { severity }) };
    }
  },
};

type Bounded = Target & { readonly kind: 'at-least' | 'at-most' };
type Doubt = Pick<Found, 'severity'> & { readonly why: string };

// Only what no reader sees otherwise. What is dealt with (投诉办结率), saved (成本节约率) or paid out (补助标准) is good
// the more there is of it; a cost that is 控制 may be meant either way.
const HARM =
  /(?:事故|投诉|上访|违规|违纪|差错|死亡|伤亡|返贫|失业|流失)(?:发生|次|件|起|人)?(?:率|数|数量|次数|起数|件数|人数)$|逾期率$|超标率$|滞留率$/;
const COST = /(?:成本|经费|费用|造价|单价|支出)(?:总额|金额|标准|数)?$/;
const TIME_LIMIT = /(?:办理|审批|审核|响应|办结|处理|处置|等待|滞留|到场|到达)(?:时限|时间|时长|天数)$/;
const GOOD_OF_IT =
  /无|零|未|不|防|降|减|压|节|省|控制|办结|办理|处理|处置|查处|化解|回复|答复|整改|帮|扶|救|安置|服务|接待|受理|审理|援助|培训|教育|宣传|监测|登记|覆盖|完成|补助|补贴|保障|发放|拨付|支付|执行|到位|筹|投资|收入|收益/;

// The bound stands in a column beside it.
const WITHOUT_BOUND = /^100(?:\.0+)?(?:%|百分比)?$/;

function doubtOfFloor(indicator: Indicator, { quantity, strict }: Bounded): Doubt | null {
  const name = nameOf(indicator);
  const { value, unit } = quantity;
  if (HARM.test(name) && !GOOD_OF_IT.test(name)) return { why: '这类指标越少越好，不应写“不低于”，请核对方向' };
  const isMoney = unit?.dimension === 'money';
  const isCost = squeeze(indicator.level2?.name ?? indicator.level1?.name ?? '').includes('成本');
  if (isMoney && isCost && COST.test(name) && !GOOD_OF_IT.test(name)) {
    return { why: '成本越低越好，不应写“不低于”，请核对方向' };
  }
  if (unit?.dimension === 'time' && TIME_LIMIT.test(name)) return { why: '用时越短越好，不应写“不低于”，请核对方向' };
  if (!isShareOfWhole(name) || (unit !== null && unit.symbol !== '%')) return null;
  if (value.gt(100) || (strict && value.eq(100))) return { why: '这类比率最高 100%，不可能达到' };
  return value.eq(100) && !WITHOUT_BOUND.test(squeeze(indicator.targetText))
    ? { why: '这类比率最高 100%，写“100%”即可', severity: 'info' }
    : null;
}

// An amount of work done; meetings, receptions, vehicles and staff are often limited on purpose.
const WORK =
  /(?:建设|新建|改建|改造|修建|修缮|维修|养护|开展|举办|组织|培训|发放|购置|采购|安装|种植|救助|资助|扶持|服务|受益|检测|检查|巡查|排查|宣传|制作|印刷|发表|播发|新增)/;
const COUNT = /(?:数|数量|个数|次数|场次|人数|人次|户数|面积|里程|长度)$/;
const LIMITED = /控制|限|压|减|降|不|未|无|超|三公|接待|出国|会议|公务|车|编制|在职|供养|聘用|临聘|投诉|事故|退|停|拆/;

function doubtOfCeiling(indicator: Indicator, { quantity }: Bounded): Doubt | null {
  const name = nameOf(indicator);
  const { value, unit } = quantity;
  if (value.lte(0)) return null;
  const isShare = isShareOfWhole(name) && (unit === null || unit.symbol === '%');
  if (isShare && value.lt(100)) return { why: '这类比率越高越好，不应写“不超过”，请核对方向' };
  const isWork = squeeze(indicator.level2?.name ?? '').includes('数量') && WORK.test(name) && COUNT.test(name);
  const isCount = unit === null || !['money', 'ratio', 'time'].includes(unit.dimension);
  return isWork && isCount && !LIMITED.test(name) ? { why: '产出数量越多越好，不应写“不超过”，请核对方向' } : null;
}

// Shares of a whole, which cannot be more than all of it; 完成率, 增长率 and 执行率 can.
const SHARE =
  /(?:合格|优良|达标|及时|覆盖|满意|办结|到位|知晓|知晓度|参与|参加|准确|完好|受理|发放|兑现|普及|通过|入学|出勤|在岗)率$|满意度$/;
const isShareOfWhole = (name: string): boolean =>
  SHARE.test(name) && !/不合格|不达标|不满意|不及时|未|控制|增长|提高|提升|下降|预算|执行/.test(name);

/** The name without a template's bounds and notes: "满意度(≥**%)" → "满意度". */
const nameOf = ({ name }: Indicator): string =>
  squeeze(name.text.slice(0, 80))
    .replace(/\([^()]*\)/g, '')
    .replace(/[≥≤<>=]*\*+[%个人户万元]*$/, '')
    .replace(/[。;,、:]+$/, '');
