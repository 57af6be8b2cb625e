import { formatActual, parseActual } from '../../src/domain/measure/actual';
import { readCellNumber } from '../../src/domain/measure/reading/cell-number';
import type { Comparison, MeasureContext, Outcome } from '../../src/domain/measure/measure';
import { formatTarget, parseTarget } from '../../src/domain/measure/target';
import { compareTexts, rowAbout, textCell as text } from '../sheets/measured-row';

/** "数量指标/培训人数": level 2 and name. */
const row = (about: string, unit = ''): MeasureContext => rowAbout(about, { unit, year: 2023 });

const compare = (about: string, target: string, actual: string, unit = ''): Comparison =>
  compareTexts(target, actual, row(about, unit));

type Case = [about: string, target: string, actual: string, expected: Outcome];
const TITLE = '%s: %s ← %s is %s';

describe('万 and 亿 without 元', () => {
  test.each<Case>([
    ['成本指标/养老服务补助', '100万', '100万元', 'met'],
    ['经济效益指标/特色产业产值', '≥80万元', '79.8万', 'missed'],
    ['成本指标/硬化水泥砼公路补助标准', '≤120万元', '120万', 'met'],
    ['经济效益指标/产值', '≥2亿元', '1.8亿', 'missed'],
    ['经济效益指标/产值', '≥2亿元', '19000万', 'missed'],
    ['成本指标/人工成本', '≤620万/月', '600万元/月', 'met'],
    ['成本指标/人工成本', '≤620万/月', '650万/月', 'missed'],
    ['成本指标/人工成本', '≤620万/月', '120万', 'met'],
    ['成本指标/人工成本', '≤620万/月', '6000000', 'met'],
    ['成本指标/人工成本', '≤620万/月', '52000', 'unverifiable'],
    ['成本指标/人工成本', '≤620万/月', '600', 'unverifiable'],
    ['成本指标/市民中心运行维护费', '150万', '125.25万', 'met'],
    ['成本指标/办公楼维修', '150万', '155万', 'missed'],
    ['社会效益指标/受益人口', '150万', '125.25万', 'missed'],
    ['成本指标/项目成本', '50万', '49万元', 'met'],
    ['成本指标/项目成本', '50万', '52万元', 'missed'],
    ['成本指标/项目成本', '≤50万', '498000元', 'met'],
    ['成本指标/项目成本', '≤50万', '498000', 'met'],
    ['成本指标/项目成本', '≤120万美元', '121万', 'missed'],
    ['经济效益指标/产值', '10~15万', '12万元', 'met'],
    // beside anything else it is a number
    ['社会效益指标/受益人口', '≥3万人', '3.2万', 'met'],
    ['社会效益指标/受益人口', '≥12万人', '1.2万', 'missed'],
    ['数量指标/里程', '≥1.25万公里', '1.3万', 'met'],
    ['数量指标/人数', '8000~1万', '9000人', 'met'],
    ['数量指标/人数', '8000~1万', '7000人', 'missed'],
    ['数量指标/人数', '2~3万人', '25000人', 'met'],
    ['数量指标/人数', '2~3万人', '2.5万人', 'met'],
    ['数量指标/人数', '2-3万人', '1万人', 'missed'],
    ['数量指标/人数', '8000~1万人', '9000人', 'met'],
    ['数量指标/人数', '8000~1万人', '7000人', 'missed'],
    ['数量指标/人数', '1.5~2亿斤', '1.6亿斤', 'met'],
    ['成本指标/运输费', '≤620万元', '52000', 'unverifiable'],
    // counter-examples
    ['数量指标/里程', '≥12公里', '1.3万', 'unverifiable'],
    ['数量指标/面积', '≥1.2万亩', '1.25万元', 'unverifiable'],
    ['成本指标/费用', '≤5万元', '49800', 'unverifiable'],
    ['经济效益指标/产值', '10~15万', '12', 'unverifiable'],
    ['数量指标/数量', '≥100万元', '超过120万群众', 'unverifiable'],
    ['成本指标/人均成本', '≤620万/月', '600万元/人', 'unverifiable'],
  ])(TITLE, (about, target, actual, expected) => {
    expect(compare(about, target, actual).outcome).toBe(expected);
  });

  test.each([
    ['成本指标/总成本', '120', '118万', '万元', 'met'],
    ['成本指标/总成本', '120', '121万', '万元', 'missed'],
    ['数量指标/人数', '1.2万', '12500', '人', 'met'],
  ])('%s: %s ← %s in a column of %s is %s', (about, target, actual, unit, expected) => {
    expect(compare(about, target, actual, unit).outcome).toBe(expected);
  });

  test('an amount in a cell is the number it is', () => {
    expect(readCellNumber(text('468.26万'))?.toString()).toBe('4682600');
    expect(readCellNumber(text('总投资：1.2亿'))?.toString()).toBe('120000000');
  });
});

