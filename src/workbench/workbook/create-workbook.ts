import { strToU8 } from 'fflate';
import { formatCellRef, parseCellRef, type CellRef } from '../../domain/sheet/cell-ref';
import { isErrorValue, type CellValue } from '../../domain/sheet/sheet';
import type { Fill } from '../../domain/sheet/sheet-edit';
import { writeFill } from './fills';
import { openWorkbook } from './open-workbook';
import type { CellStyle, CellWrite, Workbook } from './workbook';
import { escapeAttribute, escapeCellText, escapeText } from './xml';
import { deflateEntry, writeZip } from './zip';

/** A cell in words: its value or formula, and what differs from a plain cell. */
export interface CellSpec {
  readonly value?: CellValue;
  /** "=SUM(A1:A3)"; computed at once when no value is given. */
  readonly formula?: string;
  /** Number format in its English form: "0.0%". */
  readonly format?: string;
  readonly fill?: Fill | string | null;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly horizontal?: CellStyle['horizontal'];
  readonly vertical?: CellStyle['vertical'];
  readonly indent?: number;
  readonly rotation?: number;
  /** A thin black line on all four sides. */
  readonly border?: boolean;
  readonly locked?: boolean;
}

/** One sheet in words. Rows and columns are 0-based; texts name cells as people do: "H10", "B3:F9". */
export interface SheetSpec {
  readonly name: string;
  readonly cells?: Readonly<Record<string, CellValue | CellSpec>>;
  /** From A1; undefined leaves a cell out. `cells` win over them. */
  readonly rows?: readonly (readonly (CellValue | CellSpec | undefined)[])[];
  readonly merges?: readonly string[];
  /** Characters, from column A. */
  readonly columnWidths?: readonly number[];
  /** Points, by row. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly visible?: boolean;
  readonly protected?: boolean;
  readonly mayFormatCells?: boolean;
  /** The range of an autofilter with one column filtered; which rows it hides is said by `hiddenRows`. */
  readonly filter?: string;
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly showGridLines?: boolean;
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly date1904?: boolean;
  /** Sheets may be neither added nor removed. */
  readonly structureProtected?: boolean;
}

/** A workbook from plain data: a small .xlsx is made in memory and opened like any other. Throws on a spec that makes none. */
export function createWorkbook(spec: WorkbookSpec): Workbook {
  const workbook = open(packageOf(spec));
  const uncomputed = spec.sheets.map(uncomputedFormulas);
  if (uncomputed.every((writes) => writes.length === 0)) return workbook;
  uncomputed.forEach((writes, index) => workbook.write(workbook.sheets[index]!.id, writes, 'api'));
  // Opened once more, so that the workbook begins without a step to undo.
  return open(workbook.save());
}

function open(bytes: Uint8Array): Workbook {
  const opened = openWorkbook(bytes);
  if (!opened.ok) throw new Error(`createWorkbook: ${opened.error.detail}`);
  return opened.value;
}

/** Formulas without a value: written into the finished workbook, which computes them. */
const uncomputedFormulas = (sheet: SheetSpec): CellWrite[] =>
  [...placedCells(sheet)].flatMap(([row, line]) =>
    [...line].flatMap(([column, { formula, value }]): CellWrite[] =>
      formula !== undefined && value === undefined ? [{ row, column, kind: 'formula', formula }] : [],
    ),
  );

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function packageOf(spec: WorkbookSpec): Uint8Array {
  const styles = new StyleList();
  const sheets = spec.sheets.map((sheet) => sheetPart(sheet, styles));
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${TYPES}.${type}+xml"/>`;
  const sheetName = (index: number): string => `worksheets/sheet${index + 1}.xml`;
  const stylesId = sheets.length + 1;
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        override('workbook.xml', 'sheet.main') +
        sheets.map((_, index) => override(sheetName(index), 'worksheet')).join('') +
        `${override('styles.xml', 'styles')}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${spec.date1904 === true ? ' date1904="1"' : ''}/>` +
        `${spec.structureProtected === true ? '<workbookProtection lockStructure="1"/>' : ''}<sheets>` +
        spec.sheets.map(sheetEntry).join('') +
        '</sheets></workbook>',
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">` +
        sheets.map((_, index) => relation(index + 1, 'worksheet', sheetName(index))).join('') +
        `${relation(stylesId, 'styles', 'styles.xml')}</Relationships>`,
    ],
    ...sheets.map((text, index): [string, string] => [`xl/${sheetName(index)}`, text]),
    ['xl/styles.xml', styles.part()],
  ];
  return writeZip(parts.map(([name, text]) => deflateEntry(name, strToU8(HEAD + text))));
}

