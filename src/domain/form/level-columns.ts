import type { ColumnShape } from './column-shape';
import type { HeaderColumn } from './header-blocks';
import { bareWord } from './words';

/** A column that may hold a level by what its cells say. */
export interface LevelSign {
  readonly role: 'level1' | 'level2';
  readonly column: number;
  /** 0 to 1; always less than a heading that names its level. */
  readonly weight: number;
  readonly reason: string;
}

/** 评价内容, 评价类别: what may as well explain the indicator as group it. */
const GROUPING = /^(?:评价|考核|绩效|指标)?(?:类别|类型|分类|大类|内容|维度|方面)$/u;

/** A level is written once for several indicators: it fills so much less than the names do. */
const CARRIED = 0.6;

/**
 * The columns left of the names whose cells are levels: words of the first or second level under any heading (苏州:
 * 类别), and under a heading that groups also texts that print their points (生产空间优化(10分)) or stand for several rows.
 */
export function levelSigns(
  columns: readonly HeaderColumn[],
  shapes: ReadonlyMap<number, ColumnShape>,
  nameColumn: number,
): readonly LevelSign[] {
  const names = shapes.get(nameColumn);
  if (!names) return [];
  // What stands left of 一级指标 groups something greater than levels.
  const lastNamed = Math.max(-1, ...columns.filter((each) => namesLevel(each, nameColumn)).map(({ column }) => column));
  return columns.flatMap(({ column, text }): readonly LevelSign[] => {
    const shape = shapes.get(column)!;
    if (column >= nameColumn || shape.filled === 0) return [];
    if (shape.levels1 >= 0.5 && shape.levels1 > shape.levels) {
      return [{ role: 'level1', column, weight: 0.5, reason: '数据列多为一级指标名称' }];
    }
    if (shape.levels >= 0.5) return [{ role: 'level2', column, weight: 0.45, reason: '数据列多为二级指标名称' }];
    if (!GROUPING.test(bareWord(text)) || column < lastNamed) return [];
    const isCarried = shape.filled <= CARRIED * names.filled && shape.prose < 0.3;
    if (shape.printed < 0.5 && !isCarried) return [];
    const reason = shape.printed < 0.5 ? '一格管几行指标' : '数据列印有分值';
    // From the left: the first free column is the first level.
    return [
      { role: 'level1', column, weight: 0.42, reason },
      { role: 'level2', column, weight: 0.4, reason },
    ];
  });
}

const namesLevel = ({ column, hits }: HeaderColumn, nameColumn: number): boolean =>
  column < nameColumn &&
  hits.some(({ meaning, weight }) => (meaning === 'level1' || meaning === 'level2') && weight > 0.9);
