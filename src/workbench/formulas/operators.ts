import type { Operator } from './tokens';
import type { Scalar } from './values';
import { compareScalars, DIVISION_BY_ZERO, isError, NUM, toNumber, toText } from './values';

/** One binary operation of Excel on two values; an error on the left wins over one on the right. */
export function applyOperator(operator: Operator, a: Scalar, b: Scalar): Scalar {
  if (isError(a)) return a;
  if (isError(b)) return b;
  switch (operator) {
    case '&': {
      const left = toText(a);
      const right = toText(b);
      return isError(left) ? left : isError(right) ? right : left + right;
    }
    case '=':
      return compareScalars(a, b) === 0;
    case '<>':
      return compareScalars(a, b) !== 0;
    case '<':
      return compareScalars(a, b) < 0;
    case '>':
      return compareScalars(a, b) > 0;
    case '<=':
      return compareScalars(a, b) <= 0;
    case '>=':
      return compareScalars(a, b) >= 0;
    case '+':
    case '-':
    case '*':
    case '/':
    case '^': {
      const left = toNumber(a);
      const right = toNumber(b);
      return isError(left) ? left : isError(right) ? right : arithmetic(operator, left, right);
    }
  }
}

/** -A1 and A1%: a multiplication by the factor. */
export function scaled(value: Scalar, factor: -1 | 0.01): Scalar {
  const number = toNumber(value);
  if (isError(number)) return number;
  return finite(factor === -1 ? -number : number / 100);
}

function arithmetic(operator: '+' | '-' | '*' | '/' | '^', a: number, b: number): Scalar {
  switch (operator) {
    case '+':
      return finite(withoutNoise(a + b, a));
    case '-':
      return finite(withoutNoise(a - b, a));
    case '*':
      return finite(a * b);
    case '/':
      return b === 0 ? DIVISION_BY_ZERO : finite(a / b);
    case '^':
      if (a === 0 && b === 0) return NUM;
      return a === 0 && b < 0 ? DIVISION_BY_ZERO : finite(a ** b);
  }
}

// 0.1 + 0.2 - 0.3 is 0 in Excel: a difference in the 16th digit of its operands is none.
const withoutNoise = (result: number, operand: number): number =>
  Math.abs(result) < Math.abs(operand) * 1e-15 ? 0 : result;

// "+ 0" makes -0 a plain 0.
export const finite = (value: number): Scalar => (Number.isFinite(value) ? value + 0 : NUM);
