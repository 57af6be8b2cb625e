import type { Result } from '../result';
import { fail, ok } from '../result';

/** What is wrong with a part of a plain value: "missed.atMost.every", and a Chinese sentence with what is wanted. */
export interface ShapeProblem {
  readonly path: string;
  readonly message: string;
}

/**
 * A description of plain data that reads it: the value with its fields in the described order, or every fault in it (not
 * the first only). Nothing is converted or filled in. `path` is where the value stands, "" for the whole.
 */
export type Shape<T> = (value: unknown, path: string) => Result<T, readonly ShapeProblem[]>;

/** An object with exactly these fields. */
export const record =
  <T extends object>(fields: { readonly [key in keyof T]-?: Shape<T[key]> }): Shape<T> =>
  (value, path) => {
    if (!isObject(value)) return wrong(path, OBJECT, value);
    const names = Object.keys(fields);
    const unknown = Object.keys(value).filter((name) => !names.includes(name));
    const problems = unknown.map((name): ShapeProblem => {
      return { path: join(path, name), message: `没有这项设置，这里可以有：${names.join('、')}` };
    });
    const entries = Object.entries<Shape<unknown>>(fields).flatMap(([name, shape]) => {
      const at = join(path, name);
      const read = has(value, name) ? shape(value[name], at) : fail([{ path: at, message: '缺少这项设置' }]);
      if (read.ok) return [[name, read.value] as const];
      problems.push(...read.error);
      return [];
    });
    return problems.length === 0 ? ok(Object.fromEntries(entries) as T) : fail(problems);
  };

/** One of several objects, told apart by the text in one field. */
export const tagged =
  <T extends object>(tag: keyof T & string, shapes: { readonly [name: string]: Shape<T> }): Shape<T> =>
  (value, path) => {
    if (!isObject(value)) return wrong(path, OBJECT, value);
    const name = value[tag];
    const shape = typeof name === 'string' && has(shapes, name) ? shapes[name] : undefined;
    return shape ? shape(value, path) : wrong(join(path, tag), quoted(Object.keys(shapes)), name);
  };

/** What is wrong with a list whose items are sound; by the path within the list: "[1].from". */
export type ListLaw<T> = (items: readonly T[]) => readonly ShapeProblem[];

/** A list; `law` judges the whole once each item is sound. */
export const list =
  <T>(item: Shape<T>, bounds: { readonly min: number; readonly max: number }, law?: ListLaw<T>): Shape<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) return wrong(path, '一组数据 […]', value);
    const { length } = value;
    if (length < bounds.min || length > bounds.max) {
      return fail([{ path, message: `应有 ${bounds.min} 到 ${bounds.max} 项，现在有 ${length} 项` }]);
    }
    const read = (value as readonly unknown[]).map((each, index) => item(each, `${path}[${index}]`));
    const problems = read.flatMap((each) => (each.ok ? [] : each.error));
    if (problems.length > 0) return fail(problems);
    const items = read.flatMap((each) => (each.ok ? [each.value] : []));
    const broken = law?.(items) ?? [];
    return broken.length === 0 ? ok(items) : fail(broken.map((each) => ({ ...each, path: path + each.path })));
  };

/** One of these words. */
export const oneOf =
  <W extends string>(words: readonly W[]): Shape<W> =>
  (value, path) => {
    const word = words.find((each) => each === value);
    return word === undefined ? wrong(path, quoted(words), value) : ok(word);
  };

/** One of these words, or an object that `other` reads. */
export const oneOfOr =
  <W extends string, T>(words: readonly W[], other: Shape<T>): Shape<W | T> =>
  (value, path) => {
    if (isObject(value)) return other(value, path);
    const word = words.find((each) => each === value);
    return word === undefined ? wrong(path, `${quoted(words)}或${OBJECT}`, value) : ok(word);
  };

export const nullOr =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, path) =>
    value === null ? ok(null) : shape(value, path);

/** A number between the bounds, both included; `integer` for whole ones. */
export const number =
  (min: number, max: number, kind: 'decimal' | 'integer' = 'decimal'): Shape<number> =>
  (value, path) => {
    const isSound = typeof value === 'number' && value >= min && value <= max;
    if (!isSound || (kind === 'integer' && !Number.isInteger(value))) {
      return wrong(path, `${min} 到 ${max} 之间的${kind === 'integer' ? '整数' : '数'}`, value);
    }
    // -0 is written as 0 and would not come back.
    return ok(value + 0);
  };

/** One line of text with something in it, without blanks around it. */
export const text =
  (max: number): Shape<string> =>
  (value, path) => {
    const length = typeof value === 'string' ? Array.from(value).length : 0;
    const isSound = typeof value === 'string' && length > 0 && length <= max && value === value.trim();
    return isSound && !BREAKS_LINE.test(value)
      ? ok(value)
      : wrong(path, `1 到 ${max} 个字的一行文字，前后没有空格`, value);
  };

/** A text of this spelling, which `wanted` describes. */
export const spelled =
  (pattern: RegExp, wanted: string): Shape<string> =>
  (value, path) =>
    typeof value === 'string' && pattern.test(value) ? ok(value) : wrong(path, wanted, value);

const OBJECT = '一组设置 {…}';
const BREAKS_LINE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

const wrong = (path: string, wanted: string, found: unknown): ReturnType<Shape<never>> =>
  fail([{ path, message: `应为${/^\d/.test(wanted) ? ' ' : ''}${wanted}，现在是${say(found)}` }]);

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、');

/** What was found, short enough for a sentence. */
function say(value: unknown): string {
  if (value === undefined) return '空';
  if (typeof value === 'string') return `“${clip(value)}”`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return ` ${String(value)}`;
  return Array.isArray(value) ? '一组数据' : '一组设置';
}

function clip(words: string): string {
  const characters = Array.from(words);
  return characters.length > 24 ? `${characters.slice(0, 22).join('')}……` : words;
}

const has = (value: object, name: string): boolean => Object.prototype.hasOwnProperty.call(value, name);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
