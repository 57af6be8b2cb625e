import type { Result } from '../domain/result';
import type { CellRef } from '../domain/sheet/cell-ref';
import type { SpreadsheetHost } from '../hosts/host';
import type { Problem } from './problem';

/** Shows and selects a cell of the sheet that the pane speaks of. Only ever after the user's own click. */
export const showCell = async (host: SpreadsheetHost, sheetId: string, cell: CellRef): Promise<Result<null, Problem>> =>
  host.selectCell(sheetId, cell);
