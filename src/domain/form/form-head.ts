import type { Sheet } from '../sheet/sheet';
import type { Form } from './form';
import { bareWord, squeeze } from './words';

/** Whose form it is, as the lines above the grid say; null where they do not. */
export interface FormHead {
  readonly title: string | null;
  readonly project: string | null;
  readonly unit: string | null;
}

const PROJECT: readonly string[] = ['项目名称', '专项名称', '项目支出名称', '政策名称'];
// Who filled it in before who is above them.
const UNIT: readonly string[] = [
  '单位名称',
  '部门名称',
  '预算单位',
  '预算部门',
  '填报单位',
  '实施单位',
  '项目实施单位',
  '项目单位',
  '主管部门',
  '项目主管部门',
];
/** What asks for something else: never the answer to the label before it. */
const OTHER_LABEL = /(?:名称|编码|代码|属性|电话|负责人|联系人)$/;

/** Reads title, project and unit from the head of a form: "项目名称：道路养护" in one cell, or label and answer in two. */
export function readFormHead(sheet: Sheet, { range, header }: Pick<Form, 'range' | 'header'>): FormHead {
  const answers = new Map<string, string>();
  let title: string | null = null;
  for (let row = range.top; row < header.first; row += 1) {
    const texts = textsOf(sheet, row, range.left, range.right);
    title ??= texts.find((text) => !isLabel(bareWord(text.split(/[:：]/)[0]!))) ?? null;
    texts.forEach((text, n) => {
      const [label = '', ...rest] = text.split(/[:：]/);
      const word = bareWord(label);
      if (!isLabel(word) || answers.has(word)) return;
      const own = rest.join('：').trim();
      const next = texts[n + 1] ?? '';
      const answer = own === '' && !isLabel(bareWord(next)) && !OTHER_LABEL.test(bareWord(next)) ? next : own;
      if (answer !== '') answers.set(word, answer);
    });
  }
  const first = (words: readonly string[]): string | null =>
    words.map((word) => answers.get(word)).find((answer) => answer !== undefined) ?? null;
  return { title: title === null ? null : squeeze(title), project: first(PROJECT), unit: first(UNIT) };
}

const isLabel = (word: string): boolean => PROJECT.includes(word) || UNIT.includes(word);

/** The filled cells of a row, from the left; what a merge covers is blank. */
function textsOf(sheet: Sheet, row: number, left: number, right: number): readonly string[] {
  const from = sheet.range?.left ?? 0;
  const texts = sheet.texts[row - (sheet.range?.top ?? 0)]?.slice(left - from, right - from + 1) ?? [];
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}
