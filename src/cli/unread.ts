/** Why node could not read a file, as a sentence. */
export function reasonUnread(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'ENOENT' ? '找不到这个文件。' : `读不了这个文件（${code || '原因不明'}）。`;
}
