import { useEffect, useState } from 'react';
import { useWorkbook } from '../grid/use-workbook';
import type { Workbook } from '../workbook/workbook';

interface Props {
  readonly workbook: Workbook;
  readonly onExport: () => void;
  /** Told whenever it turns: changes that are in no file yet. */
  readonly onUnsaved: (unsaved: boolean) => void;
}

/** What can be done with an opened workbook as a whole. */
export function EditActions({ workbook, onExport, onUnsaved }: Props) {
  const { changes } = useWorkbook(workbook);
  const [exported, setExported] = useState<number | null>(null);
  // Everything undone before any export is the file as it was opened.
  const unsaved = exported === null ? workbook.canUndo : changes !== exported;
  useEffect(() => {
    onUnsaved(unsaved);
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unsaved, onUnsaved]);
  return (
    <>
      <button
        type="button"
        className="button-accent"
        onClick={() => {
          onExport();
          setExported(changes);
        }}
      >
        导出
      </button>
      <button type="button" disabled={!workbook.canUndo} onClick={() => workbook.undo()}>
        撤销
      </button>
      <button type="button" disabled={!workbook.canRedo} onClick={() => workbook.redo()}>
        重做
      </button>
    </>
  );
}
