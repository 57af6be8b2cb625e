import type { Dirent } from 'node:fs';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { statOf } from './stat-of';
import { reasonUnread } from './unread';

/** A file to be looked at. */
export interface FoundFile {
  readonly file: string;
  /** Its place below the folder that was named; its name where it was named itself. */
  readonly below: string;
  /** Why there is nothing to look at: an empty folder, one that cannot be read. */
  readonly problem: string | null;
}

/**
 * The files that were named, and every .xlsx below the folders that were named, by name within each folder. Lock files
 * (~$…), hidden files and what is `except`ed (absolute paths: our own output) are passed over.
 */
export const findFiles = (inputs: readonly string[], except: ReadonlySet<string>): FoundFile[] =>
  inputs.flatMap((input) => {
    if (statOf(input)?.isDirectory() !== true) return [{ file: input, below: path.basename(input), problem: null }];
    const found = filesBelow(input, '', except);
    return found.length > 0 ? found : [{ file: input, below: '', problem: '这个文件夹里没有 .xlsx 文件。' }];
  });

// 表2 before 表10, as a folder shows them.
const { compare } = new Intl.Collator('zh', { numeric: true });

function filesBelow(folder: string, below: string, except: ReadonlySet<string>): FoundFile[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return [{ file: folder, below, problem: reasonUnread(error) }];
  }
  return entries
    .sort((a, b) => compare(a.name, b.name))
    .flatMap((entry): FoundFile[] => {
      const file = path.join(folder, entry.name);
      const place = path.join(below, entry.name);
      if (/^(\.|~\$)/.test(entry.name) || except.has(path.resolve(file))) return [];
      // A linked folder is not followed: it may lead back to where we are.
      if (entry.isDirectory()) return filesBelow(file, place, except);
      return /\.xlsx$/i.test(entry.name) ? [{ file, below: place, problem: null }] : [];
    });
}
