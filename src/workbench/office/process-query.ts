import type { Argument, Session, Thing } from './members';
import { textOf } from './members';
import type { Action, Arguments, Json, ObjectPath, RequestBody, ResponseBody } from './protocol';
import { ACTION, OBJECT_PATH, OfficeError } from './protocol';
import { openWorkbookThing } from './workbook-type';

/** Called before each action; what it throws is what the action answers. */
export type BeforeAction = (index: number) => void;

/**
 * Carries out one request: its actions in order, each on the objects as they are at that moment, until one fails. As in
 * Excel there is no way back: what was done before stays done.
 */
export function processQuery(body: RequestBody, session: Session, beforeAction: BeforeAction): ResponseBody {
  const opened = new Map<number, Thing | null>();
  const open = (id: number): Thing | null => {
    const known = opened.get(id);
    if (known !== undefined) return known;
    const path = body.ObjectPaths[String(id)];
    if (!path) throw new OfficeError('InvalidObjectPath', `There is no object path ${id}.`);
    const thing = openPath(path, open, session);
    opened.set(id, thing);
    return thing;
  };

  const results: { ActionId: number; Value: Json }[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      beforeAction(index);
      results.push({ ActionId: action.Id, Value: act(action, open, session) });
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
      const { code, message, location } = error;
      return {
        Results: session.quirks.failureBringsResults ? results : [],
        Error: { ActionIndex: index, Code: code, Message: message, Location: location, HttpStatusCode: 400 },
      };
    }
  }
  return { Results: results };
}

function openPath(path: ObjectPath, open: (id: number) => Thing | null, session: Session): Thing | null {
  const { ObjectPathType: type, Name: name = '', ParentObjectPathId: parentId } = path;
  if (type === OBJECT_PATH.root) return openWorkbookThing(session);
  if (type === OBJECT_PATH.nullObject) return null;
  if (type === OBJECT_PATH.reference) {
    const kept = session.references.get(name);
    if (!kept) throw new OfficeError('InvalidObjectPath', `The object ${name} is not kept any more.`);
    return kept;
  }
  const parent = parentId === undefined ? null : open(parentId);
  // What is asked of a null object is a null object.
  if (!parent) return null;
  const args = argumentsOf(path.ArgumentInfo, open);
  return parent.open(type === OBJECT_PATH.indexer ? 'GetItem' : name, args, session);
}

/** Arguments as the client meant them: an object path in place of an object becomes that object. */
function argumentsOf(info: Arguments | undefined, open: (id: number) => Thing | null): Argument[] {
  return (info?.Arguments ?? []).map((argument, index): Argument => {
    const id = info?.ReferencedObjectPathIds?.[index];
    return typeof id === 'number' && id !== 0 ? (open(id) ?? undefined) : argument;
  });
}

function act(action: Action, open: (id: number) => Thing | null, session: Session): Json {
  // The client waits for these marks before it registers events; they belong to no object.
  if (action.ActionType === ACTION.trace) return null;
  const thing = open(action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return thing && (thing.id === null ? {} : { Id: thing.id });
    case ACTION.query:
    case ACTION.retrieve:
      return thing && load(thing, action.QueryInfo ?? {}, session);
    case ACTION.method:
      // A method of a null object does nothing: Microsoft's samples delete what may not be there, and the client asks
      // to keep whatever it made.
      return thing && callMethod(thing, action, open, session);
    case ACTION.setProperty: {
      const [value = null] = argumentsOf(action.ArgumentInfo, open);
      need(thing).set(action.Name ?? '', value as Json, session);
      return null;
    }
    case ACTION.update:
      for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
        need(thing).set(wireName(name), value, session);
      }
      return null;
    case ACTION.ensureUnchanged:
      return null;
    default:
      throw new OfficeError('NotImplemented', `Action ${action.ActionType} is not part of this workbench.`);
  }
}

function need(thing: Thing | null): Thing {
  if (!thing) throw new OfficeError('InvalidObjectPath', 'The object does not exist.');
  return thing;
}

function callMethod(thing: Thing, action: Action, open: (id: number) => Thing | null, session: Session): Json {
  const name = action.Name ?? '';
  const args = argumentsOf(action.ArgumentInfo, open);
  if (name === '_KeepReference') {
    const reference = `kept${session.references.size + 1}`;
    session.references.set(reference, thing);
    return { _ReferenceId: reference };
  }
  if (name === '_RemoveReference') {
    session.references.delete(textOf(args[0]));
    return null;
  }
  return thing.call(name, args, session) ?? null;
}

const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

interface Query {
  readonly Select?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

type Answer = { [name: string]: Json };

/** What `load` asked for, under the names of the wire; of a collection for each of its items. */
function load(thing: Thing, { Select: names = [], Top: top, Skip: skip = 0 }: Query, session: Session): Json {
  const paths = names.map((name) => name.split('/').filter((part) => part !== 'items'));
  if (!thing.isCollection) return loadPaths(thing, paths, session);
  const items = thing.items(session).slice(skip, top === undefined ? undefined : skip + top);
  return { _Items: items.map((item) => loadPaths(item, paths, session)) };
}

function loadPaths(thing: Thing, paths: readonly (readonly string[])[], session: Session): Json {
  const answer: Answer = thing.id === null ? {} : { Id: thing.id };
  const isEverything = paths.length === 0 || paths.some(([name]) => name === '*');
  for (const name of isEverything ? thing.properties : []) answer[name] = thing.get(name, session);

  const deeper = new Map<string, string[][]>();
  for (const [first, ...rest] of paths) {
    if (first === undefined || first === '*' || first === 'isNullObject') continue;
    const name = wireName(first);
    if (rest.length > 0) deeper.set(name, [...(deeper.get(name) ?? []), rest]);
    else if (thing.properties.includes(name)) answer[name] = thing.get(name, session);
    else deeper.set(name, deeper.get(name) ?? []);
  }
  for (const [name, rest] of deeper) {
    const next = thing.open(name, [], session);
    answer[name] = next && load(next, { Select: rest.map((path) => path.join('/')) }, session);
  }
  return answer;
}
