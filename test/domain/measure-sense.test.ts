import fc from 'fast-check';
import { formatActual, parseActual } from '../../src/domain/measure/actual';
import { compareRead } from '../../src/domain/measure/comparing/compare';
import type { MeasureContext, Outcome } from '../../src/domain/measure/measure';
import { polarityOf } from '../../src/domain/measure/sense/polarity';
import { describeTarget, formatTarget, parseTarget } from '../../src/domain/measure/target';
import { compareTexts, rowAbout as row, textCell as text } from '../sheets/measured-row';

/** A name may hold a slash of its own ("元/人"). */
const named = (name: string, more: Partial<MeasureContext> = {}): MeasureContext => ({ ...row('', more), name });
const outcomeOf = (target: string, actual: string, context: MeasureContext): Outcome =>
  compareTexts(target, actual, context).outcome;

describe('the head of a name says which way is good', () => {
  test.each(
    `投诉率 事故数 安全事故 火灾受害率 主要林业有害生物成灾率 不合格率 漏检率 储备粮明显变质比例 延误率 补助款结算误差率 差错率 违规率 逾期率 破损率
     漏报率 科目调整次数 预算调整率 结转结余率 “三公”经费变动率 三公经费控制率 重复率 空置率 未完成率 不及时率 不及格率 学生近视率 复吸率 有害生物发生面积 未及时整改率 未按期完成率 投诉处理不满意率
     案件办理差错率 公文处理差错率 救治资金违规率 审批超期率 不安全事件数 越级上访次数 事故死亡人数 培训期间事故次数 安全监管事故发生率
     粮食安全事件发生数 群体性事件起数 失业率 事故增长率 资产负债率 重大舆情 违规事件数 非法上访人次 结余率(计算方法为:结余数/预算数)
     压缩天然气事故率 节约型机关投诉率 在职人员控制率=(在职人员数/编制数)×100%
     药占比 抗菌药物使用率 非计划再次手术率 患者跌倒例数 流标率 危房率 综合线损率 黑臭水体比例 劣Ⅴ类水体比例 社区矫正人员脱管率 命案起数 职业病例数 大班额比例
     艾滋病母婴传播率 压疮发生率 贫困发生率`.split(/\s+/),
  )('%s: less is better', (name) => {
    expect(polarityOf(name)).toBe('harm');
  });

  test.each(
    `投诉处理率 投诉办结率 事故处理率 故障修复率 违规查处率 缺陷整改率 信访案件办结数 违法案件查处数 隐患排查次数 事故救援出动次数 火灾扑救队伍人数
     灾害救助人数 独生子女伤残死亡家庭扶助人数 受灾群众救助人数 失业人员培训人数 病死畜禽无害化处理数量 艾滋病病毒感染者随访人数 查处违法案件数 化解矛盾纠纷数
     无事故天数 无投诉率 零投诉率 不返贫率 未发生事故率 不合格产品处置率 传染病报告率 水重复利用率 达标排放率 不间断供水率 无障碍设施覆盖率 不动产登记率
     非税收入完成率 未成年人保护宣传次数 治理水土流失面积 维修破损路面面积 拆除违章建筑面积 查处违规人员数 投诉满意度 闲置资产盘活率 应急演练次数
     避免经济损失 无违法犯罪率 防溺水宣传场次 工伤保险参保率 物流标准化试点数 多层次品种数 黑臭水体治理数 荒漠化治理面积 疫木除治数量 命案破案率 贫血筛查人数 废品回收率
     盘活闲置土地 清理占道经营次数 追回损失金额 污染物减排量 疫情防控物资储备量 高血压患者血压控制率 救助受灾群众人数 不定期检查次数 无人机巡查次数 逾期贷款清收率 挽回经济损失 解决饮水安全问题人数 返贫监测覆盖率
     保护人口财产不受损失 学生近视防控人数 撂荒地复耕面积 培训人数 零售额`.split(/\s+/),
  )('%s: more is better, or nobody is harmed', (name) => {
    expect(['output', 'none']).toContain(polarityOf(name));
  });

  // A fault that says how something was done, what is both suffered and handled, a change of who knows what.
  test.each(
    `违规发放率 超标使用量 逾期支付率 逾期处理率 重复支付率 延期验收数 处理差错次数 违规资金使用率 耕地减少率 产业结构调整率 工资调整率 不明率 未达标整改率
     案件数 信访件数 隐患数 问题数 下岗失业人员数 受灾家庭数 预防事故数 信访处理投诉率 投诉热线数 污染源数据条数 接待群众来信、来访及网上投诉 报废率 处罚率 检出率
     业务发生量 阅读行为发生率 贷款发生量 见义勇为发生数 三公经费预算执行率 受理案件数 监测污染点位数
     未检出率 救治死亡人数 不合格产品数 降低投诉率 事故处理超过时限件数 减少安全事故次数 社会消费品零售额减少率 碳汇减少量 成本降低后单价 减少资金使用量`.split(
      /\s+/,
    ),
  )('%s: only a person can say', (name) => {
    expect(['unclear', 'case']).toContain(polarityOf(name));
  });

  test.each(
    `事故下降率 投诉减少数 成本降低率 节约率 节约资金 节约财政资金 预算节约率 降低生产成本 压减一般性支出比例 减少经济损失 化肥施用量减少率 社会成本节约 能耗下降率
     审批环节压缩数`.split(/\s+/),
  )('%s: a fall that is wanted', (name) => {
    expect(polarityOf(name)).toBe('fall');
  });

  test.each<[string, string, string, Outcome]>([
    ['对符合政策法规的独生子伤残、死亡家庭进行扶助', '63人', '60人', 'missed'],
    ['对符合政策法规的独生子伤残、死亡家庭进行扶助', '63人', '70人', 'met'],
    ['独生子女伤残死亡家庭扶助人数', '63人', '60人', 'missed'],
    ['事故救援出动次数', '20次', '25次', 'met'],
    ['违法案件查处数', '30件', '42件', 'met'],
    ['火灾扑救队伍人数', '50人', '60人', 'met'],
    ['火灾死亡人数', '3人', '2人', 'met'],
    ['火灾死亡人数', '3人', '4人', 'missed'],
    ['投诉处理率', '95%', '93%', 'missed'],
    ['投诉处理差错率', '5%', '3%', 'met'],
    ['主要林业有害生物成灾率', '3‰', '1‰', 'met'],
    ['主要林业有害生物成灾率', '3‰', '4‰', 'missed'],
    ['火灾受害率', '0.9‰', '0.3‰', 'met'],
    ['不合格率', '3%', '1.2%', 'met'],
    ['不合格率', '3%', '4%', 'missed'],
    ['合格率', '95%', '96%', 'met'],
    ['科目调整次数', '10次', '3次', 'met'],
    ['科目调整次数', '10次', '12次', 'missed'],
    ['种植结构调整率', '10%', '12%', 'unverifiable'],
    ['高血压患者血压控制率', '60%', '75%', 'met'],
    ['无事故天数', '365天', '360天', 'missed'],
    ['违规发放率', '3%', '1%', 'unverifiable'],
    ['耕地减少率', '2%', '5%', 'unverifiable'],
    ['信访件数', '50件', '60件', 'unverifiable'],
    ['缩短办理时间', '5天', '7天', 'unverifiable'],
    ['成本指标/节约率', '5%', '8%', 'met'],
    ['成本指标/节约资金', '10万元', '15万元', 'met'],
    ['成本指标/节约资金', '10万元', '8万元', 'missed'],
    ['成本指标/成本降低率', '5%', '2%', 'missed'],
    ['成本指标/成本控制率', '100%', '98%', 'met'],
    ['成本指标/节约经费', '12万元', '10万元', 'unverifiable'],
    ['成本指标/节约用水宣传经费', '10万元', '12万元', 'unverifiable'],
    ['成本指标/降低后单价', '10万元', '12万元', 'unverifiable'],
    ['成本指标/信访工作经费', '10万元', '12万元', 'missed'],
    // what people are paid is promised as much as limited
    ['成本指标/农村低保标准', '530元/人*月', '583元/人*月', 'unverifiable'],
    ['成本指标/护工培训补贴标准达标', '3000元/人', '2600元/人', 'unverifiable'],
    ['成本指标/人均补助', '1000元/人', '1000元/人', 'met'],
    ['成本指标/流转土地补助标准', '≤475元/亩', '470元/亩', 'met'],
    // the words beside the number are a part of the name
    ['投诉情况', '办结率95%', '办结率97%', 'met'],
    ['工程质量', '差错率3%', '1%', 'met'],
    ['工程质量', '差错率3%', '4%', 'missed'],
    ['能耗', '下降5%', '下降6%', 'met'],
    // a written sign is never overruled
    ['不合格率', '≥3%', '1%', 'missed'],
    ['违法案件查处数', '≤30件', '42件', 'missed'],
  ])('%s: %s ← %s is %s', (about, target, actual, expected) => {
    expect(outcomeOf(target, actual, row(about))).toBe(expected);
  });

  test.each<[string, string, Outcome]>([
    ['0.4', '0.1', 'met'],
    ['0.4', '0.5', 'missed'],
    ['0.4', '0.5%', 'unverifiable'],
  ])('under a unit column of %%, 成灾率 %s ← %s is %s', (target, actual, expected) => {
    expect(outcomeOf(target, actual, row('质量指标/成灾率', { unit: '%' }))).toBe(expected);
  });

  test.each<[string, string, Outcome]>([
    ['0.98', '50%', 'missed'],
    ['0.98', '99%', 'met'],
    ['0.98', '0.97', 'missed'],
    ['98', '0.97', 'missed'],
    ['98', '99', 'met'],
  ])('under a unit column of %%, 合格率 %s ← %s is %s', (target, actual, expected) => {
    expect(outcomeOf(target, actual, row('质量指标/合格率', { unit: '%' }))).toBe(expected);
  });
});

