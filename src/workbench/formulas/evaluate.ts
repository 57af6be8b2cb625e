import type { CellValue } from '../../domain/sheet/sheet';
import type { FormulaPlace, ReadCell } from './areas';
import { Areas, isLarge } from './areas';
import { parseCriterion } from './criteria';
import type { Listed } from './functions';
import { functionNamed, total } from './functions';
import type { Matrix, Operand } from './matrix';
import { asMatrix, isMatrix, lift, lift2 } from './matrix';
import { applyOperator, finite, scaled } from './operators';
import type { Call, Expression, Reference } from './parse';
import { parseFormula } from './parse';
import { isSupported } from './supported';
import { LAST_COLUMN, LAST_ROW } from './tokens';
import type { Scalar } from './values';
import { isError, NO_REFERENCE, toBoolean, toCell, VALUE } from './values';

export type { FormulaPlace, ReadCell } from './areas';

export type Evaluation = { readonly supported: true; readonly value: CellValue } | { readonly supported: false };

const UNSUPPORTED: Evaluation = { supported: false };

/**
 * The value of a formula, as Excel computes it. Not supported: other functions than those in functions.ts, names,
 * arrays, and ranges where one value is wanted; what is shown then is the caller's choice (the saved value, #NAME?).
 * Never throws by itself, whatever the text; a circle of references is the caller's to find.
 */
export function evaluateFormula(formula: string, at: FormulaPlace, read: ReadCell): Evaluation {
  const parsed = parseFormula(formula);
  if (parsed.kind !== 'formula') return UNSUPPORTED;
  const areas = new Areas(at, read);
  if (!isSupported(parsed.expression, areas)) return UNSUPPORTED;
  const value = new Evaluator(areas).evaluate(parsed.expression);
  return { supported: true, value: toCell(isMatrix(value) ? VALUE : value) };
}

class Evaluator {
  constructor(private readonly areas: Areas) {}

  evaluate(expression: Expression): Operand {
    // Down the left side in a loop: "A1+A2+…+A2000" is 2000 deep there, and the stack is not.
    const spine: Extract<Expression, { kind: 'binary' | 'percent' }>[] = [];
    let first = expression;
    while (first.kind === 'binary' || first.kind === 'percent') {
      spine.push(first);
      first = first.left;
    }
    let value = this.evaluateFirst(first);
    for (const node of spine.reverse()) {
      value =
        node.kind === 'percent'
          ? lift(value, (scalar) => scaled(scalar, 0.01))
          : lift2(value, this.evaluate(node.right), (a, b) => applyOperator(node.operator, a, b));
    }
    return value;
  }

  private evaluateFirst(expression: Exclude<Expression, { kind: 'binary' | 'percent' }>): Operand {
    switch (expression.kind) {
      case 'constant':
        return expression.value;
      case 'error':
        return { error: expression.error };
      case 'missing':
        return null;
      case 'name':
        return { error: '#NAME?' };
      case 'unary': {
        const operand = this.evaluate(expression.operand);
        return expression.operator === '+' ? operand : lift(operand, (scalar) => scaled(scalar, -1));
      }
      case 'reference':
        return isLarge(expression.range) ? this.matrix(expression) : this.cellOf(expression);
      case 'call':
        return this.call(expression);
    }
  }

  private call({ name, parameters }: Call): Scalar {
    const rule = functionNamed(name);
    switch (rule?.kind) {
      case 'list':
        return rule.of(this.listed(parameters));
      case 'scalar':
        return rule.of(parameters.map((parameter) => this.scalar(parameter)));
      case 'IF': {
        const truth = toBoolean(this.scalar(parameters[0]!));
        if (isError(truth)) return truth;
        const chosen = parameters[truth ? 1 : 2];
        // IF(A1,5) without the other case is FALSE, IF(A1,5,) is 0.
        return chosen ? (this.scalar(chosen) ?? 0) : false;
      }
      case 'IFERROR': {
        const value = this.scalar(parameters[0]!);
        return (isError(value) ? this.scalar(parameters[1]!) : value) ?? 0;
      }
      case 'SUMIF':
        return this.sumIf(parameters[0] as Reference, parameters[1]!, (parameters[2] ?? parameters[0]) as Reference);
      case 'SUMPRODUCT':
        return this.sumProduct(parameters);
      case undefined:
        return { error: '#NAME?' };
    }
  }

  private scalar(expression: Expression): Scalar {
    const value = this.evaluate(expression);
    return isMatrix(value) ? VALUE : value;
  }

  private listed(parameters: readonly Expression[]): Listed {
    const cells: Scalar[] = [];
    const direct: Scalar[] = [];
    for (const parameter of parameters) {
      if (parameter.kind !== 'reference') direct.push(this.scalar(parameter));
      else if (this.areas.isGone(parameter)) cells.push(NO_REFERENCE);
      else this.areas.each(parameter, this.areas.bounded(parameter), (value) => cells.push(value));
    }
    return { cells, direct };
  }

  private sumIf(asked: Reference, condition: Expression, summed: Reference): Scalar {
    if (this.areas.isGone(asked) || this.areas.isGone(summed)) return NO_REFERENCE;
    const fits = parseCriterion(this.scalar(condition));
    const numbers: number[] = [];
    const wrong: Scalar[] = [];
    this.areas.each(asked, this.areas.trimmed(asked), (value, row, column) => {
      if (!fits(value)) return;
      // The summed range has the size of the asked one, whatever is written: only its first corner counts.
      const [toRow, toColumn] = [
        summed.range.top + row - asked.range.top,
        summed.range.left + column - asked.range.left,
      ];
      if (toRow > LAST_ROW || toColumn > LAST_COLUMN) return;
      const addend = this.areas.value(summed, toRow, toColumn);
      if (isError(addend)) wrong.push(addend);
      else if (typeof addend === 'number') numbers.push(addend);
    });
    return wrong[0] ?? finite(total(numbers));
  }

  private sumProduct(parameters: readonly Expression[]): Scalar {
    const factors = parameters.map((parameter) => asMatrix(this.evaluate(parameter)));
    const [first] = factors as [Matrix, ...Matrix[]];
    if (factors.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns)) return VALUE;
    const wrong = factors.flatMap(({ values }) => values).find(isError);
    if (wrong) return wrong;
    // Only numbers count: a text or TRUE in a list is 0 (multiplied by an operator it has become a number before).
    const numberIn = ({ values }: Matrix, index: number): number => {
      const value = values[index];
      return typeof value === 'number' ? value : 0;
    };
    const products = first.values.map((_, index) => factors.reduce((product, f) => product * numberIn(f, index), 1));
    return finite(total(products));
  }

  private cellOf(reference: Reference): Scalar {
    if (this.areas.isGone(reference)) return NO_REFERENCE;
    return this.areas.value(reference, reference.range.top, reference.range.left);
  }

  private matrix(reference: Reference): Matrix {
    if (this.areas.isGone(reference)) return asMatrix(NO_REFERENCE);
    const range = this.areas.trimmed(reference);
    const values: Scalar[] = [];
    this.areas.each(reference, range, (value) => values.push(value));
    return { rows: range.bottom - range.top + 1, columns: range.right - range.left + 1, values };
  }
}
