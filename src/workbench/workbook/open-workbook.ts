import { fail, ok } from '../../domain/result';
import { readTheme } from './colors';
import { TooManyCells } from './cell-columns';
import { createSheetNotes } from './comments';
import { isCompound, problemOfCompound } from './compound-file';
import { EMPTY_STYLES } from './empty-styles';
import { createProperties } from './custom-properties';
import { createNewSheet, type NewSheets } from './new-sheet';
import { MissingPart, openPackage, type Package, type Relationship } from './package';
import { saveParts } from './save';
import { NO_SHARED_STRINGS, readSharedStrings } from './shared-strings';
import { createSheetModel, type SheetModel } from './sheet-model';
import { readSheetPart } from './sheet-part';
import { readTable } from './sheet-tables';
import { createStyles, readStyleSheet, type Styles } from './styles';
import type { OpenWorkbook, Workbook, WorkbookProblem } from './workbook';
import { createWorkbookModel } from './workbook-model';
import { XmlError, XmlReader } from './xml';
import { ZipError } from './zip';

/** The workbook in the bytes of an .xlsx (or .xlsm, .xltx) file, or why it cannot be opened. `detail` is for the log, in English. */
export const openWorkbook: OpenWorkbook = (bytes) => {
  if (isCompound(bytes)) return fail({ code: problemOfCompound(bytes), detail: 'an OLE compound file' });
  try {
    return ok(readWorkbook(openPackage(bytes)));
  } catch (cause) {
    const code = problemOf(cause);
    if (code === null) throw cause;
    return fail({ code, detail: cause instanceof Error ? cause.message : String(cause) });
  }
};

function problemOf(cause: unknown): WorkbookProblem | null {
  if (cause instanceof ZipError) return cause.reason === 'not-a-zip' ? 'not-a-workbook' : cause.reason;
  if (cause instanceof TooManyCells) return 'too-large';
  if (cause instanceof ForeignFile) return cause.code;
  return cause instanceof XmlError || cause instanceof MissingPart ? 'damaged' : null;
}

/** A zip that holds something else: a .docx, an .xlsb, an archive of files. */
class ForeignFile extends Error {
  constructor(
    readonly code: 'not-a-workbook' | 'old-format',
    detail: string,
  ) {
    super(detail);
  }
}

function readWorkbook(file: Package): Workbook {
  const workbookPart = findWorkbook(file);
  const relationships = file.relationships(workbookPart);
  const book = readBook(file.read(workbookPart));
  const partOf = (type: string): string | null => {
    const target = relationships.find((relationship) => relationship.type === type)?.target ?? null;
    return target !== null && file.has(target) ? target : null;
  };

  const themePart = partOf('theme');
  const stylesPart = partOf('styles');
  const stringsPart = partOf('sharedStrings');
  const theme = readTheme(themePart === null ? null : file.read(themePart));
  const styles = createStyles(readStyleSheet(stylesPart === null ? EMPTY_STYLES : file.read(stylesPart), theme));
  const strings = stringsPart === null ? NO_SHARED_STRINGS : readSharedStrings(file.read(stringsPart));

  const sheets: SheetModel[] = [];
  const tabs = new Map<number, SheetModel>();
  const ids = new Set<string>();
  const otherNames: string[] = [];
  book.sheets.forEach((entry, position) => {
    const relationship = relationships.find(({ id }) => id === entry.relationship);
    // Chart sheets, dialogs and macro sheets have no cells to show; they stay in the file as they are.
    if (relationship?.type !== 'worksheet') {
      otherNames.push(entry.name);
      return;
    }
    const path = relationship.target;
    const id = ids.has(entry.id) ? `${entry.id}#${position}` : entry.id;
    ids.add(id);
    const part = readSheetPart(file.read(path), strings, book.date1904);
    const tables = tablesOf(file, file.relationships(path));
    const sheet = createSheetModel(
      {
        ...{ id, name: entry.name, visible: entry.visible, path, part, tables },
        ...{ notes: createSheetNotes(file, path), design: null },
      },
      styles,
      book.date1904,
    );
    sheets.push(sheet);
    if (entry.visible) tabs.set(position, sheet);
  });
  const active = tabs.get(book.activeTab) ?? sheets.find(({ visible }) => visible) ?? sheets[0];
  if (!active) throw new MissingPart('no worksheet');

  const propertiesPart = findProperties(file);
  const properties = createProperties(propertiesPart === null ? null : file.read(propertiesPart));
  const parts = {
    workbook: workbookPart,
    styles: stylesPart,
    calcChain: partOf('calcChain'),
    properties: propertiesPart,
  };
  const newSheets = newSheetsOf(file, workbookPart, book, otherNames, styles);
  return createWorkbookModel(sheets, styles, book.date1904, active.id, properties, newSheets, (state) =>
    saveParts(file, parts, styles, properties, state),
  );
}

