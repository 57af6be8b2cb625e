import { makeStyles, tokens } from '@fluentui/react-components';

/** The browser's own lists and boxes in Fluent's colours: they work by keyboard in every host, and weigh nothing. */
export const useControlStyles = makeStyles({
  control: {
    boxSizing: 'border-box',
    minWidth: 0,
    minHeight: '28px',
    padding: '0 4px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textOverflow: 'ellipsis',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    ':disabled': {
      color: tokens.colorNeutralForegroundDisabled,
      border: `1px solid ${tokens.colorNeutralStrokeDisabled}`,
    },
  },
  focusable: { ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' } },
  wrong: { border: `1px solid ${tokens.colorStatusDangerBorder2}` },
  check: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: '2px 0 0',
    accentColor: tokens.colorCompoundBrandBackground,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  choice: { display: 'flex', alignItems: 'flex-start', gap: '8px', minHeight: '24px', cursor: 'pointer' },
  problem: { margin: '2px 0 0', color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
  hint: { display: 'block', margin: '2px 0 0', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});
