import { chartDrawingPart } from './chart-drawing';
import { chartPart } from './chart-part';
import { addPart, type PartKind, type PartsInWork } from './comments-save';
import { newSheetPart } from './new-sheet-part';
import { readRelationships, relationshipsPart } from './package';
import type { SheetModel } from './sheet-model';
import type { SheetChart } from './workbook';
import { escapeAttribute, splice, withAttribute, XmlReader, type Splice } from './xml';

/**
 * Writes a sheet that this session added: its part (`cells` is the empty one with the cells written in), its charts, its
 * entry as the last one in the workbook, and what ties them together.
 */
export function saveNewSheet(parts: PartsInWork, workbook: string, sheet: SheetModel, cells: string): void {
  const { path, design } = sheet;
  const entry = linkPart(parts, workbook, { ...SHEET, nameOf: () => path });
  parts.set(path, cells);
  const drawing = saveCharts(parts, sheet, design?.charts ?? []);
  parts.set(path, newSheetPart(sheet, cells, drawing));
  parts.set(workbook, withSheetEntry(parts.read(workbook), sheet, entry.id));
}

/** The drawing of a sheet with all its charts; gives the id of the drawing's relationship. No charts: no drawing. */
function saveCharts(parts: PartsInWork, sheet: SheetModel, charts: readonly SheetChart[]): string | null {
  if (charts.length === 0) return null;
  const drawing = linkPart(parts, sheet.path, DRAWING);
  parts.set(drawing.part, '');
  const framed = charts.map((chart) => {
    const linked = linkPart(parts, drawing.part, CHART);
    parts.set(linked.part, chartPart(chart, sheet));
    return { chart, id: linked.id };
  });
  parts.set(drawing.part, chartDrawingPart(framed));
  return drawing.id;
}

/** A new part of the part at `path`, its text still to be set, and the id of the relationship. */
function linkPart(parts: PartsInWork, path: string, kind: PartKind): { readonly part: string; readonly id: string } {
  const part = addPart(parts, path, kind);
  const links = readRelationships(parts.read(relationshipsPart(path)), path);
  return { part, id: links.find(({ target }) => target === part)!.id };
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const SHEET = {
  relation: `${RELATIONS}/worksheet`,
  contentType: `${OFFICE}.spreadsheetml.worksheet+xml`,
  extension: 'xml',
} as const;

const DRAWING: PartKind = {
  nameOf: (number) => `xl/drawings/drawing${number}.xml`,
  relation: `${RELATIONS}/drawing`,
  contentType: `${OFFICE}.drawing+xml`,
  extension: 'xml',
};

const CHART: PartKind = {
  nameOf: (number) => `xl/charts/chart${number}.xml`,
  relation: `${RELATIONS}/chart`,
  contentType: `${OFFICE}.drawingml.chart+xml`,
  extension: 'xml',
};

/** The workbook's part with the sheet as the last in its list. Some writers name the namespace of `r:id` at each entry. */
function withSheetEntry(text: string, { id, name }: SheetModel, relation: string): string {
  const reader = new XmlReader(text);
  reader.next();
  const root = text.slice(reader.start, reader.end);
  const prefix = /^<([^\s/>]+:)/.exec(root)?.[1] ?? '';
  const known = new RegExp(`\\sxmlns:([\\w.-]+)\\s*=\\s*["']${RELATIONS}["']`).exec(root)?.[1];
  const declaration = known === undefined ? ` xmlns:r="${RELATIONS}"` : '';
  const entry =
    `<${prefix}sheet name="${escapeAttribute(name)}" sheetId="${escapeAttribute(id)}"` +
    `${declaration} ${known ?? 'r'}:id="${escapeAttribute(relation)}"/>`;
  const changes: Splice[] = [];
  const views: (Omit<Splice, 'text'> & { readonly tab: number })[] = [];
  for (const child of reader.children()) {
    let entries = 0;
    if (child !== 'bookViews' && child !== 'sheets') continue;
    for (const inner of reader.children()) {
      if (inner === 'sheet') entries += 1;
      const tab = Number(inner === 'workbookView' ? (reader.attribute('activeTab') ?? 0) : 0);
      if (tab > 0) views.push({ start: reader.start, end: reader.end, tab });
    }
    if (child === 'bookViews') continue;
    changes.push({ start: reader.start, end: reader.start, text: entry });
    // A view of a sheet that never was would become one of this sheet.
    for (const { start, end, tab } of views) {
      if (tab < entries) continue;
      changes.push({ start, end, text: withAttribute(text.slice(start, end), 'activeTab', null) });
    }
  }
  return splice(text, changes);
}
