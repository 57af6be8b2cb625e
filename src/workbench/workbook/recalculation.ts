import { cellKey, isInside, type CellRange, type CellRef } from '../../domain/sheet/cell-ref';
import { evaluateFormula, type ReadCell } from '../formulas/evaluate';
import { parseFormula, partsOf, type Reference } from '../formulas/parse';
import { cellsOf } from './merge-index';
import type { SheetModel } from './sheet-model';

export interface PlacedCell extends CellRef {
  readonly sheet: SheetModel;
}

export interface Recalculation {
  /** To be told of each cell whose formula came, went or changed. */
  formulaChanged(cell: PlacedCell): void;
  /** Computes the formulas in these cells and all that depend on them, and sets their values. */
  run(changed: readonly PlacedCell[], setValue: (cell: PlacedCell, value: ReturnType<ReadCell>) => void): void;
  /** Some formula would have another value now, and this program could not compute it: Excel must, on opening. */
  readonly isIncomplete: boolean;
}

interface Formula extends PlacedCell {
  readonly id: number;
  readonly text: string;
  readonly looksAt: readonly { readonly sheet: number; readonly range: CellRange }[];
  /** It looks at cells that its text does not name, or is computed together with others. */
  readonly isBeyondUs: boolean;
}

/** Which formula looks at which cell, kept up to date; built when a cell is first written. */
export function createRecalculation(sheets: readonly SheetModel[]): Recalculation {
  const numberByName = new Map(sheets.map((sheet, index) => [sheet.name.toLowerCase(), index]));
  const numberOf = new Map(sheets.map((sheet, index) => [sheet, index]));
  const idOf = ({ sheet, row, column }: PlacedCell): number => cellId(numberOf.get(sheet) ?? 0, row, column);

  const formulas = new Map<number, Formula>();
  const byCell = new Map<number, Formula[]>();
  const byRange = sheets.map(() => new Map<Formula, CellRange[]>());
  const beyondUs = new Set<Formula>();
  let isBuilt = false;
  let isIncomplete = false;

  const read = Object.assign(
    (name: string, row: number, column: number) => {
      const sheet = sheets[numberByName.get(name.toLowerCase()) ?? -1];
      return sheet ? sheet.value(row, column) : '#REF!';
    },
    { usedRange: (name: string) => sheets[numberByName.get(name.toLowerCase()) ?? -1]?.usedRange() },
  );

  function add({ sheet, row, column }: PlacedCell, text: string): void {
    const number = numberOf.get(sheet) ?? 0;
    const { references, areAll } = referencesIn(text);
    const looksAt: Formula['looksAt'][number][] = [];
    for (const reference of references) {
      const other = reference.sheet === null ? number : numberByName.get(reference.sheet.toLowerCase());
      if (other !== undefined) looksAt.push({ sheet: other, range: reference.range });
    }
    const isBeyondUs = !areAll || isArrayFormula({ sheet, row, column }, text);
    const formula: Formula = { sheet, row, column, id: cellId(number, row, column), text, looksAt, isBeyondUs };
    formulas.set(formula.id, formula);
    if (isBeyondUs) beyondUs.add(formula);
    for (const { sheet: other, range } of looksAt) {
      if (cellsOf(range) > SMALL) byRange[other]!.set(formula, [...(byRange[other]!.get(formula) ?? []), range]);
      else for (const id of idsIn(other, range)) addLooker(id, formula);
    }
  }

  function addLooker(id: number, formula: Formula): void {
    const lookers = byCell.get(id);
    if (lookers) lookers.push(formula);
    else byCell.set(id, [formula]);
  }

  function remove(formula: Formula): void {
    formulas.delete(formula.id);
    beyondUs.delete(formula);
    for (const { sheet, range } of formula.looksAt) {
      if (cellsOf(range) > SMALL) byRange[sheet]!.delete(formula);
      else
        for (const id of idsIn(sheet, range))
          byCell.set(
            id,
            (byCell.get(id) ?? []).filter((other) => other !== formula),
          );
    }
  }

  function build(): void {
    isBuilt = true;
    for (const sheet of sheets) {
      for (let index = 0; index < sheet.part.size; index += 1) {
        const key = sheet.part.keyAt(index);
        if (sheet.part.isFormulaAt(index) && !sheet.edits.has(key)) addAt(sheet, key);
      }
      for (const key of sheet.edits.keys()) addAt(sheet, key);
    }
  }

  function addAt(sheet: SheetModel, key: number): void {
    const cell = { sheet, row: Math.floor(key / 16384), column: key % 16384 };
    const { formula } = sheet.state(cell.row, cell.column);
    if (formula !== null) add(cell, formula);
  }

  function* lookersAt(id: number): Generator<Formula> {
    yield* byCell.get(id) ?? [];
    const cell = { row: Math.floor((id % SHEET) / 16384), column: id % 16384 };
    for (const [formula, ranges] of byRange[Math.floor(id / SHEET)]!) {
      if (ranges.some((range) => isInside(cell, range))) yield formula;
    }
  }

  /** The formulas to compute, each after those it looks at. Those in a circle, or behind one, are left out. */
  function inOrder(changed: readonly PlacedCell[]): Formula[] {
    const waitsFor = new Map<Formula, number>();
    const reached: Formula[] = [];
    const reach = (formula: Formula): void => {
      if (waitsFor.has(formula)) return;
      waitsFor.set(formula, 0);
      reached.push(formula);
    };
    for (const cell of changed) {
      const own = formulas.get(idOf(cell));
      if (own) reach(own);
      for (const formula of lookersAt(idOf(cell))) reach(formula);
    }
    const followers = new Map<Formula, Formula[]>();
    // `reached` grows while it is walked: that is the transitive closure.
    for (const formula of reached) {
      const next = [...new Set(lookersAt(formula.id))];
      followers.set(formula, next);
      next.forEach(reach);
    }
    for (const next of followers.values())
      for (const formula of next) waitsFor.set(formula, waitsFor.get(formula)! + 1);
    const ready = reached.filter((formula) => waitsFor.get(formula) === 0);
    for (const formula of ready) {
      for (const follower of followers.get(formula)!) {
        const left = waitsFor.get(follower)! - 1;
        waitsFor.set(follower, left);
        if (left === 0) ready.push(follower);
      }
    }
    if (ready.length < reached.length) isIncomplete = true;
    return ready;
  }

  return {
    get isIncomplete() {
      return isIncomplete;
    },
    formulaChanged(cell) {
      if (!isBuilt) return;
      const known = formulas.get(idOf(cell));
      if (known) remove(known);
      addAt(cell.sheet, cellKey(cell.row, cell.column));
    },
    run(changed, setValue) {
      if (!isBuilt) build();
      if (changed.length > 0 && beyondUs.size > 0) isIncomplete = true;
      for (const formula of inOrder(changed)) {
        if (formula.isBeyondUs) continue;
        const result = evaluateFormula(
          formula.text,
          { sheet: formula.sheet.name, row: formula.row, column: formula.column },
          read,
        );
        if (result.supported) setValue(formula, result.value);
        else isIncomplete = true;
      }
    },
  };
}

