import type { CellRef } from '../../sheet/cell-ref';
import { quoteText } from '../../scoring/number-words';
import { headTexts } from '../head-texts';
import type { Check } from '../finding';
import { EVERY_FORM } from '../finding';

export const duplicatedAmount: Check = {
  id: 'duplicated-amount',
  title: '同一个数在一个单元格里写了两遍',
  severity: 'warning',
  scope: EVERY_FORM,
  source: '审核惯例',
  *find(form, _, sheet) {
    const cells: [CellRef, string][] = headTexts(form, sheet).map((cell) => [cell, cell.text]);
    for (const { targetCell, targetText, actualCell, actualText } of form.indicators) {
      if (targetCell) cells.push([targetCell, targetText]);
      if (actualCell) cells.push([actualCell, actualText]);
    }
    for (const [cell, text] of cells) {
      const twice = TWICE.exec(text.slice(0, 200).replace(/\s/gu, ''));
      if (twice) yield { cell, message: `“${quoteText(text)}”里的 ${twice[1]} 像是写了两遍，请核对` };
    }
  },
};

// 854万854万: the very number and unit again, without anything between.
const TWICE = /(?<![\d.,])(\d+(?:\.\d+)?(?:万元|亿元|元|万|亿|%))\1/u;
