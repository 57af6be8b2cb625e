import type { Sheet } from '../sheet/sheet';
import type { ColumnShape } from './column-shape';
import { shapeOf } from './column-shape';
import type { ColumnEvidence, ColumnRole } from './form';
import { COLUMN_ROLES, isDerivedRole } from './form';
import type { HeaderBlock, HeaderColumn } from './header-blocks';
import type { HeaderHit } from './header-vocabulary';
import { readHeader } from './header-vocabulary';
import { levelSigns } from './level-columns';
import { columnsOfOtherYears } from './other-years';
import { squeeze } from './words';

/** A person's correction: the header's row, and roles given to columns or (null) taken away. All sheet positions. */
export interface ColumnMapping {
  readonly headerRow?: number;
  readonly columns: { readonly [role in ColumnRole]?: number | null };
}

interface Candidate {
  readonly role: ColumnRole;
  readonly column: number;
  /** How surely the heading says so, whatever the data. */
  readonly weight: number;
  readonly score: number;
  readonly evidence: ColumnEvidence;
}

interface Fit {
  readonly factor: number;
  readonly reason?: string;
}

/** Below this a column is left unread rather than guessed. */
const LEAST_SCORE = 0.25;
/** A group's name above a column says less than the column's own header. */
const GROUP_SHARE = 0.6;
const CONTINUATION_SHARE = 0.5;
/** A rival this close to the chosen column's score is a doubt, which costs the choice this much of its confidence. */
const ALMOST = 0.9;
const DOUBT = 0.75;

/**
 * Which column is what. Every (role, column) that the header's words allow is weighed by the data below and by its
 * place; the best are taken first, each role and each column once.
 */
export function mapColumns(
  sheet: Sheet,
  block: HeaderBlock,
  lastRow: number,
  formYear: number | null,
): readonly ColumnEvidence[] {
  const shapes = new Map<number, ColumnShape>();
  for (const { column } of block.columns) shapes.set(column, shapeOf(sheet, column, block.last + 1, lastRow));
  const headed = block.columns.flatMap((header, index) =>
    candidatesFor(header, shapes.get(header.column)!, spanShare(block.columns, index, shapes)),
  );
  const nameColumn = best(headed.filter(({ role, score }) => role === 'level3' && score >= LEAST_SCORE))?.column ?? -1;
  const otherYears = columnsOfOtherYears(block.columns, formYear);
  const isOfYear = ({ role, column }: Candidate): boolean => role.startsWith('level') || !otherYears.has(column);
  const candidates = [...headed.filter(isOfYear), ...levelCandidates(block, shapes, nameColumn)];

  const evidence: ColumnEvidence[] = [];
  const takenRoles = new Set<ColumnRole>();
  const takenColumns = new Set<number>();
  const placed = candidates.map((each) => withPlace(each, candidates, nameColumn));
  for (const { role, column, score, evidence: reasons } of placed.sort(byScore)) {
    if (score < LEAST_SCORE || takenRoles.has(role) || takenColumns.has(column)) continue;
    takenRoles.add(role);
    takenColumns.add(column);
    evidence.push({ ...reasons, confidence: Math.min(1, score) });
  }
  const meant = withoutLoneConverted(withoutEarlyReasons(evidence, takenRoles), takenRoles);
  return withDoubts(meant, placed, takenColumns).map((each) => withOtherYears(each, headed, otherYears));
}

/** A column that says the same of another year is named as such. */
function withOtherYears(
  chosen: ColumnEvidence,
  headed: readonly Candidate[],
  otherYears: ReadonlySet<number>,
): ColumnEvidence {
  const passed = headed.filter(({ role, column }) => role === chosen.role && otherYears.has(column));
  const reasons = passed.map(({ evidence }) => `“${evidence.header}”列是其他年度的，不取`);
  return reasons.length === 0 ? chosen : { ...chosen, reasons: [...chosen.reasons, ...reasons] };
}

const levelCandidates = (
  { columns }: HeaderBlock,
  shapes: ReadonlyMap<number, ColumnShape>,
  nameColumn: number,
): readonly Candidate[] =>
  levelSigns(columns, shapes, nameColumn).map(({ role, column, weight, reason }) => {
    const header = squeeze(columns.find((each) => each.column === column)?.text ?? '');
    const reasons = [reason, '在指标名称列左侧'];
    return { role, column, weight, score: weight, evidence: { role, column, header, confidence: weight, reasons } };
  });

/** 折算得分 alone may be the score itself: only beside a 得分 it is known to follow from one. */
const withoutLoneConverted = (
  evidence: readonly ColumnEvidence[],
  roles: ReadonlySet<ColumnRole>,
): readonly ColumnEvidence[] => (roles.has('score') ? evidence : evidence.filter(({ role }) => role !== 'converted'));

