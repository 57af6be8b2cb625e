import type { Sheet } from '../sheet/sheet';
import { cellAt, isEmptyValue, mergeAt } from '../sheet/sheet';
import type { BudgetRole } from './budget-words';
import { budgetRoleOf, isAmountRole } from './budget-words';
import { looksNumeric, textAt } from './cells';
import type { HeaderHit, HeaderMeaning } from './header-vocabulary';
import { readHeader, readMistypedHeader } from './header-vocabulary';
import { isBareYear, squeeze } from './words';

/** What the header says above one column of a grid. */
export interface HeaderColumn {
  readonly column: number;
  /** The words of its own (lowest) header cell, and of the group above it ("" when there is none). */
  readonly text: string;
  readonly group: string;
  /** All texts above its own, from the top. */
  readonly above: readonly string[];
  readonly hits: readonly HeaderHit[];
  readonly groupHits: readonly HeaderHit[];
  /** It has no header cell of its own: the one to its left is merged over it. */
  readonly isContinuation: boolean;
}

/** The header of one indicator grid: its rows, and the columns from `left` to `right` that it has words for. */
export interface HeaderBlock {
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
  /** Those from left to right, after levels that it shares with a neighbour to the left. */
  readonly columns: readonly HeaderColumn[];
}

/** The most rows a header takes: a group row, its parts, and a row of column letters. */
const MOST_ROWS = 3;
const SURE = 0.6;
const LIKELY = 0.45;

interface WordCell {
  readonly column: number;
  readonly hits: readonly HeaderHit[];
}

/** All headers of indicator grids on a sheet, from the top, from the left within a row. Each row is looked at once or twice. */
export function findHeaderBlocks(sheet: Sheet): readonly HeaderBlock[] {
  if (!sheet.range) return [];
  const blocks: HeaderBlock[] = [];
  let namesLevels = hasLevelWord(sheet, sheet.range.top);
  for (let row = sheet.range.top; row <= sheet.range.bottom; row += 1) {
    // Every header names a level in its first or second row; few other rows do.
    const isAboveLevels = hasLevelWord(sheet, row + 1);
    const isCandidate = namesLevels || (isAboveLevels && !isOfBudget(sheet, row));
    namesLevels = isAboveLevels;
    if (!isCandidate) continue;
    const words = headerWordsOf(sheet, row);
    if (countMeanings(words) < 2) continue;
    const found = readBlocks(sheet, row, words);
    blocks.push(...found);
    if (found.length > 0) {
      row = Math.max(...found.map(({ last }) => last));
      namesLevels = hasLevelWord(sheet, row + 1);
    }
  }
  return blocks;
}

/** The block that a person points at: its columns are whatever stands in that row. */
export function blockAt(sheet: Sheet, row: number): HeaderBlock {
  const columns = readColumns(sheet, row, row, sheet.range?.left ?? 0, sheet.range?.right ?? 0);
  const named = columns.filter(({ text }) => text !== '');
  return {
    first: row,
    last: row,
    left: named[0]?.column ?? 0,
    right: columns[columns.length - 1]?.column ?? 0,
    columns,
  };
}

const MAY_NAME_LEVEL = /级|指\s*标/;

function hasLevelWord(sheet: Sheet, row: number): boolean {
  const line = sheet.texts[row - (sheet.range?.top ?? 0)];
  return (line ?? []).some(
    (text) => MAY_NAME_LEVEL.test(text) && readHeader(text).some(({ meaning }) => LEVELS.includes(meaning)),
  );
}

/** "年度预算执行率 | 100% | 分值 | 10分": the last row of a budget block heads no columns, though it has their words. */
function isOfBudget(sheet: Sheet, row: number): boolean {
  const line = sheet.texts[row - (sheet.range?.top ?? 0)] ?? [];
  const holdsNumber = line.some((text) => looksNumeric(text) && !/^\s*20\d\d\s*$/.test(text));
  if (!holdsNumber && !line.some((text) => /执行率/.test(text))) return false;
  if (holdsNumber && line.some((text) => isAmountRole(budgetRoleOf(text)))) return true;
  return [...meaningsOf(headerWordsOf(sheet, row))].every((each) => OF_BUDGET.includes(each));
}

const OF_BUDGET: readonly HeaderMeaning[] = ['weight', 'score', 'other'];

