import { parseTypedNumber } from './typed-number';
import type { Scalar } from './values';
import { compareScalars, isError } from './values';

/**
 * SUMIF's condition as a question to one cell: 60, ">=60", "<>", "产出*". A condition that is a number also fits the
 * text "60"; ? and * stand for any letter and any letters, ~ takes their magic.
 */
export function parseCriterion(criterion: Scalar): (cell: Scalar) => boolean {
  if (isError(criterion)) return (cell) => isError(cell) && cell.error === criterion.error;
  // A blank condition asks for 0.
  if (typeof criterion !== 'string') return equals(criterion ?? 0);
  const [, operator = '', operand = ''] = /^(<=|>=|<>|=|<|>|)(.*)$/s.exec(criterion) ?? [];
  const wanted = operandOf(operand);
  switch (operator) {
    case '':
    case '=':
      // "=" alone asks for truly empty cells.
      if (operand === '') return operator === '' ? (cell) => cell === null || cell === '' : (cell) => cell === null;
      return equals(wanted);
    case '<>': {
      const same = operand === '' ? (cell: Scalar): boolean => cell === null : equals(wanted);
      return (cell) => !same(cell);
    }
    default:
      return (cell) => {
        // Larger and smaller are asked of the condition's own kind only; a blank is neither.
        if (isError(cell) || cell === null || typeof cell !== typeof wanted) return false;
        const order = compareScalars(cell, wanted);
        if (operator === '<') return order < 0;
        if (operator === '>') return order > 0;
        return operator === '<=' ? order <= 0 : order >= 0;
      };
  }
}

type Operand = string | number | boolean;

function operandOf(text: string): Operand {
  if (/^(true|false)$/i.test(text)) return text.toUpperCase() === 'TRUE';
  return parseTypedNumber(text)?.value ?? text;
}

function equals(wanted: Operand): (cell: Scalar) => boolean {
  if (typeof wanted === 'string') {
    const fits = wildcard(wanted);
    return (cell) => typeof cell === 'string' && fits(cell);
  }
  return (cell) => {
    if (isError(cell) || cell === null) return false;
    const value = typeof wanted === 'number' && typeof cell === 'string' ? parseTypedNumber(cell)?.value : cell;
    return value !== undefined && typeof value === typeof wanted && compareScalars(value, wanted) === 0;
  };
}

/** Linear in the length of both: goes back to the latest star only, as a regular expression would not. */
function wildcard(pattern: string): (text: string) => boolean {
  const signs = [...pattern.toUpperCase().matchAll(/~[*?~]|[^]/gu)].map(([sign]) => sign);
  return (cell) => {
    const letters = Array.from(cell.toUpperCase());
    let sign = 0;
    let letter = 0;
    let star = -1;
    let resume = 0;
    while (letter < letters.length) {
      const wanted = signs[sign];
      if (wanted === '*') {
        star = sign;
        resume = letter;
        sign += 1;
      } else if (
        wanted !== undefined &&
        (wanted === '?' || letters[letter] === (wanted.length > 1 ? wanted.replace('~', '') : wanted))
      ) {
        sign += 1;
        letter += 1;
      } else if (star >= 0) {
        sign = star + 1;
        resume += 1;
        letter = resume;
      } else return false;
    }
    while (signs[sign] === '*') sign += 1;
    return sign === signs.length;
  };
}
