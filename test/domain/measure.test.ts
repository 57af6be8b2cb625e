import fc from 'fast-check';
import { Decimal } from '../../src/domain/decimal';
import { formatActual, parseActual } from '../../src/domain/measure/actual';
import { readCellNumber, readCellQuantity, readCellRatio } from '../../src/domain/measure/reading/cell-number';
import { compareRead } from '../../src/domain/measure/comparing/compare';
import type { MeasureCell, MeasureContext, Outcome } from '../../src/domain/measure/measure';
import { readNumber } from '../../src/domain/measure/reading/number';
import { formatQuantity, parseQuantity } from '../../src/domain/measure/reading/quantity';
import { describeTarget, formatTarget, parseTarget } from '../../src/domain/measure/target';
import { compareTexts, rowAbout as row, textCell as text } from '../sheets/measured-row';

const number = (value: number, shown = String(value), format = 'General'): MeasureCell => ({
  value,
  text: shown,
  format,
});

const targetOf = (written: string, context = row('指标')): string => {
  const target = parseTarget(text(written), context);
  return target.ok ? `${target.value.kind} ${formatTarget(target.value)}` : target.error.code;
};
const outcomeOf = (target: string, actual: string, context = row('指标')): Outcome =>
  compareTexts(target, actual, context).outcome;

describe('numbers and quantities', () => {
  test.each([
    ['6,000', '6000'],
    ['１００', '100'],
    ['-3.5', '-3.5'],
    ['负三十二', '-32'],
    ['三百一', '310'],
    ['一万二', '12000'],
    ['十五', '15'],
    ['2千万', '20000000'],
    ['1.2亿', '120000000'],
    ['二〇二一', '2021'],
    ['百分之九十', '0.9'],
    ['三分之一', '0.3333333333333333333333333333333333333333'],
    ['95%', '0.95'],
    ['0.9‰', '0.0009'],
    ['2.5个百分点', '0.025'],
    ['九成', '0.9'],
    ['一半', null],
    ['12人', null],
    ['5 10', null],
    ['', null],
  ])('readNumber(%j) is %s', (written, expected) => {
    expect(readNumber(written)?.toString() ?? null).toBe(expected);
  });

  test.each([
    ['6,000份', '6000份', 'count'],
    ['１００％', '100%', 'ratio'],
    ['100百分比', '100%', 'ratio'],
    ['百分之九十', '90%', 'ratio'],
    ['五个', '5个', 'count'],
    ['2.5万人', '25000人', 'count'],
    ['1.2亿元', '1.2亿元', 'money'],
    ['468.26万元', '468.26万元', 'money'],
    ['530元/人*月', '530元/人*月', 'other'],
    ['5千克', '5千克', 'mass'],
    ['20㎡', '20平方米', 'area'],
    ['两年半', '2.5年', 'time'],
    ['12个月', '12个月', 'time'],
    ['20锅', '20锅', 'other'],
    ['3.5km', '3.5km', 'length'],
  ])('%s is the quantity %s (%s)', (written, formatted, dimension) => {
    const quantity = parseQuantity(written);
    expect(quantity && formatQuantity(quantity)).toBe(formatted);
    expect(quantity?.unit?.dimension).toBe(dimension);
  });

  test.each(['100余人', '5G', '第3', '10~15件', '达到95%', '100达标', '三公经费'])(
    '%s is no single quantity',
    (written) => {
      expect(parseQuantity(written)).toBeNull();
    },
  );
});

describe('cells of numbers', () => {
  test.each<[MeasureCell, string | null]>([
    [number(10), '10'],
    [text('　10'), '10'],
    [text('9分'), '9'],
    [text('468.26万元'), '468.26'],
    [text('资金总额：468.26万元'), '468.26'],
    [number(0.1 + 0.2), '0.3'],
    [number(1234.5, '¥1,234.50', '"¥"#,##0.00'), '1234.5'],
    [number(12.5, '########', '0.00'), '12.5'],
    [text('—'), null],
    [text('8分+1分'), null],
    [{ value: '#DIV/0!', text: '#DIV/0!', format: 'General' }, null],
    [{ value: null, text: '', format: 'General' }, null],
  ])('readCellNumber %#', (cell, expected) => {
    expect(readCellNumber(cell)?.toString() ?? null).toBe(expected);
  });

  test('the unit is kept beside the number', () => {
    expect(readCellQuantity(text('468.26万元'))?.unit?.symbol).toBe('万元');
    expect(readCellQuantity(number(50, '50个', '0"个"'))?.unit?.symbol).toBe('个');
  });

  test.each<[MeasureCell, string | null]>([
    [number(0.98, '98%', '0%'), '0.98'],
    [text('98%'), '0.98'],
    [number(98.46), '0.9846'],
    [number(0.9846), '0.9846'],
    [number(1), '1'],
    [text('102.59%'), '1.0259'],
    [text('5万元'), null],
    [text(''), null],
  ])('readCellRatio %#', (cell, expected) => {
    expect(readCellRatio(cell)?.toString() ?? null).toBe(expected);
  });
});

