import { sayNumber } from '../../scoring/number-words';
import { NATIONAL, findStandard } from '../../scoring/standards';
import type { Check } from '../finding';

export const gradeMismatch: Check = {
  id: 'grade-mismatch',
  title: '评价等级与总分不符',
  severity: 'warning',
  source: '财预〔2020〕10号',
  *find(_, { total, standard }) {
    const cell = total.line?.grade;
    if (!cell || total.grade === null || total.final === null) return;
    const { grades } = findStandard(standard) ?? NATIONAL;
    const printed = grades.find(({ name }) => cell.text.replace(/等|级/gu, '') === name);
    if (!printed || printed.name === total.grade) return;
    yield { cell, message: `等级填写“${printed.name}”，总分 ${sayNumber(total.final)} 对应“${total.grade}”` };
  },
};