describe('a number whose direction nobody wrote', () => {
  // Two actuals, below and above the target: what a reviewer would say of each.
  type Verdicts = readonly [below: Outcome, above: Outcome];
  const verdictsOf = (about: string, target: string, below: string, above: string): Verdicts => [
    outcomeOf(target, below, row(about)),
    outcomeOf(target, above, row(about)),
  ];
  const MORE: Verdicts = ['missed', 'met'];
  const LESS: Verdicts = ['met', 'missed'];
  const OPEN: Verdicts = ['unverifiable', 'unverifiable'];
  const table = (rows: string): string[][] =>
    rows
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/));

  test.each(
    table(`
      数量指标/培训人数 100人 90人 110人
      数量指标/购置数量 10 9 11
      数量指标/修建道路 5公里 4公里 6公里
      数量指标/七氟丙烷式灭火装置及药剂 10套 9套 11套
      数量指标/宣传材料 1000份 900份 1100份
      数量指标/召开会议次数 3次 2次 4次
      数量指标/救助流浪人员 100人次 90人次 110人次
      数量指标/办公用房改造面积 100平方米 90平方米 110平方米
      数量指标/PM2.5监测点位 5个 4个 6个
      质量指标/参保率 45% 44% 46%
      质量指标/当地有害生物预报发布率 85% 84% 86%
      生态效益指标/林草覆盖率 35% 34% 36%
      生态效益指标/优良水体占比 80% 79% 81%
      生态效益指标/灌溉水有效利用系数 0.55 0.54 0.56
      社会效益指标/就业率 40% 39% 41%
      社会效益指标/受益人口 1200 1100 1300
      社会效益指标/带动户数 20户 19户 21户
      社会效益指标/幸福感指数 80 79 81
      经济效益指标/年产值 500万元 450万元 550万元
      经济效益指标/避免经济损失 95万元 94万元 97万元
      服务对象满意度指标/服务对象 95% 94% 96%
      质量指标/农村低保标准 530元 500元 583元
      成本指标/带动社会投资 1000万元 800万元 1100万元
      成本指标/吸引社会资本投入 1000万元 800万元 1100万元
      成本指标/资金到位额 1000万元 800万元 1100万元
      成本指标/人均增收 1000元 800元 1100元`),
  )('%s %s: %s is too little', (...cells) => {
    expect(verdictsOf(...(cells as [string, string, string, string]))).toEqual(MORE);
  });

  test.each(
    table(`
      社会效益指标/药占比 30% 28% 33%
      数量指标/受伤人数 5人 2人 8人
      生态效益指标/PM2.5年均浓度 35 30 40
      生态效益指标/二氧化碳排放 100吨 90吨 110吨
      生态效益指标/化肥使用量 100吨 90吨 110吨
      生态效益指标/生活垃圾产生量 100吨 90吨 110吨
      社会效益指标/满意度排名 5 3 8
      社会效益指标/审批环节数 5个 3个 8个
      社会效益指标/群众跑动次数 2次 1次 3次
      生态效益指标/万元GDP用水量 50立方米 45立方米 55立方米
      生态效益指标/万元GDP能耗降低至 0.5 0.45 0.55
      社会效益指标/失业率降低到 5% 4% 6%
      时效指标/办理时限压缩至 5 3 6
      成本指标/招商经费 10万元 8万元 12万元
      成本指标/水电费 10万元 8万元 12万元
      成本指标/减排成本 100元 90元 110元
      成本指标/财政补助 1000万元 900万元 1100万元`),
  )('%s %s: %s is well, more is not', (...cells) => {
    expect(verdictsOf(...(cells as [string, string, string, string]))).toEqual(LESS);
  });

  test.each(
    table(`
      数量指标/农药使用量 100吨 90吨 110吨
      生态效益指标/负氧离子浓度 2000 1900 2100
      社会效益指标/路网密度 8 7 9
      社会效益指标/排名提升位次 5 4 6
      社会效益指标/医疗费用增长率 6% 5% 7%
      经济效益指标/非税收入占比 30% 28% 33%
      经济效益指标/贷款利率 4.35% 3.85% 5%
      质量指标/门诊输液率 20% 15% 25%
      质量指标/三公经费预算执行率 100% 80% 110%
      质量指标/水质类别 3 2 4
      社会效益指标/吸毒人数 100人 90人 110人
      社会效益指标/服务半径 500米 300米 800米
      数量指标/公务用车保有量 5辆 4辆 7辆
      数量指标/公务接待批次 30批 20批 50批
      数量指标/会议次数 3次 2次 5次
      数量指标/编外聘用人员数 50人 45人 55人
      数量指标/公务接待费 10万元 8万元 12万元
      数量指标/工资标准 3000元 2800元 3500元
      数量指标/污染防治资金 100万元 90万元 120万元
      成本指标/玉米生产者补贴 100元/亩 90元/亩 110元/亩
      成本指标/护林员工资 800元/月 700元/月 900元/月
      成本指标/最低工资 2000元 1800元 2100元
      成本指标/自筹资金 100万元 50万元 120万元
      成本指标/项目投资完成额 1000万元 800万元 1100万元
      社会效益指标/降低事故次数 5次 3次 6次
      社会效益指标/减少投诉量 5件 2件 6件
      社会效益指标/缩短审批环节 3个 2个 5个
      数量指标/压缩垃圾量 1000吨 900吨 1200吨
      质量指标/血压达标率控制在 95% 94% 96%`),
  )('%s %s: of %s only a person can say', (...cells) => {
    expect(verdictsOf(...(cells as [string, string, string, string]))).toEqual(OPEN);
  });

  test.each(
    table(`
      数量指标/平均住院日 8 7 9
      数量指标/平均办理时间 5 3 8
      质量指标/响应时间 30 20 40
      质量指标/服务响应时间 30分钟 20分钟 40分钟
      社会效益指标/平均候车时间 10 8 12
      数量指标/存货周转天数 60天 50天 70天
      时效指标/建设工期 180 170 200
      时效指标/拨付天数 10 8 15
      时效指标/培训费拨付时间 10天 8天 12天
      时效指标/项目周期 12 10 13
      时效指标/完成时间 6个月 5个月 7个月`),
  )('the time %s of %s is to be short: %s is met', (...cells) => {
    expect(verdictsOf(...(cells as [string, string, string, string]))).toEqual(LESS);
  });

  test.each(
    table(`
      时效指标/公示时间 7天 5天 10天
      时效指标/招标公告时间 20天 15天 25天
      时效指标/征求意见时间 30天 25天 35天
      时效指标/维护期限 2年 1年 3年
      时效指标/预警提前时间 30分钟 20分钟 40分钟
      时效指标/供水时间 24小时 20小时 25小时
      时效指标/营业时间 12小时 10小时 13小时
      质量指标/录像保存天数 30天 20天 40天
      质量指标/平均无故障时间 1000小时 900小时 1100小时
      生态效益指标/优良天数 300 290 310
      时效指标/资金支付及时率 95 90 98
      时效指标/发放及时 95% 90% 98%
      时效指标/发放次数 12 10 13`),
  )('%s of %s is to last or to be done: %s is too little', (...cells) => {
    expect(verdictsOf(...(cells as [string, string, string, string]))).toEqual(MORE);
  });

  test.each(
    table(`
      时效指标/完成时间 12 11 13
      时效指标/贷款期限 3年 2年 4年
      时效指标/展览时间 30天 20天 40天
      时效指标/项目实施时间 12个月 10个月 13个月
      时效指标/完成培训时间 10天 8天 12天`),
  )('%s of %s may be meant either way: %s', (...cells) => {
    expect(verdictsOf(...(cells as [string, string, string, string]))).toEqual(OPEN);
  });

  // Nothing is promised only of what is bad; nothing of a work to be done is a row that was not planned.
  test.each<[string, string, string, Outcome]>([
    ['数量指标/培训人数', '0', '50', 'unverifiable'],
    ['数量指标/发表论文数', '0', '2篇', 'unverifiable'],
    ['数量指标/招商引资额', '0', '100万元', 'unverifiable'],
    ['成本指标/节约成本', '0', '5万元', 'unverifiable'],
    ['社会效益指标/新增就业人数', '0人', '20人', 'unverifiable'],
    ['社会效益指标/受伤人数', '0人', '1人', 'missed'],
    ['社会效益指标/死亡人数降低到', '0人', '1人', 'missed'],
    ['社会效益指标/群众跑动次数', '0次', '1次', 'missed'],
    ['社会效益指标/补助款结算争议率', '0%', '1%', 'missed'],
    ['成本指标/追加成本', '0', '5万元', 'missed'],
    ['数量指标/信访件数', '0', '2件', 'missed'],
  ])('a promise of nothing: %s %s ← %s is %s', (about, target, actual, expected) => {
    expect(outcomeOf(target, actual, row(about))).toBe(expected);
  });

  test.each<[string, string, string, Outcome]>([
    ['数量指标/培训人数', '=42人', '45人', 'met'],
    ['数量指标/培训人数', '=42人', '40人', 'missed'],
    ['数量指标/工资标准', '=3000元', '3500元', 'unverifiable'],
    ['数量指标/收费标准', '=10元', '12元', 'unverifiable'],
    ['数量指标/补助标准', '=500元/人', '600元/人', 'unverifiable'],
    ['数量指标/编制人数', '=50人', '55人', 'unverifiable'],
    ['数量指标/公务用车数量', '=5辆', '7辆', 'unverifiable'],
    ['质量指标/利率', '=4.35%', '5%', 'unverifiable'],
    ['质量指标/发车间隔', '=10分钟', '12分钟', 'unverifiable'],
    ['质量指标/班额', '=45人', '50人', 'unverifiable'],
    ['质量指标/药占比', '=30%', '35%', 'unverifiable'],
    ['社会效益指标/信访件数', '=50件', '40件', 'unverifiable'],
    ['质量指标/班额', '=45人', '45人', 'met'],
  ])('an equal that was written: %s %s ← %s is %s', (about, target, actual, expected) => {
    expect(outcomeOf(target, actual, row(about))).toBe(expected);
  });
});

