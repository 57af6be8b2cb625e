import type { View } from './layout';
import { HEADING } from './layout';

/** Drawn before anything has a size; without a layout engine it stays so. */
export const FIRST_VIEW: View = { left: 0, top: 0, width: 320, height: 240 };

/** What of the sheet an element shows: the pixels of its scrolled content, without the headings. */
export const readView = ({ scrollLeft, scrollTop, clientWidth, clientHeight }: Element): View => ({
  left: scrollLeft,
  top: scrollTop,
  width: clientWidth > 0 ? clientWidth - HEADING.width : FIRST_VIEW.width,
  height: clientHeight > 0 ? clientHeight - HEADING.height : FIRST_VIEW.height,
});

/** The same view while it has hardly moved: more than is in view is drawn, so not every pixel needs a redraw. */
export function viewOf(element: Element, was: View): View {
  const now = readView(element);
  const moved = Math.max(Math.abs(now.left - was.left), Math.abs(now.top - was.top));
  return moved < 64 && now.width === was.width && now.height === was.height ? was : now;
}
