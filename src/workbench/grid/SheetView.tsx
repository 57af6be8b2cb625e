import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CellRange, CellRef } from '../../domain/sheet/cell-ref';
import { isInside } from '../../domain/sheet/cell-ref';
import type { Workbook, WorkbookSheet } from '../workbook/workbook';
import type { CopiedCells } from './copied-cells';
import { putOnClipboard, takeFromClipboard } from './copied-cells';
import { editTextOf } from './edit-text';
import type { GridCommand } from './keys';
import { arrowOf, commandOf, isComposingKey, isTyping } from './keys';
import type { View } from './layout';
import { HEADING, boxOf, createLayout, scrollTo, visibleIndexes, withRoomToScroll } from './layout';
import type { Focus, Move } from './navigation';
import { anchorAt, areaAt, cellAfter, focusOn, isSameRange, selectionOf } from './navigation';
import { placeAt } from './place-at';
import { FIRST_VIEW, readView, viewOf } from './scrolled-view';
import { Selection } from './Selection';
import { SheetRows, cellId } from './SheetRows';
import { clearingWrites, copyOf, pastingWrites, refusalAt, writeAsUser } from './sheet-writes';
import { useCellEditing } from './use-cell-editing';

interface Props {
  readonly workbook: Workbook;
  readonly sheet: WorkbookSheet;
  /** How often the workbook's cells changed, and its selection: each change is drawn, each selection scrolled to. */
  readonly changes: number;
  readonly views: number;
  /** Outlives a switch of the sheet, so that cells can be carried over. */
  readonly copied: CopiedCells | null;
  readonly onCopied: (cells: CopiedCells) => void;
  /** A sentence for the user, or null when the last one no longer matters. */
  readonly onNotice: (notice: string | null) => void;
}

/**
 * One sheet, drawn as far as it is in view. All keys go to one text box that lies on the active cell and always has
 * the focus: only a real text box receives what an input method composes, from its first letter on. While nothing is
 * edited it is invisible and holds the cell's text, selected: typing replaces it, and a screen reader can read it.
 */
