import type { Session } from './members';
import type { CellRange, CellRef } from '../../domain/sheet/cell-ref';
import { formatCellRange } from '../../domain/sheet/cell-ref';
import type { Workbook } from '../workbook/workbook';
import { processQuery } from './process-query';
import type { HostBridge, Json, RequestBody, RequestMessage } from './protocol';
import { answerText, EVENT, eventText, OfficeError, refusalText } from './protocol';
import type { Quirks } from './quirks';
import { FAITHFUL } from './quirks';
import { ALL_SHEETS } from './workbook-type';

export interface OfficeRequest {
  /** 0, 1, 2 … since the host was made. */
  readonly index: number;
  readonly bytes: number;
  readonly body: RequestBody;
}

/** Something that goes wrong, planted by a test. */
export type Fault =
  /** The action with this index answers this error; those before it are done. */
  | { readonly kind: 'error'; readonly action: number; readonly code: string }
  /** All is done, and the answer never comes. */
  | { readonly kind: 'lost' }
  /** All is done, and the answer comes this much later (milliseconds). */
  | { readonly kind: 'late'; readonly by: number };

export interface OfficeHostOptions {
  readonly quirks?: Partial<Quirks>;
  /** The newest requirement set of ExcelApi this host has: "1.14" is Excel LTSC 2021. */
  readonly requirement?: string;
  /** Milliseconds before each answer. */
  readonly latency?: number;
  /** Told of each request before it is carried out; may spoil it. */
  readonly onRequest?: (request: OfficeRequest) => Fault | null | undefined;
}

export interface OfficeHost {
  /** For `OfficeExtension.HostBridge.init`. */
  readonly bridge: HostBridge;
  /** Requests that were carried out or refused, and their bytes there and back. */
  readonly traffic: { readonly requests: number; readonly sent: number; readonly received: number };
  /** While a person types into a cell, Excel refuses every request. */
  isCellEditing: boolean;
  isReadOnly: boolean;
  /** Ends the telling of events. */
  close(): void;
}

const NEWEST = '1.17';

/**
 * A spreadsheet program for the genuine Office.js: answers what the client library sends, from a workbook of ours, with
 * the habits of real Excel (`quirks`).
 */
export function createOfficeHost(workbook: Workbook, options: OfficeHostOptions = {}): OfficeHost {
  const quirks: Quirks = { ...FAITHFUL, ...options.quirks };
  const { requirement = NEWEST, latency = 0, onRequest } = options;
  const traffic = { requests: 0, sent: 0, received: 0 };
  const session: Session = {
    workbook,
    quirks,
    supports: (version) => isAtLeast(requirement, version),
    get isReadOnly() {
      return host.isReadOnly;
    },
    references: new Map(),
    registrations: new Set(),
  };

  // An answer always comes later, as from another program.
  const send = (text: string, delay: number): void => {
    setTimeout(() => bridge.onMessageFromHost?.(text), delay);
  };

  function answer(text: string): void {
    const { id, type, message } = JSON.parse(text) as RequestMessage;
    if (type !== 1) return;
    const bytes = byteLength(text);
    const fault = onRequest?.({ index: traffic.requests, bytes, body: message.body }) ?? null;
    traffic.requests += 1;
    traffic.sent += bytes;
    const reply = replyTo(id, message.body, bytes, fault);
    traffic.received += byteLength(reply);
    if (fault?.kind !== 'lost') send(reply, latency + (fault?.kind === 'late' ? fault.by : 0));
  }

  function replyTo(id: number, body: RequestBody, bytes: number, fault: Fault | null): string {
    if (bytes > quirks.mostBytes) {
      return refusalText(id, 413, 'RequestPayloadSizeLimitExceeded', 'The request is too large.');
    }
    const text = answerText(
      id,
      processQuery(body, session, (index) => spoil(index, fault)),
    );
    // Too late to take anything back: the actions are done.
    return byteLength(text) > quirks.mostBytes
      ? refusalText(id, 413, 'ResponsePayloadSizeLimitExceeded', 'The response is too large.')
      : text;
  }

  function spoil(index: number, fault: Fault | null): void {
    if (host.isCellEditing) {
      throw new OfficeError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
    }
    if (fault?.kind === 'error' && fault.action === index) throw new OfficeError(fault.code, 'Planted by a test.');
  }

  const tell = (type: number, sheetId: string, args: { readonly [key: string]: Json }): void => {
    for (const target of [sheetId, ALL_SHEETS]) {
      if (session.registrations.has(`${type}:${target}`)) send(eventText(type, target, args), latency);
    }
  };
  const endOfChanges = workbook.onChange(({ sheetId, source, cells }) => {
    const bounds = boundsOf(cells);
    if (!bounds) return;
    tell(EVENT.cellsChanged, sheetId, {
      address: formatCellRange(bounds),
      changeType: 'RangeEdited',
      source: 'Local',
      worksheetId: sheetId,
      ...(session.supports('1.14') && { triggerSource: source === 'api' ? 'ThisLocalAddin' : 'Unknown' }),
    });
  });
  let { activeSheetId, selection } = workbook;
  const endOfViews = workbook.onView(() => {
    const worksheetId = workbook.activeSheetId;
    if (worksheetId !== activeSheetId) {
      activeSheetId = worksheetId;
      tell(EVENT.activated, worksheetId, { worksheetId });
    } else if (workbook.selection === selection) return;
    ({ selection } = workbook);
    tell(EVENT.selectionChanged, worksheetId, { address: formatCellRange(workbook.selection), worksheetId });
  });

  const bridge: HostBridge = { sendMessageToHost: answer };
  const host: OfficeHost = {
    bridge,
    traffic,
    isCellEditing: false,
    isReadOnly: false,
    close() {
      endOfChanges();
      endOfViews();
    },
  };
  return host;
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** "1.10" is newer than "1.9". */
function isAtLeast(has: string, wanted: string): boolean {
  const [major = 0, minor = 0] = has.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

function boundsOf(cells: readonly CellRef[]): CellRange | null {
  if (cells.length === 0) return null;
  const bounds = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    bounds.top = Math.min(bounds.top, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.bottom = Math.max(bounds.bottom, row);
    bounds.right = Math.max(bounds.right, column);
  }
  return bounds;
}
