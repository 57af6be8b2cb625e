import { normalise } from '../reading/text';
import { isAllOf } from '../sense/nothing';
import { MEASURED, polarityOf } from '../sense/polarity';

const HAPPENED_NOT =
  /^(?:全年|本年度?|年内|均|从|目前)?(?:未|没有|无|零)(?:发生|出现)(?:过)?(?:任何|此类|该类|相关|类似)?(?:[一1][起例件次宗])?([^,;。、:()或和及与但除等]{0,16}?)(?:的?(?:情况|现象))?$/;
/**
 * "未发生安全事故" in a row about 安全事故起数: that what it counts did not happen at all. A narrower harm (重大安全事故),
 * another one, or one of several that the name sets side by side leaves the rest open.
 */
export function happenedNot(said: string, written: string): boolean {
  const what = HAPPENED_NOT.exec(said)?.[1];
  if (what === undefined) return false;
  if (what === '') return true;
  const name = normalise(written.slice(0, 200));
  // 安全事故 is any 事故, unless the name speaks of another kind.
  const broader = what.replace(/^(?:安全生产|生产安全|安全)(?=事故)/, '');
  const denied = !name.includes(what) && name.startsWith(broader) ? broader : what;
  const at = name.lastIndexOf(denied);
  return (
    at >= 0 &&
    isAllOf(name, denied, at) &&
    (polarityOf(denied) !== 'none' || MEASURED.test(name.slice(at + denied.length)))
  );
}

/** Whether the noun at the end of `stem` is only one of several harms: 丢失 of 霉变或丢失. */
export function isOneOfSeveral(stem: string, denied: string): boolean {
  return !isAllOf(stem, denied, stem.lastIndexOf(denied));
}
