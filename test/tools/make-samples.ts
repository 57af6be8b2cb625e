/**
 * Writes assets/samples: published forms as the workbooks of officers, for the preview to open. `tsx` runs it; the same
 * forms give the same bytes, so that a commit shows what really changed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Borders, PaperSize, Style, Worksheet } from 'exceljs';
import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { SampleForm } from './sample-forms';
import { SAMPLE_FORMS } from './sample-forms';

interface PublishedForm {
  readonly grid: readonly (readonly string[])[];
  readonly merges: readonly (readonly [top: number, left: number, bottom: number, right: number])[];
}

const ROOT = join(__dirname, '../..');
const FORMS = join(ROOT, 'test/cases/forms');
const SAMPLES = join(ROOT, 'assets/samples');

/** Rows above the form: its title and its year. */
const HEADING_ROWS = 2;
// exceljs declares the enum and leaves its values out.
const A4 = 9 as unknown as PaperSize;
const FONT = '宋体';
const LINE_POINTS = 15;
const LEAST_POINTS = 24;
// A text longer than this and of several lines reads better from the left.
const PROSE = 44;
const WRITTEN = new Date(Date.UTC(2024, 2, 15));

async function main(): Promise<void> {
  mkdirSync(SAMPLES, { recursive: true });
  for (const sample of SAMPLE_FORMS) writeFileSync(join(SAMPLES, sample.file), await workbookOf(sample));
  const menu = SAMPLE_FORMS.map(({ file, title }) => ({ file, title }));
  writeFileSync(join(SAMPLES, 'samples.json'), `${JSON.stringify(menu, null, 2)}\n`);
}

