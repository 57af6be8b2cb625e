import type { CellRange } from '../../domain/sheet/cell-ref';
import type { CellValue } from '../../domain/sheet/sheet';
import type { Operator, Token } from './tokens';
import { tokenize } from './tokens';

export type Expression =
  | { readonly kind: 'constant'; readonly value: CellValue }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly range: CellRange }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly parameters: readonly Expression[] }
  | { readonly kind: 'unary'; readonly operator: '+' | '-'; readonly operand: Expression }
  | { readonly kind: 'percent'; readonly left: Expression }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  /** Left out between commas: IF(A1,,2). */
  | { readonly kind: 'missing' };

export type Reference = Extract<Expression, { kind: 'reference' }>;
export type Call = Extract<Expression, { kind: 'call' }>;

/** `foreign`: Excel may well accept it, this grammar has no words for it. `invalid`: Excel refuses it as well. */
export type Parsed =
  { readonly kind: 'formula'; readonly expression: Expression } | { readonly kind: 'foreign' | 'invalid' };

// From weak to strong; all of them group from the left, ^ too: 2^3^2 is 64. Minus before a number is stronger: -2^2 is 4.
const STRENGTH: Readonly<Record<Operator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

// Excel nests 64 functions deep; signs and parentheses count here as well.
const DEEPEST = 200;

class Refusal extends Error {
  constructor(readonly kind: 'foreign' | 'invalid') {
    super(kind);
  }
}

/** "=SUM(H10:H16)*2", with or without its "=" → the expression. Linear in its length; never throws. */
export function parseFormula(formula: string): Parsed {
  const tokens = tokenize(formula.startsWith('=') ? formula.slice(1) : formula);
  if (!tokens) return { kind: 'invalid' };
  if (tokens.some(({ kind }) => kind === 'foreign')) return { kind: 'foreign' };
  try {
    return { kind: 'formula', expression: parseTokens(tokens) };
  } catch (error) {
    if (error instanceof Refusal) return { kind: error.kind };
    throw error;
  }
}

function parseTokens(all: readonly Token[]): Expression {
  const tokens = all.filter(({ kind }) => kind !== 'space');
  let position = 0;
  let depth = 0;
  const peek = (): Token | undefined => tokens[position];
  const take = (kind: Token['kind']): boolean => {
    if (peek()?.kind !== kind) return false;
    position += 1;
    return true;
  };

  const parse = (weakest: number): Expression => {
    depth += 1;
    if (depth > DEEPEST) throw new Refusal('foreign');
    let left = parseOperand();
    for (;;) {
      const token = peek();
      if (token?.kind === '%') {
        position += 1;
        left = { kind: 'percent', left };
      } else if (token?.kind === 'operator' && STRENGTH[token.operator] > weakest) {
        position += 1;
        left = { kind: 'binary', operator: token.operator, left, right: parse(STRENGTH[token.operator]) };
      } else break;
    }
    depth -= 1;
    return left;
  };

  const parseOperand = (): Expression => {
    const token = peek();
    position += 1;
    switch (token?.kind) {
      case 'number':
      case 'string':
      case 'boolean':
        return { kind: 'constant', value: token.value };
      case 'error':
        return { kind: 'error', error: token.value };
      case 'reference':
        return { kind: 'reference', sheet: token.sheet, range: token.range };
      case 'name':
        return { kind: 'name', name: token.text };
      case 'function':
        return { kind: 'call', name: token.name, parameters: parseParameters() };
      case '(': {
        const inner = parse(0);
        // (A1,B1) is a union of references.
        if (peek()?.kind === ',') throw new Refusal('foreign');
        if (!take(')')) throw new Refusal('invalid');
        return inner;
      }
      case 'operator':
        if (token.operator !== '+' && token.operator !== '-') throw new Refusal('invalid');
        // Stronger than every binary operator.
        return { kind: 'unary', operator: token.operator, operand: parseSigned() };
      case ')':
      case ',':
      case '%':
      case 'space':
      case 'foreign':
      case undefined:
        throw new Refusal('invalid');
    }
  };

  // The operand of a sign takes its own "%" (-5% is minus five percent) and nothing else.
  const parseSigned = (): Expression => {
    depth += 1;
    if (depth > DEEPEST) throw new Refusal('foreign');
    let operand = parseOperand();
    while (take('%')) operand = { kind: 'percent', left: operand };
    depth -= 1;
    return operand;
  };

  const parseParameters = (): Expression[] => {
    const parameters: Expression[] = [];
    take('(');
    if (take(')')) return parameters;
    do {
      const next = peek()?.kind;
      parameters.push(next === ',' || next === ')' ? { kind: 'missing' } : parse(0));
    } while (take(','));
    if (!take(')')) throw new Refusal(isIntersection() ? 'foreign' : 'invalid');
    return parameters;
  };

  // "A1:B3 B2:C4": two operands with nothing but a space between. Numbers and texts cannot be crossed.
  const isIntersection = (): boolean => {
    const crossable = (token: Token | undefined): boolean =>
      token !== undefined && ['reference', 'name', 'function', '(', ')'].includes(token.kind);
    return crossable(tokens[position - 1]) && crossable(tokens[position]) && tokens[position]?.kind !== ')';
  };

  const expression = parse(0);
  if (position < tokens.length) throw new Refusal(isIntersection() ? 'foreign' : 'invalid');
  return expression;
}

/** All parts of an expression, itself included, without recursion: a sum of 2000 cells is 2000 deep on its left. */
export function* partsOf(expression: Expression): Generator<Expression> {
  const waiting = [expression];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    yield part;
    if (part.kind === 'call') waiting.push(...part.parameters);
    else if (part.kind === 'unary') waiting.push(part.operand);
    else if (part.kind === 'percent') waiting.push(part.left);
    else if (part.kind === 'binary') waiting.push(part.left, part.right);
  }
}
