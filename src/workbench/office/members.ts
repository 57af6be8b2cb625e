import type { Workbook } from '../workbook/workbook';
import type { Json } from './protocol';
import { OfficeError } from './protocol';
import type { Quirks } from './quirks';

/** What all members may need: the workbook, how Excel behaves, and what the client asked to be told or to keep. */
export interface Session {
  readonly workbook: Workbook;
  readonly quirks: Quirks;
  /** Whether this host has a requirement set of ExcelApi: "1.13". */
  supports(version: string): boolean;
  /** The file can only be read: Protected View, marked final. */
  readonly isReadOnly: boolean;
  /** Objects that outlive their request, by the name given to the client. */
  readonly references: Map<string, Thing>;
  /** Events asked for: "10:Workbook" is event type 10 of all worksheets. */
  readonly registrations: Set<string>;
}

/** An argument as the client sent it: plain data, or an object of ours that it refers to. */
export type Argument = Json | Thing | undefined;

/** One property or method of a type of objects. `since` is its requirement set: "1.9" of ExcelApi. */
export interface Member<T> {
  readonly since?: string;
  /** A property that `load` brings. */
  readonly get?: (self: T, session: Session) => Json;
  readonly set?: (self: T, value: Json, session: Session) => void;
  /** A method that gives a plain value, or nothing. */
  readonly call?: (self: T, args: readonly Argument[], session: Session) => Json | undefined;
  /** A property or method that leads to another object; null is a null object. */
  readonly open?: (self: T, args: readonly Argument[], session: Session) => Thing | null;
}

/** A type of the object model: its name and all its members, under the names that go over the wire. */
export interface ThingType<T> {
  readonly name: string;
  readonly members: { readonly [name: string]: Member<T> };
  /** What a collection holds. */
  readonly items?: (self: T, session: Session) => readonly Thing[];
  /** What lets the client ask for the same object again. */
  readonly id?: (self: T) => string;
}

/** An object of the object model, its type forgotten. */
export interface Thing {
  readonly typeName: string;
  readonly id: string | null;
  /** Names of the plain properties, for `load()` without names. */
  readonly properties: readonly string[];
  readonly isCollection: boolean;
  items(session: Session): readonly Thing[];
  get(name: string, session: Session): Json;
  set(name: string, value: Json, session: Session): void;
  call(name: string, args: readonly Argument[], session: Session): Json | undefined;
  open(name: string, args: readonly Argument[], session: Session): Thing | null;
  has(name: string): boolean;
  /** What the thing is made of, for members that take another thing as an argument. */
  readonly self: unknown;
}

export function createThing<T>(type: ThingType<T>, self: T): Thing {
  const use = <K extends 'get' | 'set' | 'call' | 'open'>(name: string, verb: K, session: Session) => {
    const location = `${type.name}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    const member = type.members[name];
    const act = member?.[verb];
    if (!member || !act) {
      throw new OfficeError('ApiNotFound', `${location} is not part of this workbench (${verb}).`, location);
    }
    if (member.since && !session.supports(member.since)) {
      throw new OfficeError(
        'ApiNotFound',
        `${location} is part of the ExcelApi ${member.since} requirement set.`,
        location,
      );
    }
    return act;
  };
  return {
    self,
    typeName: type.name,
    id: type.id?.(self) ?? null,
    properties: Object.keys(type.members).filter((name) => type.members[name]!.get),
    isCollection: type.items !== undefined,
    items: (session) => type.items?.(self, session) ?? [],
    has: (name) => name in type.members,
    get: (name, session) => use(name, 'get', session)(self, session),
    set: (name, value, session) => use(name, 'set', session)(self, value, session),
    call: (name, args, session) => use(name, 'call', session)(self, args, session),
    open: (name, args, session) => use(name, 'open', session)(self, args, session),
  };
}

/** An argument that should be a text; anything else is "". */
export const textOf = (argument: Argument): string => (typeof argument === 'string' ? argument : '');