const sheetEntry = ({ name, visible = true }: SheetSpec, index: number): string =>
  `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}"${visible ? '' : ' state="hidden"'} r:id="rId${index + 1}"/>`;

function sheetPart(sheet: SheetSpec, styles: StyleList): string {
  const element = (name: string, content: string): string => (content === '' ? '' : `<${name}>${content}</${name}>`);
  const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const protection =
    sheet.protected === true
      ? `<sheetProtection sheet="1" objects="1"${sheet.mayFormatCells === true ? ' formatCells="0"' : ''}/>`
      : '';
  const filter =
    sheet.filter === undefined
      ? ''
      : `<autoFilter ref="${sheet.filter}"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>`;
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews>${sheetView(sheet)}</sheetViews><sheetFormatPr defaultRowHeight="13.5"/>` +
    element('cols', columns(sheet)) +
    `<sheetData>${rows(sheet, styles)}</sheetData>${protection}${filter}${element('mergeCells', merges)}</worksheet>`
  );
}

function sheetView({ frozen, showGridLines = true }: SheetSpec): string {
  const open = `<sheetView workbookViewId="0"${showGridLines ? '' : ' showGridLines="0"'}`;
  if (!frozen) return `${open}/>`;
  const cell = formatCellRef({ row: frozen.rows, column: frozen.columns });
  return `${open}><pane xSplit="${frozen.columns}" ySplit="${frozen.rows}" topLeftCell="${cell}" state="frozen"/></sheetView>`;
}

function columns({ columnWidths = [], hiddenColumns = [] }: SheetSpec): string {
  const last = Math.max(columnWidths.length - 1, ...hiddenColumns);
  let text = '';
  for (let column = 0; column <= last; column += 1) {
    const width = columnWidths[column];
    const isHidden = hiddenColumns.includes(column);
    if (width === undefined && !isHidden) continue;
    text += `<col min="${column + 1}" max="${column + 1}" width="${width ?? 9}"${isHidden ? ' hidden="1"' : ''} customWidth="1"/>`;
  }
  return text;
}

function placedCells(sheet: SheetSpec): Map<number, Map<number, CellSpec>> {
  const grid = new Map<number, Map<number, CellSpec>>();
  const put = ({ row, column }: CellRef, cell: CellValue | CellSpec): void => {
    const line = grid.get(row) ?? new Map<number, CellSpec>();
    grid.set(row, line.set(column, typeof cell === 'object' && cell !== null ? cell : { value: cell }));
  };
  sheet.rows?.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell !== undefined) put({ row, column }, cell);
    });
  });
  for (const [name, cell] of Object.entries(sheet.cells ?? {})) {
    const ref = parseCellRef(name);
    if (!ref) throw new Error(`createWorkbook: no cell ${name}`);
    put(ref, cell);
  }
  return grid;
}

function rows(sheet: SheetSpec, styles: StyleList): string {
  const grid = placedCells(sheet);
  const heights = sheet.rowHeights ?? {};
  const hidden = new Set(sheet.hiddenRows);
  for (const row of [...Object.keys(heights).map(Number), ...hidden]) if (!grid.has(row)) grid.set(row, new Map());
  return [...grid]
    .sort(([a], [b]) => a - b)
    .map(([row, line]) => {
      const height = heights[row];
      const attributes =
        (height === undefined ? '' : ` ht="${height}" customHeight="1"`) + (hidden.has(row) ? ' hidden="1"' : '');
      const cells = [...line]
        .sort(([a], [b]) => a - b)
        .map(([column, cell]) => cellText({ row, column }, cell, styles));
      return `<row r="${row + 1}"${attributes}>${cells.join('')}</row>`;
    })
    .join('');
}

function cellText(ref: CellRef, spec: CellSpec, styles: StyleList): string {
  const xf = styles.numberOf(spec);
  const open = `<c r="${formatCellRef(ref)}"${xf === 0 ? '' : ` s="${xf}"`}`;
  const formula =
    spec.formula === undefined || spec.value === undefined
      ? ''
      : `<f>${escapeText(spec.formula.replace(/^=/, ''))}</f>`;
  const value = spec.value ?? null;
  if (value === null) return formula === '' ? `${open}/>` : `${open}>${formula}</c>`;
  if (typeof value === 'number') return `${open}>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${open} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  const text = escapeCellText(value);
  if (isErrorValue(value)) return `${open} t="e">${formula}<v>${text}</v></c>`;
  if (formula !== '') return `${open} t="str">${formula}<v>${text}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** The formats that the cells of a spec need, each once. */
class StyleList {
  private readonly fonts = [fontText({})];
  private readonly fills = ['none', 'gray125'].map((type) => `<fill><patternFill patternType="${type}"/></fill>`);
  private readonly formats: string[] = [];
  private readonly xfs: string[] = [];

  constructor() {
    this.numberOf({});
  }

  numberOf(spec: CellSpec): number {
    const { fill = null, format = 'General' } = spec;
    const font = indexIn(this.fonts, fontText(spec));
    const fillAt =
      fill === null ? 0 : indexIn(this.fills, writeFill(typeof fill === 'string' ? { color: fill } : fill, ''));
    const formatId = format === 'General' ? 0 : 164 + indexIn(this.formats, format);
    const protection = spec.locked === false ? '<protection locked="0"/>' : '';
    return indexIn(
      this.xfs,
      `<xf numFmtId="${formatId}" fontId="${font}" fillId="${fillAt}" borderId="${spec.border === true ? 1 : 0}" xfId="0">` +
        `${alignmentText(spec)}${protection}</xf>`,
    );
  }

  part(): string {
    const list = (name: string, elements: readonly string[]): string =>
      `<${name} count="${elements.length}">${elements.join('')}</${name}>`;
    const formats = this.formats.map(
      (format, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeAttribute(format)}"/>`,
    );
    const line = (side: string): string => `<${side} style="thin"><color rgb="FF000000"/></${side}>`;
    const borders = [
      '<border><left/><right/><top/><bottom/><diagonal/></border>',
      `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`,
    ];
    return (
      `<styleSheet xmlns="${MAIN}">${formats.length > 0 ? list('numFmts', formats) : ''}${list('fonts', this.fonts)}` +
      `${list('fills', this.fills)}${list('borders', borders)}` +
      `${list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'])}${list('cellXfs', this.xfs)}</styleSheet>`
    );
  }
}

function fontText({ bold, italic, fontName = '宋体', fontSize = 11, fontColor = '#000000' }: CellSpec): string {
  const marks = (bold === true ? '<b/>' : '') + (italic === true ? '<i/>' : '');
  return `<font>${marks}<sz val="${fontSize}"/><color rgb="FF${fontColor.replace('#', '')}"/><name val="${escapeAttribute(fontName)}"/></font>`;
}

function alignmentText({ horizontal, vertical, wrap, shrink, indent, rotation }: CellSpec): string {
  const attributes = [
    horizontal === undefined ? '' : ` horizontal="${horizontal}"`,
    vertical === undefined ? '' : ` vertical="${vertical}"`,
    wrap === true ? ' wrapText="1"' : '',
    shrink === true ? ' shrinkToFit="1"' : '',
    indent === undefined ? '' : ` indent="${indent}"`,
    rotation === undefined ? '' : ` textRotation="${rotation}"`,
  ].join('');
  return attributes === '' ? '' : `<alignment${attributes}/>`;
}

function indexIn(list: string[], text: string): number {
  const known = list.indexOf(text);
  return known >= 0 ? known : list.push(text) - 1;
}
