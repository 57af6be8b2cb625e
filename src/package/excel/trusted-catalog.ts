import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';

/** The catalog's own number; any will do, as long as installing and removing use the same. */
const CATALOG = '{8b4e1f60-2a7d-4c95-b3f8-51d60c9e7a42}';
const KEY = `HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${CATALOG}`;
const FIRST_LINE = 'Windows Registry Editor Version 5.00';

/** Said where the shared folder is no network path. */
export const SHARE_PROBLEM = '请填写共享文件夹的网络路径，例如 \\\\服务器\\加载项（映射的盘符 Z: 不行）。';

/**
 * A .reg text by which Excel trusts a shared folder and shows its add-ins (16.0 is Excel 2016 and all later ones).
 * @param typed the folder as `\\server\folder`
 */
export function trustedCatalog(typed: string): Result<string, 'not-a-share'> {
  const share = typed.trim().replace(/\\+$/, '');
  if (!/^\\\\[^\\/:*?"<>|\s]+(\\[^\\/:*?"<>|]+)+$/.test(share)) return fail('not-a-share');
  const values = [`"Id"="${CATALOG}"`, `"Url"="${share.replace(/\\/g, '\\\\')}"`, '"Flags"=dword:00000001'];
  return ok(lines([FIRST_LINE, '', `[${KEY}]`, ...values, '']));
}

/** The .reg text that takes the trust away again. */
export const untrustedCatalog = (): string => lines([FIRST_LINE, '', `[-${KEY}]`, '']);

/** The bytes of a .reg file: UTF-16 with its mark, the only encoding in which Chinese survives every Windows. */
export function regFile(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let i = 0; i < text.length; i += 1) view.setUint16(2 + i * 2, text.charCodeAt(i), true);
  return bytes;
}

const lines = (texts: readonly string[]): string => texts.join('\r\n');