describe('a unit column for both sides', () => {
  test.each<[string, string, string, string, Outcome]>([
    ['质量指标/成灾率', '≤0.4', '0.1', '%', 'met'],
    ['质量指标/成灾率', '≤0.4', '0.5', '%', 'missed'],
    ['质量指标/成灾率', '≤0.4%', '0.1', '', 'met'],
    ['质量指标/成灾率', '≤0.4%', '0.5', '', 'missed'],
    ['质量指标/合格率', '≥98', '0.98', '%', 'met'],
    ['质量指标/合格率', '≥98', '0.97', '%', 'missed'],
    ['质量指标/合格率', '≥0.95', '0.97', '%', 'met'],
    ['质量指标/合格率', '1', '98', '', 'missed'],
    ['经济效益指标/增长率', '1', '60', '', 'unverifiable'],
    // counter-examples: 0.5 % or 0.005 %, 1 % or all, a fall from 40 % or far above 0.4 %
    ['质量指标/成灾率', '≤0.4%', '0.005', '', 'unverifiable'],
    ['质量指标/合格率', '≥95', '1', '%', 'unverifiable'],
    ['质量指标/滞留率', '≤15', '0.17', '%', 'unverifiable'],
    ['质量指标/成灾率', '≤0.4', '25', '%', 'unverifiable'],
  ])('%s: %s ← %s in a column of “%s” is %s', (about, target, actual, unit, expected) => {
    expect(compare(about, target, actual, unit).outcome).toBe(expected);
  });
});

describe('amounts per something', () => {
  test.each<Case>([
    ['质量指标/扶贫临时救助标准', '≤5300元/户', '户均3448元', 'met'],
    ['质量指标/扶贫临时救助标准', '≤5300元/户', '户均8000元', 'missed'],
    ['成本指标/补助标准', '≤5300元/户', '5000元', 'met'],
    ['成本指标/补助标准', '≤5300元/户', '6000元', 'missed'],
    ['成本指标/补助标准', '≤5300元/户', '0.5万', 'met'],
    ['成本指标/补助标准', '75元/人·年', '75元', 'met'],
    ['成本指标/补助标准', '每人每年75元', '75元', 'met'],
    ['质量指标/低保标准', '530元/人*月', '583元', 'met'],
    ['成本指标/造林补助', '每亩300元', '300元/亩', 'met'],
    ['成本指标/造林补助', '每亩300元', '亩均300元', 'met'],
    ['成本指标/造林补助', '16万元/公里', '16万元', 'met'],
    ['成本指标/学生补助标准', '17元/人.每天', '17元/人·天', 'met'],
    ['成本指标/人均资助', '≤3300元', '3000元/人', 'met'],
    ['成本指标/人均资助', '≤3300元', '3500元/人', 'missed'],
    ['经济效益指标/农户增收', '≥3000元', '户均3448元', 'met'],
    // counter-examples: per another, a sum over all, a share of a length, counts
    ['质量指标/救助标准', '≤5300元/户', '人均3448元', 'unverifiable'],
    ['质量指标/救助标准', '≤5300元/户', '3448元/人', 'unverifiable'],
    ['成本指标/补助标准', '≤5300元/户', '30000元', 'unverifiable'],
    ['成本指标/补助标准', '≤5300元/户', '8万元', 'unverifiable'],
    ['成本指标/补助标准', '≤5300元/户', '5元', 'unverifiable'],
    ['成本指标/造林补助', '16万元/公里', '8万元', 'unverifiable'],
    ['成本指标/总额', '≤50万元', '人均5000元', 'unverifiable'],
    ['成本指标/总额', '≤50万元', '5000元/人', 'unverifiable'],
    ['成本指标/补助标准', '≤5300元/户', '1200元', 'unverifiable'],
    ['成本指标/生均拨款水平', '不低于12000元', '1600元每亩', 'unverifiable'],
    ['成本指标/生均拨款水平', '不低于12000元', '2人6万元', 'unverifiable'],
    ['成本指标/人均资助', '3300元', '5830元/户', 'unverifiable'],
    ['成本指标/工资标准', '≤2500元', '30000元/季度', 'unverifiable'],
    ['数量指标/次数', '≥5次/班级', '5次', 'unverifiable'],
  ])(TITLE, (about, target, actual, expected) => {
    expect(compare(about, target, actual).outcome).toBe(expected);
  });
});