describe('a sign in the brackets of a name', () => {
  test.each<[string, string, string, Outcome]>([
    ['投入资金(≥万元)', '1500', '0', 'missed'],
    ['投入资金（≥ 万元）', '1500', '1600', 'met'],
    ['补助标准(≥**元/人)', '500', '600', 'met'],
    ['补助标准(≥**元/人)', '500', '450', 'missed'],
    ['补助标准（≤**元/株）', '28.4', '30', 'missed'],
    ['补助成本(≤XX元/株)', '28.4', '28.4', 'met'],
    ['响应时间(≤**分钟)', '5', '3', 'met'],
    ['响应时间(不超过**分钟)', '5', '6', 'missed'],
    ['生产成本降低(≥**%)', '5', '8', 'met'],
    ['成本(控制在**万元以内)', '5', '4', 'met'],
    ['粮食损失(≤**吨)', '10吨', '12吨', 'missed'],
    // the row's own signs come first
    ['补助标准(≥**元/人)', '≤500', '450', 'met'],
    // who is meant is no sign
    ['设备故障数(≥60岁)', '5', '3', 'met'],
    ['慰问老人(≥60岁)', '5', '6', 'met'],
    ['水质达标率(不低于国家标准)', '90', '95', 'met'],
  ])('%s: %s ← %s is %s', (name, target, actual, expected) => {
    expect(outcomeOf(target, actual, named(name))).toBe(expected);
  });

  test('it is a sign that was written, with its unit', () => {
    const target = parseTarget(text('500'), named('补助标准(≥**元/人)'));
    expect(target).toMatchObject({ ok: true, value: { kind: 'at-least', inferred: false } });
    expect(target.ok && describeTarget(target.value)).toBe('≥500元/人');
  });

  test('the sign column comes before it', () => {
    const context = named('补助标准(≥**元/人)', { comparator: '≤' });
    expect(outcomeOf('500', '600', context)).toBe('missed');
    expect(outcomeOf('500', '450', context)).toBe('met');
  });
});

