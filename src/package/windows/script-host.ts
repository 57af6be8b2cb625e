/**
 * What of Windows Script Host the installer needs. Every Windows from 7 to 11 has it, without administrator rights and
 * without the execution policy that keeps PowerShell's scripts from running on many office machines; and its language,
 * JScript 5 (ES3), can be compiled from the very TypeScript that is tested here.
 */
export interface ScriptHost {
  /** A message box under wscript, a line under cscript. */
  Echo(text: string): void;
  Quit(code: number): void;
  readonly Arguments: { readonly length: number; Item(index: number): string };
  readonly ScriptFullName: string;
}

/** Scripting.FileSystemObject. Paths have no closing backslash. */
export interface FileSystem {
  FileExists(path: string): boolean;
  FolderExists(path: string): boolean;
  CreateFolder(path: string): void;
  CopyFile(from: string, to: string, overwrite: boolean): void;
  CopyFolder(from: string, to: string, overwrite: boolean): void;
  DeleteFile(path: string, force: boolean): void;
  DeleteFolder(path: string, force: boolean): void;
  MoveFolder(from: string, to: string): void;
  GetFile(path: string): { readonly Size: number; readonly Attributes: number };
  GetFolder(path: string): { readonly SubFolders: object };
  GetParentFolderName(path: string): string;
}

/** ADODB.Stream, the only way to UTF-8 that WSH has. */
export interface Stream {
  Type: number;
  Charset: string;
  Position: number;
  Open(): void;
  Close(): void;
  LoadFromFile(path: string): void;
  SaveToFile(path: string, options: number): void;
  ReadText(): string;
  WriteText(text: string): void;
  CopyTo(target: Stream): void;
}

/** What JScript walks a COM collection with. */
export interface CollectionWalk<T> {
  atEnd(): boolean;
  item(): T;
  moveNext(): void;
}

export interface WindowsWorld {
  readonly files: FileSystem;
  readonly openStream: () => Stream;
  /** %APPDATA%. */
  readonly appData: string;
  /** The names of the programs that run, in lower case; null when Windows does not say. */
  readonly programs: () => readonly string[] | null;
  readonly subFolders: (path: string) => readonly string[];
}
