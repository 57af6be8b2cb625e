import { cellKey, formatCellRange, formatCellRef, parseCellRef } from '../../src/domain/sheet/cell-ref';
import type { CellImage } from '../../src/domain/sheet/sheet-edit';
import { createExcelHost } from '../../src/hosts/excel/host';
import { createMemoryHost } from '../../src/hosts/memory';
import { findWpsApplication } from '../../src/hosts/wps/find-application';
import { createWpsHost } from '../../src/hosts/wps/host';
import type { Fault, OfficeHost, OfficeHostOptions, OfficeRequest } from '../../src/workbench/office/office-host';
import { createOfficeHost } from '../../src/workbench/office/office-host';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import type { Workbook } from '../../src/workbench/workbook/workbook';
import { createWorkbookHost } from '../../src/workbench/workbook-host';
import type { WpsQuirks } from '../../src/workbench/wps/quirks';
import type { Crossing } from '../../src/workbench/wps/session';
import type { WpsStandIn } from '../../src/workbench/wps/stand-in';
import { createWpsStandIn } from '../../src/workbench/wps/stand-in';
import type { Bench, SheetInWords } from './contract';
import { connectGenuineOffice } from './genuine-office';

const refOf = (address: string) => {
  const ref = parseCellRef(address);
  if (!ref) throw new Error(address);
  return ref;
};

export function memoryBench(sheets: readonly SheetInWords[]): Bench {
  const host = createMemoryHost(sheets.map((sheet) => ({ ...sheet, filtered: sheet.filter !== undefined })));
  let steps = 0;
  return {
    host: {
      ...host,
      applyEdits: (sheet, edits) => ((steps += edits.length), host.applyEdits(sheet, edits)),
      notes: { write: (sheetId, notes) => ((steps += notes.length), host.notes!.write(sheetId, notes)) },
    },
    notes: (sheetId) => host.notesOn(sheetId),
    note: (sheetId, address, text) => host.note(address, text, sheetId),
    snapshot: (sheetId) => new Map(host.cells(sheetId).map((cell) => [formatCellRef(cell), cell])),
    type: (sheetId, address, value) => host.type(address, value, sheetId),
    activate: (sheetId) => host.activate(sheetId),
    selected: () => (host.selected ? `${host.selected.sheetId}!${formatCellRef(host.selected.cell)}` : ''),
    setCellEditing: (isEditing) => host.refuse(isEditing ? 'cell-editing' : null),
    takeFaultPoints() {
      const points = Array.from({ length: steps }, (_, step) => step);
      steps = 0;
      return points;
    },
    plant: (point) => host.failAt(point as number | null),
    settle: () => Promise.resolve(),
    close: () => undefined,
  };
}

/** The host of the command line: a file's workbook, without any client between. */
export function workbookBench(sheets: readonly SheetInWords[]): Bench {
  const workbook = createWorkbook({ sheets });
  return {
    host: createWorkbookHost(workbook),
    ...behind(workbook),
    // It refuses by its own rules only, before anything is written.
    setCellEditing: () => undefined,
    takeFaultPoints: () => [],
    plant: () => undefined,
    settle: () => Promise.resolve(),
    close: () => undefined,
  };
}

/** What a test sees and does behind a host's back. */
function behind(workbook: Workbook): Pick<Bench, 'snapshot' | 'notes' | 'note' | 'type' | 'activate' | 'selected'> {
  return {
    notes: (sheetId) => notesOn(workbook, sheetId),
    note: (sheetId, address, text) => workbook.writeNotes(sheetId, [{ ...refOf(address), text }], 'user'),
    snapshot: (sheetId) => snapshotOf(workbook, sheetId),
    type(sheetId, address, value) {
      workbook.write(sheetId, [{ ...refOf(address), kind: 'value', value }], 'user');
    },
    activate(sheetId) {
      workbook.activeSheetId = sheetId;
    },
    selected: () => `${workbook.activeSheetId}!${formatCellRange(workbook.selection)}`,
  };
}

export interface OfficeBench extends Bench {
  readonly workbook: Workbook;
  readonly office: OfficeHost;
  /** Looks at, and may spoil, each request from now on. */
  onRequest(listener: (request: OfficeRequest) => Fault | null): void;
}

interface Point {
  /** Counted from the moment of planting. */
  readonly request: number;
  readonly action: number;
}

