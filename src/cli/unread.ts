/** Why node could not read a file, as a sentence. */
export function reasonUnread(error: unknown): string {
  const code = codeOf(error);
  return code === 'ENOENT' ? '找不到这个文件。' : `读不了这个文件（${code}）。`;
}

/** Why node could not write a file, as a sentence. */
export const reasonUnwritten = (file: string, error: unknown): string => `写不了 ${file}（${codeOf(error)}）。`;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && error.code !== '' ? String(error.code) : '原因不明';
