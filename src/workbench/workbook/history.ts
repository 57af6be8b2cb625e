import type { CellState, SheetModel } from './sheet-model';

/** One cell before and after a step. */
export interface Change {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly before: CellState;
  after: CellState;
  /** Not written: its formula gave another value. */
  readonly isRecalculated: boolean;
}

/** What one write did to cells, by sheet and cell. */
export type Step = ReadonlyMap<number, Change>;
export type OpenStep = Map<number, Change>;

/** The steps that can be taken back, and those that can be done again. It keeps them; applying is the caller's. */
export interface StepHistory {
  /** A new step: what was taken back before is gone. */
  add(step: Step): void;
  /** The step to take back now, or null. */
  undo(): Step | null;
  /** The step to do again now, or null. */
  redo(): Step | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** A sheet that is removed takes its steps with it, and in other steps what its formulas came to. */
  forget(sheet: SheetModel): void;
}

const MOST_STEPS = 200;

export function createHistory(): StepHistory {
  let done: Step[] = [];
  let undone: Step[] = [];

  const carry = (from: Step[], to: Step[]): Step | null => {
    const step = from.pop();
    if (step) to.push(step);
    return step ?? null;
  };

  return {
    add(step) {
      done.push(step);
      if (done.length > MOST_STEPS) done.shift();
      undone = [];
    },
    undo: () => carry(done, undone),
    redo: () => carry(undone, done),
    get canUndo() {
      return done.length > 0;
    },
    get canRedo() {
      return undone.length > 0;
    },
    forget(sheet) {
      done = withoutSheet(done, sheet);
      undone = withoutSheet(undone, sheet);
    },
  };
}

const withoutSheet = (steps: readonly Step[], sheet: SheetModel): Step[] =>
  steps.flatMap((step) => {
    const wroteThere = [...step.values()].some((one) => one.sheet === sheet && !one.isRecalculated);
    return wroteThere ? [] : [new Map([...step].filter(([, one]) => one.sheet !== sheet))];
  });