async function workbookOf(sample: SampleForm): Promise<Uint8Array> {
  const form = JSON.parse(readFileSync(join(FORMS, `${sample.form}.json`), 'utf8')) as PublishedForm;
  const workbook = new ExcelJS.Workbook();
  workbook.created = workbook.modified = WRITTEN;
  const sheet = workbook.addWorksheet(sample.sheet, {
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: sample.pages ?? 1,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
  });
  sheet.columns = sample.widths.map((width) => ({ width }));
  writeHeading(sheet, sample);
  writeForm(sheet, sample, form);
  setHeights(sheet, sample, form);
  return repacked(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function writeHeading(sheet: Worksheet, { heading, widths }: SampleForm): void {
  heading.forEach((text, index) => {
    const row = index + 1;
    sheet.mergeCells(row, 1, row, widths.length);
    const cell = sheet.getCell(row, 1);
    cell.value = text;
    cell.font = index === 0 ? { name: FONT, size: 18, bold: true } : { name: FONT, size: 12 };
    cell.alignment = { horizontal: 'center', vertical: 'middle' };
    sheet.getRow(row).height = index === 0 ? 36 : 22;
  });
}

function writeForm(sheet: Worksheet, sample: SampleForm, { grid, merges }: PublishedForm): void {
  const isListed = (cells: SampleForm['blank'], row: number, column: number): boolean =>
    cells?.some(([r, c]) => r === row && c === column) ?? false;
  grid.forEach((texts, row) => {
    texts.forEach((published, column) => {
      const upright = isListed(sample.upright, row, column);
      const text = upright ? oneLine(published) : tidy(published);
      const lines = linesOf(text, widthAt(sample, merges, row, column));
      const { value, format } = typedValue(isListed(sample.blank, row, column) ? '' : text);
      const cell = sheet.getCell(row + 1 + HEADING_ROWS, column + 1);
      cell.value = value;
      cell.style = {
        ...styleOf(upright, lines > 1 && widthOf(text) > PROSE),
        ...(format === null ? {} : { numFmt: format }),
      };
    });
  });
  for (const [top, left, bottom, right] of merges) {
    sheet.mergeCellsWithoutStyle(top + 1 + HEADING_ROWS, left + 1, bottom + 1 + HEADING_ROWS, right + 1);
  }
}

const LINE = { style: 'thin', color: { argb: 'FF000000' } } as const;
const BORDER: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

function styleOf(upright: boolean, prose: boolean): Partial<Style> {
  return {
    font: { name: FONT, size: 11 },
    border: BORDER,
    alignment: {
      horizontal: prose && !upright ? 'left' : 'center',
      vertical: 'middle',
      ...(upright ? { textRotation: 'vertical' as const } : { wrapText: true }),
    },
  };
}

/** What the published page added to the words: blanks where a line was broken, empty lines, padding. */
function tidy(published: string): string {
  return published
    .replace(/\n+/g, '\n')
    .replace(/(?<=[\p{Script=Han}，。、；：]) (?=[\p{Script=Han}，。、；：])/gu, '')
    .trim();
}

const oneLine = (published: string): string => tidy(published).replace(/\n/g, '');

/** An officer types 10 and 98.5%, and the workbook holds numbers. */
function typedValue(text: string): { value: string | number | null; format: string | null } {
  if (text === '') return { value: null, format: null };
  const [, digits, decimals = '', percent] = /^(\d{1,12}(?:\.(\d+))?)(%)?$/.exec(text) ?? [];
  if (digits === undefined) return { value: text, format: null };
  const places = decimals === '' ? '0' : `0.${'0'.repeat(decimals.length)}`;
  if (percent) return { value: Number(`${digits}e-2`), format: `${places}%` };
  // Typed numbers keep the General format unless it would drop a printed zero: 180500.00.
  return { value: Number(digits), format: decimals.endsWith('0') ? places : null };
}

/** Rows as tall as their longest text wants; a merge over rows shares what it wants among them. */
function setHeights(sheet: Worksheet, sample: SampleForm, { grid, merges }: PublishedForm): void {
  const { upright = [] } = sample;
  const heights = grid.map(() => LEAST_POINTS);
  const wanted = grid.flatMap((texts, row) =>
    texts.flatMap((published, column) => {
      const text = tidy(published);
      if (text === '') return [];
      const [, , bottom] = mergeFrom(merges, row, column);
      const isUpright = upright.some(([r, c]) => r === row && c === column);
      const lines = isUpright ? oneLine(published).length : linesOf(text, widthAt(sample, merges, row, column));
      return [{ row, bottom, points: lines * LINE_POINTS + 9 }];
    }),
  );
  // Single rows first: a merge only asks for what they leave missing.
  for (const { row, bottom, points } of wanted.sort((a, b) => a.bottom - a.row - (b.bottom - b.row))) {
    const count = bottom - row + 1;
    const missing = points - heights.slice(row, bottom + 1).reduce((sum, next) => sum + next, 0);
    if (missing > 0) for (let r = row; r <= bottom; r += 1) heights[r]! += Math.ceil(missing / count);
  }
  heights.forEach((points, row) => {
    // Excel's tallest row.
    sheet.getRow(row + 1 + HEADING_ROWS).height = Math.min(points, 409);
  });
}

const mergeFrom = (merges: PublishedForm['merges'], row: number, column: number): PublishedForm['merges'][number] =>
  merges.find(([top, left]) => top === row && left === column) ?? [row, column, row, column];

function widthAt({ widths }: SampleForm, merges: PublishedForm['merges'], row: number, column: number): number {
  const [, left, , right] = mergeFrom(merges, row, column);
  return widths.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
}

/** Widths count digits of Excel's default font, and columns keep a third of one for their margin. */
const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / (width - 0.3))), 0);

const widthOf = (text: string): number =>
  Array.from(text).reduce((width, letter) => width + (letter.charCodeAt(0) < 256 ? 1.05 : 2.1), 0);

/** The same parts with one time for all: the writer stamps each with now. */
function repacked(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  const mtime = new Date(2024, 2, 15);
  return zipSync(Object.fromEntries(parts.map(([name, part]) => [name, [cleaned(name, part), { mtime, level: 9 }]])));
}

// The author's name is whoever ran the writer; nobody's belongs into a form.
const cleaned = (name: string, part: Uint8Array): Uint8Array =>
  name === 'docProps/core.xml'
    ? strToU8(new TextDecoder().decode(part).replace(/<(dc:creator|cp:lastModifiedBy)>[^<]*<\/\1>/g, ''))
    : part;

void main();