describe('one amount among the words of an actual', () => {
  test.each<Case>([
    ['数量指标/城镇失业人员再就业人数', '2468人', '2468人,完成全年目标任务2468人的100%', 'met'],
    ['数量指标/城镇失业人员再就业人数', '2468人', '再就业2468人,完成全年目标任务2468人的100%', 'met'],
    ['数量指标/就业困难人员就业人数', '1686人', '完成全年目标任务1686人的 100%', 'met'],
    ['数量指标/就业困难人员就业人数', '1686人', '完成全年目标任务1686人的98%', 'missed'],
    ['数量指标/就业困难人员就业人数', '1686人', '完成目标任务的120%', 'met'],
    ['数量指标/全年救助建档立卡扶贫户', '>=87人次', '87人次,救助资金30万元', 'met'],
    ['数量指标/全年救助建档立卡扶贫户', '>=87人次', '86人次,救助资金30万元', 'missed'],
    ['数量指标/家庭扶助人数', '63人', '63人,金额6.3万元', 'met'],
    ['数量指标/村内道路硬化', '4970平方米', '已完成大坪乡村内道路硬化4970平方米,挡墙建设960立方米', 'met'],
    ['数量指标/新建水泥路1条', '2km', '1条2公里', 'met'],
    ['数量指标/新建水泥路1条', '3km', '1条2公里', 'missed'],
    ['数量指标/治理水土流失面积', '1429.39hm', '基本完成治理水土流失面积1429.39hm', 'met'],
    ['数量指标/受益人口', '1.2万人', '覆盖3个乡镇，受益人口1.25万人', 'met'],
    ['数量指标/检查次数', '12次', '每月1次，共12次', 'met'],
    ['成本指标/救助资金', '≤25万元', '87人次,救助资金30万元', 'missed'],
    ['成本指标/补贴标准', '≤300元/亩', '补贴5000亩，每亩300元', 'met'],
    ['满意度指标/满意度', '≥90%', '发放问卷100份，满意度97%', 'met'],
    ['数量指标/培训人数', '100人', '计划100人，实际98人', 'missed'],
    ['数量指标/培训人数', '100人', '应培训100人，已培训105人', 'met'],
    // counter-examples: two amounts, another's amount, not what was achieved
    ['数量指标/培训人数', '100人', '培训120人，其中女性60人', 'unverifiable'],
    ['数量指标/培训人数', '100人', '第一期60人，第二期60人', 'unverifiable'],
    ['数量指标/培训人数', '100人', '共培训2期，配备讲师12人', 'unverifiable'],
    ['数量指标/培训人数', '100人', '上年完成120人，投入3万元', 'unverifiable'],
    ['数量指标/培训人数', '100人', '计划120人，实际98人', 'unverifiable'],
    ['数量指标/培训人数', '100人', '完成全年目标任务120人的98%', 'unverifiable'],
    ['数量指标/培训人数', '100人', '105人,完成全年目标任务100人的90%', 'unverifiable'],
    ['数量指标/培训人数', '100人', '每期100人，共2期', 'unverifiable'],
    ['数量指标/培训人数', '100人', '完成100人的80%', 'unverifiable'],
    ['数量指标/培训人数', '100人', '约120人，投入3万元', 'unverifiable'],
    ['数量指标/培训人数', '100人', '超额完成20人，投入3万元', 'unverifiable'],
    ['数量指标/培训人数', '100人', '未培训100人，投入3万元', 'unverifiable'],
    ['数量指标/受益人口', '1.2万人', '覆盖3个乡镇，总人口5万人', 'unverifiable'],
    ['数量指标/道路硬化', '5公里', '硬化道路3公里，其余2公里明年完成', 'unverifiable'],
    ['数量指标/道路', '2km', '2条，每条2公里', 'unverifiable'],
    ['数量指标/购置', '50台', '购置拖拉机30台，收割机20台', 'unverifiable'],
    ['成本指标/成本', '≤100万元', '合同金额98万元', 'unverifiable'],
    ['成本指标/支付金额', '≤100万元', '已支付60万元，剩余40万元下年支付', 'unverifiable'],
    ['成本指标/费用', '≤120万元', '完成目标任务的80%', 'unverifiable'],
    ['满意度指标/满意度', '≥90%', '发放问卷100份，完成率97%', 'unverifiable'],
    ['满意度指标/满意度', '≥90%', '完成100人的80%', 'unverifiable'],
    ['质量指标/验收合格率', '≥95%', '完成12项，验收率100%', 'unverifiable'],
    ['经济效益指标/增长率', '≥5%', '产值500万元，下降6%', 'unverifiable'],
  ])(TITLE, (about, target, actual, expected) => {
    expect(compare(about, target, actual).outcome).toBe(expected);
  });
});

