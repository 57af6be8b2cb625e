import type { CellLook } from '../workbook/workbook';
import type { Member, WpsType } from './members';
import { COMMON } from './members';
import { commonOf } from './range-reading';
import { writeLooks } from './range-writes';
import type { RangeCells } from './session';
import { sheetOf } from './session';

/** The letters of a range: of sheets that the session added they may be changed. */
export const FONT: WpsType<RangeCells> = {
  declared: 'Et.Font',
  members: {
    ...COMMON,
    Parent: { get: (cells, { open }) => open.range(cells) },
    Bold: lookMember('bold', (given) => given === true),
    Size: lookMember('fontSize', (given) => {
      if (typeof given !== 'number' || given < 1 || given > 409) throw new Error('A size is 1 to 409 points.');
      return given;
    }),
    Name: { get: (cells, { quirks }) => commonOf(cells, ({ style }) => style.fontName, quirks.mixedAs) },
    Italic: { get: (cells, { quirks }) => commonOf(cells, ({ style }) => style.italic, quirks.mixedAs) },
  },
};

/** A property that is one part of how cells look. */
export function lookMember<K extends keyof CellLook, S = CellLook[K]>(
  part: K,
  read: (given: unknown) => CellLook[K],
  say: (look: CellLook[K]) => S = (look) => look as unknown as S,
): Member<RangeCells> {
  return {
    get: (cells, { quirks }) => commonOf(cells, ({ style }) => say(style[part]), quirks.mixedAs),
    set(cells, given, session) {
      if (!sheetOf(cells).design) throw new Error('This workbench changes the looks of new sheets only.');
      const look = { [part]: read(given) } as CellLook;
      writeLooks(cells, ({ row, column }) => ({ row, column, kind: 'look', look }), session);
    },
  };
}