function newSheetsOf(
  file: Package,
  workbookPart: string,
  book: Book,
  otherNames: readonly string[],
  styles: Styles,
): NewSheets {
  const folder = workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1);
  let lastId = Math.max(0, ...book.sheets.map(({ id }) => Number(id)).filter(Number.isInteger));
  let number = 0;
  return {
    isStructureProtected: book.isStructureProtected,
    otherNames,
    create(name, hooks) {
      const types = file.read('[Content_Types].xml');
      let path: string;
      do path = `${folder}worksheets/sheet${(number += 1)}.xml`;
      while (
        // A part that is not there may still be listed.
        file.has(path) ||
        types.includes(`/${path}"`)
      );
      lastId += 1;
      const source = { name, id: String(lastId), path, notes: createSheetNotes(file, path) };
      return createNewSheet(source, styles, book.date1904, hooks);
    },
  };
}

function findWorkbook(file: Package): string {
  const root = file.relationships('').find(({ type }) => type === 'officeDocument')?.target;
  const isThere = root !== undefined && file.has(root);
  const part = isThere ? root : 'xl/workbook.xml';
  if (/\.bin$/i.test(part)) throw new ForeignFile('old-format', 'an .xlsb');
  if (file.has(part)) {
    const reader = new XmlReader(file.read(part));
    reader.next();
    if (reader.name === 'workbook') return part;
    throw new ForeignFile('not-a-workbook', `<${reader.name}> in ${part}`);
  }
  if (root !== undefined || file.has('xl/_rels/workbook.xml.rels') || file.has('[Content_Types].xml'))
    throw new MissingPart(part);
  // OpenDocument says what it is in a file of that name.
  throw new ForeignFile(file.has('mimetype') ? 'old-format' : 'not-a-workbook', 'no workbook in this zip');
}

/** The part of the custom properties; its type is spelled in two ways, after the two editions of the standard. */
function findProperties(file: Package): string | null {
  const target = file.relationships('').find(({ type }) => /^custom-?properties$/i.test(type))?.target ?? null;
  return target !== null && file.has(target) ? target : null;
}

interface Book {
  readonly date1904: boolean;
  readonly isStructureProtected: boolean;
  readonly activeTab: number;
  readonly sheets: readonly {
    readonly name: string;
    readonly id: string;
    readonly visible: boolean;
    readonly relationship: string;
  }[];
}

function readBook(text: string): Book {
  const reader = new XmlReader(text);
  reader.next();
  const sheets: Book['sheets'][number][] = [];
  let date1904 = false;
  let isStructureProtected = false;
  let activeTab = 0;
  for (const name of reader.children()) {
    if (name === 'workbookPr') date1904 = /^(1|true)$/.test(reader.attribute('date1904') ?? '');
    else if (name === 'workbookProtection') {
      isStructureProtected = /^(1|true)$/.test(reader.attribute('lockStructure') ?? '');
    } else if (name === 'bookViews') {
      for (const inner of reader.children())
        if (inner === 'workbookView') activeTab = Number(reader.attribute('activeTab') ?? 0);
    } else if (name === 'sheets') {
      for (const inner of reader.children()) {
        if (inner !== 'sheet') continue;
        sheets.push({
          name: reader.attribute('name') ?? '',
          id: reader.attribute('sheetId') ?? '',
          // Some writers say "show".
          visible: !/^(hidden|veryHidden)$/.test(reader.attribute('state') ?? ''),
          relationship: relationshipOf(reader),
        });
      }
    }
  }
  return { date1904, isStructureProtected, activeTab, sheets };
}

/** r:id, whatever prefix the file gives to the namespace of relationships. */
const relationshipOf = (reader: XmlReader): string => {
  const tag = reader.text.slice(reader.start, reader.end);
  return reader.attribute('r:id') ?? /\s[\w.-]+:id\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? '';
};

const tablesOf = (file: Package, relationships: readonly Relationship[]) =>
  relationships.flatMap(({ type, target }) => {
    const table = type === 'table' && file.has(target) ? readTable(file.read(target)) : null;
    return table ? [table] : [];
  });