describe('a target of several amounts', () => {
  test.each<Case>([
    ['社会效益指标/带动贫困户分红', '14户39人', '已带动14户贫困户39人分红', 'met'],
    ['社会效益指标/带动户数', '14户39人', '14户40人', 'met'],
    ['社会效益指标/带动户数', '14户39人', '12户39人', 'missed'],
    ['数量指标/野生动物收容所', '1间200平方米', '1间204.46平方米', 'met'],
    ['数量指标/建房', '1座300平方米', '1座260平方米', 'missed'],
    ['数量指标/培训', '≥2期45人', '2期48人', 'met'],
    ['数量指标/培训', '≥2期45人', '1期48人', 'missed'],
    ['数量指标/培训', '2期、100人', '3期、120人', 'met'],
    ['数量指标/培训', '2期，100人', '2期，98人', 'missed'],
    // counter-examples: a unit is not said, said of something else, or said twice
    ['数量指标/野生动物收容所', '1间200平方米', '204.46平方米', 'unverifiable'],
    ['社会效益指标/带动户数', '14户39人', '14户', 'unverifiable'],
    ['社会效益指标/带动户数', '14户39人', '14户，其中脱贫户39人', 'unverifiable'],
    ['社会效益指标/带动户数', '14户39人', '带动20户，未脱贫39人', 'unverifiable'],
    ['数量指标/培训', '2期、100人', '共3期，每期120人', 'unverifiable'],
    ['数量指标/培训', '2期、每期100人', '2期、100人', 'unverifiable'],
    ['成本指标/道路', '12公里500万元', '10公里480万元', 'unverifiable'],
    ['数量指标/变压器', '1250KVA变压器3台', '3台', 'met'],
  ])(TITLE, (about, target, actual, expected) => {
    expect(compare(about, target, actual).outcome).toBe(expected);
  });

  test('the reason names the amount that was missed', () => {
    expect(compare('社会效益指标/带动户数', '14户39人', '12户39人').reason).toContain('12户');
  });
});