describe('无 of a harm is none of it', () => {
  test.each<[string, string, string, Outcome]>([
    ['安全事故', '0起', '无', 'met'],
    ['森林火灾次数', '0次', '无', 'met'],
    ['重大安全事故', '0', '没有', 'met'],
    ['信访件', '≤5件', '无', 'met'],
    ['安全事故', '零事故', '无', 'met'],
    ['安全事故', '不发生安全事故', '无', 'met'],
    ['储备粮明显变质比例', '0', '无变质', 'met'],
    ['储备粮明显变质比例', '≤1%', '无变质', 'met'],
    ['火灾受害率', '控制在0.9‰以内', '未发生森林火灾', 'met'],
    ['结余率', '≤5%', '无结余', 'met'],
    ['投诉率', '2%', '无', 'met'],
    ['重大舆情', '无', '无', 'met'],
    ['安全事故', '无', '0', 'met'],
    ['安全事故', '无', '0起', 'met'],
    ['安全事故', '无', '未发生', 'met'],
    ['安全事故', '无', '2起', 'missed'],
    // not filled in
    ['培训人数', '100人', '无', 'unscored'],
    ['事故救援次数', '20次', '无', 'unscored'],
    ['信访案件办结率', '≥95%', '无', 'unscored'],
    ['信访件', '≥5件', '无', 'unscored'],
    ['安全事故', '0起', '暂无', 'unscored'],
    ['安全事故', '0起', '/', 'unscored'],
    ['成本指标/事故损失', '≤5万元', '无', 'unscored'],
    ['事故损失金额', '≤5万元', '无', 'unscored'],
    ['滞留时间', '≤3天', '无', 'unscored'],
    ['能耗', '≤3吨', '无', 'unscored'],
    ['安全事故', '制定应急预案', '无', 'unscored'],
    ['培训人数', '无', '10人', 'unverifiable'],
    ['存在问题', '无', '3个', 'unverifiable'],
    // what is measured in every place is never nothing
    ['失业率', '≤5%', '无', 'unscored'],
    ['学生近视率', '≤50%', '无', 'unscored'],
    ['管网漏损率', '≤10%', '无', 'unscored'],
    ['孕产妇死亡率', '≤5‰', '无', 'unscored'],
    ['死亡人数', '≤5人', '无', 'met'],
    ['差错率', '≤5%', '无', 'met'],
    // only half of it, or something else
    ['霉变或丢失比例', '≤1%', '无霉变', 'unverifiable'],
    ['结转结余率', '≤10%', '无结转', 'unverifiable'],
    ['违法违规行为数', '0起', '未发生违规行为', 'unverifiable'],
    ['信访投诉数', '0件', '未发生投诉', 'unverifiable'],
    ['投诉数', '0件', '未发生投诉', 'met'],
    ['安全事故发生起数', '≤1起', '无安全事故', 'met'],
    // a digit lost, and land that must not be left fallow
    ['一级种薯繁育基地', '000亩', '8535.5亩', 'unverifiable'],
    ['撂荒面积', '0亩', '3亩', 'missed'],
    ['投诉率', '≤2%', '未降低投诉率', 'unverifiable'],
    ['投诉率', '≤2%', '无统计', 'unverifiable'],
    ['安全事故起数', '≤2起', '未发生重大安全事故', 'unverifiable'],
  ])('%s: %s ← %s is %s', (about, target, actual, expected) => {
    expect(outcomeOf(target, actual, row(about))).toBe(expected);
  });

  test.each([
    ['安全事故', '无', {}, 'at-most 0'],
    ['安全事故', '无。', {}, 'at-most 0'],
    ['安全事故', '无', { comparator: '≤', unit: '起' }, 'at-most ≤0起'],
    ['安全事故', '无', { comparator: '≥' }, 'none —'],
    ['安全事故', '无', { unit: '万元' }, 'none —'],
    ['安全事故', '/', {}, 'none —'],
    ['培训人数', '无', {}, 'none —'],
    ['隐患整改数', '无', {}, 'none —'],
  ])('%s: the target %s %j is %s', (about, written, more, expected) => {
    const target = parseTarget(text(written), row(about, more));
    expect(target.ok && `${target.value.kind} ${formatTarget(target.value)}`).toBe(expected);
  });

  test('the reason says how it was read', () => {
    const context = row('信访件');
    const { reason } = compareRead(parseTarget(text('≤5件'), context), parseActual(text('无'), context), context);
    expect(reason).toBe('实际完成值写“无”，即 0，达到目标 ≤5件');
  });
});