export function SheetView({ workbook, sheet, changes, views, copied, onCopied, onNotice }: Props) {
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const [view, setView] = useState<View>(FIRST_VIEW);
  const [chosen, setChosen] = useState<Focus>(() => focusOn(workbook.selection));
  const dragging = useRef(false);
  const released = useRef(false);
  const reveal = useRef<CellRef | 'nothing' | null>(null);
  const seenViews = useRef(-1);

  // The workbook's selection counts: when somebody else (the pane) has set it, ours is forgotten.
  const ours = isSameRange(selectionOf(sheet, chosen), workbook.selection);
  const focus = ours ? chosen : focusOn(workbook.selection);
  const selection = selectionOf(sheet, focus);
  const active = areaAt(sheet, focus.active);
  const anchor = anchorAt(sheet, focus.active);
  const activeCell = sheet.cell(anchor.row, anchor.column);
  const refusal = refusalAt(sheet, anchor);
  const shownText = editTextOf(activeCell);
  const { editing, isOpen, begin, amend, end } = useCellEditing(input, {
    workbook,
    sheet,
    cell: anchor,
    text: shownText,
    refusal,
    onNotice,
  });

  const reachRow = Math.ceil((active.bottom + 1) / 100) * 100;
  const reachColumn = Math.ceil((active.right + 1) / 10) * 10;
  const unfrozen = useMemo(
    () => createLayout(sheet, changes, { row: reachRow, column: reachColumn }),
    [sheet, changes, reachRow, reachColumn],
  );
  const layout = useMemo(
    () => withRoomToScroll(unfrozen, view.width, view.height),
    [unfrozen, view.width, view.height],
  );
  const { rows, columns } = visibleIndexes(layout, view, anchor);

  /** The box stays on a frozen cell while the sheet scrolls, and long texts open it as far as they need. */
  const placeInput = () => {
    const box = boxOf(layout, active);
    const { style } = input.current!;
    const isFrozen = { row: active.top < layout.frozen.rows, column: active.left < layout.frozen.columns };
    // Asking where the sheet is scrolled to makes the browser lay out the page at once: only where it matters.
    style.left = `${HEADING.width + box.left + (isFrozen.column ? scroller.current!.scrollLeft : 0)}px`;
    style.top = `${HEADING.height + box.top + (isFrozen.row ? scroller.current!.scrollTop : 0)}px`;
    style.zIndex = isFrozen.row || isFrozen.column ? '5' : '1';
    style.width = `${editing === null ? box.width : Math.max(box.width, 140)}px`;
    style.height = `${box.height}px`;
    if (editing !== null) style.height = `${Math.max(box.height, Math.min(input.current!.scrollHeight + 2, 240))}px`;
  };

  useEffect(() => {
    const element = scroller.current!;
    const observer = new ResizeObserver(() => setView((was) => viewOf(element, was)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    placeInput();
    // Only a new selection scrolls, not what a change or a scroll makes of the rest.
    if (seenViews.current === views) return;
    seenViews.current = views;
    const cell = reveal.current ?? focus.active;
    reveal.current = null;
    if (cell === 'nothing') return;
    const target = scrollTo(layout, readView(scroller.current!), areaAt(sheet, cell));
    scroller.current!.scrollLeft = target.left;
    scroller.current!.scrollTop = target.top;
  });

  const select = (next: Focus, show: CellRef | 'nothing') => {
    onNotice(null);
    reveal.current = show;
    setChosen(next);
    setSelection(workbook, selectionOf(sheet, next));
  };

  const go = (move: Move, extend: boolean) => {
    const from = extend ? focus.corner : focus.active;
    const page = view.height - layout.rows.offset(layout.frozen.rows);
    const to = cellAfter(sheet, layout, from, move, page);
    select(extend ? { active: focus.active, corner: to } : { active: to, corner: to }, to);
  };

  const onEditingKey = (event: KeyboardEvent) => {
    const arrow = arrowOf(event);
    if (event.key === 'Escape') end(false);
    else if (event.key === 'F2') amend();
    else if (event.key === 'Enter' && (event.altKey || event.ctrlKey)) {
      const { selectionStart, selectionEnd } = input.current!;
      input.current!.setRangeText('\n', selectionStart, selectionEnd, 'end');
      placeInput();
    } else if (event.key === 'Enter' || event.key === 'Tab' || (arrow && editing === 'replace')) {
      end(true);
      const command = commandOf(event);
      if (command?.kind === 'move') go(command.move, false);
    } else return;
    event.preventDefault();
  };

  const run = (command: GridCommand) => {
    switch (command.kind) {
      case 'move':
        go(command.move, command.extend);
        break;
      case 'edit':
        begin(command.empty ? 'replace' : 'amend', command.empty ? '' : shownText);
        break;
      case 'clear':
        onNotice(writeAsUser(workbook, sheet, clearingWrites(sheet, selection)));
        break;
      case 'undo':
        workbook.undo();
        break;
      case 'redo':
        workbook.redo();
        break;
      case 'select-all':
        select({ active: { row: 0, column: 0 }, corner: lastUsed(sheet) }, 'nothing');
        break;
      case 'release':
        break;
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const isComposing = isComposingKey(event.nativeEvent);
    if (isOpen()) {
      if (!isComposing) onEditingKey(event);
      return;
    }
    if (refusal !== null && isTyping(event)) onNotice(refusal);
    const command = isComposing ? null : commandOf(event);
    if (!command || (released.current && event.key === 'Tab')) return;
    released.current = command.kind === 'release';
    event.preventDefault();
    run(command);
  };

  const onMouseDown = (event: MouseEvent) => {
    const place = placeAt(event.target, layout.rows.count - 1, layout.columns.count - 1);
    if (!place) return;
    event.preventDefault();
    end(true);
    input.current!.focus({ preventScroll: true });
    const { area, isCell } = place;
    const from = { row: area.top, column: area.left };
    // The other mouse button opens the browser's menu for what is selected.
    if (event.button !== 0 && isInside(from, selection)) return;
    dragging.current = isCell && event.button === 0;
    const to = { row: area.bottom, column: area.right };
    select({ active: event.shiftKey ? focus.active : from, corner: to }, isCell ? to : 'nothing');
  };

  const onMouseMove = (event: MouseEvent) => {
    if (!dragging.current || event.buttons !== 1) return;
    const place = placeAt(event.target, 0, 0);
    if (!place?.isCell) return;
    const corner = { row: place.area.top, column: place.area.left };
    if (corner.row !== focus.corner.row || corner.column !== focus.corner.column)
      select({ active: focus.active, corner }, corner);
  };

  const onScroll = () => {
    placeInput();
    const element = scroller.current!;
    setView((was) => viewOf(element, was));
  };

  const onCopy = (event: ClipboardEvent, isCut: boolean) => {
    if (isOpen()) return;
    event.preventDefault();
    onCopied(putOnClipboard(event.clipboardData, copyOf(sheet, selection)));
    if (isCut) onNotice(writeAsUser(workbook, sheet, clearingWrites(sheet, selection)));
  };

  const onPaste = (event: ClipboardEvent) => {
    if (isOpen()) return;
    event.preventDefault();
    const pasted = takeFromClipboard(event.clipboardData, copied);
    if (pasted) onNotice(writeAsUser(workbook, sheet, pastingWrites(sheet, selection, pasted)));
  };

  return (
    <div ref={scroller} className="sheet" onScroll={onScroll}>
      <div
        className="sheet-canvas"
        style={{ width: HEADING.width + layout.columns.total, height: HEADING.height + layout.rows.total }}
        onMouseDown={onMouseDown}
        onMouseMove={onMouseMove}
        onDoubleClick={(event) => placeAt(event.target, 0, 0)?.isCell && begin('amend', shownText)}
      >
        <div
          role="grid"
          id={gridId}
          aria-label={`工作表 ${sheet.name}`}
          aria-rowcount={layout.rows.count}
          aria-colcount={layout.columns.count}
          aria-multiselectable
        >
          <SheetRows
            gridId={gridId}
            sheet={sheet}
            layout={layout}
            rows={rows}
            columns={columns}
            selection={selection}
          />
        </div>
        <Selection layout={layout} range={selection} active={active} />
        <textarea
          ref={input}
          className={editing === null ? 'sheet-input' : 'sheet-input sheet-input-editing'}
          aria-label="单元格内容"
          aria-controls={gridId}
          aria-activedescendant={cellId(gridId, anchor.row, anchor.column)}
          aria-description="F2 修改，按 Esc 后再按 Tab 离开表格"
          readOnly={refusal !== null}
          inputMode={editing === null && TOUCH.matches ? 'none' : 'text'}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={onKeyDown}
          onCompositionStart={() => isOpen() || begin('replace', null)}
          // A composition taken back leaves the cell as it was.
          onCompositionEnd={() => editing === 'replace' && input.current!.value === '' && end(false)}
          onInput={() => (isOpen() ? placeInput() : begin('replace', null))}
          onBlur={() => end(true)}
          onCopy={(event) => onCopy(event, false)}
          onCut={(event) => onCopy(event, true)}
          onPaste={onPaste}
        />
      </div>
    </div>
  );
}

const lastUsed = (sheet: WorkbookSheet): CellRef => {
  const used = sheet.usedRange();
  return { row: used?.bottom ?? 0, column: used?.right ?? 0 };
};

// On a touch screen the keyboard appears when editing begins, not with every tap on a cell.
const TOUCH = typeof matchMedia === 'function' ? matchMedia('(pointer: coarse)') : { matches: false };

// An assignment to the workbook is not a change of props: it is the event that everybody redraws from.
function setSelection(workbook: Workbook, selection: CellRange): void {
  workbook.selection = selection;
}
