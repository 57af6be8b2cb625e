import { isMissing, numberArgument, textArgument } from './arguments';
import type { ApiEvents } from './events';
import { API_EVENT, createApiEvents } from './events';
import type { Member, WpsType } from './members';
import { createObject } from './members';
import type { Session } from './session';

/** A task pane that an add-in has made, as a test sees it. */
export interface TaskPane {
  readonly id: number;
  readonly title: string;
  url: string;
  isVisible: boolean;
  width: number;
  height: number;
  /** MsoCTPDockPosition. */
  dockPosition: number;
}

/** What one add-in has made and kept. */
export interface Addon {
  readonly events: ApiEvents;
  readonly taskPanes: TaskPane[];
  readonly storage: Map<string, string>;
  /** By their paths. */
  readonly files: Map<string, string>;
}

/** An add-in that has just been loaded. */
export const createAddon = (): Addon => ({
  events: createApiEvents(),
  taskPanes: [],
  storage: new Map(),
  files: new Map(),
});

/** What the root has for add-ins. */
export const ADDON_MEMBERS: { readonly [name: string]: Member<Addon> } = {
  ApiEvent: { get: ({ events }, session) => createObject(API_EVENT, events, session) },
  // Declared a property; the builds that have it want it called [M].
  EtApplication: {
    get:
      (_, { open }) =>
      () =>
        open.application(),
  },
  CreateTaskPane: { call: (addon, [url, title], session) => openPane(addon, createPane(addon, url, title), session) },
  GetTaskPane: {
    call(addon, [id], session) {
      const pane = addon.taskPanes.find((one) => one.id === id);
      if (pane) return openPane(addon, pane, session);
      if (session.quirks.staleTaskPane === 'null') return null;
      throw new Error('There is no such task pane.');
    },
  },
  PluginStorage: { get: ({ storage }, session) => createObject(PLUGIN_STORAGE, storage, session) },
  ribbonUI: { get: (_, session) => createObject(RIBBON_UI, null, session) },
  Env: { get: (_, session) => createObject(ENV, null, session) },
  FileSystem: { get: ({ files }, session) => createObject(FILE_SYSTEM, files, session) },
};

const DOCK_RIGHT = 2;

function createPane({ taskPanes }: Addon, url: unknown, title: unknown): TaskPane {
  const pane: TaskPane = {
    id: (taskPanes.at(-1)?.id ?? 0) + 1,
    url: textArgument(url),
    title: isMissing(title) ? '' : textArgument(title),
    isVisible: false,
    width: 320,
    height: 600,
    dockPosition: DOCK_RIGHT,
  };
  taskPanes.push(pane);
  return pane;
}

interface OwnPane {
  readonly addon: Addon;
  readonly pane: TaskPane;
}

const openPane = (addon: Addon, pane: TaskPane, session: Session): object =>
  createObject(TASK_PANE, { addon, pane }, session);

const numberMember = (name: 'dockPosition' | 'width' | 'height'): Member<OwnPane> => ({
  get: ({ pane }) => pane[name],
  set({ pane }, value) {
    pane[name] = numberArgument(value);
  },
});

export const TASK_PANE: WpsType<OwnPane> = {
  declared: 'WPS.CustomTaskpane',
  members: {
    ID: { get: ({ pane }) => pane.id },
    Visible: {
      get: ({ pane }) => pane.isVisible,
      set({ pane, addon }, visible, session) {
        if (pane.isVisible === (visible === true)) return;
        pane.isVisible = visible === true;
        addon.events.tell(pane.isVisible ? 'AfterTaskPaneShow' : 'AfterTaskPaneHidden', session, () => []);
      },
    },
    DockPosition: numberMember('dockPosition'),
    Width: numberMember('width'),
    Height: numberMember('height'),
    Navigate: {
      call({ pane }, [url]) {
        pane.url = textArgument(url);
      },
    },
    Delete: {
      call({ pane, addon }) {
        addon.taskPanes.splice(addon.taskPanes.indexOf(pane), 1);
      },
    },
  },
};

/** Shared by the pages of one add-in, and gone with the program. */
export const PLUGIN_STORAGE: WpsType<Map<string, string>> = {
  declared: 'WPS.PluginStorage',
  members: {
    setItem: { call: (storage, [key, value]) => void storage.set(textArgument(key), textArgument(value)) },
    getItem: { call: (storage, [key]) => storage.get(textArgument(key)) ?? null },
    removeItem: { call: (storage, [key]) => void storage.delete(textArgument(key)) },
    clear: {
      call(storage) {
        storage.clear();
      },
    },
    key: { call: (storage, [index]) => [...storage.keys()][numberArgument(index)] ?? null },
    length: { get: (storage) => storage.size },
  },
};

const nothing: Member<null> = { call: () => undefined };

export const RIBBON_UI: WpsType<null> = {
  declared: 'WPS.RibbonUi',
  members: { Invalidate: nothing, InvalidateControl: nothing, InvalidateControlMso: nothing, ActivateTab: nothing },
};

export const ENV: WpsType<null> = {
  declared: 'WPS.Env',
  members: {
    GetAppDataPath: { call: () => 'C:\\Users\\user\\AppData\\Roaming' },
    GetTempPath: { call: () => 'C:\\Users\\user\\AppData\\Local\\Temp' },
    GetHomePath: { call: () => 'C:\\Users\\user' },
    GetDesktopPath: { call: () => 'C:\\Users\\user\\Desktop' },
  },
};

/** Files in memory. */
export const FILE_SYSTEM: WpsType<Map<string, string>> = {
  declared: 'WPS.FileSystem',
  members: {
    Exists: { call: (files, [path]) => files.has(textArgument(path)) },
    Mkdir: { call: () => undefined },
    Remove: { call: (files, [path]) => void files.delete(textArgument(path)) },
    ReadFile: { call: read },
    readFileString: { call: read },
    WriteFile: { call: write },
    writeFileString: { call: write },
  },
};

function read(files: Map<string, string>, [path]: readonly unknown[]): string {
  const text = files.get(textArgument(path));
  if (text === undefined) throw new Error('There is no such file.');
  return text;
}

function write(files: Map<string, string>, [path, text]: readonly unknown[]): boolean {
  files.set(textArgument(path), textArgument(text));
  return true;
}
