import { saveNotes } from './comments-save';
import {
  relationshipsPart,
  namesPart,
  withContentType,
  withoutElements,
  withRelationship,
  type Package,
} from './package';
import type { PropertiesModel } from './custom-properties';
import { saveProperties } from './custom-properties-save';
import { saveNewSheet } from './new-sheet-save';
import type { SheetModel } from './sheet-model';
import { patchSheet } from './sheet-patch';
import { patchStyles } from './style-patch';
import type { Styles } from './styles';
import type { SaveState } from './workbook-model';
import { attributeOf, splice, withAttribute, XmlReader } from './xml';

/** Where the parts of the workbook are. A null part is not in the file. */
export interface WorkbookParts {
  readonly workbook: string;
  readonly styles: string | null;
  readonly calcChain: string | null;
  readonly properties: string | null;
}

const CONTENT_TYPES = '[Content_Types].xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const STYLES_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';

/** The file with what changed written into its parts; with nothing changed, the bytes that were opened. */
export function saveParts(
  file: Package,
  parts: WorkbookParts,
  styles: Styles,
  properties: PropertiesModel,
  state: SaveState,
): Uint8Array {
  const touched = state.sheets.filter(({ edits, rowEdits }) => edits.size > 0 || rowEdits.size > 0);
  const added = state.sheets.filter(({ design }) => design !== null);
  const noted = state.sheets.filter(({ noteModel }) => noteModel.edits.size > 0);
  const changes = new Map<string, string | null>();
  if (touched.length + added.length + noted.length === 0 && !properties.isChanged) return file.write(changes);

  const change = (part: string, edit: (text: string) => string): void => {
    const known = changes.get(part);
    const before = known ?? file.read(part);
    const after = edit(before);
    if (after !== before) changes.set(part, after);
  };

  const patch = patchStyles(
    styles,
    touched.flatMap(({ edits }) => [...edits.values()].map(({ xf }) => xf)),
  );
  if (patch.text !== null) {
    const { text } = patch;
    if (parts.styles !== null) changes.set(parts.styles, text);
    else {
      const part = `${folderOf(parts.workbook)}styles.xml`;
      changes.set(part, text);
      change(CONTENT_TYPES, (types) => withContentType(types, part, STYLES_TYPE));
      change(relationshipsPart(parts.workbook), (list) => withRelationship(list, STYLES_RELATION, 'styles.xml'));
    }
  }
  const withCells = (sheet: SheetModel): string => patchSheet(sheet, (xf) => patch.numberOf(xf));
  for (const sheet of touched) if (!sheet.design) changes.set(sheet.path, withCells(sheet));

  const inWork = {
    has: (part: string) => (changes.has(part) ? changes.get(part) !== null : file.has(part)),
    read: (part: string) => changes.get(part) ?? file.read(part),
    set: (part: string, text: string | null) => void changes.set(part, text),
  };
  for (const sheet of added) saveNewSheet(inWork, parts.workbook, sheet, withCells(sheet));
  for (const sheet of noted) saveNotes(inWork, sheet);
  if (properties.isChanged) saveProperties(inWork, parts.properties, properties);

  const { calcChain } = parts;
  // A chain that lists a cell without a formula makes Excel repair the file; without a chain it builds a new one.
  if (calcChain !== null && touched.some(hasOtherFormulas)) {
    changes.set(calcChain, null);
    change(CONTENT_TYPES, (text) => withoutElements(text, (tag) => namesPart(tag, 'PartName', calcChain)));
    change(relationshipsPart(parts.workbook), (text) =>
      withoutElements(text, (tag) => namesPart(tag, 'Target', calcChain, parts.workbook)),
    );
  }
  if (state.isIncomplete) change(parts.workbook, withFullCalculation);
  return file.write(changes);
}

const hasOtherFormulas = (sheet: SheetModel): boolean =>
  [...sheet.edits].some(
    ([key, { formula }]) => sheet.fileState(Math.floor(key / 16384), key % 16384).formula !== formula,
  );

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

// What CT_Workbook lists after <calcPr>.
const AFTER_CALC = new Set([
  ...['oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing'],
  ...['fileRecoveryPr', 'webPublishObjects', 'extLst', 'AlternateContent'],
]);

/** Asks Excel to compute everything when it opens the file. */
function withFullCalculation(text: string): string {
  const reader = new XmlReader(text);
  reader.next();
  const prefix = /^<([^\s/>]+:)/.exec(text.slice(reader.start, reader.end))?.[1] ?? '';
  let at = -1;
  for (const name of reader.children()) {
    const tag = text.slice(reader.start, reader.end);
    if (name === 'calcPr') {
      if (attributeOf(tag, 'fullCalcOnLoad') === '1') return text;
      return splice(text, [{ start: reader.start, end: reader.end, text: withAttribute(tag, 'fullCalcOnLoad', '1') }]);
    }
    // AlternateContent also stands near the beginning; only one behind <sheets> is of interest.
    if (name === 'sheets') at = -1;
    else if (at < 0 && AFTER_CALC.has(name)) at = reader.start;
  }
  const place = at < 0 ? reader.start : at;
  return splice(text, [{ start: place, end: place, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]);
}
