import type { Comparison, Outcome } from '../../src/domain/measure/measure';
import { compareTexts, rowAbout } from '../sheets/measured-row';

const compare = (name: string, target: string, actual: string, year: number | null = null): Comparison =>
  compareTexts(target, actual, { ...rowAbout('', { year }), name });

type Case = readonly [name: string, target: string, actual: string, outcome: Outcome];
const judges = (cases: readonly Case[]): void => {
  test.each(cases)('%s: %s ← %s is %s', (name, target, actual, outcome) => {
    expect(compare(name, target, actual).outcome).toBe(outcome);
  });
};

describe('directions', () => {
  judges([
    ['改善养老服务基础条件', '改善条件', '明显改善', 'met'],
    ['老年人日益增加的养老服务需求', '有所提升', '养老服务提升', 'met'],
    ['生态修复功能', '提高', '有所提高', 'met'],
    ['提升博物馆绿化水平', '提升', '有所提升', 'met'],
    ['提升博物馆绿化水平', '提升', '水平提升', 'met'],
    ['教学质量', '有所提高', '显著提高', 'met'],
    ['教学质量', '显著提高', '明显提高', 'met'],
    ['教学质量', '显著提高', '提高明显', 'met'],
    ['教学质量', '稳步提高', '稳步提高', 'met'],
    ['教学质量', '提高', '较上年有所提高', 'met'],
    ['为当地提供就业岗位', '增加岗位', '增加5个岗位', 'met'],
    ['为当地提供就业岗位', '增加岗位', '岗位有所增加', 'met'],
    ['产值', '增长', '增长5%', 'met'],
    ['产值', '增长', '产值同比增长5%', 'met'],
    ['对当地文物保护、文化传承影响', '长远', '影响长远', 'met'],
    ['影响可持续', '影响可持续', '可持续', 'met'],
    // weaker than promised, or in another manner
    ['教学质量', '显著提升', '有所提升', 'unverifiable'],
    ['教学质量', '明显提升', '略有提升', 'unverifiable'],
    ['教学质量', '大幅提升', '显著提升', 'unverifiable'],
    ['教学质量', '提升', '略有提升', 'unverifiable'],
    ['教学质量', '持续提升', '有所提升', 'unverifiable'],
    ['教学质量', '提升', '基本提升', 'unverifiable'],
    ['教学质量', '提升', '部分提升', 'unverifiable'],
    ['教学质量', '提升', '有待提升', 'unverifiable'],
    ['教学质量', '提升', '有望提升', 'unverifiable'],
    ['教学质量', '提升', '预计提升', 'unverifiable'],
    ['教学质量', '提升', '提升不明显', 'unverifiable'],
    ['教学质量', '提升', '没有明显提升', 'unverifiable'],
    ['教学质量', '提升', '提升缓慢', 'unverifiable'],
    ['教学质量', '提升', '质量提升,成本下降', 'unverifiable'],
    ['产值', '增长', '增长0%', 'unverifiable'],
    ['产值', '增长', '增长不超过5%', 'unverifiable'],
    // another thing
    ['改善环境', '改善环境', '收入提高', 'unverifiable'],
    ['改善环境', '改善环境', '收入改善', 'unverifiable'],
    ['居民收入', '提高', '环境提高', 'unverifiable'],
    ['文化和环境', '提升', '文化提升', 'unverifiable'],
    ['项目成本效益', '提升', '成本提升', 'unverifiable'],
    ['就业', '增加收入', '增加5个岗位', 'unverifiable'],
    ['农户收入', '增长', '增加5个岗位', 'unverifiable'],
    ['防止水土流失', '防止质量下降', '下降', 'unverifiable'],
    ['物价', '遏制上涨', '上涨', 'unverifiable'],
    ['债务', '不增长', '未增长', 'unverifiable'],
    ['债务', '不增长', '下降5%', 'unverifiable'],
    ['收入', '稳定增长', '增长', 'unverifiable'],
    ['社会经济环境', '提升', '经济提升', 'unverifiable'],
    // the other way
    ['居民收入', '提高', '下降', 'missed'],
    ['居民收入', '提高居民收入', '居民收入下降', 'missed'],
    ['居民收入', '增长', '减少5%', 'missed'],
    ['居民收入', '提升', '没有提升', 'missed'],
    ['居民收入', '提升', '未提升', 'missed'],
    ['居民收入', '显著提升', '未提升', 'missed'],
    ['居民收入', '提升', '不升反降', 'missed'],
    ['居民收入', '下降5%', '上升1%', 'missed'],
    ['产值', '较上年增长5%', '较上年下降3%', 'missed'],
    ['水质', '改善', '恶化', 'missed'],
    ['水质', '改善', '未改善', 'missed'],
    ['化学农药用量', '减少', '增加', 'missed'],
    ['化学农药用量', '减少', '增加2%', 'missed'],
    // which may be good news of something else
    ['成本效益', '提升', '下降', 'unverifiable'],
    ['降低能耗', '提升', '能耗下降', 'unverifiable'],
    ['安全事故防控能力', '提升', '下降', 'unverifiable'],
    ['污染治理能力', '减少', '提升', 'unverifiable'],
    ['污染治理', '减少污染', '提升', 'unverifiable'],
    ['居民收入', '提高', '成本下降', 'unverifiable'],
    ['居民收入', '提升', '未下降', 'unverifiable'],
    ['产值', '增长不超过5%', '下降1%', 'unverifiable'],
    ['能耗', '下降5%', '上升-1%', 'unverifiable'],
    ['收入', '收入增长5%', '支出下降3%', 'unverifiable'],
    ['上访量', '有所下降', '未上升', 'unverifiable'],
    ['收入', '增长', '增长放缓', 'unverifiable'],
    ['收入', '增长', '负增长', 'unverifiable'],
  ]);
});