/** 备注 beside mere targets explains no deviation: there is none yet. */
function withoutEarlyReasons(evidence: readonly ColumnEvidence[], roles: ReadonlySet<ColumnRole>): ColumnEvidence[] {
  const isMeasured = roles.has('actual') || roles.has('score');
  return evidence.filter(({ role, confidence }) => role !== 'deviation' || isMeasured || confidence > 0.5);
}

/** Another column that is left over and almost as likely makes a choice doubtful, and is named. */
function withDoubts(
  evidence: readonly ColumnEvidence[],
  candidates: readonly Candidate[],
  taken: ReadonlySet<number>,
): ColumnEvidence[] {
  return evidence
    .map((chosen) => {
      const rival = candidates.find(
        ({ role, column, score }) =>
          role === chosen.role && !taken.has(column) && score > ALMOST * Math.max(chosen.confidence, LEAST_SCORE),
      );
      if (!rival) return chosen;
      const reasons = [...chosen.reasons, `“${rival.evidence.header}”列也像，请核对`];
      return { ...chosen, confidence: chosen.confidence * DOUBT, reasons };
    })
    .sort((a, b) => a.column - b.column);
}

const CHOSEN = '由您指定';

/** A person said what this column is. */
export const isChosen = ({ reasons }: ColumnEvidence): boolean => reasons[0] === CHOSEN;

/** The evidence after a person's correction: what they say counts, and nothing else claims their columns. */
export function applyMapping(
  evidence: readonly ColumnEvidence[],
  mapping: Pick<ColumnMapping, 'columns'>,
  block: HeaderBlock,
): readonly ColumnEvidence[] {
  const given = COLUMN_ROLES.filter((role) => mapping.columns[role] !== undefined);
  const columns = new Set(given.map((role) => mapping.columns[role]));
  const kept = evidence.filter(({ role, column }) => !given.includes(role) && !columns.has(column));
  const added = given.flatMap((role): ColumnEvidence[] => {
    const column = mapping.columns[role];
    if (column === null || column === undefined) return [];
    const header = squeeze(block.columns.find((each) => each.column === column)?.text ?? '');
    return [{ role, column, header, confidence: 1, reasons: [CHOSEN] }];
  });
  return [...kept, ...added].sort((a, b) => a.column - b.column);
}

/**
 * A header merged over several columns speaks for the first of them, unless that one is empty and another is filled.
 * The share of the header's weight that the column at `index` gets.
 */
function spanShare(columns: readonly HeaderColumn[], index: number, shapes: ReadonlyMap<number, ColumnShape>): number {
  const isFilled = (at: number): boolean => (shapes.get(columns[at]!.column)?.filled ?? 0) > 0;
  let first = index;
  while (first > 0 && columns[first]!.isContinuation) first -= 1;
  if (first === index) {
    let next = index + 1;
    while (columns[next]?.isContinuation && !isFilled(next)) next += 1;
    return !isFilled(index) && columns[next]?.isContinuation ? CONTINUATION_SHARE : 1;
  }
  if (!isFilled(index)) return 0;
  for (let before = first; before < index; before += 1) if (isFilled(before)) return CONTINUATION_SHARE;
  return 0.9;
}

function candidatesFor(header: HeaderColumn, shape: ColumnShape, share: number): Candidate[] {
  const isOther = (hits: readonly HeaderHit[]): boolean => hits.some(({ meaning }) => meaning === 'other');
  // Under 扣分 as a group stand its 标准 and 原因, and none of our columns.
  const isUnderOther =
    header.above.some((text) => isOther(readHeader(text))) ||
    header.groupHits.some(({ meaning }) => isDerivedRole(meaning));
  if (share === 0 || isOther(header.hits) || isUnderOther) return [];

  const words = new Map<ColumnRole, { weight: number; reasons: string[] }>();
  const add = ({ meaning, weight, alike }: HeaderHit, part: number, reason: string): void => {
    if (meaning === 'group' || meaning === 'other') return;
    const known = words.get(meaning);
    if (known && known.weight >= weight * part) known.reasons.push(reason);
    else words.set(meaning, { weight: weight * part, reasons: [alike ? `${reason}与“${alike}”相近` : reason] });
  };
  for (const hit of header.hits) add(hit, share, `表头“${squeeze(header.text)}”`);
  for (const hit of header.groupHits) add(hit, GROUP_SHARE * share, `在“${squeeze(header.group)}”之下`);
  return [...words].flatMap(([role, { weight, reasons }]) => {
    const fit = FITS[role](shape);
    const score = weight * fit.factor * (0.9 + 0.1 * Math.min(1, shape.filled));
    return [
      {
        role,
        column: header.column,
        weight,
        score,
        evidence: {
          role,
          column: header.column,
          header: squeeze(header.text),
          confidence: score,
          reasons: fit.reason === undefined ? reasons : [...reasons, fit.reason],
        },
      },
    ];
  });
}

