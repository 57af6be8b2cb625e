import type { NameWord, NameWordKind } from './harm-words';
import { nameWordAt } from './harm-words';

/**
 * What an indicator's name is about. `harm`: less is better. `case`: what is suffered and handled alike (案件数), and
 * `unclear`: a person could see it either way. `fall`: something bad falls. `output`: harm is dealt with. `none`: no harm.
 */
export type Polarity = 'harm' | 'case' | 'unclear' | 'fall' | 'output' | 'none';

interface Found extends NameWord {
  readonly at: number;
  readonly end: number;
}

/**
 * The last word that says something decides, as it does in Chinese: 投诉处理率 is about dealing with complaints,
 * 投诉处理差错率 about errors. A harm counts only as the head: nothing but a measure may follow it.
 */
export function polarityOf(written: string): Polarity {
  const text = headOf(written);
  const words = scan(text);
  const last = words[words.length - 1];
  if (!last) return isDeniedRate(text) ? 'unclear' : 'none';
  switch (last.kind) {
    case 'harm':
      return happensToAnything(text, words, last) ? 'unclear' : ofHarm(text, words, last);
    case 'fault':
    case 'breach':
    case 'late':
    case 'case':
      return ofHarm(text, words, last);
    case 'handling':
    case 'process':
    case 'service':
    case 'good':
    case 'adverb':
      return ofDeed(text, words, last);
    case 'fall':
    case 'saving':
      return ofFall(text, words, last);
    case 'open':
    case 'denial':
      return 'unclear';
    case 'plain':
      return 'none';
  }
}

/** Whether the last word that says something is about what is done well or for somebody: 合格率, 培训人数, 办结数. */
export function endsInMerit(written: string): boolean {
  const words = scan(headOf(written));
  const last = words[words.length - 1];
  return last !== undefined && MERITS.has(last.kind);
}

// 业务发生量 and 阅读行为发生率 are no harm.
const BAD_TO_HAPPEN = /[病症虫害疮伤灾毒]|感染|贫困|生物|反应|并发|风险/;

const happensToAnything = (text: string, words: readonly Found[], last: Found): boolean =>
  /^发生(?!面积)/.test(last.word) &&
  !words.some(({ kind, at }) => at < last.at && HARMS.has(kind)) &&
  !BAD_TO_HAPPEN.test(text.slice(0, last.at));

