/** What Office.js sends and expects, as JSON texts over `OfficeExtension.HostBridge`. Only the parts that are used. */
export interface HostBridge {
  /** Called by the client library. */
  sendMessageToHost(text: string): void;
  /** Set by the client library, called by us. */
  onMessageFromHost?: (text: string) => void;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface RequestMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly url: string; readonly body: RequestBody };
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: { readonly [id: string]: ObjectPath };
}

export const OBJECT_PATH = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

export interface Arguments {
  readonly Arguments?: readonly Json[];
  /** Beside each argument: the object path it stands for, or 0. */
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[] | null;
}

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 6,
  retrieve: 7,
  recursiveQuery: 8,
  update: 9,
} as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
  readonly ObjectState?: { readonly [name: string]: Json };
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly Error?: {
    readonly ActionIndex: number;
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly HttpStatusCode: number;
  };
}

/** An error that Excel answers. Anything else thrown while answering is a bug of ours. */
export class OfficeError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location = '',
  ) {
    super(message);
  }
}

export const invalidArgument = (message: string, location = ''): OfficeError =>
  new OfficeError('InvalidArgument', message, location);

/** The text of an answer to request `id`. */
export const answerText = (id: number, body: ResponseBody): string =>
  JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } });

/** The text of an answer that says the whole request failed. */
export const refusalText = (id: number, statusCode: number, code: string, message: string): string =>
  JSON.stringify({
    id,
    type: 2,
    message: { statusCode, headers: {}, body: JSON.stringify({ error: { code, message } }) },
  });

const EVENT_CATEGORY = 65536;

export const EVENT = { cellsChanged: 10, activated: 11, selectionChanged: 14 } as const;

/** The text of an event; `target` is a worksheet's id, or "Workbook" for the collection of all. */
export const eventText = (type: number, target: string, args: { readonly [key: string]: Json }): string =>
  JSON.stringify({
    type: 3,
    message: {
      entries: [
        { messageCategory: EVENT_CATEGORY, messageType: type, targetId: target, message: JSON.stringify(args), id: 0 },
      ],
    },
  });
