import { install, uninstall } from './installer';
import type { Outcome } from './installer';
import type { CollectionWalk, FileSystem, ScriptHost, Stream, WindowsWorld } from './script-host';

// What Windows Script Host defines.
declare const WScript: ScriptHost;
declare const ActiveXObject: new (name: string) => unknown;
declare const Enumerator: new <T>(collection: unknown) => CollectionWalk<T>;
declare const GetObject: (name: string) => { ExecQuery(query: string): unknown };

const files = new ActiveXObject('Scripting.FileSystemObject') as FileSystem;
const shell = new ActiveXObject('WScript.Shell') as { ExpandEnvironmentStrings(text: string): string };

const world: WindowsWorld = {
  files,
  openStream: () => new ActiveXObject('ADODB.Stream') as Stream,
  appData: shell.ExpandEnvironmentStrings('%APPDATA%'),
  programs,
  subFolders: (path) => namesOf(files.GetFolder(path).SubFolders),
};

function programs(): readonly string[] | null {
  try {
    const names = namesOf(GetObject('winmgmts:\\\\.\\root\\cimv2').ExecQuery('SELECT Name FROM Win32_Process'));
    for (let i = 0; i < names.length; i += 1) names[i] = names[i]!.toLowerCase();
    return names;
  } catch {
    return null;
  }
}

function namesOf(collection: unknown): string[] {
  const names: string[] = [];
  const walk = new Enumerator<{ readonly Name: string }>(collection);
  while (!walk.atEnd()) {
    names.push(walk.item().Name);
    walk.moveNext();
  }
  return names;
}

function run(): Outcome {
  const source = files.GetParentFolderName(files.GetParentFolderName(WScript.ScriptFullName));
  const task = WScript.Arguments.length > 0 ? WScript.Arguments.Item(0) : '';
  try {
    if (task === 'install') return install(world, source);
    if (task === 'uninstall') return uninstall(world);
    return { ok: false, message: '请双击 install.cmd 安装，或者双击 uninstall.cmd 卸载。' };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      message: `没有做完，原来的加载项清单还在。\n请确认磁盘没有满、文件夹可以写入，再运行一次。\n\n${detail}`,
    };
  }
}

const outcome = run();
WScript.Echo(outcome.message);
WScript.Quit(outcome.ok ? 0 : 1);
