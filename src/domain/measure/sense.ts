import type { MeasureContext, Quantity } from './measure';
import { normalise } from './text';
import { trendOf } from './wording';

/** Which way is good, concluded from what an indicator is about. */
export interface Sense {
  readonly direction: 'at-least' | 'at-most';
  /** False where a person could see it the other way: then only an equal value is judged. */
  readonly sure: boolean;
}

const AT_LEAST: Sense = { direction: 'at-least', sure: true };
const AT_MOST: Sense = { direction: 'at-most', sure: true };

// Rates and counts that are better the smaller they are.
const SMALLER_IS_BETTER =
  /控制率|控制数|变动率|调整率|调剂率|结转|结余率|负债率|资产负债|死亡|伤亡|差错|错误率|失误|违规|违纪|违法|空置|闲置|流失率|逾期|超时|漏报|瞒报|误报|不良|退货率|退单率|失业率|发生率|发病率|患病率|复发率|致残|返贫|滞留|积压|拖欠|欠薪|故障率|故障次数|破损率|漏损|损耗|能耗|电耗|水耗|煤耗|排放量|超标率|投诉率|投诉数|投诉量|投诉次数|投诉件数|有责投诉|上访率|非访|越级访|越级上访|进京上访|信访率|重复信访率|事故率|事故数|事故起数|事故次数|事故发生|案发|发案|辍学率|缺勤|空岗|超支|偏差率|误差|波动率|三公/;
const HARM =
  /恶性|事故|事件|投诉|上访|信访|案件|舆情|疫情|灾害|火灾|伤亡|死亡|违规|违纪|违法|污染|差错|失误|损失|纠纷|矛盾|积案|风险|隐患|通报|处罚|拖欠|返贫|泄密|腐败|问题/;
// Dealing with harm is an achievement: 投诉办结率, 事故下降率, 隐患整改数.
const DEALT_WITH =
  /办结|办理|处理|处置|查处|化解|结案|回复|答复|调解|接待|受理|整改|排查|侦破|破案|挽回|覆盖|及时率|合格率|达标率|完成率|满意|知晓|率先|救治|救助|帮扶|治理|管控率|防控率|巡查|检查|监测|培训|宣传|演练|建设|核查|稳控|回访|督办|交办|解决|审理|审查|评查|赔付|保障/;

const COST = /成本|支出|经费|费用|投资|开支|造价|价格|单价|投入|预算/;
const SAVING = /节约|节省|节支|降低|减少|下降|压减|压缩|缩减|控制/;
const YIELD = /率$|收入|收益|增收|产值|利润|税|效益|执行|完成|拨付|到位|招商|引资|带动|撬动|吸引/;

const LIMIT =
  /滞留|时限|工期|周期|响应|办理|审批|审核|处理|处置|整改|拨付|支付|到账|发放|等待|用时|耗时|反馈|回复|答复|办结|到达|到场|出警|出动|修复|恢复|完成|交付|建设|施工|提交|报送|公示|时间$|天数$|期限/;
const LASTING =
  /年限|寿命|使用|开放|培训|服务|学习|学时|运行|值班|养护|监测|保修|质保|持续|稳定|居住|停留|讲座|课时|工作天数|值守|驻/;

/** The sense of a number without a comparator. `label` are words beside it in its cell. */
export function senseOf(context: MeasureContext, quantity: Quantity, label: string): Sense {
  const { level1, level2 } = context;
  const name = normalise(context.name.slice(0, 200));
  const about = name + label;
  const { unit, value } = quantity;
  const isMoney = unit?.dimension === 'money' || (unit?.symbol.includes('元') ?? false);
  const isRatio = unit?.dimension === 'ratio';
  const falls = trendOf(about) < 0;

  // A promise of nothing can only be kept by nothing.
  if (value.isZero())
    return {
      direction: 'at-most',
      sure: HARM.test(about) || SMALLER_IS_BETTER.test(about) || COST.test(about) || !falls,
    };
  if (SMALLER_IS_BETTER.test(about)) {
    if (falls || DEALT_WITH.test(about)) return { direction: 'at-least', sure: falls && !DEALT_WITH.test(about) };
    return AT_MOST;
  }
  if (HARM.test(about) && !falls && !DEALT_WITH.test(about)) return { direction: 'at-least', sure: false };

  const isCostRow = level2.includes('成本') || (level2 === '' && level1.includes('成本'));
  if (isCostRow) {
    if (SAVING.test(about)) return { direction: falls || /节/.test(about) ? 'at-least' : 'at-most', sure: false };
    if (isMoney) return AT_MOST;
    if (unit === null) {
      if (/率|度|比例/.test(about)) return { direction: 'at-least', sure: false };
      return { direction: 'at-most', sure: COST.test(about) || /标准|金额|补助|补贴|工资|租金|元/.test(about) };
    }
    return { direction: isRatio ? 'at-least' : 'at-most', sure: false };
  }
  if (isMoney || unit === null) {
    if (COST.test(name) && !YIELD.test(name) && !falls) {
      // Under 数量指标 an amount spent may be a task (完成投资) as well as a limit.
      return isMoney || /成本|支出|经费|费用|单价|造价/.test(name)
        ? { direction: 'at-most', sure: level2 === '' && /成本|经费|费用/.test(name) }
        : AT_LEAST;
    }
    if (isMoney && level2 === '' && level1 === '') return { direction: 'at-least', sure: YIELD.test(name) };
  }
  const isTime = unit?.dimension === 'time' || unit?.symbol === '工作日';
  if (isTime) {
    if (LASTING.test(about)) return { direction: 'at-least', sure: !/时限|滞留|响应/.test(about) };
    if (LIMIT.test(about))
      return {
        direction: 'at-most',
        sure: /时限|滞留|响应|工期|等待|用时|耗时|办理|审批|办结/.test(about) || level2.includes('时效'),
      };
    return { direction: level2.includes('时效') ? 'at-most' : 'at-least', sure: false };
  }
  return AT_LEAST;
}

/** Names that speak of a share: their bare numbers are percentages. */
export function isShareName(name: string): boolean {
  // The end is enough, and a damaged name may be long.
  const end = normalise(name.slice(-40)).replace(/[。;,、:]{1,4}$/, '');
  return /(?:率|度|比例|比重|占比|百分比|覆盖面)(?:\([^()]*\))?$/.test(end);
}
