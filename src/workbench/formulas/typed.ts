import { isErrorValue } from '../../domain/sheet/sheet';
import type { CellValue } from '../../domain/sheet/sheet';
import { parseFormula } from './parse';
import { tokenize } from './tokens';
import { parseTypedNumber } from './typed-number';
import type { TypingPlace } from './typing';

export interface Typed {
  /** Null beside a formula: its value is what `evaluateFormula` gives. */
  readonly value: CellValue;
  /** "=SUM(A1:A3)", or null. */
  readonly formula: string | null;
  /** The number format Excel sets by itself, or null: the cell keeps its own. */
  readonly format: string | null;
  /**
   * It begins like a formula and is none ("-5%完成"): Excel refuses it with a message and Office.js throws. The value
   * is the text as it was typed, so that a page which shows no message loses nothing.
   */
  readonly refused: boolean;
}

const text = (value: CellValue, refused = false): Typed => ({ value, formula: null, format: null, refused });

/**
 * What Excel (zh-CN) makes of keys typed into a cell, or of a string written through Office.js `values`, in a cell
 * with the number format `currentFormat`. A text format ("@") takes everything as it is.
 */
export function parseTyped(typed: string, currentFormat: string, place: TypingPlace = {}): Typed {
  if (typed === '') return text(null);
  // The apostrophe is a prefix, never part of the text.
  if (typed.startsWith("'")) return text(typed.slice(1));
  if (currentFormat.trim() === '@') return text(typed);

  const number = parseTypedNumber(typed, place);
  if (number) return typedNumber(number.value, number.format, typed, currentFormat);
  const word = typed.trim().toUpperCase();
  if (word === 'TRUE' || word === 'FALSE') return text(word === 'TRUE');
  if (isErrorValue(word)) return text(word);
  return /^[=+\-@]./s.test(typed) ? typedFormula(typed) : text(typed);
}

function typedNumber(value: number, format: string | null, typed: string, currentFormat: string): Typed {
  const general = /^general$/i.test(currentFormat);
  // Automatic percent entry (Microsoft KB 215203): in a cell of percentages "98" means 98% and ".98" too, but "0.98"
  // means 0.98%.
  const asPercent = format === null && currentFormat.includes('%') && !/^ *[-+]?\./.test(typed);
  return {
    value: asPercent ? Number(`${value}e-2`) || value / 100 : value,
    formula: null,
    format: general ? format : null,
    refused: false,
  };
}

// "-A1" and "+A1" become "=-A1" and "=+A1"; "@SUM(A1)" is how Lotus wrote "=SUM(A1)".
function typedFormula(typed: string): Typed {
  const body = /^[=@]/.test(typed) ? typed.slice(1) : typed;
  for (const candidate of [body, withClosedBrackets(body)]) {
    const parsed = parseFormula(candidate);
    const isFunctionCall = parsed.kind === 'formula' && parsed.expression.kind === 'call';
    if (parsed.kind === 'invalid' || (typed.startsWith('@') && !isFunctionCall)) continue;
    return { value: null, formula: `=${asExcelWrites(candidate)}`, format: null, refused: false };
  }
  return text(typed, true);
}

// Excel closes what was left open: "=SUM(A1:A3" is understood.
function withClosedBrackets(body: string): string {
  let open = 0;
  for (const { kind } of tokenize(body) ?? []) open += kind === '(' ? 1 : kind === ')' ? -1 : 0;
  return open > 0 ? body + ')'.repeat(open) : body;
}

// Names of functions, columns and truths come out in capitals; texts and names of sheets stay as they are.
const asExcelWrites = (body: string): string =>
  (tokenize(body) ?? [])
    .map((token) => {
      if (token.kind === 'function' || token.kind === 'boolean' || token.kind === 'error')
        return token.text.toUpperCase();
      if (token.kind !== 'reference') return token.text;
      const local = token.text.lastIndexOf('!') + 1;
      return token.text.slice(0, local) + token.text.slice(local).toUpperCase();
    })
    .join('');
