import type { Direction, Move } from './navigation';

/** What a key asks for while no cell is being edited. */
export type GridCommand =
  | { readonly kind: 'move'; readonly move: Move; readonly extend: boolean }
  | { readonly kind: 'edit'; readonly empty: boolean }
  | { readonly kind: 'clear' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'select-all' }
  /** The next Tab leaves the grid: a keyboard must be able to get out. */
  | { readonly kind: 'release' };

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The direction of an arrow key, or null. */
export const arrowOf = ({ key }: Key): Direction | null => ARROWS[key] ?? null;

/** Excel's keys. Null: the key is not for the grid, or it types. */
export function commandOf(event: Key): GridCommand | null {
  const { key, shiftKey: extend, altKey } = event;
  if (altKey) return null;
  const ctrl = event.ctrlKey || event.metaKey;
  const move = (to: Move): GridCommand => ({ kind: 'move', move: to, extend });
  const arrow = arrowOf(event);
  if (arrow) return move({ to: ctrl ? 'edge' : 'next', direction: arrow });
  if (ctrl) return commandWithCtrl(key.length === 1 ? key.toLowerCase() : key, move, extend);
  switch (key) {
    case 'Enter':
      return { kind: 'move', move: { to: 'next', direction: extend ? 'up' : 'down' }, extend: false };
    case 'Tab':
      return { kind: 'move', move: { to: 'next', direction: extend ? 'left' : 'right' }, extend: false };
    case 'Home':
      return move({ to: 'row-start' });
    case 'End':
      return move({ to: 'row-end' });
    case 'PageUp':
      return move({ to: 'page', direction: 'up' });
    case 'PageDown':
      return move({ to: 'page', direction: 'down' });
    case 'F2':
      return { kind: 'edit', empty: false };
    case 'Backspace':
      return { kind: 'edit', empty: true };
    case 'Delete':
      return { kind: 'clear' };
    case 'Escape':
      return { kind: 'release' };
    default:
      return null;
  }
}

function commandWithCtrl(key: string, move: (to: Move) => GridCommand, shift: boolean): GridCommand | null {
  switch (key) {
    case 'Home':
      return move({ to: 'sheet-start' });
    case 'End':
      return move({ to: 'sheet-end' });
    case 'a':
      return { kind: 'select-all' };
    case 'z':
      return { kind: shift ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    default:
      return null;
  }
}

/** Whether a key would type a character: used to say why nothing happens in a locked cell. */
export const isTyping = (event: Key): boolean =>
  (event.key.length === 1 || event.key === 'Process') && !event.ctrlKey && !event.metaKey && !event.altKey;

// Safari ends a composition before it reports the Enter that ended it: only the old key code still tells.
const COMPOSING = 229;

/** Whether a key belongs to an input method that is composing. */
export const isComposingKey = (event: KeyboardEvent): boolean =>
  event.isComposing || event.key === 'Process' || Reflect.get(event, 'keyCode') === COMPOSING;
