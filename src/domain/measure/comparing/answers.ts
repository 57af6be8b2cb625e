import { polarityOf } from '../sense/polarity';

// What nobody wishes to be asked about; a bare 是 to it means anything.
const HARM =
  /违|存在|发生|出现|事故|问题|超|拖欠|挪用|截留|虚|损|滞|漏|逾|不|未|无|禁|浪费|污染|扰|破坏|影响|负担|舆情|投诉|上访|信访|举报|泄|占|挤|套取|骗|举债|延期|延误|延迟|推迟|重复|妨|碍|阻|侵|冒|伤|亡|亏|缺|难|罚|追责|问责|处分|警戒|预警|红线|上限|风险|隐患|退/;
// Of these only a person knows whether it should be: 是否调整预算, 是否降低收费.
const OPEN =
  /调整|改变|变更|增加|减少|降低|下降|取消|放松|放宽|暂停|停|需要|是否需|是否须|导致|造成|产生|引|收到|成本|费用|收费|价格|税费|难度|门槛/;
// What is asked for its good.
const GOOD =
  /按期|按时|及时|如期|准时|按照|按规定|按要求|按计划|依法|依规|完成|完工|竣工|合格|达标|达到|建立|健全|完善|制定|公开|公示|提高|提升|保障|保证|规范|符合|落实|开展|有效|合理|合规|合法|科学|准确|真实|完整|明确|清晰|齐全|充分|充足|到位|足额|执行|履行|实现|通过|满足|改善|增强|利于|助于|益于|专款专用|专账|可持续|正常|稳定|满意|可行|匹配|细化|量化|覆盖|受益/;

/** Whether 否 to the question is bad news and 是 good: "是否按期完工", but not "是否造成扰民" nor "是否调整预算". */
const isGoodQuestion = (words: string): boolean => GOOD.test(words) && isHarmless(words);

function isHarmless(words: string): boolean {
  const polarity = polarityOf(words);
  return (polarity === 'none' || polarity === 'output') && !HARM.test(words) && !OPEN.test(words);
}

/** Whether a row that should say 是 or 有 is missed by 否 or 无: "手续", "是否按期完工", but not "拖欠工资". */
export const shouldBe = (name: string): boolean => (name.includes('是否') ? isGoodQuestion(name) : isHarmless(name));

/** "是否按期完工", "专款专用" ← 是, 否; null where only a person can say which answer is good. */
export function compareAnswer(target: string, said: string): 'met' | 'missed' | null {
  if (said !== '是' && said !== '否') return null;
  if (target.includes('是否')) {
    if (!isGoodQuestion(target)) return null;
    return said === '是' ? 'met' : 'missed';
  }
  const isClaim = target.length >= 2 && target.length <= 20 && !/[\d,;:。、/]/.test(target) && !HARM.test(target);
  const polarity = polarityOf(target);
  return said === '是' && isClaim && polarity !== 'harm' && polarity !== 'case' ? 'met' : null;
}
