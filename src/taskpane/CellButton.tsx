import { makeStyles, tokens } from '@fluentui/react-components';
import type { CellRef } from '../domain/sheet/cell-ref';
import { formatCellRef } from '../domain/sheet/cell-ref';

const useStyles = makeStyles({
  // A plain button: a long list holds hundreds, and Fluent's own costs ten times as much to draw.
  root: {
    flexShrink: 0,
    minWidth: '36px',
    minHeight: '24px',
    padding: '0 6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorBrandForegroundLinkHover,
      border: `1px solid ${tokens.colorNeutralStroke1Hover}`,
    },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

interface CellButtonProps {
  readonly cell: CellRef;
  readonly onShow: (cell: CellRef) => void;
}

/** "H11", a button that shows the cell in the sheet. */
export function CellButton({ cell, onShow }: CellButtonProps) {
  const { row, column } = cell;
  const name = formatCellRef(cell);
  return (
    <button
      type="button"
      className={useStyles().root}
      aria-label={`跳到 ${name} 单元格`}
      onClick={() => onShow({ row, column })}
    >
      {name}
    </button>
  );
}