function headerWordsOf(sheet: Sheet, row: number): WordCell[] {
  const { range, texts, values } = sheet;
  if (!range) return [];
  const line = texts[row - range.top] ?? [];
  const words: WordCell[] = [];
  for (let index = 0; index < line.length; index += 1) {
    if (typeof values[row - range.top]?.[index] !== 'string') continue;
    const hits = readHeader(line[index] ?? '');
    if (hits.length > 0) words.push({ column: range.left + index, hits });
  }
  return words;
}

/** The row heads columns of some table: this one's, or any other's. */
export const isHeaderRow = (sheet: Sheet, row: number): boolean => countMeanings(headerWordsOf(sheet, row)) >= 2;

const isSure = ({ meaning, weight }: HeaderHit): boolean => weight >= SURE && meaning !== 'group';

const countMeanings = (words: readonly WordCell[]): number => meaningsOf(words).size;

function meaningsOf(words: readonly WordCell[]): ReadonlySet<HeaderMeaning> {
  const meanings = new Set<HeaderMeaning>();
  for (const { hits } of words) {
    const best = hits.find(isSure);
    if (best) meanings.add(best.meaning);
  }
  return meanings;
}

function readBlocks(sheet: Sheet, first: number, words: readonly WordCell[]): HeaderBlock[] {
  const last = lastHeaderRow(sheet, first, words);
  const range = sheet.range!;
  const columns = readColumns(sheet, first, last, range.left, range.right);
  const parts = splitSideBySide(columns).filter(isGridHeader);
  return parts.map((part, index) => {
    const named = part.filter(({ hits, groupHits }) => hits.length + groupHits.length > 0);
    return {
      first,
      last,
      left: named[0]!.column,
      right: named[named.length - 1]!.column,
      columns: [...sharedLevels(parts, index), ...part],
    };
  });
}

/**
 * "一级 | 二级 | 三级 | 指标值 | 二级 | 三级 | 指标值", 中期 beside 年度: right at its neighbour, a half without a level shares
 * the column of it to the left of both.
 */
function sharedLevels(parts: readonly (readonly HeaderColumn[])[], index: number): readonly HeaderColumn[] {
  const [part, before, whole] = [parts[index]!, parts[index - 1], parts[0]!];
  if (!before || part[0]!.column !== before[before.length - 1]!.column + 1 || isUnnamed(before[before.length - 1]!)) {
    return [];
  }
  const level = (column: HeaderColumn): number => LEVELS.indexOf(column.hits.find(isSure)?.meaning ?? 'other');
  const top = Math.min(...part.map(level).filter((each) => each >= 0));
  return whole.filter((column) => level(column) >= 0 && level(column) < top);
}

const isUnnamed = ({ text, isContinuation }: HeaderColumn): boolean => text === '' && !isContinuation;

/** Merges say how deep a header is; without them, the row below belongs to it when it holds nothing but header words. */
function lastHeaderRow(sheet: Sheet, first: number, words: readonly WordCell[]): number {
  const lowest = first + MOST_ROWS - 1;
  // Two agree: one alone may be a reason merged with its header over the whole of a short grid.
  const bottoms = words
    .filter(({ hits }) => hits.some(isSure))
    .map(({ column }) => mergeAt(sheet, first, column)?.bottom ?? first)
    .filter((bottom) => bottom > first && bottom <= lowest);
  if (bottoms.length >= 2) return Math.max(...bottoms);
  let last = first;
  const left = words[0]!.column;
  while (last < lowest && isWordsOnly(sheet, last + 1, left, sheet.range!.right)) last += 1;
  return last;
}

function isWordsOnly(sheet: Sheet, row: number, left: number, right: number): boolean {
  let words = 0;
  let sure = 0;
  const years = new Set<string>();
  const budget = new Set<BudgetRole>();
  for (let column = left; column <= right; column += 1) {
    const { value, text } = cellAt(sheet, row, column);
    if (isEmptyValue(value)) continue;
    if (isBareYear(text)) {
      years.add(squeeze(text));
      continue;
    }
    const hits = readHeader(text);
    if (hits.length === 0 || looksNumeric(text)) return false;
    words += 1;
    if (hits.some(isSure)) sure += 1;
    const role = budgetRoleOf(text);
    if (role) budget.add(role);
  }
  // A budget block right below has a header of its own.
  if (budget.has('executed') && (budget.has('annual') || budget.has('initial'))) return false;
  // "指标值" above "2021年 | 2022年".
  return sure + years.size >= 2 && (years.size > 0 || words >= 2);
}

