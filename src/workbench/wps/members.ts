import type { WpsQuirks } from './quirks';
import type { Session } from './session';

/** One member of a type of objects, of the kind that et-jsapi-declare has it: a property or a method. */
export interface Member<T> {
  readonly get?: (self: T, session: Session) => unknown;
  readonly set?: (self: T, value: unknown, session: Session) => void;
  readonly call?: (self: T, args: readonly unknown[], session: Session) => unknown;
  /** Builds that do not have it: asked for, it is undefined. */
  readonly isAbsent?: (quirks: WpsQuirks) => boolean;
  /** Builds in which the method is a property. */
  readonly isProperty?: (quirks: WpsQuirks) => boolean;
}

/** A type of the object model and the members of it that there are here. */
export interface WpsType<T> {
  /** Where it is declared: "Et.Range"; a root that is merged of several is all of them. */
  readonly declared: string | readonly string[];
  /** Throws when what an object stands for is gone: whatever is asked of it then throws. */
  readonly requireAlive?: (self: T) => unknown;
  readonly members: { readonly [name: string]: Member<T> };
}

/** What stands behind the objects handed out. */
const made = new WeakMap<object, { readonly type: unknown; readonly self: unknown }>();

/**
 * An object as a page gets it from WPS: never the same one twice, not for JSON, and each use of it crosses the bridge.
 * A member that is not here throws; that those that are here are declared, and as what, a test proves.
 */
export function createObject<T>(type: WpsType<T>, self: T, session: Session): object {
  const typeName = typeof type.declared === 'string' ? type.declared : type.declared[0]!;

  const memberNamed = (name: string, verb: string): Member<T> => {
    const member = owns(type.members, name) ? type.members[name] : undefined;
    if (!member) throw new TypeError(`${typeName}.${name} is not part of this workbench (${verb}).`);
    type.requireAlive?.(self);
    return member;
  };
  const use = (member: Member<T>, name: string, receiver: unknown) =>
    function method(this: unknown, ...args: unknown[]): unknown {
      if (this !== receiver) throw new TypeError('Illegal invocation');
      session.crossed('call', `${typeName}.${name}`);
      type.requireAlive?.(self);
      return member.call!(self, args, session);
    };

  const object: object = new Proxy(Object.create(null) as object, {
    get(_, name) {
      if (typeof name === 'symbol') return undefined;
      if (owns(OF_THE_LANGUAGE, name)) return OF_THE_LANGUAGE[name];
      // Whoever serialises such an object walks in a circle until the stack is full [M].
      if (name === 'toJSON') throw new RangeError('Maximum call stack size exceeded');
      const member = memberNamed(name, 'get');
      if (member.isAbsent?.(session.quirks) === true) return undefined;
      if (member.call && member.isProperty?.(session.quirks) !== true) return use(member, name, object);
      session.crossed('get', `${typeName}.${name}`);
      if (member.call) return member.call(self, [], session);
      if (!member.get) throw new TypeError(`${typeName}.${name} cannot be read.`);
      return member.get(self, session);
    },
    set(_, name, value) {
      const member = memberNamed(String(name), 'set');
      if (!member.set) throw new TypeError(`${typeName}.${String(name)} is read-only.`);
      session.crossed('set', `${typeName}.${String(name)}`);
      member.set(self, value, session);
      return true;
    },
    has: (_, name) =>
      typeof name === 'string' && owns(type.members, name) && type.members[name]!.isAbsent?.(session.quirks) !== true,
    deleteProperty: (_, name) => {
      throw new TypeError(`${typeName}.${String(name)} cannot be deleted.`);
    },
  });
  made.set(object, { type, self });
  return object;
}

const owns = (record: object, name: string): boolean => Object.prototype.hasOwnProperty.call(record, name);

/** Asked for by `await`, `String()` and `+`, not by the code. */
const OF_THE_LANGUAGE: { readonly [name: string]: unknown } = {
  then: undefined,
  toString: () => '[object Object]',
  valueOf: undefined,
};

/** What an object of this type stands for; null for anything else that a page may hand in. */
export function selfOf<T>(type: WpsType<T>, object: unknown): T | null {
  const known = typeof object === 'object' && object !== null ? made.get(object) : undefined;
  return known?.type === type ? (known.self as T) : null;
}

/** What every object says of itself. */
export const COMMON: { readonly Application: Member<unknown>; readonly Creator: Member<unknown> } = {
  Application: { get: (_, session: Session) => session.open.application() },
  // "XCEL", as in COM.
  Creator: { get: () => 1480803660 },
};
