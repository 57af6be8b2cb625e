import type { Decimal } from '../../decimal';
import type { Form } from '../../form/form';
import { squeeze } from '../../form/words';
import { parseQuantity } from '../../measure/reading/quantity';
import { sayNumber } from '../../scoring/number-words';
import type { CellRef } from '../../sheet/cell-ref';
import type { Sheet } from '../../sheet/sheet';
import { cellAt } from '../../sheet/sheet';
import { headTexts } from '../head-texts';
import type { Check } from '../finding';
import { EVERY_FORM } from '../finding';

export const budgetSplit: Check = {
  id: 'budget-split',
  title: '按收入、按支出性质分的资金与资金总额不符',
  severity: 'error',
  scope: EVERY_FORM,
  source: '审核惯例',
  *find(form, _, sheet) {
    const splits = [
      statedAmount(form, sheet, /^按收入性质分?[:：]?/),
      statedAmount(form, sheet, /^按支出性质分?[:：]?/),
    ];
    const stated = splits.flatMap((split) => split ?? []);
    const whole = statedAmount(form, sheet, /^(?:年度|全年)?(?:资金|预算)总[额量][:：]/) ?? wholeOf(form) ?? stated[0];
    if (!whole) return;
    for (const { cell, label, amount, unit } of stated) {
      if (unit !== whole.unit || amount.eq(whole.amount)) continue;
      yield {
        cell,
        message: `${label} ${sayNumber(amount)}，${whole.label} ${sayNumber(whole.amount)}，相差 ${sayNumber(amount.minus(whole.amount).abs())}`,
      };
    }
  },
};

interface Stated {
  readonly cell: CellRef;
  readonly label: string;
  readonly amount: Decimal;
  /** "万元", "" for none: amounts in different units are not compared. */
  readonly unit: string;
}

/** "按收入性质分：468.28万元", or the label with its amount in the cell to the right. */
function statedAmount(form: Form, sheet: Sheet | null, label: RegExp): Stated | null {
  for (const { row, column, text } of headTexts(form, sheet)) {
    const found = label.exec(text)?.[0];
    if (found === undefined) continue;
    const inline = text.slice(found.length);
    const at = inline === '' ? column + 1 : column;
    const said = inline === '' ? squeeze(cellAt(sheet!, row, at).text) : inline;
    const amount = amountOf(said);
    if (amount) return { cell: { row, column: at }, label: found.replace(/[:：]$/, ''), ...amount };
  }
  return null;
}

function amountOf(said: string): Pick<Stated, 'amount' | 'unit'> | null {
  const found = /^\d[\d.,]*(?:[万亿]?元)?$/.test(said) ? parseQuantity(said) : null;
  return found && { amount: found.value, unit: found.unit?.symbol ?? '' };
}

function wholeOf({ budget }: Form): Stated | null {
  const cell = budget?.annual ?? budget?.initial;
  const amount = cell ? amountOf(squeeze(cell.text)) : null;
  return cell && amount ? { cell, label: '年度资金总额', ...amount } : null;
}
