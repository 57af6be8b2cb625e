import type { Form } from '../../form/form';
import { squeeze } from '../../form/words';
import type { Sheet } from '../../sheet/sheet';
import { hasEnd } from '../extent';
import { headTexts } from '../head-texts';
import type { Check } from '../finding';
import { EVERY_FORM } from '../finding';

export const missingDimension: Check = {
  id: 'missing-dimension',
  title: '缺少成本指标或满意度指标',
  // The framework asks for them where they apply.
  severity: 'info',
  scope: EVERY_FORM,
  source: '财预〔2020〕10号',
  *find(form, { total }, sheet) {
    const { indicators, kind, header, columns } = form;
    // An excerpt, and a row that could not be read, may hold what is missing.
    const isWhole = kind !== 'evaluation' || hasEnd(form) || total.weight.gte(100);
    const hasLevel = (word: RegExp): boolean => indicators.some(({ level1 }) => word.test(squeeze(level1?.name ?? '')));
    const isNational = hasLevel(/产出/) && hasLevel(/效益|效果/);
    if (!isWhole || !isNational || form.damagedRows.length > 0) return;

    const says = (word: RegExp): boolean =>
      indicators.some(({ level1, level2, name }) => word.test(squeeze(`${level1?.name}${level2?.name}${name.text}`)));
    const missing = [
      ...(isOfDepartment(form, sheet) || says(/成本/) ? [] : ['成本指标']),
      ...(says(/满意/) ? [] : ['满意度指标']),
    ];
    if (missing.length === 0) return;
    yield {
      cell: { row: header.first, column: columns.level2 ?? columns.level1 ?? columns.level3 ?? form.range.left },
      message: `没有填写${missing.join('和')}；办法的指标框架里有，确实不涉及的请说明`,
    };
  },
};

/** 部门整体支出: its framework has no 成本指标 of its own. */
const isOfDepartment = (form: Form, sheet: Sheet | null): boolean =>
  headTexts(form, sheet).some(({ text }) => /整体|预算部门|^部门名?称?[:：]?$/.test(text));
