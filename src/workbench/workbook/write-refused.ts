import type { CellRef } from '../../domain/sheet/cell-ref';

/** A write that no caller should ask for: `isWritable` tells beforehand. Nothing has been changed. */
export class WriteRefused extends Error {
  constructor(
    readonly reason:
      | 'no-such-sheet'
      | 'outside'
      | 'covered'
      | 'bound'
      | 'too-long'
      | 'not-a-number'
      | 'not-a-formula'
      | 'unreadable-notes'
      | 'name-taken'
      | 'structure-protected',
    readonly cell: CellRef | null,
  ) {
    super(`write refused: ${reason}${cell ? ` at row ${cell.row}, column ${cell.column}` : ''}`);
  }
}
