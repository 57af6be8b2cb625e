import { useCallback, useEffect, useRef, useState } from 'react';
import type { CellRef } from '../domain/sheet/cell-ref';
import { isInside } from '../domain/sheet/cell-ref';
import type { SpreadsheetHost } from '../hosts/host';

type ShowCell = (sheetId: string, cell: CellRef) => void;

interface Place {
  readonly sheetId: string;
  readonly cell: CellRef;
}

interface Whereabouts {
  readonly go: ShowCell;
  /** 回到原处: to the cell that was selected before `go`; where that is not known, to the one shown before. */
  readonly back: (() => void) | null;
}

/** Where a person was in the workbook before the pane took them to a cell, and the way back there. */
export function useWhereabouts(host: SpreadsheetHost, showCell: ShowCell): Whereabouts {
  /** Selected last by the person, as far as the program tells. */
  const theirs = useRef<Place | null>(null);
  /** Shown last by the pane. */
  const ours = useRef<Place | null>(null);
  const [origin, setOrigin] = useState<Place | null>(null);

  useEffect(
    () =>
      host.onChange(({ kind, sheetId, range }) => {
        if (kind !== 'selected' || !range) return;
        // What the pane selects is told too; of a merged cell the whole range.
        if (ours.current?.sheetId === sheetId && isInside(ours.current.cell, range)) return;
        theirs.current = { sheetId, cell: { row: range.top, column: range.left } };
        setOrigin(null);
      }),
    [host],
  );

  const go = useCallback<ShowCell>(
    (sheetId, cell) => {
      setOrigin(theirs.current ?? ours.current);
      ours.current = { sheetId, cell };
      showCell(sheetId, cell);
    },
    [showCell],
  );
  const back = useCallback(
    (to: Place) => {
      ours.current = to;
      setOrigin(null);
      showCell(to.sheetId, to.cell);
    },
    [showCell],
  );
  return { go, back: origin && (() => back(origin)) };
}
