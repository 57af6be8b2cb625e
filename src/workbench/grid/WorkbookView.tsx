import { useEffect, useId, useState } from 'react';
import { formatCellRange, formatCellRef } from '../../domain/sheet/cell-ref';
import type { Workbook, WorkbookSheet } from '../workbook/workbook';
import type { CopiedCells } from './copied-cells';
import { editTextOf } from './edit-text';
import { areaAt, isSameRange } from './navigation';
import { SheetTabs } from './SheetTabs';
import { SheetView } from './SheetView';
import { useWorkbook } from './use-workbook';

interface Props {
  readonly workbook: Workbook;
}

/** A workbook on the page: a line about the active cell, the active sheet, and a tab for each visible sheet. */
export function WorkbookView({ workbook }: Props) {
  const { changes, views } = useWorkbook(workbook);
  const panelId = useId();
  const [copied, setCopied] = useState<CopiedCells | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  useEffect(() => followUndo(workbook), [workbook]);
  const sheet = workbook.sheet(workbook.activeSheetId);
  if (!sheet) return null;
  return (
    <section className="workbook" aria-label="工作簿">
      <StatusLine workbook={workbook} sheet={sheet} notice={notice} />
      <div role="tabpanel" id={panelId} aria-label={sheet.name} className="workbook-panel">
        <SheetView
          // Nothing kept from another file or sheet (drawn cells, an edit begun) may show up in this one.
          key={`${documentNumber(workbook)} ${sheet.id}`}
          workbook={workbook}
          sheet={sheet}
          changes={changes}
          views={views}
          copied={copied}
          onCopied={setCopied}
          onNotice={setNotice}
        />
      </div>
      <SheetTabs
        sheets={workbook.sheets.filter(({ visible, id }) => visible || id === sheet.id)}
        activeId={sheet.id}
        panelId={panelId}
        onChoose={(id) => activate(workbook, id)}
      />
    </section>
  );
}

interface StatusProps {
  readonly workbook: Workbook;
  readonly sheet: WorkbookSheet;
  readonly notice: string | null;
}

function StatusLine({ workbook, sheet, notice }: StatusProps) {
  const { selection } = workbook;
  const cell = sheet.cell(selection.top, selection.left);
  const isOne = isSameRange(selection, areaAt(sheet, cell));
  const isComputed = cell.formula !== null && cell.text !== '';
  const note = isOne ? sheet.note(selection.top, selection.left) : null;
  return (
    <div className="workbook-status" role="status">
      <span className="workbook-address">{isOne ? formatCellRef(cell) : formatCellRange(selection)}</span>
      <span className="workbook-content">
        {notice === null ? (
          <>
            {editTextOf(cell)}
            {isComputed && <span className="workbook-result"> → {cell.text}</span>}
            {note !== null && <span className="workbook-note">批注：{note}</span>}
          </>
        ) : (
          <strong>{notice}</strong>
        )}
      </span>
    </div>
  );
}

const documentNumbers = new WeakMap<Workbook, number>();
let documents = 0;

function documentNumber(workbook: Workbook): number {
  const known = documentNumbers.get(workbook);
  if (known !== undefined) return known;
  documents += 1;
  documentNumbers.set(workbook, documents);
  return documents;
}

function activate(workbook: Workbook, sheetId: string): void {
  workbook.activeSheetId = sheetId;
}

/** Undo may change a sheet that is not in view: it comes into view then. Returns how to stop. */
const followUndo = (workbook: Workbook): (() => void) =>
  workbook.onChange(({ source, sheetId }) => {
    if (source === 'undo' && sheetId !== workbook.activeSheetId) activate(workbook, sheetId);
  });
