import { ADDIN_NAME, withAddin, withoutAddin } from '../publish-xml';
import type { WindowsWorld } from './script-host';
import type { Utf8Text } from './utf8-file';
import { readUtf8, writeUtf8 } from './utf8-file';

/** What is said at the end; `ok` is false when nothing was changed. */
export interface Outcome {
  readonly ok: boolean;
  readonly message: string;
}

/**
 * Installs the add-in for the user who runs this. WPS reads a user's add-ins from %APPDATA%\kingsoft\wps\jsaddons: a
 * folder for each version, and one list for all add-ins. The older version goes last, when nothing refers to it.
 * @param source the unpacked archive
 */
export function install(world: WindowsWorld, source: string): Outcome {
  const { files } = world;
  const folder = ownFolders(world, source)[0];
  if (folder === undefined || !files.FileExists(`${source}\\${folder}\\index.html`))
    return refused('安装包不完整：请把压缩包全部解压以后再运行安装。');
  const trouble = troubleBefore(world);
  if (trouble !== null) return refused(trouble);
  const version = folder.slice(ADDIN_NAME.length + 1);
  const place = jsaddons(world);
  const list = readList(world);
  const text = list && withAddin(list.text, version);
  if (list === null || text === null) return refused(unreadable(place));

  makeFolder(world, place);
  const fresh = `${place}\\.${ADDIN_NAME}-new`;
  const former = `${place}\\.${ADDIN_NAME}-old`;
  const target = `${place}\\${folder}`;
  removeFolder(world, fresh);
  removeFolder(world, former);
  files.CopyFolder(`${source}\\${folder}`, fresh, true);
  if (files.FolderExists(target)) files.MoveFolder(target, former);
  try {
    files.MoveFolder(fresh, target);
    writeList(world, list, text);
  } catch (error) {
    removeFolder(world, target);
    if (files.FolderExists(former)) files.MoveFolder(former, target);
    throw error;
  }
  removeFolder(world, former);
  const folders = ownFolders(world, place);
  for (let i = 0; i < folders.length; i += 1) {
    if (folders[i] !== folder) removeFolder(world, `${place}\\${folders[i]!}`);
  }
  return {
    ok: true,
    message:
      `绩效自评助手 ${version} 已装好。\n\n接下来：打开 WPS 表格，询问是否信任加载项时选“允许”，` +
      '然后把 WPS 全部关闭，再打开一次。\n功能区里会有“绩效自评”选项卡。' +
      (world.programs() ? '' : '\n\n没能查到 WPS 是否在运行：如果没有出现这个选项卡，请关闭 WPS，再安装一次。'),
  };
}

/** Takes away our node and our folders, of whatever version. */
export function uninstall(world: WindowsWorld): Outcome {
  const trouble = troubleBefore(world);
  if (trouble !== null) return refused(trouble);
  const place = jsaddons(world);
  const list = readList(world);
  const text = list && withoutAddin(list.text);
  if (list === null || text === null) return refused(unreadable(place));
  if (world.files.FileExists(`${place}\\publish.xml`)) writeList(world, list, text);
  const folders = world.files.FolderExists(place) ? ownFolders(world, place) : [];
  for (let i = 0; i < folders.length; i += 1) removeFolder(world, `${place}\\${folders[i]!}`);
  return { ok: true, message: '绩效自评助手已卸载。您的表格文件没有改动，其他加载项也没有改动。' };
}

const refused = (message: string): Outcome => ({ ok: false, message });

const unreadable = (place: string): string =>
  `看不懂现有的加载项清单，没有改动：\n${place}\\publish.xml\n\n请先检查它的内容；不需要其他加载项时，可以把它改名，再运行一次。`;

const jsaddons = ({ appData }: WindowsWorld): string => `${appData}\\kingsoft\\wps\\jsaddons`;

/** WPS reads the list when it starts and writes it when it ends: changes made meanwhile would be lost. */
function troubleBefore(world: WindowsWorld): string | null {
  const programs = world.programs();
  if (programs && / (wps|et|wpp|wpspdf|wpsoffice)\.exe /.test(` ${programs.join('  ')} `))
    return 'WPS 正在运行。请保存文件，关闭所有 WPS 窗口，再运行一次。\n（任务管理器里不再有 wps.exe、et.exe、wpp.exe 才算关闭。）';
  const list = `${jsaddons(world)}\\publish.xml`;
  const isReadOnly = world.files.FileExists(list) && (world.files.GetFile(list).Attributes & 1) !== 0;
  return isReadOnly ? `加载项清单是只读的，没有改动：\n${list}\n\n请在文件的属性里去掉“只读”，再运行一次。` : null;
}

function readList(world: WindowsWorld): Utf8Text | null {
  const path = `${jsaddons(world)}\\publish.xml`;
  return world.files.FileExists(path) ? readUtf8(world, path) : { text: '', hasMark: false };
}

/** Writes beside the list first, so that a full disk costs nothing; keeps the former list as a backup. */
function writeList(world: WindowsWorld, former: Utf8Text, text: string): void {
  if (text === former.text) return;
  const { files } = world;
  const path = `${jsaddons(world)}\\publish.xml`;
  const fresh = `${path}.${ADDIN_NAME}-new`;
  writeUtf8(world, fresh, { text, hasMark: former.hasMark });
  try {
    if (files.FileExists(path)) files.CopyFile(path, `${path}.${ADDIN_NAME}-backup`, true);
    files.CopyFile(fresh, path, true);
  } finally {
    files.DeleteFile(fresh, true);
  }
}

/** Our folders of any version in a folder: jxzp_1.0.0. */
function ownFolders(world: WindowsWorld, place: string): string[] {
  const own: string[] = [];
  const names = world.subFolders(place);
  for (let i = 0; i < names.length; i += 1) {
    if (/^jxzp_[0-9]/.test(names[i]!)) own.push(names[i]!);
  }
  return own;
}

function makeFolder(world: WindowsWorld, path: string): void {
  if (world.files.FolderExists(path)) return;
  makeFolder(world, world.files.GetParentFolderName(path));
  world.files.CreateFolder(path);
}

function removeFolder({ files }: WindowsWorld, path: string): void {
  if (files.FolderExists(path)) files.DeleteFolder(path, true);
}