describe('units', () => {
  test.each<Case>([
    ['数量指标/射程', '80M', '80米', 'met'],
    ['数量指标/射程', '≥80M', '75m', 'missed'],
    ['数量指标/带宽', '100M', '200M', 'met'],
    ['数量指标/管道', '500M', '0.52公里', 'met'],
    ['数量指标/变压器容量', '1250KVA', '1250千伏安', 'met'],
    ['数量指标/变压器容量', '1250KVA', '1000kVA', 'missed'],
    ['数量指标/线路', '10KV', '10千伏', 'met'],
    ['数量指标/拌合机', '11kw', '11千瓦', 'met'],
    ['数量指标/培训', '45人', '45人次', 'met'],
    ['数量指标/培训', '45人次', '45人', 'met'],
    ['社会效益指标/孕产妇死亡率', '≤12/10万', '8/10万', 'met'],
    ['社会效益指标/孕产妇死亡率', '≤12/10万', '15/10万人', 'missed'],
    ['社会效益指标/孕产妇死亡率', '≤12/十万', '12/100000', 'met'],
    ['数量指标/容量', '1250KVA', '1250千瓦', 'unverifiable'],
    ['数量指标/带宽', '100M', '100兆', 'unverifiable'],
    ['数量指标/培训', '45人', '60人次', 'unverifiable'],
    ['数量指标/培训', '≥45人', '40人次', 'unverifiable'],
    ['社会效益指标/孕产妇死亡率', '≤12/10万', '8/万', 'unverifiable'],
    ['社会效益指标/孕产妇死亡率', '≤12/10万', '0.1%', 'unverifiable'],
    ['数量指标/资助人数', '2100', '8/10万', 'unverifiable'],
    ['社会效益指标/服务对象年龄', '≥60周岁', '65岁', 'met'],
    ['社会效益指标/服务对象年龄', '18-54周岁', '60岁', 'missed'],
    // six days hold at most six working days, twenty at least eight
    ['时效指标/办理时限', '≤7工作日', '6天', 'met'],
    ['时效指标/办理时限', '≤7个工作日', '20天', 'missed'],
    ['时效指标/办理时限', '≤7天', '8个工作日', 'missed'],
    ['时效指标/办理时限', '≤7个工作日', '9天', 'unverifiable'],
    ['时效指标/办理时限', '≤7天', '5个工作日', 'unverifiable'],
    ['时效指标/公示时间', '≥7个工作日', '7天', 'unverifiable'],
    ['数量指标/会议', '1次/月', '12次', 'met'],
    ['数量指标/会议', '1次/月', '10次', 'unverifiable'],
    ['数量指标/会议', '各1次', '2次', 'unverifiable'],
    ['数量指标/会议', '各1次', '各1次', 'met'],
  ])(TITLE, (about, target, actual, expected) => {
    expect(compare(about, target, actual).outcome).toBe(expected);
  });
});

describe('a condition before the comparator', () => {
  test.each<Case>([
    ['质量指标/接警后出动率', '接警后30秒内出动率≥95%', '97%', 'met'],
    ['质量指标/接警后出动率', '接警后30秒内出动率≥95%', '94%', 'missed'],
    ['质量指标/接警后出动率', '接警后30秒内出动率≥95%', '接警后30秒内出动率96%', 'met'],
    ['时效指标/办结率', '7个工作日内办结率不低于90%', '85%', 'missed'],
    // two targets
    ['质量指标/验收合格率', '30天内完成验收合格率≥95%', '96%', 'unverifiable'],
    ['质量指标/合格率', '30天内完成，合格率≥95%', '96%', 'unverifiable'],
    ['质量指标/合格率', '不超过30天内合格率≥95%', '96%', 'unverifiable'],
    ['质量指标/出动率', '≤30秒，出动率≥95%', '96%', 'unverifiable'],
  ])(TITLE, (about, target, actual, expected) => {
    expect(compare(about, target, actual).outcome).toBe(expected);
  });
});

