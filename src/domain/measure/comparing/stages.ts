/** What a work passes through, in this order: what has not been finished has not been accepted either. */
const STAGES: readonly RegExp[] = [/开工|动工/, /完工|竣工|建成/, /验收/, /交付|投入使用|投用|投产/];
export const COMPLETION = 1;
export const ACCEPTANCE = 2;

// Works whose own progress says nothing of 完工: their denial must be of the same word.
const OTHER =
  /拨付|支付|付款|发放|到位|兑付|采购|招标|签订|报送|提交|培训|印发|审批|备案|公示|启动|审核|评审|设计|可研|立项|征地|征收|拆迁|用地|手续|批复|环评|审查|图纸|编制|规划|勘察|进场|供货|前期|合同|监理|清单|宣传|调研/;

/** Whether the words name a work that 开工 and 完工 are no stages of. */
export const isOtherWork = (words: string): boolean => OTHER.test(words);

/** The last stage that the words name; -1 for none. */
export const stageOf = (words: string): number =>
  STAGES.reduce((last, stage, index) => (stage.test(words) ? index : last), -1);

/** Whether not having done `undone` means that what is asked of stage `asked` has not been done. */
export function isDenied(undone: string, asked: number, about: string): boolean {
  const stage = stageOf(undone);
  return stage < 0 ? about.includes(undone) : asked >= 0 && stage <= asked;
}

/** The stage a row about time asks for: what it names, or, where nothing else does, completion; -1 for another work. */
export function stageAsked(words: string, name: string): number {
  const named = stageOf(words);
  if (named >= 0) return named;
  if (isOtherWork(words + name)) return -1;
  const byName = stageOf(name);
  if (byName >= 0) return byName;
  return WORKS.test(words + name) || name.replace(GENERIC, '') === '' ? COMPLETION : -1;
}

// What is begun and finished as a building is.
const WORKS =
  /工程|项目|建设|施工|改造|修缮|修建|新建|扩建|改建|重建|建造|道路|公路|桥|建筑|装修|绿化|安装|加固|维修|管网|工期|建成/;
const GENERIC =
  /任务|工作|目标|计划|年度|完成|实施|推进|进度|进展|时间|时限|时效|期限|日期|周期|及时|按时|按期|准时|情况|指标|产出|绩效|程度|[率性度的年月内]|[(),、:;]/g;