function readColumns(sheet: Sheet, first: number, last: number, left: number, right: number): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  const reaching = new Array<string>(last - first + 1).fill('');
  for (let column = left; column <= right; column += 1) {
    const stack: { readonly text: string; readonly isOwn: boolean }[] = [];
    for (let row = first; row <= last; row += 1) {
      const merge = mergeAt(sheet, row, column);
      // A cell that reaches down from above the header (a left strip of the form's head) says nothing of the column.
      if (merge && (merge.top < first || (merge.top < row && row > first))) continue;
      const text = merge ? textAt(sheet, merge.top, merge.left) : textAt(sheet, row, column);
      if (text !== '') {
        reaching[row - first] = text;
        stack.push({ text, isOwn: !merge || merge.left === column });
      } else if (row < last && !merge && textAt(sheet, last, column) !== '') {
        // A group name whose merge was lost: it reaches right over the blank cells beside it.
        stack.push({ text: reaching[row - first] ?? '', isOwn: false });
      }
    }
    const own = stack[stack.length - 1];
    const text = own?.text ?? '';
    const group = stack.length > 1 ? stack[0]!.text : '';
    columns.push({
      column,
      text,
      group,
      above: stack.slice(0, -1).map((each) => each.text),
      hits: readHeader(text),
      groupHits: readHeader(group),
      isContinuation: own ? !own.isOwn : false,
    });
  }
  return withMistyped(columns);
}

// Only among headers that are read for certain is a likeness worth anything: data rows hold like words too.
function withMistyped(columns: readonly HeaderColumn[]): HeaderColumn[] {
  const sure = columns.filter(({ hits }) => hits.some(isSure));
  if (sure.length < 2 || !sure.some(({ hits }) => hits.some(({ meaning }) => LEVELS.includes(meaning)))) {
    return [...columns];
  }
  return columns.map((each) => {
    if (each.hits.length > 0 || each.text === '') return each;
    const alike = readMistypedHeader(each.text);
    return alike ? { ...each, hits: [alike] } : each;
  });
}

const LEVELS: readonly HeaderMeaning[] = ['level1', 'level2', 'level3'];

/** A grid's header names indicators, and what was promised or what was scored. */
function isGridHeader(columns: readonly HeaderColumn[]): boolean {
  const sure = new Set<HeaderMeaning>();
  const likely = new Set<HeaderMeaning>();
  let named = false;
  for (const { hits, groupHits, isContinuation } of columns) {
    if (isContinuation) continue;
    for (const hit of [...hits, ...groupHits]) {
      if (isSure(hit)) sure.add(hit.meaning);
      if (hit.weight >= LIKELY) likely.add(hit.meaning);
      if (LEVELS.includes(hit.meaning)) named = true;
    }
  }
  const levels = LEVELS.filter((level) => sure.has(level)).length;
  // 绩效指标 is mostly a strip's word; between a target and a result it names the indicators.
  if (levels === 0) return named && sure.has('target') && sure.has('actual');
  if (sure.has('target') || sure.has('adjustedTarget')) return true;
  // 年度目标 alone may head anything; beside results or under two levels it is what was promised.
  if (likely.has('target') && (sure.has('actual') || levels >= 2)) return true;
  return levels >= 2 && (sure.has('actual') || (sure.has('weight') && sure.has('score')));
}

/** Two forms beside each other repeat their headers: the second begins where a level comes again after a target. */
function splitSideBySide(columns: readonly HeaderColumn[]): HeaderColumn[][] {
  const starts: number[] = [];
  let seen = new Set<HeaderMeaning>();
  columns.forEach(({ hits, isContinuation }, index) => {
    const meaning = isContinuation ? undefined : hits.find(isSure)?.meaning;
    if (meaning === undefined) return;
    if (LEVELS.includes(meaning) && seen.has(meaning) && (seen.has('target') || seen.has('actual'))) {
      starts.push(index);
      seen = new Set();
    }
    seen.add(meaning);
  });
  if (starts.length === 0) return [[...columns]];
  const parts: HeaderColumn[][] = [];
  let from = 0;
  for (const start of [...starts, columns.length]) {
    parts.push(columns.slice(from, start));
    from = start;
  }
  // A repeated word within one form (a second 二级指标 beside notes) is no second form.
  return parts.every(isGridHeader) ? parts : [[...columns]];
}
