import { Decimal } from '../../decimal';
import type { Dimension, Unit } from '../measure';

/**
 * All units, by what they measure. Within one `base` units convert by `factor`; different bases never convert.
 * Entries: symbol, factor, other spellings of the same symbol.
 */
interface Family {
  readonly dimension: Dimension;
  readonly base: string;
  readonly units: readonly (readonly [symbol: string, factor: string, ...spellings: string[]])[];
  /** Units only with nothing behind them: 1250kVA is a quantity, "1250kVA变压器3台" is three of a kind. */
  readonly alone?: true;
}

const currency = (base: string, ...spellings: string[]): Family => ({
  dimension: 'money',
  base,
  units: [
    [base, '1', ...spellings],
    [`千${base}`, '1000', ...spellings.map((name) => `千${name}`)],
    [`万${base}`, '10000', ...spellings.map((name) => `万${name}`)],
    [`亿${base}`, '100000000', ...spellings.map((name) => `亿${name}`)],
  ],
});

const counted = (base: string, ...others: string[]): Family => ({
  dimension: 'count',
  base,
  units: [base, ...others].map((symbol) => [symbol, '1'] as const),
});

const named = (base: string, ...spellings: string[]): Family => ({
  dimension: 'other',
  base,
  units: [[base, '1', ...spellings]],
});

