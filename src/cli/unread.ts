/** Why node could not read a file, as a sentence. */
export function reasonUnread(error: unknown): string {
  const code = codeOf(error);
  return code === 'ENOENT' ? '找不到这个文件。' : `读不了这个文件（${code}）。`;
}

/** Why node could not write a file, as a sentence. */
export const reasonUnwritten = (file: string, error: unknown): string => `写不了 ${file}（${codeOf(error)}）。`;

/** That a file was more than the program could bear (a bug, no memory left), as a sentence. */
export const reasonCrashed = (error: unknown): string =>
  `处理这个文件时程序出错（${codeOf(error)}），没有打分，其他文件不受影响。`;

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '原因不明';
  return 'code' in error && error.code !== '' ? String(error.code) : error.message;
}
