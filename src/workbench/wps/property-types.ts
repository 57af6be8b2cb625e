import { textArgument } from './arguments';
import type { WpsType } from './members';
import { COMMON, createObject } from './members';
import type { Book, Session } from './session';

interface Property {
  readonly book: Book;
  readonly name: string;
}

/** `CustomDocumentProperties`: texts that travel with the file (docProps/custom.xml). */
export const DOCUMENT_PROPERTIES: WpsType<Book> = {
  declared: 'Kso.DocumentProperties',
  members: {
    ...COMMON,
    Parent: { get: (book, { open }) => open.workbook(book) },
    Count: { get: ({ workbook }) => workbook.properties.texts.size },
    Item: {
      call(book, [index], session) {
        const names = [...book.workbook.properties.texts.keys()];
        const name =
          typeof index === 'number' ? names[index - 1] : names.find((one) => isSameName(one, textArgument(index)));
        if (name !== undefined) return createObject(DOCUMENT_PROPERTY, { book, name }, session);
        if (session.quirks.cdpItemMissing === 'null') return null;
        throw new Error('There is no such property.');
      },
    },
    Add: {
      call(book, [name, linkToContent, type, value], session) {
        const wished = textArgument(name);
        if (linkToContent !== false) throw new Error('This workbench links no property to content.');
        if (type !== undefined && type !== STRING) throw new Error('This workbench keeps texts only.');
        if ([...book.workbook.properties.texts.keys()].some((one) => isSameName(one, wished))) {
          throw new Error('There is a property of this name.');
        }
        setText({ book, name: wished }, value, session);
        return createObject(DOCUMENT_PROPERTY, { book, name: wished }, session);
      },
    },
  },
};

export const DOCUMENT_PROPERTY: WpsType<Property> = {
  declared: 'Kso.DocumentProperty',
  members: {
    ...COMMON,
    Name: { get: ({ name }) => name },
    Type: { get: () => STRING },
    LinkToContent: { get: () => false },
    Value: { get: textOf, set: setText },
    Delete: {
      call(property) {
        textOf(property);
        property.book.workbook.properties.set(property.name, null);
      },
    },
  },
};

// MsoDocProperties.
const STRING = 4;

const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function textOf({ book, name }: Property): string {
  const text = book.workbook.properties.texts.get(name);
  if (text === undefined) throw new Error('The property is gone.');
  return text;
}

function setText({ book, name }: Property, value: unknown, { quirks }: Session): void {
  book.workbook.properties.set(name, textArgument(value).slice(0, quirks.longestProperty));
}