describe('grades', () => {
  judges([
    ['空气质量', '优良', '优', 'met'],
    ['空气质量', '优良', '良', 'met'],
    ['空气质量', '优良', '空气质量良', 'met'],
    ['工程质量', '合格', '优良', 'met'],
    ['水质', '合格', '良好', 'met'],
    ['工程质量', '合格', '优秀', 'met'],
    ['工程质量', '合格', '质量鉴定为合格', 'met'],
    ['工程质量', '验收合格', '合格', 'met'],
    ['等级', '良好', '优秀', 'met'],
    ['等级', '良好', '优良', 'met'],
    ['社会和谐', '好', '良好', 'met'],
    ['空气质量', '优良', '轻度污染', 'missed'],
    ['空气质量', '优良', '差', 'missed'],
    ['工程质量', '合格', '不合格', 'missed'],
    ['工程质量', '验收合格', '不合格', 'missed'],
    ['等级', '优', '良', 'missed'],
    // 优良 may be 良, 合格 may be more, and not of the same thing
    ['等级', '优', '优良', 'unverifiable'],
    ['工程质量', '优良', '合格', 'unverifiable'],
    ['工程质量', '合格', '基本合格', 'unverifiable'],
    ['工程质量', '合格', '大部分合格', 'unverifiable'],
    ['工程质量', '合格', '部分合格', 'unverifiable'],
    ['空气质量', '空气质量优良', '工程质量优良', 'unverifiable'],
    ['效果', '优良中低差', '良', 'unverifiable'],
    ['社会和谐', '好', '较好', 'unverifiable'],
  ]);
});

