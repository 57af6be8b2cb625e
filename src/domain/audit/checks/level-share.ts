import type { Decimal } from '../../decimal';
import { ZERO } from '../../decimal';
import type { Form, Level } from '../../form/form';
import { squeeze } from '../../form/words';
import { sayNumber } from '../../scoring/number-words';
import { groupByLevel } from '../../scoring/weights';
import type { Check } from '../finding';
import { EVERY_FORM } from '../finding';

/** The regulation's own levels. */
const KINDS = ['产出', '效益', '满意度'] as const;

export const levelShare: Check = {
  id: 'level-share',
  title: '一级指标的分值与办法的一般设置不同',
  // Special cases may differ, and many do.
  severity: 'info',
  scope: EVERY_FORM,
  source: '财预〔2020〕10号',
  *find(form, { standard }) {
    const { levelPoints } = standard.checkThresholds;
    // Another share for the execution is another place's framework.
    if (!levelPoints || !form.budget?.weight?.value?.eq(levelPoints.execution) || form.damagedRows.length > 0) return;
    const given = sharesOf(form);
    const { output, benefit, satisfaction } = levelPoints;
    const usualPoints = { 产出: output, 效益: benefit, 满意度: satisfaction };
    if (!given || KINDS.every((kind) => given.get(kind)?.points.eq(usualPoints[kind]))) return;
    const said = KINDS.map((kind) => `${kind} ${sayNumber(given.get(kind)!.points)}`).join('、');
    const usual = KINDS.map((kind) => `${kind} ${usualPoints[kind]}`).join('、');
    yield {
      cell: given.get('产出')!.level,
      message: `一级指标分值为${said}；办法的一般设置是${usual}，另有预算执行率 ${levelPoints.execution}，有特殊情况可以调整`,
    };
  },
};

interface Share {
  readonly level: Level;
  readonly points: Decimal;
}

/** The points of each of the regulation's kinds; null unless the form has exactly these, each with points. */
function sharesOf(form: Form): ReadonlyMap<string, Share> | null {
  const shares = new Map<string, Share>();
  for (const { indicators, weight } of groupByLevel(form)) {
    const level = indicators[0]?.level1;
    const kind = level && KINDS.find((name) => squeeze(level.name).replace('效果', '效益').includes(name));
    const points = level?.printedWeight ?? weight;
    if (!kind || shares.has(kind) || !points?.gt(ZERO)) return null;
    shares.set(kind, { level, points });
  }
  return shares.size === KINDS.length ? shares : null;
}
