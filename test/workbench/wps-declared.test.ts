import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import { createWpsStandIn } from '../../src/workbench/wps/stand-in';
import { TYPES } from '../../src/workbench/wps/types';

/** What the declarations of WPS say of a member. */
interface Declared {
  readonly kind: 'method' | 'property';
  readonly isReadonly: boolean;
}

type Interface = Map<string, Declared>;

const FILES = ['index.d.ts', 'addon.et.d.ts', 'lib.et.d.ts', 'lib.kso.d.ts'];
const folder = path.dirname(require.resolve('et-jsapi-declare/package.json'));
const declarations = new Map<string, Interface>();
for (const file of FILES) {
  readNamespaces(ts.createSourceFile(file, readFileSync(path.join(folder, file), 'utf8'), ts.ScriptTarget.ES2020));
}

function readNamespaces(source: ts.SourceFile): void {
  for (const namespace of source.statements.filter(ts.isModuleDeclaration)) {
    const { body } = namespace;
    if (!body || !ts.isModuleBlock(body)) continue;
    for (const declaration of body.statements.filter(ts.isInterfaceDeclaration)) {
      const name = `${namespace.name.text}.${declaration.name.text}`;
      const members = declarations.get(name) ?? new Map<string, Declared>();
      declarations.set(name, members);
      for (const member of declaration.members) {
        const memberName = member.name && ts.isIdentifier(member.name) ? member.name.text : null;
        if (memberName === null) continue;
        const isReadonly =
          ts.isPropertySignature(member) &&
          (member.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword);
        members.set(memberName, { kind: ts.isMethodSignature(member) ? 'method' : 'property', isReadonly });
      }
    }
  }
}

interface Answered {
  readonly name: string;
  readonly places: readonly string[];
  readonly member: { readonly get?: unknown; readonly set?: unknown; readonly call?: unknown };
}

const answered: readonly Answered[] = TYPES.flatMap(({ declared, members }) => {
  const places = [declared].flat();
  return Object.entries(members).map(([name, member]) => ({ name, places, member }));
});

/** All that is declared of a member, in each place where its type is. */
const declaredOf = ({ name, places }: Answered): Declared[] =>
  places.flatMap((place) => declarations.get(place)?.get(name) ?? []);

const saying = (found: readonly Answered[]): string[] => found.map(({ name, places }) => `${places[0]!}.${name}`);

test('the declarations are read as they are', () => {
  expect(declarations.get('Et.Range')!.get('Address')).toEqual({ kind: 'method', isReadonly: false });
  expect(declarations.get('Et.Range')!.get('Value2')).toEqual({ kind: 'property', isReadonly: false });
  expect(declarations.get('Et.Range')!.get('Text')).toEqual({ kind: 'property', isReadonly: true });
  expect(declarations.get('WPS.EtApiEvent')!.get('AddApiEventListener')!.kind).toBe('method');
  expect(declarations.get('Kso.DocumentProperty')!.get('Value')).toBeDefined();
});

test('every type of the stand-in is declared', () => {
  const places = TYPES.flatMap(({ declared }) => declared);
  expect(places.filter((place) => !declarations.has(place))).toEqual([]);
});

test('everything that the stand-in answers is declared', () => {
  expect(answered.length).toBeGreaterThan(150);
  expect(saying(answered.filter((one) => declaredOf(one).length === 0))).toEqual([]);
});

test('a method is declared a method, and a property a property', () => {
  const others = answered.filter((one) =>
    declaredOf(one).some(({ kind }) => (kind === 'method') !== (one.member.call !== undefined)),
  );
  expect(saying(others)).toEqual([]);
});

test('nothing may be set that is declared read-only', () => {
  const others = answered.filter((one) => one.member.set && declaredOf(one).every(({ isReadonly }) => isReadonly));
  expect(saying(others)).toEqual([]);
});

describe('an object', () => {
  const application = (): Record<string, unknown> =>
    createWpsStandIn(createWorkbook({ sheets: [{ name: '表', cells: { A1: 1 } }] })).application as never;

  test.each([
    ['read', (app: Record<string, unknown>) => app.ActiveSheets],
    ['set', (app: Record<string, unknown>) => (app.ScreenUpdated = false)],
    ['called', (app: Record<string, unknown>) => (app.activeworkbook as () => void)()],
  ])('throws on a member that is not there: %s', (_, use) => {
    expect(() => use(application())).toThrow(/not part of this workbench/);
  });

  test('throws when a property is set that may only be read', () => {
    const app = application();
    expect(() => (app.ActiveSheet = null)).toThrow('Et.Application.ActiveSheet is read-only.');
    expect(() => (app.ribbonUI = {})).toThrow(/read-only/);
  });

  test('is another one each time, and nothing for JSON', () => {
    const app = application();
    expect(app.ActiveSheet === app.ActiveSheet).toBe(false);
    expect(() => JSON.stringify({ app })).toThrow(RangeError);
  });

  test('has methods that belong to it', () => {
    const sheet = application().ActiveSheet as { UsedRange: { Address(): string } };
    const { UsedRange: range } = sheet;
    expect(range.Address()).toBe('$A$1');
    const address: () => string = Reflect.get(range, 'Address');
    expect(() => address()).toThrow('Illegal invocation');
    expect(Reflect.apply(address, range, [false])).toBe('$A1');
  });

  test('can be awaited and joined into a text, as the language does', async () => {
    const app = application();
    expect(await Promise.resolve(app)).toBe(app);
    expect(Reflect.apply(String, null, [app])).toBe('[object Object]');
  });

  test('tells what it has', () => {
    const app = application();
    expect(['DebugTools' in app, 'ActiveSheet' in app, 'Cookie' in app]).toEqual([true, true, false]);
  });
});