describe('what has not been done', () => {
  judges([
    ['完工情况', '按期完工', '未完工', 'missed'],
    ['完工情况', '按期完工', '该项目暂未完工', 'missed'],
    ['完工情况', '按期完工', '延期', 'missed'],
    ['进度', '按计划实施', '进度滞后', 'missed'],
    ['进度', '按计划实施', '未按计划实施', 'missed'],
    ['工程质量', '合格', '未完工', 'missed'],
    ['工程质量', '合格', '暂未验收', 'missed'],
    ['工程质量', '验收合格', '项目暂未完工', 'missed'],
    ['项目竣工时间', '2023.12', '未竣工', 'missed'],
    ['完工时间', '2023年12月底', '尚未完工', 'missed'],
    ['完工时间', '2023年12月底', '延期', 'missed'],
    ['验收时间', '2023年12月底', '未完工', 'missed'],
    ['资金拨付', '12月底', '尚未拨付', 'missed'],
    ['验收合格率', '100%', '未验收', 'missed'],
    ['项目完工率', '100%', '未开工', 'missed'],
    ['项目完工率', '100%', '尚未完工', 'missed'],
    ['项目完工率', '≥80%', '未开工', 'missed'],
    ['项目完工率', '100%', '未实施', 'missed'],
    ['资金拨付', '12月底到位', '按时到位', 'met'],
    // another stage, or another work
    ['开工时间', '2023年7月', '未完工', 'unverifiable'],
    ['完工时间', '2023年12月底', '未验收', 'unverifiable'],
    ['开工情况', '按期开工', '未完工', 'unverifiable'],
    ['资金拨付', '12月底', '未完工', 'unverifiable'],
    ['资金发放', '及时发放', '未完工', 'unverifiable'],
    ['开工率', '100%', '未完工', 'unverifiable'],
    ['产品合格率', '100%', '未验收', 'unverifiable'],
    // some of it may be done
    ['项目完工率', '≥80%', '未完工', 'unverifiable'],
    ['项目完工率', '100%', '未全部完工', 'unverifiable'],
    ['新建桥梁', '≥3座', '未完工', 'unverifiable'],
    ['满意度', '≥90%', '未完工', 'unverifiable'],
    // good news, or none
    ['完工情况', '按期完工', '未延期', 'unverifiable'],
    ['完工情况', '按期完工', '未发生事故', 'unverifiable'],
    ['完工情况', '按期完工', '未超工期', 'unverifiable'],
    ['完工情况', '按期完工', '部分未完工', 'unverifiable'],
    ['完工时间', '12月底', '未投入使用', 'unverifiable'],
    ['培训时间', '6月底', '未开工', 'unverifiable'],
    ['逾期贷款', '12月底', '逾期', 'unverifiable'],
    ['安全', '不发生安全事故', '未完工', 'unverifiable'],
    ['效果', '效果明显', '未验收', 'unverifiable'],
    ['资金', '无违规', '未违规', 'unverifiable'],
  ]);
});

describe('the next year', () => {
  judges([
    ['资金拨付', '12月底到位', '次年1月到位', 'missed'],
    ['完工时间', '12月底', '第二年1月', 'missed'],
    ['完工时间', '2023年12月底前完工', '次年3月完工', 'missed'],
    ['完工时间', '2023年12月底前完工', '2024年3月', 'missed'],
    ['完工时间', '12月底前', '翌年2月', 'missed'],
    ['完工时间', '2023年12月底前', '延期至次年3月', 'missed'],
    ['次年预算编制时间', '12月底前', '次年1月', 'unverifiable'],
    ['完工时间', '12月底前', '预计次年3月完工', 'unverifiable'],
    ['完工时间', '12月底前', '次年3月前未完工', 'unverifiable'],
    ['完工时间', '次年3月底前', '次年2月', 'unverifiable'],
    ['完工时间', '12月底', '1月5日', 'unverifiable'],
  ]);

  test('of the form, where that is another than the target’s', () => {
    expect(compare('完工时间', '2023年12月底', '次年1月', 2023).outcome).toBe('missed');
    expect(compare('完工时间', '12月底', '次年1月', 2023)).toMatchObject({ lateness: { months: 1 } });
    expect(compare('完工时间', '2024年6月底', '次年3月', 2023).outcome).toBe('unverifiable');
    expect(compare('完工时间', '2024年6月底', '次年9月', 2023).outcome).toBe('missed');
    expect(compare('完工时间', '2024年3月底', '次年1月').outcome).toBe('unverifiable');
  });
});