export const headOf = (written: string): string =>
  written
    .replace(/=.*$/, '')
    .replace(/[“”"'‘’《》<>\s]/g, '')
    .replace(/\([^()]{0,60}\)$/, '')
    .replace(/[。;,、:.]{1,4}$/, '')
    .replace(/(?:为|是|达|达到)$/, '');

const HARMS: ReadonlySet<NameWordKind> = new Set<NameWordKind>(['harm', 'fault', 'breach', 'late', 'case']);
const FAULTS: ReadonlySet<NameWordKind> = new Set<NameWordKind>(['fault', 'breach', 'late']);
const DEEDS: ReadonlySet<NameWordKind> = new Set<NameWordKind>(['handling', 'process', 'service']);
const MERITS: ReadonlySet<NameWordKind> = new Set<NameWordKind>(['handling', 'process', 'service', 'good', 'adverb']);

// What may follow a harm and leave it the head: 率, 起数, 发生次数, 增长率 … One class, so that no name is slow.
export const MEASURED =
  /^[的总年均平累计人万每发生出现产率比例占重百分概几频强度程指系数量个次起件宗户家批情况象行为天时长间小里面积金额资支经费增上升幅速]{0,10}$/;
const RATE = /(?:率|比例|占比|比重)$/;

/** The words of the table in order; a denial and what it denies are one word, and fixed expressions are left out. */
function scan(text: string): readonly Found[] {
  const words: Found[] = [];
  for (let at = 0; at < text.length;) {
    const found = nameWordAt(text, at);
    const end = at + (found?.word.length ?? 1);
    if (found && found.kind !== 'plain') words.push({ word: found.word, kind: found.kind, at, end });
    at = end;
  }
  return words.some(({ kind }) => kind === 'denial') ? withoutDenials(text, words) : words;
}

// Between a denial and what it denies: 未发生安全事故, 无重大投诉, 未能及时.
const FILLER =
  /^(?:发生|出现|产生|存在|发现|能|被|受|遭受|造成|再|有|任何|一般|较大|重大|重特大|责任|群体性|质量|经济|直接|财产|人员|生产|经|予以|得到){0,3}$/;

function withoutDenials(text: string, words: readonly Found[]): readonly Found[] {
  const out: Found[] = [];
  for (let n = 0; n < words.length; n += 1) {
    const word = words[n]!;
    if (word.kind !== 'denial') {
      out.push(word);
      continue;
    }
    const next = words[n + 1];
    const isDenied = next !== undefined && next.kind !== 'denial' && FILLER.test(text.slice(word.end, next.at));
    if (!isDenied) {
      // 不X率 of an X that nobody told us.
      if (isDeniedRate(text.slice(word.at))) out.push({ ...word, kind: 'open' });
      continue;
    }
    n += 1;
    let [kind, end] = [denied(next.kind), next.end];
    // 未及时整改 denies both; of 未达标整改 only a person can say.
    for (let more = words[n + 1]; more?.at === end && MERITS.has(next.kind) && MERITS.has(more.kind);) {
      if (next.kind !== 'adverb') kind = 'open';
      end = more.end;
      n += 1;
      more = words[n + 1];
    }
    // 无安全事故: what is denied is the harm, not the safety.
    const after = words[n + 1];
    if (next.word === '安全' && after?.at === end && HARMS.has(after.kind)) {
      n += 1;
      [kind, end] = word.word === '不' ? ['fault', after.end] : ['good', after.end];
    }
    // 无违法犯罪率 denies both.
    while (HARMS.has(next.kind) && words[n + 1]?.at === end && HARMS.has(words[n + 1]!.kind)) {
      n += 1;
      end = words[n]!.end;
    }
    out.push({ word: text.slice(word.at, end), kind, at: word.at, end });
  }
  return out;
}

const denied = (kind: NameWordKind): NameWordKind => (HARMS.has(kind) ? 'good' : MERITS.has(kind) ? 'fault' : 'open');

const isDeniedRate = (text: string): boolean =>
  /^.{0,60}[不未][^不未]{1,8}(?:率|比例|占比)$/.test(text) &&
  !/不断|不间断|不定期|不同|不动产|不锈钢|不限|未来|未成年|[不未](?:低于|少于|小于|超过|高于|大于|多于)/.test(text);

// Only of these is "查处 + object" a count of work done.
const OBJECTS =
  /^(?:事故|火灾|投诉|违法|违规|违章|违建|案件|信访|纠纷|矛盾|隐患|问题|事件|风险|积案|故障|缺陷|污染|舆情|警情|灾害|疫情|灾情|水土流失|命案|诈骗案|盗抢案)$/;
const PREVENTION = /^(?:预防|防范|防止|防治|防控|防御|管控|避险)$/;
const OPENING = /(?:^|[,;、及和与或并:]|开展|组织|累计|全年|依法|及时|有效|成功|妥善|完成)$/;
const SEVERE = /(?:重大|较大|特大|恶性|群体性|群体|安全|责任|极端|负面|有责|有效|涉稳|不良|突发)$/;
const PERSONS =
  /^的?(?:人员|群众|家庭|对象|儿童|患者|学生|子女|妇女|职工|军人|居民|农户|农民|畜禽|动物|户|者|人)[数量总户人口次家员]{0,4}$/;
const MISFORTUNE =
  /^(?:死亡|伤亡|发病|致残|失业|下岗|受灾|伤残|患病|感染|病死|受伤|重伤|轻伤|工伤|溺水|失踪|自杀|职业病|贫血)$/;
// 盘活闲置土地 is work done; what 监测污染 counts only a person can say.
const CLEARING = /^(?:清理|清除|去除|销毁|盘活|消化|挽回|解救|恢复|重建)$/;
const RECEIVING = /^(?:受理|接待)$/;
const WATCHING = /^(?:监测|检测|监控|筛查|普查|巡查|检查|核查|评查|预警|预报)$/;

function ofHarm(text: string, words: readonly Found[], last: Found): Polarity {
  const tail = text.slice(last.end);
  const before = words.slice(0, -1);
  const hasService = before.some(({ kind }) => kind === 'service');
  if (MISFORTUNE.test(last.word) && hasService && !RATE.test(tail)) {
    // 救助受灾群众; of 救治死亡人数 only a person can say.
    return last.kind === 'case' && PERSONS.test(tail) ? 'output' : 'unclear';
  }
  const opener = before.find(({ at, end }) => OPENING.test(text.slice(0, at)) && last.at - end <= 2);
  if (opener && !RATE.test(tail) && CLEARING.test(opener.word)) return FAULTS.has(last.kind) ? 'unclear' : 'output';
  if (opener && !RATE.test(tail) && WATCHING.test(opener.word)) return 'unclear';
  // 维修破损路面: the harm only says which ones.
  const verbs = before.filter(
    ({ kind, at }) => (kind === 'handling' || kind === 'process') && OPENING.test(text.slice(0, at)),
  );
  if (!MEASURED.test(tail)) {
    const isRepaired = verbs.some(
      ({ kind, end, word }) => kind === 'handling' && last.at - end <= 4 && !PREVENTION.test(word),
    );
    return isRepaired && last.kind !== 'late' && last.kind !== 'fault' && !RATE.test(tail) ? 'output' : 'unclear';
  }
  // 减少损失; 降低投诉率 and 减少事故起数 may be by so much or to so much, and 压缩天然气事故率 is no fall at all.
  const fall = before.find(
    ({ word, at, end }) => /^(?:减少|降低)$/.test(word) && OPENING.test(text.slice(0, at)) && last.at - end <= 4,
  );
  if (fall) return last.word === '损失' && !RATE.test(tail) ? 'fall' : 'unclear';

  // 查处违法案件: back over the words of harm to the verb that takes them as its object.
  let first = words.length - 1;
  while (first > 0 && HARMS.has(words[first - 1]!.kind) && words[first]!.at - words[first - 1]!.end <= 2) first -= 1;
  const verb = words[first - 1];
  if (verb && (verb.kind === 'handling' || verb.kind === 'process') && words[first]!.at - verb.end <= 4) {
    const opens = OPENING.test(text.slice(0, verb.at));
    if (FAULTS.has(last.kind) && last.kind !== 'breach') {
      const isObject = opens && first === words.length - 1 && !RATE.test(tail);
      return isObject ? 'unclear' : 'harm';
    }
    const isCount =
      !RATE.test(tail) && !RECEIVING.test(verb.word) && OBJECTS.test(last.word) && !PREVENTION.test(verb.word);
    return opens && isCount ? 'output' : 'unclear';
  }
  // 接待群众来信、来访及网上投诉; but 解决饮水安全问题人数 counts those who were helped.
  if (verbs.length > 0 && OBJECTS.test(last.word) && !RATE.test(tail)) {
    return last.word === '问题' && /^(?:人|户)/.test(tail) ? 'output' : 'unclear';
  }
  if (last.kind !== 'case') return 'harm';
  if (RATE.test(tail)) return 'harm';
  const previous = words[words.length - 2];
  const isQualified = previous?.end === last.at && (FAULTS.has(previous.kind) || previous.kind === 'harm');
  if (last.word === '案件') return isQualified && previous.word.length > 2 ? 'harm' : 'case';
  if (isQualified && /^(?:事件|问题)$/.test(last.word)) return 'harm';
  const isSevere = /^(?:事件|舆情|疫情|纠纷)$/.test(last.word) && SEVERE.test(text.slice(0, last.at));
  return isSevere ? 'harm' : 'case';
}

function ofDeed(text: string, words: readonly Found[], last: Found): Polarity {
  const previous = words[words.length - 2];
  if (!previous) return 'none';
  // How much comes in is nobody's merit.
  if (RECEIVING.test(last.word) && HARMS.has(previous.kind) && !RATE.test(text)) return 'unclear';
  // Of 三公经费执行率 less may be the point.
  if (previous.word.startsWith('三公') && last.kind === 'good') return 'unclear';
  // 事故处理超过时限件数: something more is said after the deed.
  if (/[超逾迟误错漏拖欠损坏差失退拒败]/.test(text.slice(last.end))) return 'unclear';
  if (previous.end === last.at) {
    // 逾期处理率, 违规发放率: the fault says how it was done.
    if (previous.kind === 'late') return 'unclear';
    if (previous.kind === 'breach' && last.kind !== 'handling' && last.kind !== 'service') return 'unclear';
  }
  const isOrdinary = last.kind === 'good' || last.kind === 'adverb';
  for (let n = words.length - 2; isOrdinary && n >= 0 && !DEEDS.has(words[n]!.kind); n -= 1) {
    const { kind } = words[n]!;
    if (FAULTS.has(kind)) return 'unclear';
    if (kind === 'fall') return BAD.test(text) ? 'fall' : 'unclear';
  }
  return 'output';
}

// What is good to have less of.
const BAD =
  /成本|费用|收费|税费|电费|支出|开支|耗|施用量|化肥|农药|碳排|碳强度|浓度|颗粒物|噪[声音]|负担|债务|价格|时间|时长|时限|环节|排放|赤字|贫困|工期|跑动|跑腿|垃圾|废[气水物弃]|虫害|病害|疾病|灾害/;
// Not 经费: of "节约经费 12万元" a person may say that it is what may be spent.
const SAVED =
  /^(?:了|财政|政府|项目|工程|建设|生产|运行|运营|社会|人力|人工|行政|管理|采购|单位|办公|企业|群众|农户|农民|一般性|公用|公务|维护|用工|经济|交易|物流|各项|相关|部分|专项|预算|年度|非急需|非刚性)?(?:成本|资金|支出|费用|开支|投资|金额|时间)?[率额量数金总比例幅度情况]{0,4}$/;

function ofFall(text: string, words: readonly Found[], last: Found): Polarity {
  const tail = text.slice(last.end);
  if (last.kind === 'saving') return SAVED.test(tail) ? 'fall' : 'none';
  if (/^(?:后|前|型|式|通道)/.test(tail)) return 'unclear';
  const isBad = BAD.test(text) || words.some(({ kind }) => HARMS.has(kind) || kind === 'saving');
  return isBad ? 'fall' : 'unclear';
}
