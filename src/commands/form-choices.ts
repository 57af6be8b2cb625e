import type { SpreadsheetHost } from '../hosts/host';
import { fingerprintOfTexts } from './fingerprint';
import type { FormPlace } from './form-place';
import { keepText, recallParsed } from './kept-text';
import { asObject, parseStored } from './stored-json';

type SheetPlace = Pick<FormPlace, 'sheetId' | 'sheetName'>;

/** One kind of thing that a person says of a form's parts, by the keys of these parts. */
export interface FormChoices<T> {
  /** Something of this kind was said in this browser of a form of this sheet. */
  isKept(host: SpreadsheetHost, sheet: SheetPlace): boolean;
  /**
   * What is in force for a form: what was said in this browser, unless the workbook has brought something else since.
   * The same object as long as it is the same, so that what follows from it may be kept.
   */
  recall(host: SpreadsheetHost, place: FormPlace): ReadonlyMap<string, T>;
  /** Keeps one choice in this browser; null forgets it. */
  remember(host: SpreadsheetHost, place: FormPlace, key: string, choice: T | null): void;
}

export interface ChoiceKind<T> {
  /** In the settings key. */
  readonly name: string;
  /** Of the stored object, where the choices stand. */
  readonly field: string;
  readonly parse: (stored: unknown) => ReadonlyMap<string, T>;
  /** What the workbook's own file says. */
  readonly carried: (host: SpreadsheetHost, place: FormPlace) => ReadonlyMap<string, T> | undefined;
}

/** The choices made in this browser for a form, and what the workbook's own file said when they were made. */
interface Kept<T> {
  readonly choices: ReadonlyMap<string, T>;
  /** The fingerprint of the file's choices; null when it had none. */
  readonly over: string | null;
}

export function createFormChoices<T>({ name, field, parse, carried }: ChoiceKind<T>): FormChoices<T> {
  const nothing: ReadonlyMap<string, T> = new Map();
  const settingsKey = ({ sheetId, sheetName }: SheetPlace): string => `${name}:1:${sheetId}:${sheetName}`;
  const parseForms = (text: string | null): ReadonlyMap<string, Kept<T>> =>
    new Map(
      Object.entries(parseStored(text) ?? {}).flatMap(([form, stored]) => {
        const kept = asObject(stored);
        if (!kept) return [];
        const over = typeof kept['over'] === 'string' ? kept['over'] : null;
        return [[form, { choices: parse(kept[field]), over }] as const];
      }),
    );
  const keptForms = ({ settings }: SpreadsheetHost, sheet: SheetPlace): ReadonlyMap<string, Kept<T>> =>
    recallParsed(settings, settingsKey(sheet), parseForms);

  const recall = (host: SpreadsheetHost, place: FormPlace): ReadonlyMap<string, T> => {
    const kept = keptForms(host, place).get(place.form);
    const brought = carried(host, place);
    if (brought && kept?.over !== fingerprintOf(brought)) return brought;
    return kept?.choices ?? nothing;
  };
  return {
    isKept: (host, sheet) => keptForms(host, sheet).size > 0,
    recall,
    remember(host, place, key, choice) {
      const choices = new Map(recall(host, place));
      if (choice === null) choices.delete(key);
      else choices.set(key, choice);
      const brought = carried(host, place);
      const forms = new Map(keptForms(host, place));
      // Where the file has choices, an empty list of one's own says that none of them is wanted.
      if (choices.size > 0 || brought)
        forms.set(place.form, { choices, over: brought ? fingerprintOf(brought) : null });
      else forms.delete(place.form);
      const stored = [...forms].map(([form, kept]) => {
        return [form, { [field]: Object.fromEntries(kept.choices), over: kept.over }];
      });
      const text = JSON.stringify(Object.fromEntries(stored));
      keepText(host.settings, settingsKey(place), forms.size > 0 ? text : null);
    },
  };
}

/** The same text for the same choices, in whatever order they were made. */
const fingerprintOf = (choices: ReadonlyMap<string, unknown>): string =>
  fingerprintOfTexts([...choices].map(([key, choice]) => JSON.stringify([key, sorted(choice)])).sort());

const sorted = (choice: unknown): unknown => {
  const fields = asObject(choice);
  return fields ? Object.entries(fields).sort() : choice;
};