describe('laws', () => {
  const PARTS =
    '无 没有 未 不 零 安全事故 投诉 信访 案件 隐患 火灾 损失 违规 逾期 重大 处理 查处 整改 救助 使用 及时 合格 减少 降低 节约 成本 家庭 人员 率 次数 数 时间 资金 ( ) ≥ ≤ ** XX 元 % 60 岁 、 和 控制 调整 复'.split(
      ' ',
    );
  const names = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 7 }).map((parts) => parts.join(''));
  const cells = fc.oneof(
    fc.constantFrom(
      '无',
      '无。',
      '没有',
      '未发生',
      '零',
      '0',
      '0起',
      '0%',
      '0.4',
      '≤0.4%',
      '5',
      '≤5件',
      '=0',
      '暂无',
      '无投诉',
      '下降5%',
    ),
    fc
      .array(fc.constantFrom('无', '未发生', '安全事故', '投诉', '0', '5', '件', '%', '≤', '万元', '天'), {
        maxLength: 4,
      })
      .map((parts) => parts.join('')),
  );
  const contexts: fc.Arbitrary<MeasureContext> = fc.record({
    level1: fc.constant(''),
    level2: fc.constantFrom('', '数量指标', '成本指标', '时效指标'),
    name: names,
    comparator: fc.constantFrom('', '', '≥', '≤', '=', '定性'),
    unit: fc.constantFrom('', '', '%', '‰', '元', '起', '天', '栏'),
  });

  test('what is read survives being written and read again, and the same on both sides is met', () => {
    fc.assert(
      fc.property(cells, contexts, (from, within) => {
        const target = parseTarget(text(from), within);
        if (target.ok) {
          expect(JSON.stringify(parseTarget(text(formatTarget(target.value)), within))).toBe(JSON.stringify(target));
        }
        const actual = parseActual(text(from), within);
        if (actual.ok) {
          expect(JSON.stringify(parseActual(text(formatActual(actual.value)), within))).toBe(JSON.stringify(actual));
        }
        if (target.ok && target.value.kind !== 'none') expect(outcomeOf(from, from, within)).toBe('met');
      }),
      { numRuns: 2000 },
    );
  });

  test('a number that differs is never met from both sides', () => {
    fc.assert(
      fc.property(contexts, (context) => {
        const within = { ...context, comparator: '' };
        expect([outcomeOf('5', '4', within), outcomeOf('5', '6', within)]).not.toEqual(['met', 'met']);
      }),
      { numRuns: 500 },
    );
  });
});
