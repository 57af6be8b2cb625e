import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/**
 * Windows' COM objects that the installer uses, on a folder of this machine that plays drive C: — as their documentation
 * says, with their refusals: no folder is made without its parent, nothing is moved over what exists, a stream's kind
 * changes at its beginning only, and text in UTF-8 is written with a byte order mark.
 */
export function windowsObjects(drive: string, { dropsMark }: { readonly dropsMark: boolean }) {
  const real = (name: string): string => {
    if (!/^C:\\[^/:*?"<>|]*$/.test(name)) throw new Error(`no such path: ${name}`);
    return path.join(drive, ...name.slice(3).split('\\'));
  };
  const isFile = (name: string): boolean => existsSync(real(name)) && statSync(real(name)).isFile();
  const isFolder = (name: string): boolean => existsSync(real(name)) && statSync(real(name)).isDirectory();
  const must = (holds: boolean, what: string): void => {
    if (!holds) throw new Error(what);
  };

  const files = {
    FileExists: isFile,
    FolderExists: isFolder,
    CreateFolder: (name: string) => mkdirSync(real(name)),
    CopyFile(from: string, to: string, overwrite: boolean) {
      must(isFile(from), `File not found: ${from}`);
      must(overwrite || !isFile(to), `File already exists: ${to}`);
      copyFileSync(real(from), real(to));
    },
    CopyFolder(from: string, to: string) {
      must(isFolder(from), `Path not found: ${from}`);
      cpSync(real(from), real(to), { recursive: true });
    },
    DeleteFile: (name: string) => rmSync(real(name)),
    DeleteFolder(name: string) {
      must(isFolder(name), `Path not found: ${name}`);
      rmSync(real(name), { recursive: true });
    },
    MoveFolder(from: string, to: string) {
      must(isFolder(from) && !existsSync(real(to)), `File already exists: ${to}`);
      renameSync(real(from), real(to));
    },
    GetFile: (name: string) => ({
      Size: statSync(real(name)).size,
      Attributes: statSync(real(name)).mode & 0o200 ? 32 : 33,
    }),
    GetFolder: (name: string) => ({
      SubFolders: readdirSync(real(name), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => ({ Name: entry.name })),
    }),
    GetParentFolderName: (name: string) => name.slice(0, name.lastIndexOf('\\')),
  };

  const createStream = () => {
    let bytes = Buffer.alloc(0);
    let kind = 2;
    let isOpen = false;
    const stream = {
      Charset: 'Unicode',
      Position: 0,
      get Type() {
        return kind;
      },
      set Type(wanted: number) {
        must(!isOpen || stream.Position === 0, 'Operation is not allowed in this context.');
        kind = wanted;
      },
      Open() {
        isOpen = true;
      },
      Close() {
        isOpen = false;
      },
      LoadFromFile(name: string) {
        bytes = readFileSync(real(name));
        stream.Position = 0;
      },
      SaveToFile(name: string, options: number) {
        must(options === 2 || !isFile(name), 'File could not be written.');
        writeFileSync(real(name), bytes);
      },
      ReadText(): string {
        must(kind === 2 && stream.Charset === 'utf-8', 'Operation is not allowed in this context.');
        const text = bytes.toString('utf8');
        return dropsMark ? text.replace(/^\uFEFF/, '') : text;
      },
      WriteText(text: string) {
        must(kind === 2 && stream.Charset === 'utf-8', 'Operation is not allowed in this context.');
        bytes = Buffer.from(`\uFEFF${text}`, 'utf8');
        stream.Position = bytes.length;
      },
      CopyTo(target: { receive(more: Buffer): void }) {
        must(kind === 1, 'Operation is not allowed in this context.');
        target.receive(bytes.subarray(stream.Position));
      },
      receive(more: Buffer) {
        bytes = Buffer.concat([bytes, more]);
      },
    };
    return stream;
  };

  return { files, createStream };
}