describe('what the words beside an actual name', () => {
  test.each<Case>([
    // another thing
    ['质量指标/案件办结率', '≥95%', '满意度97%', 'unverifiable'],
    ['质量指标/发放准确率', '≥95%', '发放及时率98%', 'unverifiable'],
    ['数量指标/完工率', '≥90%', '开工率95%', 'unverifiable'],
    ['社会效益指标/失业率', '≤5%', '就业率3%', 'unverifiable'],
    ['数量指标/验收率', '≥90%', '完工95%', 'unverifiable'],
    ['数量指标/专利授权数', '≥5件', '申请专利6件', 'unverifiable'],
    ['质量指标/合格人数', '≥90人', '参加考试100人', 'unverifiable'],
    ['质量指标/参训人员合格人数', '≥90人', '参训人员100人', 'unverifiable'],
    ['数量指标/新增床位', '≥100张', '现有床位500张', 'unverifiable'],
    ['数量指标/结案数', '≥100件', '立案120件', 'unverifiable'],
    ['数量指标/产量', '≥100吨', '库存120吨', 'unverifiable'],
    ['满意度指标/投诉件数', '≤5件', '办结4件', 'unverifiable'],
    ['社会效益指标/死亡人数', '≤5人', '受伤3人', 'unverifiable'],
    ['经济效益指标/利润', '≥100万元', '亏损120万元', 'unverifiable'],
    // a plan, a guess or a part
    ['数量指标/道路建设里程', '≥12公里', '正在施工12公里', 'unverifiable'],
    ['数量指标/道路建设里程', '≥12公里', '12公里在建', 'unverifiable'],
    ['数量指标/设备购置', '≥12台', '已下单12台', 'unverifiable'],
    ['数量指标/培训人数', '≥100人', '应培训100人', 'unverifiable'],
    ['数量指标/培训人数', '≥100人', '报名120人', 'unverifiable'],
    ['数量指标/培训人数', '≥100人', '女性60人', 'unverifiable'],
    ['数量指标/培训人数', '≥100人', '12月培训60人', 'unverifiable'],
    ['数量指标/培训人数', '≥100人', '培训80人，线上培训另有多人', 'unverifiable'],
    ['社会效益指标/事故起数', '≤3起', '上半年2起', 'unverifiable'],
    ['成本指标/支出', '≤100万元', '首期80万元', 'unverifiable'],
    ['满意度指标/满意度', '≥90%', '估计满意度95%', 'unverifiable'],
    ['满意度指标/满意度', '≥90%', '基本满意95%', 'unverifiable'],
    ['质量指标/合格率', '≥95%', '一次合格率80%', 'unverifiable'],
    // a change beside a level
    ['满意度指标/满意度', '≥90%', '较上年提高5%', 'unverifiable'],
    ['质量指标/参保率', '≥95%', '参保率提高3%', 'unverifiable'],
    ['满意度指标/满意度提升', '≥5%', '满意度95%', 'unverifiable'],
    ['社会效益指标/失业率', '≤5%', '上升0.5%', 'unverifiable'],
    ['成本指标/三公经费', '≤100万元', '增加20万元', 'unverifiable'],
    ['数量指标/培训人数', '≥3人', '差3人', 'unverifiable'],
    ['时效指标/工期', '≤180天', '顺延30天', 'unverifiable'],
    ['时效指标/受理时间', '≤5天', '晚2天', 'unverifiable'],
    ['质量指标/森林覆盖率', '≥60%', '提高到62%', 'met'],
    // the row's own thing
    ['数量指标/培训人数', '≥100人', '全年累计培训学员120人', 'met'],
    ['数量指标/培训人数', '≥100人', '截至12月底，培训60人', 'missed'],
    ['满意度指标/群众满意度', '≥90%', '满意率为95%', 'met'],
    ['满意度指标/服务对象满意度', '≥90%', '群众满意度达到89%', 'missed'],
    ['数量指标/工程完成率', '100%', '已全部完成，完成率100%', 'met'],
    ['成本指标/项目总成本', '≤100万元', '实际支出98万元', 'met'],
    ['数量指标/设备购置数量', '≥10台', '采购9台', 'missed'],
    ['数量指标/设备安装数量', '≥10台', '采购12台', 'unverifiable'],
    ['社会效益指标/新增就业人数', '≥100人', '新增就业120人', 'met'],
    ['社会效益指标/事故起数', '≤3起', '全年共发生2起', 'met'],
    ['经济效益指标/户均增收', '≥3000元', '户均3200元', 'met'],
  ])(TITLE, (about, target, actual, expected) => {
    expect(compare(about, target, actual).outcome).toBe(expected);
  });
});