describe('targets', () => {
  test.each([
    // symbols and words
    ['≥50个', 'at-least ≥50个'],
    ['>=530元/人*月', 'at-least ≥530元/人*月'],
    ['＞＝ 98', 'at-least ≥98'],
    ['=>3', 'at-least ≥3'],
    ['≧3', 'at-least ≥3'],
    ['≦15%', 'at-most ≤15%'],
    ['﹦42个', 'equal =42个'],
    ['═42个', 'equal =42个'],
    ['≥100百分比', 'at-least ≥100%'],
    ['不少于12种', 'at-least ≥12种'],
    ['不低于６，０００份', 'at-least ≥6000份'],
    ['98%以上', 'at-least ≥98%'],
    ['98%（含）以上', 'at-least ≥98%'],
    ['小于0.9‰', 'at-most <0.9‰'],
    ['大于或者等于4,565', 'at-least ≥4565'],
    ['至少全年完成2次', 'at-least ≥2次'],
    ['控制在5%以内', 'at-most ≤5%'],
    ['降至5%以下', 'at-most ≤5%'],
    ['达到95%', 'at-least ≥95%'],
    ['最长6天', 'at-most ≤6天'],
    ['不低于（95%）', 'at-least ≥95%'],
    ['5个工作日内', 'at-most ≤5工作日'],
    // beside words
    ['≥95完成率达到95%', 'at-least ≥95%'],
    ['≥95 完成率\n 达到 95%', 'at-least ≥95%'],
    ['满意度≥90%', 'at-least 满意度≥90%'],
    ['12345热线满意率≥95%', 'at-least 12345热线满意率≥95%'],
    ['不定期（每年4次）', 'at-least 不定期4次/年'],
    ['每人每月530元', 'at-least 530元/人*月'],
    ['≥3次培训活动', 'at-least ≥3次'],
    ['2021年完成5次', 'at-least 完成5次'],
    ['≥100完成率达到90%', 'contradiction'],
    ['不超过95%以上', 'contradiction'],
    ['20~10件', 'contradiction'],
    // ranges
    ['50%-60%', 'range 50%~60%'],
    ['10～15件', 'range 10件~15件'],
    ['10一15件', 'range 10件~15件'],
    ['10至15', 'range 10~15'],
    ['不低于80%不高于90%', 'range 80%~90%'],
    ['大于20小于等于35', 'range >20且≤35'],
    ['80%(含)-90%', 'range 80%~90%'],
    ['20±5天', 'range 15天~25天'],
    ['10000与20000之间', 'range 10000~20000'],
    // time
    ['9月前', 'deadline 9月前'],
    ['11月底之前', 'deadline 11月30日'],
    ['2018年10月底', 'deadline 2018年10月31日'],
    ['2021-12-31', 'deadline 2021年12月31日'],
    ['2021.12.31前', 'deadline 2021年12月31日'],
    ['2021/12', 'deadline 2021年12月'],
    ['二〇二一年十二月底前', 'deadline 2021年12月31日'],
    ['2月底', 'deadline 2月29日'],
    ['2021年上半年完成', 'deadline 2021年6月30日'],
    ['第三季度', 'deadline 9月30日'],
    ['2020年1月--2020年11月', 'deadline 2020年1月至2020年11月'],
    ['1-12月', 'deadline 1月至12月'],
    ['2021年12月完成', 'deadline 2021年12月'],
    ['12个月', 'at-least 12个月'],
    ['每月8日、18日、28日', 'list 每月8日、18日、28日'],
    // words
    ['及时', 'qualitative 及时'],
    ['第一时间', 'qualitative 第一时间'],
    ['每天', 'qualitative 每天'],
    ['统一', 'qualitative 统一'],
    ['三公经费只减不增', 'qualitative 三公经费只减不增'],
    ['严格执行八项规定', 'qualitative 严格执行八项规定'],
    ['5G网络覆盖', 'qualitative 5G网络覆盖'],
    ['到0次', 'qualitative 到0次'],
    ['第O份', 'qualitative 第O份'],
    ['854万854万', 'qualitative 854万854万'],
    ['约100人', 'qualitative 约100人'],
    ['完成100公里道路、3座桥梁，验收合格率100%', 'qualitative 完成100公里道路、3座桥梁,验收合格率100%'],
    ['—', 'none —'],
    ['/', 'none —'],
    ['一', 'none —'],
    ['无', 'none —'],
    ['不适用', 'none —'],
    ['', 'none —'],
  ])('%j reads as %s', (written, expected) => {
    expect(targetOf(written)).toBe(expected);
  });

  test.each([
    ['≥', '%', '95', 'at-least ≥95%'],
    ['>=', '%(百分比)', '98', 'at-least ≥98%'],
    ['﹦', '元', '72890', 'equal =72890元'],
    ['小于等于', '天', '3', 'at-most ≤3天'],
    ['反向指标', '', '5', 'at-most ≤5'],
    ['正向指标', '个', '5', 'at-least ≥5个'],
    ['定性', '', '100%', 'qualitative 100%'],
    ['定量指标', '次', '5', 'at-least 5次'],
    ['=', '', '≥5', 'at-least ≥5'],
    ['≤', '', '≥5', 'contradiction'],
  ])('column %s, unit %s, value %s: %s', (comparator, unit, written, expected) => {
    expect(targetOf(written, row('指标', { comparator, unit }))).toBe(expected);
  });

  test('the unit at the end of the name is the unit of a bare number', () => {
    expect(targetOf('20000', row('服务外包在岸(万美元)'))).toBe('at-least 20000万美元');
  });

  test.each<[MeasureCell, string]>([
    [number(0.95, '95%', '0%'), '95%'],
    [number(0.954, '95%', '0%'), '95.4%'],
    [number(44561, '2021/12/31', 'yyyy/m/d'), '2021年12月31日'],
    [number(44531, '2021年12月', 'yyyy"年"m"月"'), '2021年12月1日'],
    [number(50, '≥50个', '"≥"0"个"'), '≥50个'],
    [number(12345, '1.2万', '0!.0,"万"'), '12000'],
    [{ value: true, text: 'TRUE', format: 'General' }, '是'],
  ])('value, text and format are read together %#', (cell, expected) => {
    const target = parseTarget(cell, row('指标'));
    expect(target.ok && formatTarget(target.value)).toBe(expected);
  });

  test('a cell in error is unreadable', () => {
    const target = parseTarget(text('#DIV/0!'), row('指标'));
    expect(target.ok ? '' : target.error.code).toBe('error-cell');
  });

  test.each([
    ['成本指标/经费', '120万元', '≤120万元'],
    ['成本指标/补助标准', '1600元/亩', '≤1600元/亩'],
    ['成本指标/成本控制率', '100%', '≤100%'],
    ['成本指标/成本节约率', '5%', '≥5%'],
    ['效益指标/带动增收', '6万元', '≥6万元'],
    ['数量指标/工程资金金额', '43.2', '≥43.2'],
    ['恶性上访案件数', '0次', '≤0次'],
    ['安全事故发生率', '0%', '≤0%'],
    ['投诉率', '3%', '≤3%'],
    ['投诉办结率', '95%', '≥95%'],
    ['事故下降率', '5%', '≥5%'],
    ['预算调整率', '3%', '≤3%'],
    ['结转结余率', '2%', '≤2%'],
    ['财政供养人员控制率', '100%', '≤100%'],
    ['信访群众滞留时间', '3天', '≤3天'],
    ['时效指标/审批时限', '5个工作日', '≤5工作日'],
    ['使用年限', '20年', '≥20年'],
    ['培训人数', '38508人', '≥38508人'],
    ['完工比例', '三分之二', '≥66.666667%'],
    ['满意度', '90%', '≥90%'],
  ])('%s with a bare %s wants %s', (about, written, expected) => {
    const target = parseTarget(text(written), row(about));
    expect(target.ok && describeTarget(target.value)).toBe(expected);
  });
});

