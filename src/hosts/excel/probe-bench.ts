import type { CellRef } from '../../domain/sheet/cell-ref';
import type { Result } from '../../domain/result';
import { Unanswerable } from '../probe-questions';
import { problemOf } from './refusal';
import type { FailedTrip } from './round-trip';
import { roundTrip } from './round-trip';

/** Ranges of the cells that belong to a question alone, counted from the first of them. */
export type OwnCells = (row: number, column: number, rows?: number, columns?: number) => Excel.Range;

type Queue<T> = (cells: OwnCells, sheet: Excel.Worksheet, context: Excel.RequestContext) => () => T;

/** What a question to Excel is tried on. */
export interface ExcelProbeBench {
  /** Of the sheet of the self-test. */
  readonly name: string;
  /** The same cells, as places on the sheet. */
  readonly at: (row: number, column: number) => CellRef;
  /** One request; a refusal is thrown. */
  readonly ask: <T>(queue: Queue<T>) => Promise<T>;
  /** One request that may be refused. */
  readonly attempt: <T>(queue: Queue<T>) => Promise<Result<T, FailedTrip<T>>>;
}

export function createProbeBench(sheetId: string, name: string, corner: CellRef): ExcelProbeBench {
  const attempt: ExcelProbeBench['attempt'] = (queue) =>
    roundTrip((context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const cells: OwnCells = (row, column, rows = 1, columns = 1) =>
        sheet.getRangeByIndexes(corner.row + row, corner.column + column, rows, columns).untrack();
      return queue(cells, sheet, context);
    });
  return {
    name,
    at: (row, column) => ({ row: corner.row + row, column: corner.column + column }),
    attempt,
    async ask(queue) {
      const trip = await attempt(queue);
      if (trip.ok) return trip.value;
      const { code } = trip.error;
      if (problemOf(trip.error).code === 'unsupported') throw new Unanswerable(`这个版本没有所需的功能（${code}）`);
      throw new Error(code);
    },
  };
}

/** How a request that may be refused ended, in words. */
export const wordsOfTrip = <T>(trip: Result<T, FailedTrip<T>>, done: string) =>
  trip.ok ? done : { found: '拒绝', detail: trip.error.code };
