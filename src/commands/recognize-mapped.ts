import type { ColumnRole, Columns, Form } from '../domain/form/form';
import { COLUMN_ROLES } from '../domain/form/form';
import { fingerprintOf, wordsOfRow } from '../domain/form/header-fingerprint';
import type { ColumnMapping } from '../domain/form/map-columns';
import { recognizeForms } from '../domain/form/recognize-forms';
import { squeeze } from '../domain/form/words';
import { anchorAt } from '../domain/sheet/sheet';
import type { Sheet } from '../domain/sheet/sheet';
import type { ColumnOffsets } from './column-mapping';
import type { OwnForms } from './header-row';

/** A column that a person may choose, with what the form's header says above it ("" for nothing). */
export interface SheetColumn {
  readonly column: number;
  readonly header: string;
}

/** How a form's columns came about, and what else they could be. */
export interface FormLayout {
  /** By it a correction is remembered. */
  readonly fingerprint: string;
  /** The sheet column that remembered offsets are counted from. */
  readonly left: number;
  /** What is recognised without a person's help. */
  readonly recognized: Columns;
  /** The roles that a person has decided. */
  readonly chosen: readonly ColumnRole[];
  readonly columns: readonly SheetColumn[];
  /** The words of the header that a person pointed at, by which it is forgotten; null for a recognised one. */
  readonly pointed: string | null;
}

export interface MappedForm {
  readonly form: Form;
  readonly layout: FormLayout;
  /** A person has corrected the columns of this layout. */
  readonly mappedByUser: boolean;
}

/**
 * The forms of a sheet, those of a corrected layout read by the correction. `own` is the sheet's forms as they are
 * without any; `recall` gives the correction for a header's fingerprint.
 */
export function recognizeMapped(
  sheet: Sheet,
  { forms: recognized, pointedRow }: OwnForms,
  recall: (fingerprint: string) => ColumnOffsets | null,
): readonly MappedForm[] {
  // Forms of one layout below each other share their columns, so one more look at the sheet does for all of them.
  const readings = new Map<string, readonly Form[]>();
  const readBy = (mapping: ColumnMapping): readonly Form[] => {
    const key = JSON.stringify(mapping);
    const known = readings.get(key) ?? recognizeForms(sheet, mapping);
    readings.set(key, known);
    return known;
  };
  return recognized.flatMap((own) => {
    const fingerprint = fingerprintOf(sheet, own);
    const given = columnsAt(sheet, own.range.left, recall(fingerprint) ?? {});
    const chosen = COLUMN_ROLES.filter((role) => given[role] !== undefined);
    const isPointed = pointedRow !== null && pointedRow >= own.header.first && pointedRow <= own.header.last;
    const mapping: ColumnMapping = { ...(isPointed && { headerRow: pointedRow }), columns: given };
    const forms = chosen.length > 0 ? sameForms(own, recognized, readBy(mapping)) : [own];
    return forms.map((form): MappedForm => {
      const columns = columnsOf(sheet, form);
      const pointed = isPointed ? wordsOfRow(sheet, pointedRow) : null;
      const layout = { fingerprint, left: own.range.left, recognized: own.columns, chosen, columns, pointed };
      return { form, layout, mappedByUser: chosen.length > 0 };
    });
  });
}

/** Offsets as sheet columns; one that would lie off this sheet says nothing. */
function columnsAt(sheet: Sheet, left: number, offsets: ColumnOffsets): ColumnMapping['columns'] {
  const right = sheet.range?.right ?? -1;
  const columns: { [role in ColumnRole]?: number | null } = {};
  for (const role of COLUMN_ROLES) {
    const offset = offsets[role];
    if (offset === undefined) continue;
    const column = offset === null ? null : left + offset;
    if (column === null || (column >= 0 && column <= right)) columns[role] = column;
  }
  return columns;
}

/**
 * What became of `own` in another reading: the form under the same header, and parts of it that now stand alone.
 * Nothing, where it has become a part of the form above (a page break).
 */
function sameForms(own: Form, recognized: readonly Form[], others: readonly Form[]): readonly Form[] {
  const { first } = own.header;
  const beside = recognized.filter(({ header }) => header.first === first);
  const same = others.filter(({ header }) => header.first === first)[beside.indexOf(own)];
  const headers = new Set(recognized.map(({ header }) => header.first));
  const parts = others.filter(
    ({ header, range }) =>
      !headers.has(header.first) &&
      header.first > first &&
      header.first <= own.range.bottom &&
      range.left <= own.range.right &&
      range.right >= own.range.left,
  );
  return same ? [same, ...parts] : parts;
}

/** The columns to choose from: those of the form, and what else has a word in its header or anything in its rows. */
function columnsOf(sheet: Sheet, { header, range }: Form): readonly SheetColumn[] {
  const columns: SheetColumn[] = [];
  if (!sheet.range) return columns;
  for (let column = sheet.range.left; column <= sheet.range.right; column += 1) {
    const words = new Set<string>();
    for (let row = header.first; row <= header.last; row += 1) {
      const text = squeeze(anchorAt(sheet, row, column).text);
      if (text !== '') words.add(text);
    }
    const isWithin = column >= range.left && column <= range.right;
    if (isWithin || words.size > 0 || isFilled(sheet, column, header.last + 1, range.bottom)) {
      columns.push({ column, header: [...words].join(' ') });
    }
  }
  return columns;
}

function isFilled({ range, texts }: Sheet, column: number, first: number, last: number): boolean {
  if (!range) return false;
  for (let row = first; row <= last; row += 1) {
    if ((texts[row - range.top]?.[column - range.left] ?? '') !== '') return true;
  }
  return false;
}
