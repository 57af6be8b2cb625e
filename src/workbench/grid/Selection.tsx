import type { CSSProperties } from 'react';
import type { CellRange } from '../../domain/sheet/cell-ref';
import type { Layout } from './layout';
import { HEADING, boxOf } from './layout';
import { isSameRange } from './navigation';

interface Props {
  readonly layout: Layout;
  readonly range: CellRange;
  readonly active: CellRange;
}

/** What lies over the cells, pane by pane: each shows its share of the frame around the selection, and where it is frozen. */
export function Selection({ layout, range, active }: Props) {
  const { rows, columns } = layout.frozen;
  const end = { bottom: layout.rows.count - 1, right: layout.columns.count - 1 };
  const panes = [
    { name: 'body', top: rows, left: columns, ...end },
    { name: 'rows', top: 0, left: columns, bottom: rows - 1, right: end.right },
    { name: 'columns', top: rows, left: 0, bottom: end.bottom, right: columns - 1 },
    { name: 'corner', top: 0, left: 0, bottom: rows - 1, right: columns - 1 },
  ].filter((pane) => pane.top <= pane.bottom && pane.left <= pane.right);
  return (
    <div className="sheet-panes" aria-hidden>
      {panes.map(({ name, ...pane }) => (
        <div key={name} className={`sheet-pane sheet-pane-${name}`}>
          {!isSameRange(range, active) && (
            <Frame className="sheet-selected" layout={layout} range={range} pane={pane} />
          )}
          <Frame className="sheet-active" layout={layout} range={active} pane={pane} />
          {name === 'rows' && (
            <div
              className="sheet-edge"
              style={{
                left: 0,
                top: HEADING.height + layout.rows.offset(rows) - 1,
                width: HEADING.width + layout.columns.total,
                height: 1,
              }}
            />
          )}
          {name === 'columns' && (
            <div
              className="sheet-edge"
              style={{
                left: HEADING.width + layout.columns.offset(columns) - 1,
                top: 0,
                width: 1,
                height: HEADING.height + layout.rows.total,
              }}
            />
          )}
        </div>
      ))}
    </div>
  );
}

interface FrameProps {
  readonly className: string;
  readonly layout: Layout;
  readonly range: CellRange;
  readonly pane: CellRange;
}

function Frame({ className, layout, range, pane }: FrameProps) {
  const shown = {
    top: Math.max(range.top, pane.top),
    left: Math.max(range.left, pane.left),
    bottom: Math.min(range.bottom, pane.bottom),
    right: Math.min(range.right, pane.right),
  };
  if (shown.top > shown.bottom || shown.left > shown.right) return null;
  const { left, top, width, height } = boxOf(layout, shown);
  // No line where the frame goes on in the next pane.
  const open: CSSProperties = {
    ...(shown.top > range.top ? { borderTopWidth: 0 } : {}),
    ...(shown.left > range.left ? { borderLeftWidth: 0 } : {}),
    ...(shown.bottom < Math.min(range.bottom, layout.rows.count - 1) ? { borderBottomWidth: 0 } : {}),
    ...(shown.right < Math.min(range.right, layout.columns.count - 1) ? { borderRightWidth: 0 } : {}),
  };
  return (
    <div
      className={className}
      style={{
        left: HEADING.width + left - 1,
        top: HEADING.height + top - 1,
        width: width + 1,
        height: height + 1,
        ...open,
      }}
    />
  );
}
