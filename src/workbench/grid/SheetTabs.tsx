import type { KeyboardEvent } from 'react';
import type { WorkbookSheet } from '../workbook/workbook';

interface Props {
  readonly sheets: readonly WorkbookSheet[];
  readonly activeId: string;
  readonly panelId: string;
  readonly onChoose: (id: string) => void;
}

/** The workbook's visible sheets. Left and right arrows, Home and End choose, as in any list of tabs. */
export function SheetTabs({ sheets, activeId, panelId, onChoose }: Props) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = sheets.findIndex(({ id }) => id === activeId);
    const to = targetOf(event.key, at, sheets.length);
    const next = to === null ? undefined : sheets[to];
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[to!]?.focus();
  };
  return (
    <div role="tablist" aria-label="工作表" className="sheet-tabs" onKeyDown={onKeyDown}>
      {sheets.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={id === activeId}
          aria-controls={panelId}
          tabIndex={id === activeId ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return (at + count - 1) % count;
    case 'ArrowRight':
      return (at + 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
