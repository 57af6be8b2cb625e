import type { Result } from '../result';
import { fail } from '../result';
import type { ShapeProblem } from './plain-shape';
import type { Standard } from './standard';
import { STANDARD_VERSION } from './standard';
import { STANDARD_SHAPE } from './standard-shape';

/** What is wrong with a standard: where ("missed.atMost.every", "" for the whole), and a Chinese sentence. */
export type StandardProblem = ShapeProblem;

/** The standard as JSON, two spaces, fields in the order of standard-shape.ts however they came. It has to be sound. */
export function formatStandard(standard: Standard): string {
  const checked = STANDARD_SHAPE(standard, '');
  if (!checked.ok) throw new Error(`not a sound standard: ${checked.error.map(({ path }) => path).join(', ')}`);
  return JSON.stringify(checked.value, null, 2);
}

/** Reads a standard's JSON, a byte order mark allowed. Errors: all faults, as of checkStandard. */
export function parseStandard(text: string): Result<Standard, readonly StandardProblem[]> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail([{ path: '', message: '不是评分标准文件：内容不是 JSON，请选择从本程序导出的文件' }]);
  }
  return checkStandard(value);
}

/**
 * Whether a plain value is a standard: the same with its fields in order, or everything that is wrong with it. Nothing
 * is filled in or ignored: a field that is not known is a fault, so that a misspelt setting cannot be passed over.
 */
export function checkStandard(value: unknown): Result<Standard, readonly StandardProblem[]> {
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : null;
  if (typeof version === 'number' && version > STANDARD_VERSION) {
    const message = `这份标准是第 ${version} 版格式，现在的程序只认第 ${STANDARD_VERSION} 版，请更新绩效自评助手`;
    return fail([{ path: 'version', message }]);
  }
  return STANDARD_SHAPE(value, '');
}
