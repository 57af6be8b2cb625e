import { parseCellRange } from '../../domain/sheet/cell-ref';
import type { SheetChange } from '../host';
import { refusalOf } from './refusal';

export interface Watch {
  /** Tries again to be told by Excel, which takes no registration while a cell is being edited. */
  ensure(): void;
  stop(): void;
}

interface Registration {
  readonly context: Excel.RequestContext;
  readonly results: readonly { remove(): void }[];
}

/** Tells `listener` what a person (or another add-in) does. `isWriting` says whether we write at this moment. */
export function watchWorkbook(listener: (change: SheetChange) => void, isWriting: () => boolean): Watch {
  let registration: Promise<Registration | null> | null = null;
  let isStopped = false;

  const register = async () =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const results = [
        worksheets.onChanged.add((event) => {
          // Known since ExcelApi 1.14; before that only the time tells whose change it was.
          const source: string | undefined = event.triggerSource;
          const isOwn = source ? source === 'ThisLocalAddin' : isWriting();
          // Where cells came or went, everything below or beside them stands elsewhere now.
          const range = event.changeType === 'RangeEdited' ? parseCellRange(event.address) : null;
          if (!isOwn) tell({ sheetId: event.worksheetId, range, kind: 'cells' });
          return Promise.resolve();
        }),
        worksheets.onActivated.add((event) => {
          tell({ sheetId: event.worksheetId, range: null, kind: 'activated' });
          return Promise.resolve();
        }),
        worksheets.onSelectionChanged.add((event) => {
          tell({ sheetId: event.worksheetId, range: parseCellRange(event.address), kind: 'selected' });
          return Promise.resolve();
        }),
      ];
      await context.sync();
      return { context, results };
    }).catch((error: unknown) => {
      if (!refusalOf(error)) throw error;
      registration = null;
      return null;
    });

  const tell = (change: SheetChange): void => {
    if (!isStopped) listener(change);
  };

  const unregister = async (): Promise<void> => {
    const registered = await registration;
    if (!registered) return;
    try {
      await Excel.run(registered.context, async (context) => {
        for (const result of registered.results) result.remove();
        await context.sync();
      });
    } catch (error) {
      // Excel may be gone already, or in edit mode: the listener is deaf either way.
      if (!refusalOf(error)) throw error;
    }
  };

  const ensure = (): void => {
    if (!isStopped) registration ??= register();
  };
  ensure();
  return {
    ensure,
    stop() {
      isStopped = true;
      void unregister();
    },
  };
}
