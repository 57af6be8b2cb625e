import { squeeze } from '../form/words';

/**
 * The clause by which a reason says that its row's work is still to be done ("尚未完工", "将尽快实施"), or null. Other
 * things may be undone where the row is not: last year's work, a payment in a row that is not about one.
 */
export function undoneClause(reason: string, name: string): string | null {
  const sentences = squeeze(reason)
    .slice(0, 500)
    .split(/[。;!]/);
  for (const sentence of sentences) {
    for (const clause of sentence.split(',').map((each) => each.replace(LABEL, ''))) {
      if (denies(clause, UNDONE) || isAhead(clause) || (IS_PAYMENT.test(name) && denies(clause, UNPAID))) return clause;
    }
    const waits = WAITS.exec(sentence)?.[0];
    if (waits !== undefined) return waits;
  }
  return null;
}

// "未完成原因：无", "未完成事项：无": the form's own words, and that there are none.
const LABEL =
  /^\d*[.、]?未(?:完成|达标|达成)的?(?:(?:原因|情况)(?:分析|说明|及|和|改进|整改|措施)*:?|[^:]{2,6}:(?=无|没有|[/0—-]|$))/;

const WORK = '完成|完工|竣工|开工|动工|施工|实施|建成|验收|交付|投入使用|投用|投产|达标|达成';
const WORK_AHEAD = `${WORK}|启动|开展|安装|办理|批复|到货|实现`;
const PAYMENT = '支付|拨付|发放|兑付|到位';
const HOW = '(?:能|予)?(?:按[时期]|按计划|如期|及时|全部|完全|全面|正式)?';

/** 未完工, 尚未开工. With its share, its number or its time nothing is denied: 未完成率, 未开工前. */
const undoneOf = (verbs: string, verbsYet: string): RegExp =>
  new RegExp(
    `(?:(?:尚|暂|还|仍)(?:未|没有?)(?!发现|出现|发生|收到|接到)[^:]{0,4}?(?:${verbsYet})|(?:未|没有)${HOW}(?:${verbs}))(?!率|数|量|前|之前)`,
  );
const UNDONE = undoneOf(WORK, WORK_AHEAD);
const UNPAID = undoneOf(PAYMENT, PAYMENT);
const IS_PAYMENT = new RegExp(PAYMENT);
const NOT_SO =
  /无(?!法)[^,]{0,3}$|(?:没有|不存在|不含|未出现|未发现|未有|避免|防止|杜绝|如有|如果|如遇|若|一旦|凡|对于?|上一?年|去年|往年|以前年度|此前|之前|曾)[^,]{0,6}$/;

function denies(clause: string, undone: RegExp): boolean {
  const found = undone.exec(clause);
  return found !== null && !NOT_SO.test(clause.slice(0, found.index));
}

const AHEAD = new RegExp(
  `将(?:尽快|抓紧|尽早)[^,]{0,8}(?:${WORK_AHEAD})|正在(?:办理|实施|施工|建设|招标|采购|审批|审核|验收|公示)`,
);
const isAhead = (clause: string): boolean =>
  AHEAD.test(clause) && !/今后|以后|下一?年|明年|来年|次年|若|如果/.test(clause);

// "待方案审核通过后再实施"; 期待, 接待 and 待遇 are other words.
const WAITS = new RegExp(
  `(?<![期接招对优善看亏虐])待(?!遇|业|岗|命|机)[^;]{1,30}?(?:后|再|方可|才能)[^;已]{0,6}(?:${WORK_AHEAD})`,
);