const TEXTS: Fit = { factor: 1.05, reason: '数据列多为文字' };
const NUMBERS: Fit = { factor: 1.08, reason: '数据列多为数值' };
const NEUTRAL: Fit = { factor: 1 };

const fitsText = (shape: ColumnShape): Fit => {
  if (shape.filled === 0) return { factor: 0.4, reason: '数据列为空' };
  return shape.numeric > 0.8 ? { factor: 0.3, reason: '数据列却多为数值' } : TEXTS;
};
const fitsPoints = (shape: ColumnShape): Fit => {
  if (shape.filled === 0) return NEUTRAL;
  if (shape.numeric >= 0.5) return NUMBERS;
  return shape.numeric < 0.2 ? { factor: 0.35, reason: '数据列却很少是数值' } : NEUTRAL;
};
const fitsMeasure = (shape: ColumnShape): Fit => {
  if (shape.filled === 0) return NEUTRAL;
  if (shape.symbols > 0.7) return { factor: 0.3, reason: '数据列只有比较符' };
  return shape.measures + shape.numeric >= 0.4 ? { factor: 1.08, reason: '数据列多为带比较符或单位的数值' } : NEUTRAL;
};

// Several columns may tell of the comparison (指标性质: 正向, 指标方向: 小于等于): the cells say which one compares,
// whatever the headers; 正向 and 定量 only do where there is nothing better.
const LAST_RESORT = 0.7;
function fitsComparator(shape: ColumnShape): Fit {
  if (shape.filled === 0) return NEUTRAL;
  if (shape.symbols === 0) return { factor: 0.2, reason: '数据列没有比较符' };
  const factor = LAST_RESORT + 1.5 * shape.comparisons;
  if (shape.comparisons === 0) return { factor, reason: '数据列没有比较符，只有指标的方向或类型' };
  return shape.symbols >= 0.5 ? { factor, reason: '数据列多为比较符' } : { factor };
}

// These columns are written into: one that holds words is left alone.
const fitsDerived = (shape: ColumnShape): Fit => {
  if (shape.filled === 0) return NEUTRAL;
  return shape.numeric >= 0.5 ? NUMBERS : { factor: 0.2, reason: '数据列却很少是数值' };
};

/** How well the data below suits a role: about 1 when it says nothing, clearly less when it speaks against it. */
const FITS: { readonly [role in ColumnRole]: (shape: ColumnShape) => Fit } = {
  level1: fitsText,
  level2: (shape) => (shape.levels >= 0.5 ? { factor: 2, reason: '数据列多为二级指标名称' } : fitsText(shape)),
  level3: fitsText,
  comparator: fitsComparator,
  target: fitsMeasure,
  adjustedTarget: fitsMeasure,
  unit: (shape) => {
    if (shape.filled === 0) return NEUTRAL;
    if (shape.numeric > 0.5) return { factor: 0.3, reason: '数据列却多为数值' };
    return shape.units >= 0.5 ? { factor: 1.08, reason: '数据列多为计量单位' } : NEUTRAL;
  },
  actual: (shape) =>
    shape.measures + shape.numeric >= 0.4 ? { factor: 1.08, reason: '数据列多为带单位的数值' } : NEUTRAL,
  weight: fitsPoints,
  score: fitsPoints,
  deviation: (shape) => (shape.filled > 0 && shape.numeric > 0.9 ? { factor: 0.8 } : NEUTRAL),
  coefficient: fitsDerived,
  converted: fitsDerived,
  deduction: fitsDerived,
};

/** So surely a heading (一级指标) must name a level that stands to the right of the names. */
const SURE_LEVEL = 0.6;

/**
 * Where several columns could have a role (分值 after every level), the one to the right of the names is the row's own. A
 * level stands to their left: what is only called 指标类型 (共性指标) at the right is none.
 */
function withPlace(candidate: Candidate, all: readonly Candidate[], nameColumn: number): Candidate {
  const isGroup = candidate.role === 'level1' || candidate.role === 'level2';
  if (isGroup && nameColumn >= 0 && candidate.column > nameColumn && candidate.weight < SURE_LEVEL) {
    return { ...candidate, score: 0 };
  }
  const rivals = all.filter(({ role, column }) => role === candidate.role && column !== candidate.column);
  if (rivals.length === 0 || nameColumn < 0 || candidate.role.startsWith('level')) return candidate;
  if (candidate.column < nameColumn) return { ...candidate, score: candidate.score * 0.85 };
  const { evidence } = candidate;
  return { ...candidate, evidence: { ...evidence, reasons: [...evidence.reasons, '在指标名称列右侧'] } };
}

const byScore = (a: Candidate, b: Candidate): number => b.score - a.score || a.column - b.column;
const best = (candidates: Candidate[]): Candidate | undefined => candidates.sort(byScore)[0];