describe('all and none', () => {
  judges([
    ['验收合格率', '100%', '合格', 'met'],
    ['项目(工程)验收合格率', '100%', '质量鉴定为合格', 'met'],
    ['验收合格率', '100%', '全部验收合格', 'met'],
    ['验收合格率', '100', '均验收合格', 'met'],
    ['工作人员持证率', '100%', '全部持证', 'met'],
    ['工作人员持证率', '≥95%', '工作人员全部持证', 'met'],
    ['单位工程优良率', '≥95%', '全部优良', 'met'],
    ['任务完成率', '100%', '全部完成', 'met'],
    ['森林火灾受害率', '≤0.9‰', '未发生森林火灾', 'met'],
    ['结余率(计算方法为:结余数/预算数)', '≤5%', '无结余', 'met'],
    ['补助款结算争议率', '0%', '无争议', 'met'],
    ['投诉次数', '≤5次', '未发生投诉', 'met'],
    // not all
    ['验收合格率', '100%', '基本合格', 'unverifiable'],
    ['验收合格率', '100%', '大部分合格', 'unverifiable'],
    ['验收合格率', '100%', '全部基本合格', 'unverifiable'],
    ['验收合格率', '100%', '主体工程合格', 'unverifiable'],
    ['验收合格率', '100%', '未全部合格', 'unverifiable'],
    ['验收合格率', '100%', '一期工程合格', 'unverifiable'],
    ['道路桥梁完成率', '100%', '桥梁完成', 'unverifiable'],
    ['工作人员持证率', '100%', '持证', 'unverifiable'],
    ['工作人员持证率', '100%', '党员全部持证', 'unverifiable'],
    // not that
    ['验收合格率', '100%', '全部完成', 'unverifiable'],
    ['工作人员持证率', '100%', '全部到岗', 'unverifiable'],
    ['及时完成率', '100%', '全部完成', 'unverifiable'],
    ['一次验收合格率', '100%', '合格', 'unverifiable'],
    ['不合格率', '≤3%', '合格', 'unverifiable'],
    ['不合格率', '≤3%', '全部合格', 'unverifiable'],
    ['未完成率', '≤3%', '全部完成', 'unverifiable'],
    ['产品数', '≥100个', '全部合格', 'unverifiable'],
    ['验收合格率', '>100%', '全部合格', 'unverifiable'],
    // not none of it
    ['结余率', '≤5%', '基本无结余', 'unverifiable'],
    ['结余率', '≤5%', '无大额结余', 'unverifiable'],
    ['事故数', '≤2起', '未发生重大事故', 'unverifiable'],
    ['火灾扑救率', '≥95%', '未发生火灾', 'unverifiable'],
    ['预算完成率', '≤100%', '没有完成', 'unverifiable'],
    ['支出控制率', '≤100%', '未发生支出', 'unverifiable'],
    ['森林火灾受害率', '≤0.9‰', '未发生安全事故', 'unverifiable'],
  ]);
});

describe('how much by when', () => {
  judges([
    ['资金支付', '11月底完成100%', '11月20日完成100%', 'met'],
    ['资金支付', '11月底前完成100%', '11月底已完成100%', 'met'],
    ['资金支付', '11月底完成100%', '12月底完成86.5%', 'missed'],
    ['资金支付', '11月底完成100%', '12月底完成100%', 'missed'],
    ['资金支付', '11月底完成100%', '100%', 'unverifiable'],
    ['资金支付', '11月底完成100%', '11月20日', 'unverifiable'],
    // the rest may have followed in time
    ['资金支付', '11月底完成100%', '11月20日完成86.5%', 'unverifiable'],
    ['资金支付', '6月底完成50%', '7月底完成100%', 'unverifiable'],
    ['资金支付', '11月底支付100%', '11月20日验收100%', 'unverifiable'],
    ['资金支付', '11月底完成100%', '预计11月20日完成100%', 'unverifiable'],
    ['资金支付', '11月底完成100%', '11月20日未完成100%', 'unverifiable'],
  ]);
});