/** The host for Excel on Microsoft's own client library, answered by our workbook. */
export function officeBench(
  sheets: readonly SheetInWords[],
  options: OfficeHostOptions & { readonly patience?: number } = {},
): OfficeBench {
  const workbook = createWorkbook({ sheets });
  let seen: OfficeRequest[] = [];
  let planted: (Point & { readonly from: number }) | null = null;
  let listener: (request: OfficeRequest) => Fault | null = () => null;
  const office = createOfficeHost(workbook, {
    ...options,
    onRequest(request) {
      seen.push(request);
      if (planted?.from === undefined || request.index !== planted.from + planted.request) return listener(request);
      return { kind: 'error', action: planted.action, code: 'GeneralException' };
    },
  });
  connectGenuineOffice(office.bridge);
  const host = createExcelHost(options.patience === undefined ? {} : { patience: options.patience });
  return {
    host,
    workbook,
    office,
    ...behind(workbook),
    setCellEditing(isEditing) {
      office.isCellEditing = isEditing;
    },
    takeFaultPoints() {
      const points = seen.flatMap(({ body }, request) => body.Actions.map((_, action): Point => ({ request, action })));
      seen = [];
      return points;
    },
    plant(point) {
      planted = point ? { ...(point as Point), from: office.traffic.requests } : null;
    },
    onRequest(next) {
      listener = next;
    },
    // Registering takes two requests of the client's own, telling one message.
    settle: () => new Promise((resolve) => setTimeout(resolve, 20)),
    close: () => office.close(),
  };
}

export interface WpsBench extends Bench {
  readonly workbook: Workbook;
  readonly wps: WpsStandIn;
  /** The workbook's own id of a sheet that the host calls `sheetId`. */
  modelId(sheetId: string): string;
}

/** Milliseconds: nobody has to wait for the looks of a build that tells nothing. */
const POLL = 10;

/** The host for WPS on the object model of WPS, of one build or another, answered by our workbook. */
export function wpsBench(sheets: readonly SheetInWords[], quirks: Partial<WpsQuirks> = {}): WpsBench {
  const workbook = createWorkbook({ sheets });
  const wps = createWpsStandIn(workbook, quirks);
  const seen = behind(workbook);
  const modelId = (sheetId: string): string =>
    workbook.sheets.find(({ name }) => `[自评表.xlsx]${name}` === sheetId)?.id ?? sheetId;
  let crossings: Crossing[] = [];
  let planted: number | null = null;
  wps.onCrossing((crossing) => {
    crossings.push(crossing);
    if (crossing.index === planted) throw new Error(`planted fault at ${crossing.member}`);
  });
  const host = createWpsHost(findWpsApplication(wps.globals)!, { pollEvery: POLL });
  const stops: (() => void)[] = [];
  return {
    host: {
      ...host,
      onChange(listener) {
        const stop = host.onChange(listener);
        stops.push(stop);
        return stop;
      },
    },
    workbook,
    wps,
    modelId,
    snapshot: (sheetId) => seen.snapshot(modelId(sheetId)),
    notes: (sheetId) => seen.notes(modelId(sheetId)),
    note: (sheetId, address, text) => seen.note(modelId(sheetId), address, text),
    type: (sheetId, address, value) => seen.type(modelId(sheetId), address, value),
    activate: (sheetId) => seen.activate(modelId(sheetId)),
    selected() {
      const { name } = workbook.sheet(workbook.activeSheetId)!;
      return `[自评表.xlsx]${name}!${formatCellRange(workbook.selection)}`;
    },
    setCellEditing(isEditing) {
      wps.isCellEditing = isEditing;
    },
    takeFaultPoints() {
      const [first] = crossings;
      const points = crossings.flatMap(({ index, member }) => (CELLS.test(member) ? [index - first!.index] : []));
      crossings = [];
      return points;
    },
    plant(point) {
      planted = point === null ? null : wps.calls() + (point as number);
    },
    settle: () => new Promise((resolve) => setTimeout(resolve, 3 * POLL)),
    close() {
      // A test that fails stops nothing, and looks would go on for ever.
      for (const stop of stops) stop();
      wps.close();
    },
  };
}

/** What touches cells; what else fails (a window's number, a switch of the program) is done without. */
const CELLS = /^Et\.(Range|Interior|Comment)\.|^Et\.Worksheet\.Range$/;

const notesOn = (workbook: Workbook, sheetId: string): Map<string, string> =>
  new Map(
    [...workbook.sheet(sheetId)!.notes()].map(([key, text]) => {
      return [formatCellRef({ row: Math.floor(key / 16384), column: key % 16384 }), text];
    }),
  );

function snapshotOf(workbook: Workbook, sheetId: string): Map<string, CellImage> {
  const sheet = workbook.sheet(sheetId)!;
  const range = sheet.usedRange(true);
  const cells = new Map<number, CellImage>();
  for (let row = 0; row <= (range?.bottom ?? -1); row += 1) {
    for (let column = 0; column <= range!.right; column += 1) {
      const { value, formula, style } = sheet.cell(row, column);
      const image = { row, column, value, formula, format: style.numberFormat, fill: style.fill };
      const isBlank = value === null && formula === null && style.fill === null && style.numberFormat === 'General';
      if (!isBlank) cells.set(cellKey(row, column), image);
    }
  }
  return new Map([...cells.values()].map((cell) => [formatCellRef(cell), cell]));
}
