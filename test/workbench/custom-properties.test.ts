import * as fc from 'fast-check';
import { createWorkbookHost } from '../../src/workbench/workbook-host';
import { openWorkbook } from '../../src/workbench/workbook/open-workbook';
import type { Workbook } from '../../src/workbench/workbook/workbook';
import { changedParts, packageWith, partsOf, richPackage, worksheet } from './rich-package';

const SHEET = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>');
const TYPES = '[Content_Types].xml';
const ROOT = '_rels/.rels';
const PART = 'docProps/custom.xml';

function open(bytes: Uint8Array): Workbook {
  const result = openWorkbook(bytes);
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}

/** A package whose custom properties are this text, referred to as programs do. */
function withPart(part: string, relation = 'custom-properties'): Uint8Array {
  const plain = partsOf(packageWith(SHEET));
  return packageWith(SHEET, {
    [PART]: part,
    [TYPES]: plain
      .get(TYPES)!
      .replace('</Types>', `<Override PartName="/${PART}" ContentType="application/vnd.custom+xml"/></Types>`),
    [ROOT]: plain
      .get(ROOT)!
      .replace(
        '</Relationships>',
        `<Relationship Id="rId9" Type="http://x/${relation}" Target="/${PART}"/></Relationships>`,
      ),
  });
}

const textOf = (bytes: Uint8Array, part = PART): string =>
  Buffer.from(partsOf(bytes).get(part) ?? '', 'latin1').toString();
const NS = 'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"';
const VT = 'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';
const FMTID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const ours = (pid: number, name: string, text: string): string =>
  `<property fmtid="${FMTID}" pid="${pid}" name="${name}"><vt:lpwstr>${text}</vt:lpwstr></property>`;

test('a file without properties gets a part, its type and its relationship; taken away, the file is as it was', () => {
  const bytes = packageWith(SHEET);
  const book = open(bytes);
  book.properties.set('甲', '<&>');
  const saved = book.save();
  expect(changedParts(bytes, saved)).toEqual([TYPES, ROOT, PART]);
  expect(textOf(saved)).toBe(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties ${NS} ${VT}>${ours(2, '甲', '&lt;&amp;&gt;')}</Properties>`,
  );
  expect(textOf(saved, TYPES)).toContain(
    `<Override PartName="/${PART}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>`,
  );
  expect(textOf(saved, ROOT)).toContain(
    `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="${PART}"`,
  );
  book.properties.set('甲', null);
  expect(book.save()).toEqual(bytes);

  const again = open(saved);
  expect([...again.properties.texts]).toEqual([['甲', '<&>']]);
  again.properties.set('甲', null);
  expect(changedParts(bytes, again.save())).toEqual([]);
});

// As WPS writes it into every file.
const WPS =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Properties ${NS} ${VT}>` +
  `<property fmtid='${FMTID}' pid="5" name="ICV"><vt:lpwstr>6F<!-- 甲 -->&#65;\r\n</vt:lpwstr></property>` +
  `<property fmtid="${FMTID}" pid="3" name="KSOProductBuildVer" linkTarget="x"><vt:i4>2052</vt:i4></property></Properties>`;

test('the properties of others stay byte for byte', () => {
  const bytes = withPart(WPS);
  const book = open(bytes);
  expect([...book.properties.texts]).toEqual([
    ['ICV', '6FA\n'],
    ['KSOProductBuildVer', '2052'],
  ]);
  book.properties.set('乙', '一');
  book.properties.set('丙', '二');
  const saved = book.save();
  expect(changedParts(bytes, saved)).toEqual([PART]);
  expect(textOf(saved)).toBe(WPS.replace('</Properties>', `${ours(6, '乙', '一')}${ours(7, '丙', '二')}</Properties>`));

  const again = open(saved);
  again.properties.set('乙', '改');
  expect(textOf(again.save())).toBe(textOf(saved).replace('一', '改'));
  for (const name of ['乙', '丙']) again.properties.set(name, null);
  expect(changedParts(bytes, again.save())).toEqual([]);
});

test('a property is the same whichever way its name is written', () => {
  const book = open(withPart(WPS));
  book.properties.set('icv', '新');
  book.properties.set('KSOPRODUCTBUILDVER', null);
  expect([...book.properties.texts]).toEqual([['ICV', '新']]);
  expect([...open(book.save()).properties.texts]).toEqual([['ICV', '新']]);
});

test.each([
  ['with a prefix', `<op:Properties xmlns:op="x" ${VT}></op:Properties>`, '<op:property fmtid', '<vt:lpwstr>'],
  ['with an odd number', `<Properties ${NS} ${VT}><property pid="x"/></Properties>`, 'pid="2"', '<vt:lpwstr>'],
  ['empty', `<Properties ${NS} ${VT} />`, '<property fmtid', '<vt:lpwstr>'],
  ['without the types of values', `<Properties ${NS}></Properties>`, '<property fmtid', `<vt:lpwstr ${VT}>`],
  ['not well-formed', '<Properties><property name="甲">', '<property fmtid', '<vt:lpwstr>'],
])('a part %s is left alone, and takes a property', (_, part, element, value) => {
  const bytes = withPart(part);
  const book = open(bytes);
  expect([...book.properties.texts]).toEqual([]);
  book.write(book.activeSheetId, [{ row: 0, column: 0, kind: 'value', value: 2 }], 'api');
  expect(textOf(book.save())).toBe(part);
  book.properties.set('甲', '乙');
  const saved = book.save();
  expect(textOf(saved)).toContain(element);
  expect(textOf(saved)).toContain(value);
  expect([...open(saved).properties.texts]).toEqual([['甲', '乙']]);
});

test('the strict edition names the relationship in its own way', () => {
  expect(open(withPart(WPS, 'customProperties')).properties.texts.get('ICV')).toBe('6FA\n');
});

test('a part that nothing refers to is replaced, and has one type', () => {
  const bytes = withPart(WPS, 'something-else');
  const book = open(bytes);
  expect(book.properties.texts.size).toBe(0);
  book.properties.set('甲', '乙');
  const saved = book.save();
  expect(textOf(saved, TYPES).split(PART)).toHaveLength(2);
  expect([...open(saved).properties.texts]).toEqual([['甲', '乙']]);
});

test('in a file with everything, all other parts stay byte for byte', () => {
  const bytes = richPackage();
  const book = open(bytes);
  const before = [...book.properties.texts];
  book.properties.set('甲', '乙');
  expect(changedParts(bytes, book.save()).filter((part) => ![TYPES, ROOT, PART].includes(part))).toEqual([]);
  expect([...open(book.save()).properties.texts]).toEqual([...before, ['甲', '乙']]);
});

test('any text survives being a property, and any text of ours the file', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('_x0041_', '\r', '\n', '\u0000', '\ud800', '<', ']]>', '甲') }),
  );
  fc.assert(
    fc.property(anyText, anyText, (name, text) => {
      const book = open(packageWith(SHEET));
      book.properties.set(`甲${text.length}`, text);
      void createWorkbookHost(book).workbookText!.write(name);
      const again = open(book.save());
      expect(again.properties.texts.get(`甲${text.length}`)).toBe(text);
      expect(createWorkbookHost(again).workbookText!.read()).toEqual({ ok: true, value: name === '' ? null : name });
    }),
  );
});
