import type { NewSheets } from './new-sheet';
import type { SheetModel } from './sheet-model';
import { WriteRefused } from './write-refused';

/** The sheets of a workbook: those of its file, and behind them those that this session added. */
export interface SheetList {
  /** Always the same array, with what it holds now. */
  readonly sheets: readonly SheetModel[];
  /** Of all sheets, also of those that are no worksheets. */
  names(): string[];
  /** Throws WriteRefused. */
  add(name: string): SheetModel;
  /** The sheet that was taken out; null for one that may not be. `changed` is not told. */
  remove(id: string): SheetModel | null;
}

/** `changed` is told of each sheet that came, or that has another name or design. */
export function createSheetList(
  fileSheets: readonly SheetModel[],
  newSheets: NewSheets,
  changed: (id: string) => void,
): SheetList {
  const sheets = [...fileSheets];
  const names = (): string[] => [...sheets.map(({ name }) => name), ...newSheets.otherNames];
  const requireFree = (name: string): void => {
    const isTaken = names().some((other) => other.toLowerCase() === name.toLowerCase());
    if (isTaken) throw new WriteRefused('name-taken', null);
  };
  return {
    sheets,
    names,
    add(name) {
      if (newSheets.isStructureProtected) throw new WriteRefused('structure-protected', null);
      requireFree(name);
      const sheet = newSheets.create(name, { requireFree, changed: ({ id }) => changed(id) });
      sheets.push(sheet);
      changed(sheet.id);
      return sheet;
    },
    remove(id) {
      const at = sheets.findIndex((sheet) => sheet.id === id);
      const sheet = sheets[at];
      if (!sheet?.design || newSheets.isStructureProtected) return null;
      sheets.splice(at, 1);
      return sheet;
    },
  };
}