describe('what went the other way', () => {
  test.each<Case>([
    ['经济效益指标/收入增长率', '≥6%', '下降7%', 'missed'],
    ['经济效益指标/收入增长率', '≥6%', '负增长7%', 'missed'],
    ['经济效益指标/游客增长率', '≥6%', '萎缩7%', 'missed'],
    ['成本指标/三公经费下降率', '≥5%', '增长8%', 'missed'],
    ['满意度指标/投诉下降率', '≥3%', '反弹4%', 'missed'],
    ['生态效益指标/化肥使用量下降率', '≥2%', '化肥使用量较上年增加3%', 'missed'],
    ['经济效益指标/收入增长率', '≥6%', '同比增长7%', 'met'],
    ['生态效益指标/能耗下降率', '≥3%', '同比下降4%', 'met'],
    // it may be the rate itself that moved, or the good news
    ['成本指标/成本降低率', '≥3%', '提高5%', 'unverifiable'],
    ['经济效益指标/收入增长率', '≥6%', '增速下降1%', 'unverifiable'],
    ['经济效益指标/收入增长率', '≥6%', '回落1%', 'unverifiable'],
    ['成本指标/费用增长率', '≤6%', '下降7%', 'unverifiable'],
    ['社会效益指标/控制人口增长率', '≥1%', '下降1%', 'unverifiable'],
    ['生态效益指标/水质提升率', '≥3%', '恶化4%', 'unverifiable'],
    ['生态效益指标/PM2.5浓度改善率', '≥3%', '上升4%', 'unverifiable'],
  ])(TITLE, (about, target, actual, expected) => {
    expect(compare(about, target, actual).outcome).toBe(expected);
  });
});

describe('parts of one size', () => {
  test.each<Case>([
    ['数量指标/培训人数', '≥100人', '男60人，女60人', 'unverifiable'],
    ['数量指标/培训人数', '≥100人', '上半年60人，下半年60人', 'unverifiable'],
    ['数量指标/培训人数', '≥100人', '60人×2期', 'unverifiable'],
    ['数量指标/培训人数', '≥100人', '60+60人', 'unverifiable'],
    ['数量指标/培训人数', '≥100人', '60人，60人', 'unverifiable'],
    ['社会效益指标/事故起数', '≤3起', '道路2起，消防2起', 'unverifiable'],
    ['成本指标/总投资', '≤100万元', '中央80万元,省级80万元', 'unverifiable'],
    ['数量指标/培训人数', '男60人，女60人', '100人', 'unverifiable'],
    ['质量指标/完成率', '≥95完成率达到95%', '96%', 'met'],
    // each part by what it is
    ['质量指标/安全生产目标', '事故2起，死亡1人', '事故1起，死亡0人', 'met'],
    ['质量指标/安全生产目标', '事故2起，死亡1人', '事故3起，死亡2人', 'missed'],
    ['数量指标/培训规模', '投入50万元，培训100人', '投入40万元，培训120人', 'unverifiable'],
    ['数量指标/培训规模', '投入50万元，培训100人', '投入50万元，培训120人', 'met'],
    ['数量指标/培训安排', '3天100人', '2天120人', 'unverifiable'],
  ])(TITLE, (about, target, actual, expected) => {
    expect(compare(about, target, actual).outcome).toBe(expected);
  });
});

