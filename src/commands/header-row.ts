import type { Form } from '../domain/form/form';
import { wordsOfRow } from '../domain/form/header-fingerprint';
import { recognizeForms } from '../domain/form/recognize-forms';
import type { Sheet } from '../domain/sheet/sheet';
import type { SpreadsheetHost } from '../hosts/host';
import { keepText, recallParsed } from './kept-text';
import { parseStored } from './stored-json';

/** The forms of a sheet before any correction of their columns. */
export interface OwnForms {
  readonly forms: readonly Form[];
  /** The row that a person said is the header, or null where none of them is on this sheet. */
  readonly pointedRow: number | null;
}

/** The forms of a sheet; where a person has said which row is the header, under that header too. */
export function ownFormsOf(host: SpreadsheetHost, sheet: Sheet): OwnForms {
  const pointedRow = recallHeaderRow(host, sheet);
  if (pointedRow === null) return { forms: recognizeForms(sheet), pointedRow };
  // A header above or below the one pointed at, with no rows of its own left, was none.
  const forms = recognizeForms(sheet, { headerRow: pointedRow, columns: {} }).filter(
    ({ header, indicators }) => indicators.length > 0 || (pointedRow >= header.first && pointedRow <= header.last),
  );
  return { forms, pointedRow };
}

/** Keeps in this browser that rows with these words are headers. False where the row has no words. */
export function rememberHeaderRow(host: SpreadsheetHost, sheet: Sheet, row: number): boolean {
  const words = wordsOfRow(sheet, row);
  if (words === '') return false;
  keepHeaders(host, [words, ...recallHeaders(host).filter((each) => each !== words)].slice(0, MOST_HEADERS));
  return true;
}

/** The row's words are no longer a header. */
export function forgetHeaderRow(host: SpreadsheetHost, words: string): void {
  keepHeaders(
    host,
    recallHeaders(host).filter((each) => each !== words),
  );
}

const KEY = 'headers:1';
/** An office has a handful of layouts; the oldest are forgotten first. */
const MOST_HEADERS = 30;

function recallHeaderRow(host: SpreadsheetHost, sheet: Sheet): number | null {
  const headers = new Set(recallHeaders(host));
  if (headers.size === 0 || !sheet.range) return null;
  for (let row = sheet.range.top; row <= sheet.range.bottom; row += 1) {
    if (headers.has(wordsOfRow(sheet, row))) return row;
  }
  return null;
}

const recallHeaders = ({ settings }: SpreadsheetHost): readonly string[] => recallParsed(settings, KEY, parseHeaders);

const keepHeaders = ({ settings }: SpreadsheetHost, headers: readonly string[]): void =>
  keepText(settings, KEY, headers.length > 0 ? JSON.stringify({ headers }) : null);

function parseHeaders(text: string | null): readonly string[] {
  const headers = parseStored(text)?.['headers'];
  if (!Array.isArray(headers)) return [];
  return headers.filter((each: unknown): each is string => typeof each === 'string' && each !== '');
}
