import type { Sheet } from '../sheet/sheet';
import type { Form, Indicator } from './form';
import type { Frame, Layout } from './form-frame';
import { composeForm, readFrame, readLayout, repeatedBelow } from './form-frame';
import { formYear } from './form-year';
import type { HeaderBlock } from './header-blocks';
import type { ColumnMapping } from './map-columns';
import type { Grid } from './read-grid';
import { readGrid } from './read-grid';

/**
 * All forms on a sheet, from the top. A sheet that holds none gives []. `mapping` is a person's correction: it moves
 * the header to a row and gives roles to columns; what it does not say is recognised as ever.
 */
export function recognizeForms(sheet: Sheet, mapping?: ColumnMapping): readonly Form[] {
  if (!sheet.range) return [];
  const layout = readLayout(sheet, mapping?.headerRow);
  const forms: Form[] = [];
  // Headers that only repeat one above them.
  const consumed = new Set<number>();
  layout.blocks.forEach((block, index) => {
    if (consumed.has(index)) return;
    const frame = readFrame(sheet, layout, index, mapping && isMeant(mapping, block) ? mapping : null);
    const { grid, repeated } = readWholeGrid(sheet, layout, index, frame);
    for (const each of repeated) consumed.add(each);
    forms.push(composeForm(sheet, frame, grid));
  });
  // Beside a half with rows (年度) one without any (中期) is no form of its own.
  const filled = new Set(forms.filter(hasRows).map(({ header }) => header.first));
  return forms.filter((form) => hasRows(form) || !filled.has(form.header.first));
}

const hasRows = ({ indicators, damagedRows }: Form): boolean => indicators.length + damagedRows.length > 0;

/** A person who points at one header means no other. */
const isMeant = ({ headerRow }: ColumnMapping, { first, last }: HeaderBlock): boolean =>
  headerRow === undefined || (headerRow >= first && headerRow <= last);

/** A header that stands again with nothing but rows before it is a page break within one grid. */
function readWholeGrid(
  sheet: Sheet,
  layout: Layout,
  index: number,
  { region, columns, head }: Frame,
): { readonly grid: Grid; readonly repeated: readonly number[] } {
  let part = readGrid(sheet, columns, region);
  const parts = [part];
  const repeated: number[] = [];
  for (const next of repeatedBelow(layout, index)) {
    if (part.isClosed) break;
    repeated.push(next);
    part = readGrid(sheet, columns, layout.regions[next]!, part.levels);
    parts.push(part);
  }
  const grid = joinGrids(parts);
  return { grid: { ...grid, indicators: ofYear(grid.indicators, formYear(sheet, head)) }, repeated };
}

/** Dates without a year ("12月底前") are of the form's year. */
const ofYear = (indicators: readonly Indicator[], year: number | null): readonly Indicator[] =>
  year === null ? indicators : indicators.map((each) => ({ ...each, context: { ...each.context, year } }));

function joinGrids(parts: readonly Grid[]): Grid {
  const last = parts[parts.length - 1]!;
  return {
    ...last,
    indicators: parts.flatMap(({ indicators }) => indicators),
    damagedRows: parts.flatMap(({ damagedRows }) => damagedRows),
    total: parts.reduce<Grid['total']>((found, { total }) => total ?? found, null),
    lastRow: parts.reduce((lowest, { lastRow }) => Math.max(lowest, lastRow), 0),
  };
}
