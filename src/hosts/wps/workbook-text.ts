import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { joinParts, LONGEST_WORKBOOK_TEXT, partName, textParts } from '../../domain/sheet/workbook-text';
import type { HostProblem } from '../host';
import type { WpsProperties, WpsWorkbook } from './application';
import { wordsOf } from './refusal';
import { isReadOnly } from './read-only';

/** MsoDocProperties: a text. */
const STRING = 4;
const ATTEMPTS = 3;

type Parts = ReadonlyMap<string, string>;

/** The text of ours among the workbook's custom properties, where Excel's host keeps it too. */
export function readWorkbookText(book: WpsWorkbook): Result<string | null, HostProblem> {
  const properties = book.CustomDocumentProperties;
  return properties ? ok(textIn(readParts(properties))) : UNSUPPORTED;
}

/** Writes or, with null, takes away the text. After a failure half-way what was there is put back. */
export function writeWorkbookText(book: WpsWorkbook, text: string | null): Result<null, HostProblem> {
  if (text !== null && text.length > LONGEST_WORKBOOK_TEXT) return fail({ code: 'too-large' });
  if (isReadOnly(book)) return fail({ code: 'read-only' });
  const properties = book.CustomDocumentProperties;
  if (!properties) return UNSUPPORTED;
  const before = readParts(properties);
  const after = new Map(textParts(text ?? '').map((part, index) => [partName(index + 1), part]));
  let detail = 'cut short';
  try {
    changeParts(properties, before, after);
    // What is longer than a build takes is cut without a word.
    if (isSame(readParts(properties), after)) return ok(null);
  } catch (error) {
    detail = wordsOf(error);
  }
  const isRestored = restore(properties, before);
  return fail({ code: 'failed', detail: isRestored ? detail : `${detail}\nnot restored` });
}

const UNSUPPORTED: Result<never, HostProblem> = fail({ code: 'unsupported', detail: 'CustomDocumentProperties' });

const textIn = (parts: Parts): string | null => joinParts((name) => parts.get(name) ?? null);

/** Our parts, by going over all properties: builds do not agree on what asking for a missing name does. */
function readParts(properties: WpsProperties): Parts {
  const parts = new Map<string, string>();
  for (let index = 1; index <= properties.Count; index += 1) {
    const property = properties.Item(index);
    const name = property?.Name;
    if (property && name?.startsWith(OWN)) parts.set(name, String(property.Value));
  }
  return parts;
}

/** What the names of all parts begin with. */
const OWN = partName(1).slice(0, -1);

function changeParts(properties: WpsProperties, before: Parts, after: Parts): void {
  for (const [name, part] of after) {
    if (before.get(name) === part) continue;
    if (before.has(name)) properties.Item(name)!.Value = part;
    else properties.Add(name, false, STRING, part);
  }
  for (const name of before.keys()) if (!after.has(name)) properties.Item(name)!.Delete();
}

function restore(properties: WpsProperties, before: Parts): boolean {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      const now = readParts(properties);
      if (isSame(now, before)) return true;
      changeParts(properties, now, before);
    } catch {
      // Once more: the look at what is there now tells whether anything helped.
    }
  }
  return false;
}

const isSame = (a: Parts, b: Parts): boolean =>
  a.size === b.size && [...a].every(([name, part]) => b.get(name) === part);
