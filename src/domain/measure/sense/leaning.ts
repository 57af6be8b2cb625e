import { endsInMerit, headOf } from './polarity';

/**
 * Which way a name without any harm in it leans. `up`: it says what is good to have or to have done. `down`: what is
 * limited (药品浓度, 排名). `open`: a reviewer could see it either way. `none`: it says nothing.
 */
export type Leaning = 'up' | 'down' | 'open' | 'none';

/** `isEffect`: a row about what a project brings about, where 农药使用量 is no purchase. */
export function leaningOf(name: string, isEffect: boolean): Leaning {
  const text = headOf(name);
  if (isCeiling(text, isEffect)) return 'down';
  const merit = endOfLast(MERIT, text);
  const doubt = endOfLast(DOUBTFUL_MEASURE, text);
  if (doubt > 0 && endOfLast(QUALITY, text) === 0 && merit < doubt) return 'open';
  const isMerit = endsInMerit(name);
  if (DOUBTFUL_PEOPLE.test(text) && !isMerit && !FOR_PEOPLE.test(text)) return 'open';
  if (DOUBTFUL_OFFICE.test(text) && !FOR_OFFICE.test(text)) return 'open';
  return merit > 0 || isMerit ? 'up' : 'none';
}

function isCeiling(text: string, isEffect: boolean): boolean {
  if (/倒数|提升|提高|前移|上升|进位|减少|减排|[缩削递]减|降低|下降|压缩|压降|缩短|达标|超低|零排放/.test(text))
    return false;
  return CEILING.test(text) || (isEffect && CHEMICALS.test(text));
}

// At the end of a name only: PM2.5监测点位 are counted.
const CEILING =
  /(?:(?:PM2\.?5|PM10|颗粒物|臭氧|氨氮|总磷|总氮|COD|BOD|二氧化硫|二氧化氮|氮氧化物|甲醛|粉尘|扬尘|污染物|污水|废气)(?:的?(?:年均|日均|平均|排放))?(?:浓度|值)|(?:碳|废[水气物]|污水|二氧化硫|氮氧化物)排放(?:量|总量|强度|浓度)?|浊度|噪[声音](?:分贝|分贝值|值|声级)?|[鼠蚊蝇蟑虫]类?密度|(?:垃圾|废[水气物]|固废|危废|污水|污泥)产生量|排名|名次|位次|跑动次数|跑腿次数|(?:审批|办理|办事|业务|流程)[^,]{0,4}环节[数量个]{0,2}|(?:办公|机关|公共机构|万元|单位)[^,]{0,12}用[水电纸油气能煤]量)$/i;
const CHEMICALS = /(?:化肥|农药)[^,]{0,4}[使施]?用(?:量|总量|强度)$/;

// What is measured is no merit by itself, nor does a merit before it make it one.
const DOUBTFUL_MEASURE =
  /浓度|指数|密度|强度|系数|半径|间隔|占比|比重|[^成合对]比$|收入差距|收入倍差|涨幅|涨跌幅|费率|税率|费用率|成本率|成本占|(?:^|[^毛净盈红福])利率|利息|用[水电纸油气能煤]量|施用量|施肥量|使用量|消耗|耗量|产生量|排放|偏差|差异|差额|班额|师比|环节[数量个]{0,2}$|次均|例均|名次|排名|位次|流动率|流动人数|自然增长率|出生率|变化率|变动|类别$|等级$|级别$|档次$|分贝|温度|湿度|回收期|扣分|警告|负面清单|缺口|剩余|库存[量数]{0,2}$|存量$|标准$|(?:费用?|成本|支出|价格|物价|CPI|债务|负债|能耗|指数)[^,]{0,8}(?:增幅|增长率|增长|增速|上涨率?)$/gi;

