import fc from 'fast-check';
import { formatActual, parseActual } from '../../src/domain/measure/actual';
import { compareRead } from '../../src/domain/measure/comparing/compare';
import type { MeasureCell, MeasureContext, Outcome } from '../../src/domain/measure/measure';
import { polarityOf } from '../../src/domain/measure/sense/polarity';
import { describeTarget, formatTarget, parseTarget } from '../../src/domain/measure/target';

const text = (value: string): MeasureCell => ({ value, text: value, format: 'General' });
const row = (about: string, more: Partial<MeasureContext> = {}): MeasureContext => {
  const [first = '', second] = about.split('/');
  return {
    level1: '',
    level2: second === undefined ? '' : first,
    name: second ?? first,
    comparator: '',
    unit: '',
    ...more,
  };
};
/** A name may hold a slash of its own ("元/人"). */
const named = (name: string, more: Partial<MeasureContext> = {}): MeasureContext => ({ ...row('', more), name });
const outcomeOf = (target: string, actual: string, context: MeasureContext): Outcome =>
  compareRead(parseTarget(text(target), context), parseActual(text(actual), context), context).outcome;

describe('the head of a name says which way is good', () => {
  test.each(
    `投诉率 事故数 安全事故 火灾受害率 主要林业有害生物成灾率 不合格率 漏检率 储备粮明显变质比例 延误率 补助款结算误差率 差错率 违规率 逾期率 破损率
     漏报率 科目调整次数 预算调整率 结转结余率 “三公”经费变动率 三公经费控制率 重复率 空置率 未完成率 不及时率 不及格率 学生近视率 复吸率 有害生物发生面积 未及时整改率 未按期完成率 投诉处理不满意率
     案件办理差错率 公文处理差错率 救治资金违规率 审批超期率 不安全事件数 越级上访次数 事故死亡人数 培训期间事故次数 安全监管事故发生率
     粮食安全事件发生数 群体性事件起数 失业率 事故增长率 资产负债率 重大舆情 违规事件数 非法上访人次 结余率(计算方法为:结余数/预算数)
     压缩天然气事故率 节约型机关投诉率 在职人员控制率=(在职人员数/编制数)×100%`.split(/\s+/),
  )('%s: less is better', (name) => {
    expect(polarityOf(name)).toBe('harm');
  });

  test.each(
    `投诉处理率 投诉办结率 事故处理率 故障修复率 违规查处率 缺陷整改率 信访案件办结数 违法案件查处数 隐患排查次数 事故救援出动次数 火灾扑救队伍人数
     灾害救助人数 独生子女伤残死亡家庭扶助人数 受灾群众救助人数 失业人员培训人数 病死畜禽无害化处理数量 艾滋病病毒感染者随访人数 查处违法案件数 化解矛盾纠纷数
     无事故天数 无投诉率 零投诉率 不返贫率 未发生事故率 不合格产品处置率 传染病报告率 水重复利用率 达标排放率 不间断供水率 无障碍设施覆盖率 不动产登记率
     非税收入完成率 未成年人保护宣传次数 治理水土流失面积 维修破损路面面积 拆除违章建筑面积 查处违规人员数 投诉满意度 闲置资产盘活率 应急演练次数
     疫情防控物资储备量 高血压患者血压控制率 救助受灾群众人数 不定期检查次数 无人机巡查次数 逾期贷款清收率 挽回经济损失 解决饮水安全问题人数 返贫监测覆盖率
     保护人口财产不受损失 学生近视防控人数 撂荒地复耕面积 培训人数 零售额`.split(/\s+/),
  )('%s: more is better, or nobody is harmed', (name) => {
    expect(['output', 'none']).toContain(polarityOf(name));
  });

  // A fault that says how something was done, what is both suffered and handled, a change of who knows what.
  test.each(
    `违规发放率 超标使用量 逾期支付率 逾期处理率 重复支付率 延期验收数 处理差错次数 违规资金使用率 耕地减少率 产业结构调整率 工资调整率 不明率 未达标整改率
     案件数 信访件数 隐患数 问题数 下岗失业人员数 受灾家庭数 预防事故数 信访处理投诉率 投诉热线数 污染源数据条数 接待群众来信、来访及网上投诉 报废率 处罚率 检出率
     未检出率 救治死亡人数 不合格产品数 降低投诉率 事故处理超过时限件数 追回损失金额 社会消费品零售额减少率 碳汇减少量 成本降低后单价 减少资金使用量`.split(
      /\s+/,
    ),
  )('%s: only a person can say', (name) => {
    expect(['unclear', 'case']).toContain(polarityOf(name));
  });

  test.each(
    `事故下降率 投诉减少数 成本降低率 节约率 节约资金 节约财政资金 预算节约率 降低生产成本 压减一般性支出比例 减少安全事故次数 化肥施用量减少率 社会成本节约 能耗下降率
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
    ['无事故天数', '365天', '360天', 'unverifiable'],
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
    // only half of it, or something else
    ['霉变或丢失比例', '≤1%', '无霉变', 'unverifiable'],
    ['结转结余率', '≤10%', '无结转', 'unverifiable'],
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
