import type { Workbook } from '../workbook/workbook';
import type { Argument, Session, Thing, ThingType } from './members';
import { createThing, textOf } from './members';
import type { Json } from './protocol';
import { invalidArgument, OfficeError } from './protocol';

/** The document properties of the workbook, of which only the custom ones are offered here; all of them are texts. */
export const openProperties = (workbook: Workbook): Thing => createThing(PROPERTIES, workbook);

interface CustomProperty {
  readonly workbook: Workbook;
  readonly key: string;
}

const valueOf = ({ workbook, key }: CustomProperty): string => workbook.properties.texts.get(key) ?? '';

function setValue({ workbook, key }: CustomProperty, value: Argument, session: Session): void {
  if (session.isReadOnly) throw new OfficeError('AccessDenied', 'You do not have permission to do this.');
  if (typeof value !== 'string' || value === '') throw invalidArgument('A text is expected.', 'CustomProperty.value');
  workbook.properties.set(key, value.slice(0, session.quirks.longestProperty));
}

const CUSTOM_PROPERTY: ThingType<CustomProperty> = {
  name: 'CustomProperty',
  members: {
    Key: { since: '1.7', get: ({ key }) => key },
    Value: { since: '1.7', get: valueOf, set: (self, value: Json, session) => setValue(self, value, session) },
    Type: { since: '1.7', get: () => 'String' },
    Delete: {
      since: '1.7',
      call({ workbook, key }, _, session) {
        if (session.isReadOnly) throw new OfficeError('AccessDenied', 'You do not have permission to do this.');
        workbook.properties.set(key, null);
        return undefined;
      },
    },
  },
};

const find = (workbook: Workbook, name: Argument): Thing | null => {
  const wanted = textOf(name).toLowerCase();
  const key = [...workbook.properties.texts.keys()].find((known) => known.toLowerCase() === wanted);
  return key === undefined ? null : createThing(CUSTOM_PROPERTY, { workbook, key });
};

const CUSTOM_PROPERTIES: ThingType<Workbook> = {
  name: 'CustomPropertyCollection',
  items: (workbook) =>
    [...workbook.properties.texts.keys()].map((key) => createThing(CUSTOM_PROPERTY, { workbook, key })),
  members: {
    Add: {
      since: '1.7',
      open(workbook, [name, value], session) {
        const property = { workbook, key: textOf(name) };
        setValue(property, value, session);
        return createThing(CUSTOM_PROPERTY, property);
      },
    },
    GetCount: { since: '1.7', call: (workbook) => workbook.properties.texts.size },
    GetItem: {
      since: '1.7',
      open(workbook, [name]) {
        const property = find(workbook, name);
        if (!property) {
          throw new OfficeError('ItemNotFound', 'There is no such property.', 'CustomPropertyCollection.getItem');
        }
        return property;
      },
    },
    GetItemOrNullObject: { since: '1.7', open: (workbook, [name]) => find(workbook, name) },
  },
};

const PROPERTIES: ThingType<Workbook> = {
  name: 'DocumentProperties',
  members: { Custom: { since: '1.7', open: (workbook) => createThing(CUSTOM_PROPERTIES, workbook) } },
};