describe('what something is measured by', () => {
  judges([
    ['种薯采购价格', '不高于市场价', '低于市场价', 'met'],
    ['种薯采购价格', '不高于市场价', '略低于市场价格', 'met'],
    ['种薯采购价格', '不高于市场价', '持平', 'met'],
    ['种薯采购价格', '不高于市场价', '与市场价持平', 'met'],
    ['种薯采购价格', '不高于市场价', '采购价格未高于市场价', 'met'],
    ['种薯采购价格', '不高于市场价', '低于市场价5%', 'met'],
    ['低保标准', '不低于上年', '高于上年', 'met'],
    ['成本控制', '不超预算', '未超预算', 'met'],
    ['成本控制', '控制在预算范围内', '未超出预算', 'met'],
    ['成本控制', '成本控制在预算内', '低于预算', 'met'],
    ['成本控制', '控制在预算内', '超预算5%', 'missed'],
    ['成本控制', '控制在预算内', '未超出概算', 'unverifiable'],
    ['成本控制', '控制在预算内', '100%', 'unverifiable'],
    ['种薯采购价格', '不高于市场价', '高于市场价', 'missed'],
    ['种薯采购价格', '不高于市场价', '高于市场价5%', 'missed'],
    ['低保标准', '不低于上年', '低于上年', 'missed'],
    ['成本控制', '不超预算', '超预算5%', 'missed'],
    ['种薯采购价格', '低于市场价', '与市场价持平', 'missed'],
    ['种薯采购价格', '不高于市场价', '高于成本价', 'unverifiable'],
    ['种薯采购价格', '不高于市场价', '低于成本价', 'unverifiable'],
    ['种薯采购价格', '低于市场价', '不高于市场价', 'unverifiable'],
    ['种薯采购价格', '不高于市场价', '基本持平', 'unverifiable'],
    ['种薯采购价格', '不高于市场价', '基本与市场价持平', 'unverifiable'],
    ['种薯采购价格', '不高于市场价', '与成本价持平', 'unverifiable'],
    ['种薯采购价格', '不高于市场价', '未与市场价持平', 'unverifiable'],
    ['种薯采购价格', '不高于市场价', '质量低于市场价', 'unverifiable'],
    ['种薯采购价格', '不高于市场价', '高于市场价0%', 'unverifiable'],
    ['种薯采购价格', '不高于市场价', '个别高于市场价', 'unverifiable'],
  ]);
});

describe('in part', () => {
  judges([
    ['完工情况', '按期完工', '部分完成', 'missed'],
    ['完工时间', '12月底', '部分完成', 'missed'],
    ['任务完成率', '100%', '部分完成', 'missed'],
    ['任务完成率', '100%', '未完成', 'missed'],
    ['任务完成率', '100%', '未完全完成', 'missed'],
    ['任务完成率', '100%', '基本完成', 'unverifiable'],
    ['完工情况', '按期完工', '基本完工', 'unverifiable'],
    ['完工情况', '按期完工', '部分完工', 'unverifiable'],
    ['完工时间', '12月底', '基本完工', 'unverifiable'],
    ['工程质量', '合格', '部分未验收', 'unverifiable'],
  ]);
});

describe('what published tables say', () => {
  judges([
    // a whole scale copied instead of a grade
    ['社会效益', '好坏', '好坏', 'unverifiable'],
    ['社会效益', '优良中低差', '优良中低差', 'unverifiable'],
    ['社会效益', '优良中低差', '优', 'met'],
    // a mark for one quality
    ['档案管理', '健全', '好', 'met'],
    ['资金使用', '合规', '良好', 'met'],
    ['资料', '完整', '差', 'missed'],
    ['资料', '完整', '一般', 'unverifiable'],
    ['就业', '提升', '好', 'unverifiable'],
    // in the time that somebody set
    ['完工时间', '2023年12月底', '在规定时间内完成', 'met'],
    ['完工时间', '2023年12月底', '已在规定期限前完成', 'met'],
    ['完工时间', '2023年12月底', '超过规定时间', 'missed'],
    ['完工时间', '2023年12月底', '未在规定时间内完成', 'unverifiable'],
    ['完工时间', '2023年12月底', '规定时间', 'unverifiable'],
    // the standard that the row is about
    ['补助标准', '260元/辆', '按该标准发放', 'met'],
    ['补助标准', '260元/辆', '严格按规定标准执行', 'met'],
    ['补助标准', '260元/辆', '未按标准发放', 'unverifiable'],
    ['补助金额', '260元/辆', '按标准发放', 'unverifiable'],
    // acceptances
    ['验收情况', '一次性通过省文物局验收', '一次通过', 'met'],
    ['验收情况', '通过验收', '已通过', 'met'],
    ['验收情况', '通过验收', '未通过', 'missed'],
    ['验收情况', '一次性通过验收', '通过验收', 'unverifiable'],
    ['验收情况', '通过验收', '预计通过验收', 'unverifiable'],
    // all of it
    ['整改情况', '应改尽改', '100%', 'met'],
    ['整改情况', '应改尽改', '98%', 'missed'],
    ['整改情况', '应改尽改', '12件', 'unverifiable'],
    // 是
    ['资金使用', '专款专用', '是', 'met'],
    ['资金使用', '不挪用资金', '是', 'unverifiable'],
    ['效果', '好坏', '是', 'unverifiable'],
    ['培训', '开展培训3次', '是', 'unverifiable'],
  ]);
});