describe('comparing', () => {
  test.each<[string, string, string, Outcome]>([
    // percentages in all dresses
    ['合格率', '≥95%', '98', 'met'],
    ['合格率', '≥95%', '0.98', 'met'],
    ['合格率', '≥95%', '94.9%', 'missed'],
    ['满意度', '≥95', '98%', 'met'],
    ['数量', '≥95', '98%', 'unverifiable'],
    ['完工率', '100', '100%', 'met'],
    ['完工率', '100%', '1', 'unverifiable'],
    ['完工率', '100%', '5', 'unverifiable'],
    ['滞留率', '≤15%', '17%', 'missed'],
    ['滞留率', '≤15%', '0.17', 'unverifiable'],
    // units
    ['费用', '≤5万元', '50000元', 'met'],
    ['费用', '≤5万元', '50001元', 'missed'],
    ['费用', '≤5万元', '49800', 'unverifiable'],
    ['人数', '≥50人', '60人次', 'unverifiable'],
    ['人数', '≥50个', '45家', 'missed'],
    ['人数', '≥2.5万人', '26000人', 'met'],
    ['人数', '≥2.5万人', '2.6', 'unverifiable'],
    ['时间', '<24小时', '1天', 'missed'],
    ['时间', '≤1个月', '30天', 'unverifiable'],
    ['时间', '≤1个月', '25天', 'met'],
    ['年限', '≥2年', '24个月', 'met'],
    ['成本指标/补助', '1600元/亩', '1.5元/平方米', 'met'],
    ['次数', '1次/月', '12次/年', 'met'],
    ['次数', '不定期（每年4次）', '不定期，共4次', 'met'],
    // wrong kind
    ['覆盖率', '100%', '1000件', 'unverifiable'],
    ['金额', '≤30万元', '完成', 'unverifiable'],
    ['接待', '100%', '全区信访总量1164批2923人次，其中集访124批1489人次', 'unverifiable'],
    ['次数', '≥100完成率达到90%', '95%', 'unverifiable'],
    // bounds as actuals
    ['长度', '≥266米', '≥266米', 'met'],
    ['比率', '≥90%', '≥95%', 'met'],
    ['比率', '≥95%', '≥90%', 'unverifiable'],
    ['比率', '≥95%', '未达到95%', 'missed'],
    ['时间', '≤3天', '最长6天', 'missed'],
    ['时间', '≤3天', '最长2天', 'met'],
    ['时间', '≥3天', '最长6天', 'unverifiable'],
    ['人数', '≥100人', '100余人', 'met'],
    ['人数', '≥100人', '约100人', 'unverifiable'],
    ['次数', '≥3次', '计划3次', 'unverifiable'],
    ['次数', '≥3次', '未完成3次', 'unverifiable'],
    ['次数', '≥3次', '未完成', 'missed'],
    // direction
    ['成本指标/经费', '120万元', '117.89万元', 'met'],
    ['成本指标/经费', '120万元', '130万元', 'missed'],
    ['数量指标/工程资金金额', '43.2', '37.24', 'missed'],
    ['恶性上访案件数', '0次', '1次', 'missed'],
    ['安全事故', '0起', '未发生安全事故', 'met'],
    ['开放天数', '300天', '310天', 'met'],
    ['数量指标/工作', '30天', '25天', 'unverifiable'],
    ['购置数', '=42个', '45个', 'met'],
    ['购置数', '=42个', '40个', 'missed'],
    ['成本指标/总成本', '=100万元', '90万元', 'unverifiable'],
    ['能耗', '下降5%', '增长6%', 'missed'],
    ['能耗', '下降5%', '下降6%', 'met'],
    ['产值', '较上年增长5%', '较上年增长3%', 'missed'],
    ['满意度', '满意度≥90%', '完成率97%', 'unverifiable'],
    // measured from the target, per something else, a negative fall
    ['总成本', '≤100万元', '超支20万元', 'unverifiable'],
    ['工期', '≤30天', '提前5天', 'unverifiable'],
    ['次数', '≥5次/班级', '5次', 'unverifiable'],
    ['标准', '2000元/人.月', '2000元/人·月', 'met'],
    ['能耗下降率', '≥5%', '-5%', 'unverifiable'],
    ['成本指标/数量', '10', '8', 'unverifiable'],
    // ranges
    ['满意率', '50%-60%', '50%-60%', 'met'],
    ['满意率', '50%-60%', '65%', 'missed'],
    ['满意率', '50%-60%', '40%-65%', 'unverifiable'],
    // time
    ['验收', '9月前', '7月', 'met'],
    ['验收', '9月前', '9月', 'unverifiable'],
    ['验收', '9月前', '10月', 'missed'],
    ['验收', '12月底前', '2022年3月', 'unverifiable'],
    ['验收', '2018年10月底', '2018年11月底', 'missed'],
    ['验收', '12月31日前', '1月5日', 'unverifiable'],
    ['验收', '12月31日前', '次年1月5日', 'missed'],
    ['验收', '2022年6-12月', '2022年12月', 'met'],
    ['验收', '2021.1.1-12.31', '2021.12.20', 'met'],
    ['验收', '2021.1.1-12.31', '2022.1.15', 'missed'],
    ['验收', '2021.1.1-12.45', '2021.12.20', 'unverifiable'],
    ['验收', '2018年10月底', '10月25日', 'met'],
    ['验收', '2021年12月31日前', '2021.12.31', 'met'],
    ['验收', '2020年1月--2020年11月', '2020年12月', 'missed'],
    ['验收', '12月底前', '按时完成', 'met'],
    ['验收', '12月底前', '尚未完成', 'missed'],
    ['接待日', '每月8日、18日、28日', '每月8日、18日、28日', 'met'],
    ['接待日', '每月8日、18日、28日', '每月8日、18日', 'unverifiable'],
    // words
    ['效果', '效果明显', '达成预期指标', 'met'],
    ['效果', '效果明显', '部分达成', 'missed'],
    ['效果', '效果明显', '未达成预期指标', 'missed'],
    ['效果', '效果明显', '完成', 'unverifiable'],
    ['水平', '显著提升', '提升', 'unverifiable'],
    ['水平', '提升', '显著提升', 'met'],
    ['水平', '提升', '未提升', 'missed'],
    ['水平', '有效控制', '未有效控制', 'unverifiable'],
    ['安全', '不发生安全事故', '未发生安全事故', 'met'],
    ['安全', '不发生安全事故', '发生安全事故', 'unverifiable'],
    ['作用', '是否利于企 业走出去', '有利于推动 企业走出去', 'met'],
    ['作用', '是否利于企业走出去', '不利于企业走出去', 'unverifiable'],
    ['保持', '保持', '　保持', 'met'],
    ['保持', '保持', '基本保持', 'unverifiable'],
    ['次数', '不定期', '不定期，共3次', 'met'],
    ['手续', '是', '否', 'missed'],
    ['完工', '是否按期完工', '是', 'met'],
    ['资金', '是否存在挪用', '是', 'unverifiable'],
    ['等级', '优', '良', 'missed'],
    ['等级', '良好', '优秀', 'met'],
    // a month or a year that looks like a number
    ['完成时间', '2023.12', '2023.11', 'met'],
    ['完成时间', '2023.11', '2023.12', 'missed'],
    ['项目竣工验收', '2023', '2022', 'met'],
    ['补贴', '200元/月/人', '200元/人/月', 'met'],
    // a frequency and the count of the year
    ['次数', '每季度不少于1次', '全年4次', 'met'],
    ['次数', '1次/月', '12次', 'met'],
    ['次数', '1次/月', '10次', 'unverifiable'],
    ['次数', '每月不少于2次', '1次', 'missed'],
    // a scale in the place of a target
    ['效果', '好坏', '好', 'met'],
    ['效果', '好坏', '坏', 'missed'],
    ['效果', '优良中低差', '优', 'met'],
    ['效果', '优、良、中、差', '差', 'missed'],
    ['效果', '优良中低差', '良', 'unverifiable'],
    ['违规率', '高中低', '高', 'unverifiable'],
    ['满意', '≥95%', '9成5', 'met'],
    ['满意', '≥95%', '9成4', 'missed'],
    // nothing to compare
    ['比率', '≥95%', '不适用', 'not-applicable'],
    ['比率', '≥95%', '/', 'unscored'],
    ['比率', '≥95%', '', 'unscored'],
    ['比率', '一', '100%', 'unverifiable'],
  ])('%s: %s ← %s is %s', (about, target, actual, expected) => {
    expect(outcomeOf(target, actual, row(about))).toBe(expected);
  });

  test.each([
    ['完成时间', 2023.12, 2023.11, 'met'],
    ['完成时间', 2023.11, 2023.12, 'missed'],
    ['时效指标/项目进度', 2023, 2022, 'met'],
    // its nought lost, October is 2023.1, as January is
    ['完成时间', 2023.12, 2023.1, 'met'],
    ['完成时间', 2023.05, 2023.1, 'unverifiable'],
    ['完成时间', 2023.1, 2023.05, 'unverifiable'],
    ['产值', 2023.12, 2023.11, 'missed'],
    ['完成时间', 2023.13, 2023.11, 'unverifiable'],
  ])('number cells: %s: %d ← %d is %s', (about, target, actual, expected) => {
    const numberCell = (value: number): MeasureCell => ({ value, text: String(value), format: 'General' });
    const context = row(about);
    const outcome = compareRead(
      parseTarget(numberCell(target), context),
      parseActual(numberCell(actual), context),
      context,
    );
    expect(outcome.outcome).toBe(expected);
  });

  test.each(['2021', '2021.12'])(
    '%s under ≥ in a row about time: a deadline or an amount? A person is asked',
    (target) => {
      const context = row('完成时间', { comparator: '≥' });
      expect(parseTarget(text(target), context)).toMatchObject({ ok: false, error: { code: 'ambiguous' } });
      expect(outcomeOf(target, target, context)).toBe('unverifiable');
    },
  );

  test.each([
    ['≤15%', '17%', '15', '17'],
    ['≤5万元', '60000元', '5', '6'],
    ['≥95%', '0.9', '95', '90'],
    ['=42个', '40个', '42', '40'],
    ['50%-60%', '65%', '60', '65'],
    ['50%-60%', '40%', '50', '40'],
    ['≥266米', '≥266米', '266', '266'],
    ['≥95%', '未达到95%', undefined, undefined],
    ['≥95%', '未完成', undefined, undefined],
  ])('%s ← %s leaves %s and %s to calculate with', (target, actual, wanted, given) => {
    const context = row('合格率');
    const { operands } = compareRead(parseTarget(text(target), context), parseActual(text(actual), context), context);
    expect([operands?.target.toString(), operands?.actual.toString()]).toEqual([wanted, given]);
  });

  test('the reason names both sides', () => {
    const context = row('滞留率');
    const { reason } = compareRead(parseTarget(text('≤15%'), context), parseActual(text('17%'), context), context);
    expect(reason).toBe('实际 17% 超过目标 ≤15%');
  });

  test('a known year decides a deadline without one', () => {
    const context = row('验收', { year: 2021 });
    expect(outcomeOf('12月底前', '2021年12月20日', context)).toBe('met');
    expect(outcomeOf('12月底前', '2022年3月', context)).toBe('missed');
  });
});

