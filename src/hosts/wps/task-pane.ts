/** What of WPS's root object a docked pane needs, as et-jsapi-declare declares it (index.d.ts). */
export interface TaskPaneRoot {
  CreateTaskPane(url: string, title?: string): TaskPane;
  GetTaskPane(id: number): TaskPane | null;
  /** Shared by the pages of one add-in; not kept when WPS ends, or so it says. */
  readonly PluginStorage: {
    getItem(key: string): unknown;
    setItem(key: string, value: number): void;
    removeItem(key: string): void;
  };
}

interface TaskPane {
  readonly ID: number;
  Visible: boolean;
  DockPosition: number;
  Width: number;
}

/** The places where builds of WPS put what add-ins use. */
export interface TaskPanePage {
  readonly Application?: object;
  readonly wps?: { readonly EtApplication?: () => object };
}

const KEY = 'jxzp:et:pane';
const DOCK_RIGHT = 2;
/** Pixels. The pane is made for 320 and more. */
const WIDTH = 380;

/** The object of the page that makes task panes; null where there is none, or not yet. */
export function findTaskPaneRoot(page: TaskPanePage): TaskPaneRoot | null {
  const places = [() => page.Application, () => page.wps, () => page.wps?.EtApplication?.()];
  for (let i = 0; i < places.length; i += 1) {
    try {
      const root = places[i]!() as Partial<TaskPaneRoot> | undefined;
      if (root && typeof root.CreateTaskPane === 'function') return root as TaskPaneRoot;
    } catch {
      // A member that this build does not have.
    }
  }
  return null;
}

/**
 * Forgets the pane of an earlier session. To be called once when the add-in is loaded: ids begin at 1 again, so that a
 * number that outlived WPS would name another add-in's pane (platform/wps.md §1, §8 traps 14 and 15).
 */
export function forgetPane(root: TaskPaneRoot): void {
  try {
    root.PluginStorage.removeItem(KEY);
  } catch {
    // Nothing is stored where there is no storage.
  }
}

/**
 * Shows the pane, or hides it when it is to be seen. Makes it the first time, and again when WPS no longer knows it.
 * @param url absolute: a relative one gives a blank pane (trap 13)
 */
export function togglePane(root: TaskPaneRoot, url: string, title: string): void {
  const pane = findPane(root);
  if (pane) {
    pane.Visible = !pane.Visible;
    return;
  }
  const created = root.CreateTaskPane(url, title);
  try {
    root.PluginStorage.setItem(KEY, created.ID);
    created.DockPosition = DOCK_RIGHT;
    created.Width = WIDTH;
  } catch {
    // Where the pane stands and that it can hide itself are comforts; it is shown all the same.
  }
  created.Visible = true;
}

/** Hides the pane; false when WPS does not know it. A docked pane can keep the ribbon from the mouse (trap 28). */
export function hidePane(root: TaskPaneRoot): boolean {
  const pane = findPane(root);
  if (!pane) return false;
  pane.Visible = false;
  return true;
}

function findPane(root: TaskPaneRoot): TaskPane | null {
  try {
    const id = Number(root.PluginStorage.getItem(KEY));
    return id > 0 ? root.GetTaskPane(id) : null;
  } catch {
    return null;
  }
}