describe('questions', () => {
  judges([
    ['完工', '是否按期完工', '否', 'missed'],
    ['制度', '是否建立健全制度', '是', 'met'],
    ['资金使用', '是否专款专用', '否', 'missed'],
    // of harm, or of what nobody can tell
    ['资金', '是否浪费资金', '否', 'unverifiable'],
    ['扰民', '是否造成扰民', '否', 'unverifiable'],
    ['影响', '是否影响居民生活', '是', 'unverifiable'],
    ['影响', '是否影响正常运行', '否', 'unverifiable'],
    ['延期', '是否延期完成', '否', 'unverifiable'],
    ['预算', '是否调整预算', '否', 'unverifiable'],
    ['用途', '是否改变资金用途', '否', 'unverifiable'],
    ['负担', '是否增加群众负担', '否', 'unverifiable'],
    ['收费', '是否提高收费标准', '否', 'unverifiable'],
    ['投诉', '是否收到投诉', '否', 'unverifiable'],
    ['红线', '是否达到警戒线', '否', 'unverifiable'],
    ['资金', '占用耕地', '是', 'unverifiable'],
    // the row's name asks
    ['手续', '是', '否', 'missed'],
    ['是否按期完工', '是', '否', 'missed'],
    ['是否存在违规', '是', '否', 'unverifiable'],
    ['是否需要整改', '是', '否', 'unverifiable'],
    ['存在安全隐患', '是', '否', 'unverifiable'],
    ['资金挪用', '是', '否', 'unverifiable'],
    ['拖欠工资', '有', '否', 'unverifiable'],
    ['有无违规行为', '有', '否', 'unverifiable'],
    ['是否零投诉', '是', '无', 'unscored'],
  ]);
});

describe('grades of what should be less', () => {
  judges([
    ['失业率', '高', '低', 'unverifiable'],
    ['犯罪率', '高', '较低', 'unverifiable'],
    ['噪声', '强', '弱', 'unverifiable'],
    ['负面影响', '明显', '不明显', 'unverifiable'],
    ['风险等级', '中', '差', 'unverifiable'],
    ['社会影响', '明显', '不明显', 'missed'],
    ['参与度', '高', '低', 'missed'],
    ['隐患整改', '合格', '不合格', 'missed'],
  ]);
});

describe('what did not happen', () => {
  judges([
    ['安全事故起数', '0起', '未发生安全事故', 'met'],
    ['安全事故起数', '0起', '全年未发生一起事故', 'met'],
    ['重大安全事故起数', '0起', '未发生安全事故', 'met'],
    ['重大安全事故起数', '0起', '未发生重大安全事故', 'met'],
    ['事故死亡人数', '0人', '未发生事故', 'met'],
    ['事故发生率', '0%', '未发生安全事故', 'met'],
    // narrower, another thing, or half of it
    ['安全事故起数', '0起', '未发生重大安全事故', 'unverifiable'],
    ['安全事故起数', '0起', '未发生较大以上安全事故', 'unverifiable'],
    ['安全事故起数', '0起', '未发生安全责任事故', 'unverifiable'],
    ['火灾起数', '0起', '未出现重大火灾', 'unverifiable'],
    ['质量事故起数', '0起', '未发生安全事故', 'unverifiable'],
    ['重大事故起数', '0起', '未发生投诉', 'unverifiable'],
    ['违规发放金额', '0万元', '未发生安全事故', 'unverifiable'],
    ['死亡人数', '0人', '未发生重特大火灾', 'unverifiable'],
    ['违法违规金额', '0万元', '未发生违规', 'unverifiable'],
    ['火灾或溺亡起数', '0起', '未发生溺亡', 'unverifiable'],
    ['安全事故起数', '0起', '未发生安全', 'unverifiable'],
  ]);
});

