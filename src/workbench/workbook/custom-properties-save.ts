import type { PartsInWork } from './comments-save';
import type { PropertiesModel } from './custom-properties';
import { namesPart, relationshipsPart, withContentType, withoutElements, withRelationship } from './package';

const TYPES = '[Content_Types].xml';
const TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';

/** Writes the changed properties. `known` is their part; null makes one. The part goes with its last property. */
export function saveProperties(parts: PartsInWork, known: string | null, properties: PropertiesModel): void {
  const text = properties.patch();
  const part = known ?? 'docProps/custom.xml';
  const change = (list: string, edit: (text: string) => string): void => parts.set(list, edit(parts.read(list)));
  if (known !== null && text === null) {
    change(relationshipsPart(''), (list) => withoutElements(list, (tag) => namesPart(tag, 'Target', part)));
    change(TYPES, (types) => withoutElements(types, (tag) => namesPart(tag, 'PartName', part)));
  }
  if (known === null && text !== null) {
    change(relationshipsPart(''), (list) => withRelationship(list, RELATION, part));
    // A part that was there, and that nothing referred to, may have its type already.
    const others = withoutElements(parts.read(TYPES), (tag) => namesPart(tag, 'PartName', part));
    parts.set(TYPES, withContentType(others, part, TYPE));
  }
  parts.set(part, text);
}
