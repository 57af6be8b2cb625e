// "≥", "<=", "≥(大于等于)", "正向≥".
const SIGN = /^(?:[正反逆负]向(?:指标)?)?[<>=≤≥≦≧﹦═≠~]{1,2}(?:\([^()]*\))?$/;
// 小于等于, 大于或等于, 不超过, 不少于, 至少, 达到: nothing but the words that compare.
const WORD = /^[大小高低等多少不于超过至达到或]{2,6}$/u;
const DIRECTION = /^(?:[正反逆负]向?|中性|[正反逆负]向?指标|中性指标)$/u;
const TYPE = /^(?:定性|定量)(?:指标)?$/u;

/** A comparison by itself: "≥", 小于等于, 不超过. Squeezed text, as for its neighbours here. */
export const isComparison = (text: string): boolean => text.length <= 14 && (SIGN.test(text) || WORD.test(text));

/** 正向, 反向指标: says which way is better, and so how to compare where nothing else does. */
export const isDirection = (text: string): boolean => DIRECTION.test(text);

/** 定性, 定量: says only whether a number is promised. */
export const isTargetType = (text: string): boolean => TYPE.test(text);
