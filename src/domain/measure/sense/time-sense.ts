/** What a name says of a time: whether it is to be short, to last, or what nobody can tell. */
export type TimeSense = 'short' | 'short-if-timely' | 'lasting' | 'open';

// Times even without a unit: 平均住院日, 响应时间, 建设工期.
const TIME_NAME = /(?:时间|时限|时长|天数|日数|工期|周期|期限|年限|住院日|月数|小时数|分钟数|间隔)(?:\([^()]*\))?$/;

export const isTimeName = (name: string): boolean => TIME_NAME.test(name.slice(-40));

const SHORT =
  /时限|滞留|响应|工期|等待|等候|候车|候诊|候诉|排队|用时|耗时|办理|办事|审批|办结|出警|到场|到达|抵达|到现场|住院日|住院天数|住院时间|周转天数|周转时间|发车间隔/g;
const TIMELY =
  /(?:项目|建设|施工|采购|生产|研发|完成|审批|处理)周期|审核|审查|受理|处理|处置|整改|拨付|支付|到账|发放|反馈|回复|答复|出动|修复|抢修|恢复|完成|完工|竣工|交付|建设|施工|提交|报送|下达|分配|验收|支出|结算|兑付|审结|送达|上报|归还|退还|招投标/g;
const LASTING =
  /年限|寿命|使用|开放|培训|服务|学习|学时|运行|值班|养护|监测|保修|质保|持续|稳定|居住|停留|讲座|课时|工作天数|值守|驻|公示|公告|征求意见|维护|预警提前|提前发布|提前预警|供暖|供热|供水|供电|供气|营业|巡逻|巡查|播出|播放|保存|保管|留存|存储|续航|保鲜|有效期|无故障|无事故|安全生产|优良|达标|蓝天|供应|照明|免费/g;
// They last too, but may as well be meant as a plan.
const LASTING_OPENLY = /展览|展出|宣传|活动|演出/;

/** The last word decides: 服务响应时间 is short, 办公设备使用年限 lasts; "完成培训时间" may be either. */
export function timeSenseOf(about: string): TimeSense {
  if (LASTING_OPENLY.test(about)) return 'open';
  const [short, timely, lasting] = [SHORT, TIMELY, LASTING].map((words) => startOfLast(words, about)) as [
    number,
    number,
    number,
  ];
  if (short > timely && short > lasting) return 'short';
  if (timely > lasting) return short >= 0 ? 'short' : 'short-if-timely';
  if (lasting >= 0) return short < 0 && timely < 0 ? 'lasting' : 'open';
  return short >= 0 ? 'short' : 'open';
}

function startOfLast(words: RegExp, text: string): number {
  let start = -1;
  for (const match of text.matchAll(words)) start = match.index;
  return start;
}