describe('targets to stay away from', () => {
  judges([
    ['碳排放', '不超目标', '未达到目标值', 'unverifiable'],
    ['负债率', '不达到红色等级', '未达到', 'unverifiable'],
    ['负债率', '不达到红色等级', '达到', 'unverifiable'],
    ['应急响应', '无需响应', '未启动', 'unverifiable'],
    ['新增债务', '不新增', '未实施', 'unverifiable'],
    ['债务', '控制在限额内', '未达到', 'unverifiable'],
    ['事故率', '=5%', '未达到', 'unverifiable'],
    ['产值', '不低于上年', '未达到目标', 'missed'],
    ['水平', '不断提升', '未达到预期目标', 'missed'],
    ['完成率', '≥95%', '未达到', 'missed'],
    ['污染物排放', '不超标', '未超标', 'met'],
    ['污染物排放', '不超标', '未达标', 'unverifiable'],
  ]);
});

describe('the same as last year', () => {
  judges([
    ['粮食产量', '与上年持平', '低于上年', 'missed'],
    ['事故起数', '与上年持平', '高于上年', 'missed'],
    ['粮食产量', '与上年持平', '高于上年', 'unverifiable'],
    ['粮食产量', '与上年持平', '高于上年5%', 'unverifiable'],
    ['事故起数', '与上年持平', '低于上年', 'unverifiable'],
    ['价格', '与市场价持平', '低于市场价', 'unverifiable'],
    ['质量', '与国家标准一致', '高于国家标准', 'unverifiable'],
  ]);
});

describe('effort', () => {
  judges([
    ['整改', '完成整改', '已整改', 'met'],
    ['整改', '完成整改', '完成整改', 'met'],
    ['任务', '全部落实', '全面落实', 'met'],
    ['改善', '改善', '有所改善', 'met'],
    ['社会', '促进社会和谐', '积极促进社会和谐', 'met'],
    ['运行', '保障运行', '持续保障运行', 'met'],
    ['工程', '按计划推进', '按计划稳步推进', 'met'],
    ['整改', '完成整改', '整改', 'unverifiable'],
    ['整改', '完成整改', '逐步整改', 'unverifiable'],
    ['整改', '完成整改', '已逐步整改', 'unverifiable'],
    ['整改', '全部完成整改', '持续整改', 'unverifiable'],
    ['验收', '完成项目验收', '推动项目验收', 'unverifiable'],
    ['问题', '已解决', '积极解决', 'unverifiable'],
    ['问题', '得到解决', '积极解决', 'unverifiable'],
    ['任务', '全部落实', '积极落实', 'unverifiable'],
    ['投产', '建成投产', '促进建成投产', 'unverifiable'],
    ['社会', '社会和谐', '促进社会和谐', 'unverifiable'],
  ]);
});

