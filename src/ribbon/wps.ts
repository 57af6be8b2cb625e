import type { TaskPanePage } from '../hosts/wps/task-pane';
import { findTaskPaneRoot, forgetPane, togglePane } from '../hosts/wps/task-pane';

/*
 * WPS looks up the callbacks of ribbon.xml as global names in index.html and wants their answer at once: an async one
 * broke the ribbon of WPS 12.1.0.23542 (platform/wps.md §1, §8 trap 12). Compiled to ES5 and loaded first, so that even
 * an engine that stumbles over the commands answers a click with words.
 */

interface Control {
  readonly Id: string;
}

interface Page extends Window, TaskPanePage {
  /** Set by wps-commands.ts. Starts the work and returns at once. */
  readonly jxzpScoreSheet?: () => void;
  OnAddinLoad?: () => boolean;
  OnAction?: (control: Control) => boolean;
  GetImage?: (control: Control) => string;
}

const page: Page = window;

/** WPS calls this before anything else. */
page.OnAddinLoad = () => {
  const root = findTaskPaneRoot(page);
  if (root) forgetPane(root);
  return true;
};

page.OnAction = ({ Id: id }) => {
  try {
    if (id === 'jxzpScore') score();
    else if (id === 'jxzpPane') openPane();
  } catch (error) {
    alert(`没有完成：${error instanceof Error ? error.message : String(error)}\n请关闭 WPS 再打开，再试一次。`);
  }
  return true;
};

page.GetImage = ({ Id: id }) => (id === 'jxzpScore' ? 'images/icon-score-32.png' : 'images/icon-pane-32.png');

function score(): void {
  if (page.jxzpScoreSheet) page.jxzpScoreSheet();
  else alert('这个版本的 WPS 太旧，打不了分。请升级到 WPS 2019 以后的版本；您的表格没有改动。');
}

function openPane(): void {
  const root = findTaskPaneRoot(page);
  if (!root) throw new Error('没有找到 WPS 的接口。');
  togglePane(root, `${folderOf(location.href)}/ui/taskpane.html`, '绩效自评助手');
}

/** WPS's own add-ins hand over addresses as they are read, with 张三 and not with %E5…; so does this. */
function folderOf(address: string): string {
  const folder = address.replace(/[?#].*$/, '').replace(/\/[^/]*$/, '');
  try {
    return decodeURI(folder);
  } catch {
    return folder;
  }
}
