import { findTaskPaneRoot, hidePane } from '../hosts/wps/task-pane';
import './index';

/*
 * The pane in WPS: the same one, and below it 收起面板. WPS's own cross stands at the top, where the ribbon may not
 * take the mouse while a pane is docked.
 */
document.getElementById('collapse')?.addEventListener('click', () => {
  const root = findTaskPaneRoot(window as object);
  if (!root || !hidePane(root)) alert('没能收起面板，请点面板右上角的关闭按钮。');
});