describe('what is taken back', () => {
  judges([
    ['质量', '合格', '合格（省级验收）', 'met'],
    ['质量', '合格', '合格（整改后仍有2处不达标）', 'unverifiable'],
    ['质量', '验收合格', '验收合格（2个标段除外）', 'unverifiable'],
    ['质量', '合格', '合格，有2处需返工', 'unverifiable'],
    ['发放', '按时发放', '按时发放（3月份延迟10天）', 'unverifiable'],
    ['资金', '资金到位', '资金到位（未足额）', 'unverifiable'],
    ['资金', '资金到位', '资金已到位（个别除外）', 'unverifiable'],
    ['环境', '有效改善', '有效改善（仅限城区）', 'unverifiable'],
    ['设备', '正常运行', '正常运行（部分停机）', 'unverifiable'],
    ['工资', '及时', '及时；11月份工资迟发2天', 'unverifiable'],
    ['资金', '按时', '按时（其中3月份晚拨）', 'unverifiable'],
    ['发放', '及时发放', '及时发放，少数村晚于规定时间3天', 'unverifiable'],
    ['事故', '零事故', '零事故（发生1起轻微事故）', 'unverifiable'],
    ['事故', '零事故', '零事故，轻微擦碰1起', 'unverifiable'],
    ['投诉', '无投诉', '无投诉，接到2起举报', 'unverifiable'],
    ['环境', '达标', '达标，其中1项超出限值', 'unverifiable'],
    ['满意', '满意', '满意，少部分群众有意见', 'unverifiable'],
  ]);
});

describe('in time, but what', () => {
  judges([
    ['竣工时间', '2021年12月', '按期竣工', 'met'],
    ['竣工时间', '2021年12月', '按期完成', 'met'],
    ['完成时间', '2021年12月', '按期完工', 'met'],
    ['补助资金', '2021年12月', '及时发放', 'met'],
    ['工程', '按期完成', '按期完工', 'met'],
    ['竣工时间', '2021年12月', '按时开工', 'unverifiable'],
    ['验收时间', '2021年12月', '按期完工', 'unverifiable'],
    ['完成时间', '2021年12月', '及时支付', 'unverifiable'],
    ['工程', '按期完成', '按时开工', 'unverifiable'],
    ['工程', '按计划完成', '如期开工', 'unverifiable'],
    ['发放', '按时发放', '按时支付', 'unverifiable'],
    ['工程', '在规定时间内完成', '及时拨付', 'unverifiable'],
  ]);
});

describe('another work, another period', () => {
  judges([
    ['前期工作完成率', '100%', '未开工', 'unverifiable'],
    ['征地拆迁完成率', '100%', '项目未开工', 'unverifiable'],
    ['可研编制完成率', '100%', '未开工', 'unverifiable'],
    ['培训完成率', '100%', '工程未完工', 'unverifiable'],
    ['节目制作完成率', '100%', '未完工', 'unverifiable'],
    ['道路改造完成率', '100%', '未完工', 'missed'],
    ['土地征收完成时间', '2021年6月底', '项目未开工', 'unverifiable'],
    ['环评批复时间', '2021年6月底', '未开工', 'unverifiable'],
    ['设备进场时间', '2021年6月底', '未完工', 'unverifiable'],
    ['环评批复时间', '2021年6月底', '项目延期', 'unverifiable'],
    ['工程合格率', '100%', '未完工', 'unverifiable'],
    ['项目超期完成率', '100%', '全部完成', 'unverifiable'],
    ['逾期支付率', '=5%', '全部支付', 'unverifiable'],
    // how long it lasted
    ['服务期限', '2021年1月至12月', '2021年1月至12月', 'met'],
    ['服务期限', '2021年1月至12月', '1月至12月', 'met'],
    ['服务期限', '2021年1月至12月', '2021年1月至6月', 'unverifiable'],
    ['保洁时间', '1-12月', '3-12月', 'unverifiable'],
    ['开放时间', '2021年1月-12月', '2021年1月-9月', 'unverifiable'],
    ['项目实施时间', '2021年1月-12月', '2021年1月-9月', 'met'],
    // of a year that nobody wrote
    ['完成时间', '2022年3月底前', '12月', 'unverifiable'],
    ['完成时间', '1月底前', '12月', 'unverifiable'],
    ['完成时间', '6月底前', '11月', 'missed'],
  ]);

  test('a deadline of the year after the form’s', () => {
    expect(compare('完成时间', '2022年6月底前', '11月', 2021).outcome).toBe('unverifiable');
    expect(compare('完成时间', '2021年6月底前', '11月', 2021).outcome).toBe('missed');
    expect(compare('完成时间', '1月底前', '12月', 2021).outcome).toBe('unverifiable');
  });
});
