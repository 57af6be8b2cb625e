import { denies } from '../reading/wording';

// What an exception, a fault or a delay is told with; 3月才发, 晚2天.
const TAKING_BACK =
  /但|然而|不过|部分|基本|个别|少数|少部分|少量|极少|一些|其中|除|仅|只|晚|迟|延|逾|滞|才|补发|补办|补缴|补拨|返|整改|复查|超|违|停|断|坏|损|伤|亡|死|病|漏|错|误|差|降|发生|出现|存在|接到|收到|投诉|举报|上访|信访|事故|故障|问题|隐患|意见|矛盾|纠纷|舆情|处罚|通报|处分|扣|追回|退|待|正在|在建|进行中|(?<!按)计划|预计|拟|将|争取/;

/** Whether what follows a claim, or stands in its brackets, takes some of it back: "及时；11月份迟发2天", "合格（2处返工）". */
export const takesBack = (words: string): boolean => words !== '' && (denies(words) || TAKING_BACK.test(words));
