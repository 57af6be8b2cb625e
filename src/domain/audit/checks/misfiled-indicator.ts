import type { Indicator } from '../../form/form';
import { squeeze } from '../../form/words';
import { quoteText } from '../../scoring/number-words';
import { cellKey } from '../../sheet/cell-ref';
import type { CellRef } from '../../sheet/cell-ref';
import type { Check } from '../finding';
import { EVERY_FORM } from '../finding';

export const misfiledIndicator: Check = {
  id: 'misfiled-indicator',
  title: '指标像是归错了类别',
  severity: 'info',
  scope: EVERY_FORM,
  source: '审核惯例',
  *find({ indicators }) {
    const hasSatisfaction = indicators.some(({ level1, level2 }) => /满意/.test(`${level1?.name}${level2?.name}`));
    const isNational = indicators.some(isPlainOutput);
    const seen = new Set<number>();
    for (const indicator of indicators) {
      const misfiled =
        satisfactionBelow(indicator) ??
        levelElsewhere(indicator, isNational) ??
        filedElsewhere(indicator, hasSatisfaction);
      if (!misfiled) continue;
      const { cell, message } = misfiled;
      const key = cellKey(cell.row, cell.column);
      if (!seen.has(key)) yield { cell, message };
      seen.add(key);
    }
  },
};

interface Misfiled {
  readonly cell: CellRef;
  readonly message: string;
}

/** 服务对象满意度 as a part of 效益指标, as templates before 2020 had it. */
function satisfactionBelow({ level1, level2 }: Indicator): Misfiled | null {
  if (!level1 || !level2 || !/满意/.test(squeeze(level2.name))) return null;
  const above = squeeze(level1.name);
  if (!/效益|效果|产出/.test(above) || /满意/.test(above)) return null;
  return { cell: level2, message: `满意度指标放在“${above}”下，办法把它单列为一级指标（10 分）` };
}

const OUTPUT = /^(?:项目|预期|部门)?产出(?:指标)?$/;
const BENEFIT = /^(?:项目|预期|部门)?(?:效益|效果)(?:指标)?$/;
/** The regulation's own words alone; 成本指标 stands under 产出 or by itself. */
const PART_OF_OUTPUT = /^(?:数量|质量|时效)(?:指标)?$/;
const PART_OF_BENEFIT = /^(?:(?:经济|社会|生态|环境)(?:效益|效果)|可持续(?:影响|发展))(?:指标)?$/;

const isUnder = ({ level1, level2 }: Indicator, above: RegExp, part: RegExp): boolean =>
  level1 !== null && level2 !== null && above.test(squeeze(level1.name)) && part.test(squeeze(level2.name));

/** 产出 with its own kinds below it: other frameworks may file what they like where they like. */
const isPlainOutput = (indicator: Indicator): boolean => isUnder(indicator, OUTPUT, PART_OF_OUTPUT);

/** 经济效益指标 as a part of 产出指标, 数量指标 as a part of 效益指标: a level that was left out or moved. */
function levelElsewhere(indicator: Indicator, isNational: boolean): Misfiled | null {
  const isBenefit = isUnder(indicator, OUTPUT, PART_OF_BENEFIT);
  if (!isNational || (!isBenefit && !isUnder(indicator, BENEFIT, PART_OF_OUTPUT))) return null;
  const [above, part] = [squeeze(indicator.level1!.name), squeeze(indicator.level2!.name)];
  const better = isBenefit ? '效益指标' : '产出指标';
  return { cell: indicator.level2!, message: `“${part}”放在“${above}”下，办法把它归在${better}下，请核对` };
}

function filedElsewhere(indicator: Indicator, hasSatisfaction: boolean): Misfiled | null {
  const { level1, level2, name, target } = indicator;
  const kind = squeeze(level2?.name ?? '');
  const about = squeeze(name.text.slice(0, 80)).replace(/\([^()]*\)/g, '');
  const isMoney = target.ok && 'quantity' in target.value && target.value.quantity.unit?.dimension === 'money';
  const better = BELONGS.find(
    ({ name: pattern, not, under, isOfMoney }) =>
      pattern.test(about) && !not?.test(about) && under.test(kind) && (!isOfMoney || isMoney),
  )?.better;
  const isSatisfaction = /满意[度率]$/.test(about) && !/满意/.test(`${kind}${level1?.name ?? ''}`) && level2 !== null;
  const to = better ?? (isSatisfaction && hasSatisfaction ? '满意度指标' : null);
  return to === null ? null : { cell: name, message: `“${quoteText(name.text)}”归在“${kind}”下，像是${to}，请核对` };
}

/** What a name plainly is, and where it is not that. Money paid out (补助) is an output as well as a cost. */
const BELONGS: readonly {
  readonly name: RegExp;
  readonly not?: RegExp;
  readonly under: RegExp;
  readonly better: string;
  readonly isOfMoney?: true;
}[] = [
  {
    name: /(?:成本|经费|费用|造价|单价|总投资)$/,
    not: /补助|补贴|资助|发放|奖|完成|节约|收/,
    under: /^(?:数量|质量|时效)/,
    better: '成本指标',
    isOfMoney: true,
  },
  {
    name: /(?:按时|按期|如期)(?:完成|完工|开工|发放|拨付)率$|(?:完成|完工|竣工)时间$/,
    under: /^(?:数量|质量|成本)/,
    better: '时效指标',
  },
  { name: /(?:合格|优良|验收通过)率$/, under: /^(?:数量|时效|成本)/, better: '质量指标' },
];
