import type { CellRef } from '../sheet/cell-ref';
import type { Fill } from '../sheet/sheet-edit';

export type MarkKind = 'arithmetic' | 'missed' | 'unverifiable' | 'over-completed';

/** What a mark looks like on the sheet, and what it says in the pane's legend. */
export interface MarkLook {
  readonly kind: MarkKind;
  readonly fill: Fill;
  readonly words: string;
}

/**
 * The fill of rows that miss their target: black text on it has a contrast of 14 : 1, and printed in grey it stays
 * lighter than the text and darker than the paper.
 */
export const MISSED_FILL = '#F8CBAD';

/**
 * The kinds of marks, the gravest first: a cell bears one mark. Each differs from every other by lightness or by
 * pattern, so that neither colour blindness nor grey print makes two of them alike; black text stays readable on all.
 */
export const MARK_KINDS: readonly MarkLook[] = [
  { kind: 'arithmetic', fill: { color: '#CC8FE0' }, words: '数字对不上' },
  { kind: 'missed', fill: { color: MISSED_FILL }, words: '未达标' },
  {
    kind: 'unverifiable',
    fill: { color: '#F2F2F2', pattern: 'LightUp', patternColor: '#A6A6A6' },
    words: '无法核对',
  },
  {
    kind: 'over-completed',
    fill: { color: '#DDEBF7', pattern: 'Gray16', patternColor: '#7FB2E5' },
    words: '超额完成较多，没有说明',
  },
];

/** The fill of a kind of mark. */
export const markFill = (kind: MarkKind): Fill => MARK_KINDS.find((look) => look.kind === kind)!.fill;

/** The kinds among marks, each once, the gravest first. */
export const kindsOf = (marks: readonly PlannedMark[]): readonly MarkKind[] =>
  MARK_KINDS.map(({ kind }) => kind).filter((kind) => marks.some((mark) => mark.kind === kind));

/** A cell that is to be coloured. */
export interface PlannedMark extends CellRef {
  readonly kind: MarkKind;
}

/** A cell that we coloured earlier: the fill that we left there, and the fill that was there before. */
export interface Mark extends PlannedMark {
  readonly fill: Fill;
  readonly former: Fill | null;
}
