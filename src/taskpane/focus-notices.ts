/** The group above the result where every answer of the pane appears. */
export const NOTICES_ID = 'notices';

/**
 * A button that goes away with its answer would take the focus with it: that waits where the answer will be. `scroll`
 * where the button is far below it.
 */
export const focusNotices = ({ scroll }: { readonly scroll: boolean }): void =>
  document.getElementById(NOTICES_ID)?.focus({ preventScroll: !scroll });