describe('numbers that are no numbers', () => {
  test.each<Case>([
    ['数量指标/培训人数', '≥500人', '三四百人', 'unverifiable'],
    ['数量指标/培训人数', '≥100人', '五六十人', 'unverifiable'],
    ['数量指标/培训场次', '≥10次', '七八次', 'unverifiable'],
    ['数量指标/培训场次', '两三次', '2次', 'unverifiable'],
    ['时效指标/办理时限', '≤3天', '一两天', 'unverifiable'],
    ['数量指标/培训人数', '≥100人', '百八十人', 'unverifiable'],
    ['数量指标/培训人数', '≥300人', '三百四十五人', 'met'],
    ['数量指标/培训人数', '≥300人', '二百三十人', 'missed'],
    ['数量指标/档案数量', '≥2023个', '二零二三个', 'met'],
    ['数量指标/培训人数', '≥100人', '不止100人', 'met'],
    ['成本指标/总成本', '≤100万元', '壹佰万元整', 'met'],
  ])(TITLE, (about, target, actual, expected) => {
    expect(compare(about, target, actual).outcome).toBe(expected);
  });
});

describe('periods, scales and shares', () => {
  test.each<Case>([
    ['数量指标/巡查频次', '每周1次', '每年52次', 'met'],
    ['数量指标/巡查频次', '每周1次', '每月4次', 'met'],
    ['数量指标/巡查频次', '每周1次', '每月3次', 'missed'],
    ['数量指标/巡查频次', '≥4次/年', '1次/季度', 'met'],
    ['数量指标/巡查频次', '≥5次/年', '1次/季度', 'missed'],
    ['数量指标/巡查频次', '≥1次/天', '22次/月', 'unverifiable'],
    ['数量指标/补助标准', '≥100元/月', '300元/季度', 'met'],
    ['数量指标/处理能力', '≥100吨/天', '36500吨/年', 'met'],
    ['数量指标/处理能力', '≥100吨/天', '20000吨/年', 'missed'],
    // a bare number may be of a smaller unit
    ['时效指标/响应时间', '≤1小时', '15', 'unverifiable'],
    ['时效指标/工期', '≤3个月', '45', 'unverifiable'],
    ['时效指标/办理时限', '≤5天', '3', 'met'],
    ['经济效益指标/户均增收', '≥3000元', '3万元', 'unverifiable'],
    ['经济效益指标/户均增收', '≥3000元', '0.32万元', 'met'],
    ['成本指标/资金（万元）', '100', '1200000', 'unverifiable'],
    ['成本指标/资金（万元）', '100', '95', 'met'],
    // digits alike are not the same thing
    ['数量指标/培训人数', '50', '50%', 'unverifiable'],
    ['质量指标/合格率', '50', '50%', 'met'],
  ])(TITLE, (about, target, actual, expected) => {
    expect(compare(about, target, actual).outcome).toBe(expected);
  });
});

describe('laws', () => {
  test.each([
    '120万',
    '≤1.2亿',
    '620万/月',
    '每月620万',
    '10~15万',
    '8000~1万',
    '80M',
    '1429.39hm',
    '1250KVA',
    '12/10万',
    '17元/人.每天',
    '接警后30秒内出动率≥95%',
  ])('%s is read again as it is written', (written) => {
    const context = row('数量指标/指标');
    const target = parseTarget(text(written), context);
    const actual = parseActual(text(written), context);
    if (!target.ok || !actual.ok) throw new Error('unreadable');
    expect(parseTarget(text(formatTarget(target.value)), context)).toEqual(target);
    expect(parseActual(text(formatActual(actual.value)), context)).toEqual(actual);
    expect(compare('数量指标/指标', written, written).outcome).toBe('met');
  });

  test.each([
    '120万,',
    '2468人的',
    '1间',
    '12/10万',
    '80M',
    '30秒内率',
    '户均3元',
    '(',
    '其中',
    '三四',
    '男60人，',
    '增长较上年',
    '每周',
  ])('a cell full of %j is read in no time', (piece) => {
    const long = piece.repeat(Math.floor(32767 / piece.length));
    const started = performance.now();
    compare('数量指标/人数', '100人', long);
    compare('数量指标/人数', long, '100人');
    expect(performance.now() - started).toBeLessThan(200);
  });
});