describe('laws', () => {
  const TOKENS =
    '≥ ≤ > < = >= 不少于 不低于 不超过 至少 达到 以上 以下 以内 内 前 之前 底前 控制在 最长 最高 大于 小于 超过 低于 95 100 0.98 1,000 3 12 -5 0 两 五 十 一 三百一 百分之 分之 半 万 亿 千 % ‰ 元 万元 元/亩 人 人次 个 次 次/月 天 月 年 日 个月 小时 工作日 亩 平方米 公里 2021 2021年 12月 31日 2021-12-31 2021.12 月底 年底 季度 第 上旬 、 ， 。 ； （ ） ( ) — - ~ 至 到 / 无 不 未 完成 满意度 完成率 下降 增长 每年 每人 及时 保持 约 左右 余 多 且 ± (含) 成 折 点 . e k 为 是 与 之间 计划 不适用'.split(
      ' ',
    );
  const tokens = fc.array(fc.constantFrom(...TOKENS), { maxLength: 7 });
  const written = tokens.map((parts) => parts.join(''));
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), written);
  const contexts: fc.Arbitrary<MeasureContext> = fc.record({
    level1: fc.constant(''),
    level2: fc.constantFrom('', '数量指标', '成本指标', '时效指标'),
    name: fc.constantFrom('培训人数', '满意度', '事故数', '经费', '完成时间', '收入(万元)', '节约率'),
    comparator: fc.constantFrom('', '', '≥', '≤', '=', '定性'),
    unit: fc.constantFrom('', '', '%', '元', '次', '万元/年', '栏'),
  });
  const context = row('数量指标/培训人数');
  const json = (value: unknown): string => JSON.stringify(value);
  const readTarget = (from: string, within = context): string => json(parseTarget(text(from), within));
  const readActual = (from: string, within = context): string => json(parseActual(text(from), within));

  test('what is read survives being written and read again', () => {
    fc.assert(
      fc.property(written, contexts, (from, within) => {
        const target = parseTarget(text(from), within);
        if (target.ok) expect(readTarget(formatTarget(target.value), within)).toBe(json(target));
        const actual = parseActual(text(from), within);
        if (actual.ok) expect(readActual(formatActual(actual.value), within)).toBe(json(actual));
        const quantity = parseQuantity(from);
        if (quantity) expect(json(parseQuantity(formatQuantity(quantity)))).toBe(json(quantity));
      }),
      { numRuns: 800 },
    );
  });

  test('no text throws', () => {
    fc.assert(
      fc.property(anything, anything, anything, (a, b, c) => {
        const odd = row(c, { unit: a.slice(0, 4), comparator: b.slice(0, 3) });
        const result = compareRead(parseTarget(text(a), odd), parseActual(text(b), odd), odd);
        expect(result.reason).not.toBe('');
        readNumber(a);
        readCellRatio({ value: 0.5, text: a, format: b });
      }),
      { numRuns: 800 },
    );
  });

  test('width, spaces and line breaks change no reading', () => {
    const wide = (from: string): string =>
      from.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(tokens, fc.constantFrom(' ', '\n', '　', '\u00a0', '\t'), (parts, space) => {
        const plain = parts.join('');
        expect(readTarget(wide(plain))).toBe(readTarget(plain));
        let spaced = '';
        // A space between two digits parts two numbers: only there it says something.
        for (const part of parts) spaced += /\d$/.test(spaced) && /^\d/.test(part) ? part : space + part;
        expect(readTarget(spaced)).toBe(readTarget(plain));
      }),
      { numRuns: 500 },
    );
  });

  const value = fc.integer({ min: 1, max: 100000 }).map((cents) => new Decimal(cents).div(100));
  const rank = { missed: 0, met: 1 } as const;
  const judged = (outcome: Outcome): 0 | 1 => {
    if (outcome !== 'met' && outcome !== 'missed') throw new Error(`not judged: ${outcome}`);
    return rank[outcome];
  };

  test('more is never worse for ≥, never better for ≤', () => {
    fc.assert(
      fc.property(value, value, value, fc.constantFrom('件', '元', '吨', '公里'), (goal, a, b, unit) => {
        const [less, more] = a.lte(b) ? [a, b] : [b, a];
        const at = (sign: string, actual: Decimal): 0 | 1 =>
          judged(outcomeOf(`${sign}${goal.toFixed()}${unit}`, `${actual.toFixed()}${unit}`));
        expect(at('≥', less)).toBeLessThanOrEqual(at('≥', more));
        expect(at('≤', less)).toBeGreaterThanOrEqual(at('≤', more));
      }),
      { numRuns: 150 },
    );
  });

  test('another unit of the same dimension changes no outcome', () => {
    const families = [
      ['元', '万元', '10000'],
      ['米', '公里', '1000'],
      ['亩', '公顷', '15'],
      ['千克', '吨', '1000'],
      ['小时', '天', '24'],
      ['个月', '年', '12'],
      ['‰', '%', '10'],
    ] as const;
    fc.assert(
      fc.property(
        value,
        value,
        fc.constantFrom(...families),
        fc.constantFrom('≥', '≤', '>', '<', '='),
        (goal, got, family, sign) => {
          const [small, large, factor] = family;
          const inSmall = (amount: Decimal): string => `${amount.times(factor).toFixed()}${small}`;
          const inLarge = (amount: Decimal): string => `${amount.toFixed()}${large}`;
          const outcomes = [inSmall(goal), inLarge(goal)].flatMap((target) =>
            [inSmall(got), inLarge(got)].map((actual) => outcomeOf(sign + target, actual)),
          );
          expect(new Set(outcomes).size).toBe(1);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('the same words on both sides are met, unless they contradict themselves or say nothing', () => {
    fc.assert(
      fc.property(written, contexts, (from, within) => {
        const target = parseTarget(text(from), within);
        if (!target.ok || target.value.kind === 'none') return;
        expect(outcomeOf(from, from, within)).toBe('met');
      }),
      { numRuns: 1000 },
    );
  });
});