// Good only together with what is done for them.
const DOUBTFUL_PEOPLE =
  /贫困|留守|空巢|失能|低保(?:人|户|对象)|特困(?:人|户)|残疾(?:人数|人口)|服刑|戒毒|病例|病人|患者|吸毒|涉毒|涉黑|流浪|醉驾|酒驾|肇事|闲散|病死|撤诉|撤销|停用|关闭|退出|退回|罚款|罚没|滞纳金|违约金/;
const FOR_PEOPLE =
  /带动|帮扶|扶持|扶助|救助|救治|救护|资助|补助|补贴|慰问|培训|覆盖|惠及|受益|脱贫|服务|治疗|诊疗|治愈|筛查|随访|管理|关爱|康复|保障|托养|照料|照护|供养|护理|发放|享受|参加|参与|就业|查处|打击|安置|收治|接诊|接种|监测|检测|收缴|无害化|满意|完成/;
// What an office may have too much of.
const DOUBTFUL_OFFICE =
  /(?:申请|申报|办事|提交|报送|所需)材料|编外|临聘|劳务派遣|在职|在编|编制(?:人|数|内)|财政供养|公务用车|公车|办公用房|办公面积|公务接待|公务出国|因公出国|出国|出境|发文[数件量]|会议(?:次数|场次|数量?)$|注册资本/;
const FOR_OFFICE = /召开|举办|组织|承办|参加|培训|覆盖|改造|修缮|建设|满意|合格|达标|及时|完成|规范|公开/;

// What is good even as a share: 优良水体占比.
const QUALITY =
  /合格|达标|优良|优秀|优质|优等|良好|满意|完好|覆盖|及时|准确|幸福|安全感|绿色|清洁能源|可再生|非化石|持证|有效利用|利用系数|获得感/g;

const MERIT = new RegExp(
  [
    QUALITY.source,
    '增长|增加|增收|增产|增效|年增|增值|提高|提升|改善|改进|好转|新增|扩大|普及|参与|参加|参训|参保|参合|到课|升学|巩固|入学|入园|毕业|就业|创业|录取|晋升|成活|保存率|存活|保有|保持|治愈',
    '城镇化|绿化|绿地|森林|植被|林草|造林|育苗|自给|保证|保障|入库|转化|转让|孵化|上市|授权|专利|论文|成果|获奖|奖项|立项|结项|课题|收入|收益|产值|产量|亩产|单产|产出|销售|销量|营收|营业额|利润|税收|增加值',
    '引资|招商|到位|进度|活跃|点击|阅读|浏览|关注|受益|惠及|受惠|带动|辐射|拉动|撬动|吸引|贡献|占有率|服务|帮扶|扶持|培育|培养|引进|输送|推广|应用|种植|养殖|栽植|出栏|存栏|修复|修建|修缮|新建|建设|建成|铺设|硬化|购置|采购|安装|配备|装备|维护|养护|管护|保洁|升级|改造',
    '举办|开展|组织|召开|承办|实施|制作|编制|编印|印刷|出版|发表|出台|制定|修订|发放|投放|发行|供应|储备|资助|补助|慰问|走访|抽检|抽查|检验|评估|评价|评审|审计|认定|认证|鉴定|接诊|手术量|体检|建档|签约|良种|机械化|电子化|数字化|信息化|智能化|标准化|规模化',
    '寿命|受教育|学时|得分|评分|分值|参观|游客|观众|观看|接待|演出|展出|巡展|访问|下载|注册用户|注册人数|用户数|粉丝|节水|节能|节电|固碳|蓄水|供水|供电|供热|灌溉|通车|通行能力|处理能力|库容|装机|发电|床位|名额|岗位|人才|志愿|示范|试点|复种|利用|回收|节约|减免|质量优|达标排放|超低排放|零排放',
  ].join('|'),
  'g',
);

/** Where the last of these words ends; 0 where there is none. */
function endOfLast(words: RegExp, text: string): number {
  let end = 0;
  for (const match of text.matchAll(words)) end = match.index + match[0].length;
  return end;
}