/** Ranges up to this many cells are listed cell by cell; larger ones are searched. */
const SMALL = 256;

// One number for a cell of the workbook: a sheet has 2^20 rows of 2^14 cells.
const SHEET = 2 ** 34;
const cellId = (sheet: number, row: number, column: number): number => sheet * SHEET + cellKey(row, column);

/** One of the file's array formulas; a plain formula that took its place is computed. */
const isArrayFormula = ({ sheet, row, column }: PlacedCell, text: string): boolean =>
  sheet.part.arrays.some(({ range }) => isInside({ row, column }, range)) &&
  sheet.fileState(row, column).formula === text;

function* idsIn(sheet: number, range: CellRange): Generator<number> {
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) yield cellId(sheet, row, column);
  }
}

/** The cells a formula names. Names, INDIRECT and what cannot be read may look at others: not all are known then. */
function referencesIn(formula: string): { readonly references: readonly Reference[]; readonly areAll: boolean } {
  const parsed = parseFormula(formula);
  if (parsed.kind !== 'formula') return { references: [], areAll: false };
  const references: Reference[] = [];
  let areAll = true;
  for (const part of partsOf(parsed.expression)) {
    if (part.kind === 'reference') references.push(part);
    else if (part.kind === 'name' || (part.kind === 'call' && /^(INDIRECT|OFFSET)$/i.test(part.name))) areAll = false;
  }
  return { references, areAll };
}