const FAMILIES: readonly Family[] = [
  {
    dimension: 'ratio',
    base: '比率',
    units: [
      ['%', '0.01', '百分比', '百分数', '百分率', '%(百分比)', '百分比(%)'],
      ['‰', '0.001', '千分比'],
      ['‱', '0.0001', '万分比'],
      ['个百分点', '0.01', '百分点'],
    ],
  },
  { ...currency('元', '圆', '元人民币', '人民币'), dimension: 'money' },
  { dimension: 'money', base: '元', units: [['角', '0.1']] },
  {
    // "120万": how many is said, of what is not. Beside money it is money, beside anything else a number.
    dimension: 'count',
    base: '元',
    alone: true,
    units: [
      ['万', '10000'],
      ['亿', '100000000'],
    ],
  },
  currency('美元', '美金'),
  currency('欧元'),
  currency('港元', '港币'),
  currency('日元'),
  currency('英镑'),
  {
    dimension: 'length',
    base: '米',
    units: [
      ['米', '1', '公尺', '延米', '延长米'],
      ['m', '1'],
      ['公里', '1000'],
      ['千米', '1000'],
      ['km', '1000'],
      ['华里', '500'],
      ['分米', '0.1'],
      ['厘米', '0.01', '公分'],
      ['cm', '0.01'],
      ['毫米', '0.001'],
      ['mm', '0.001'],
    ],
  },
  {
    // 1 亩 is 2000/3 平方米: with 亩 as the base all factors are exact.
    dimension: 'area',
    base: '亩',
    units: [
      ['亩', '1', '市亩'],
      ['公顷', '15'],
      ['hm2', '15', 'ha'],
      ['平方米', '0.0015', '平米', '平方', 'm2'],
      ['平方公里', '1500', '平方千米', 'km2'],
      ['平方厘米', '0.00000015'],
    ],
  },
  {
    dimension: 'mass',
    base: '千克',
    units: [
      ['千克', '1'],
      ['公斤', '1'],
      ['kg', '1'],
      ['吨', '1000'],
      ['斤', '0.5', '市斤'],
      ['克', '0.001'],
      ['g', '0.001'],
      ['毫克', '0.000001'],
      ['mg', '0.000001'],
    ],
  },
  {
    dimension: 'volume',
    base: '立方米',
    units: [
      ['立方米', '1', '立方', '方', 'm3'],
      ['升', '0.001'],
      ['L', '0.001'],
      ['毫升', '0.000001'],
      ['mL', '0.000001'],
    ],
  },
  {
    // Months are mean Gregorian ones, so that 12个月 is exactly 1年; `isCalendarUnit` tells that days do not fit exactly.
    dimension: 'time',
    base: '秒',
    units: [
      ['秒', '1', '秒钟'],
      ['分钟', '60'],
      ['小时', '3600', '个小时', '钟头', '个钟头'],
      ['天', '86400', '自然日', '个自然日', '日历天', '日历日'],
      ['日', '86400'],
      ['周', '604800', '个周', '星期', '个星期', '礼拜', '个礼拜'],
      ['个月', '2629746', '月'],
      ['个季度', '7889238', '季度', '季'],
      ['年', '31556952', '周年'],
    ],
  },
  named('工作日', '个工作日', '工作天', '个工作天'),
  counted('个'),
  counted('人', '名', '位', '人员', '个人'),
  counted('人次', '人·次'),
  counted('户', '农户', '户数'),
  counted('户次'),
  counted('次', '场次', '场', '回', '轮', '期', '班次', '轮次', '期次'),
  counted('批', '批次'),
  counted('件', '起', '宗', '案', '例', '件次'),
  counted('项'),
  counted('条', '则'),
  counted('份'),
  counted('篇', '篇次'),
  counted('册', '本'),
  counted('套', '台套', '台(套)', '台/套'),
  counted('台'),
  counted('辆', '辆次'),
  counted('家'),
  counted('所'),
  counted('处'),
  counted('座'),
  counted('栋', '幢'),
  counted('间'),
  counted('村', '个村'),
  counted('株', '棵'),
  counted('张'),
  counted('块', '面', '片', '幅'),
  counted('支', '把', '部'),
  counted('只', '头', '匹', '羽', '尾'),
  counted('对', '双', '副'),
  counted('盏'),
  counted('枚'),
  counted('根'),
  counted('门'),
  counted('口'),
  counted('组'),
  counted('种'),
  counted('款'),
  counted('字'),
  counted('页'),
  counted('票'),
  counted('桶'),
  counted('箱'),
  counted('瓶'),
  counted('袋'),
  counted('盒'),
  counted('眼'),
  counted('艘', '架'),
  named('分'),
  named('倍'),
  named('学时', '课时', '个学时', '个课时'),
  named('学分'),
  named('人天', '人日', '工日'),
  named('台班'),
  named('车次'),
  named('台次'),
  named('人月'),
  named('岁', '周岁'),
  {
    dimension: 'other',
    base: '千瓦',
    units: [
      ['千瓦', '1'],
      ['kW', '1'],
      ['兆瓦', '1000'],
      ['MW', '1000'],
      ['瓦', '0.001'],
    ],
  },
  {
    dimension: 'other',
    base: '千瓦时',
    units: [
      ['千瓦时', '1', '度电'],
      ['kWh', '1'],
      ['度', '1'],
    ],
  },
  {
    dimension: 'other',
    base: '伏安',
    alone: true,
    units: [
      ['伏安', '1', 'VA'],
      ['kVA', '1000'],
      ['MVA', '1000000'],
    ],
  },
  {
    dimension: 'other',
    base: '伏',
    alone: true,
    units: [
      ['伏', '1'],
      ['kV', '1000'],
    ],
  },
  named('℃', '摄氏度'),
  named('分贝', 'dB'),
  named('兆', 'Mbps'),
  named('GB'),
  named('TB'),
];

export interface UnitEntry {
  readonly spelling: string;
  readonly unit: Unit;
  readonly base: string;
  readonly alone: boolean;
}

/** Every spelling of every unit. */
export const UNIT_ENTRIES: readonly UnitEntry[] = FAMILIES.flatMap(({ dimension, base, units, alone = false }) =>
  units.flatMap(([symbol, factor, ...spellings]) => {
    const unit: Unit = { symbol, dimension, factor: new Decimal(factor) };
    return [symbol, ...spellings].map((spelling) => ({ spelling, unit, base, alone }));
  }),
);
