import { fail, ok } from '../../domain/result';
import type { Result } from '../../domain/result';

/** Where the manifest of the repository expects the pages: the development server. */
const DEVELOPMENT = 'https://localhost:3000/';

/** Why no manifest can be made for what was typed. */
export const ADDRESS_PROBLEMS = {
  'not-an-address': '这不是一个网址。请填写发布网页的地址，例如 https://服务器/jixiao/',
  'not-https': 'Excel 只打开 https 网页。请在服务器上启用 HTTPS，填写 https:// 开头的地址。',
  'not-a-folder': '请填写文件夹的地址，不要带 ? 或 #，例如 https://服务器/jixiao/',
} as const;
export type AddressProblem = keyof typeof ADDRESS_PROBLEMS;

/**
 * Excel's manifest for pages that are published at an address.
 * @param template manifest.xml of the repository, with the addresses of the development server
 * @param typed the address of the folder, or of a page in it, as a person types it
 */
export function manifestFor(template: string, typed: string): Result<string, AddressProblem> {
  const address = folderAddress(typed);
  return address.ok ? ok(template.split(DEVELOPMENT).join(escapeXml(address.value))) : address;
}

/** The folder's full address with a closing slash, host and path in ASCII. */
function folderAddress(typed: string): Result<string, AddressProblem> {
  const text = typed.trim();
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return fail('not-an-address');
  }
  if (url.protocol !== 'https:') return fail(url.protocol === 'http:' ? 'not-https' : 'not-an-address');
  if (url.search || url.hash || url.username) return fail('not-a-folder');
  const path = url.pathname.replace(/[^/]+\.html?$/i, '');
  return ok(`${url.origin}${path.endsWith('/') ? path : `${path}/`}`);
}

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
