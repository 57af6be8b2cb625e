import { partPrintedWeight } from './printed-weight';

// Of 经济效益指标(选填) and 数量指标(必填硬性指标) the bracket is for whoever fills the form in.
const bare = (text: string): string =>
  partPrintedWeight(text)
    .name.replace(/^[一二三四五六七八九十\d]+[、.]/, '')
    .replace(/\((?:必填|选填|可选|必选)[^()]{0,8}\)$/u, '');

const LEVEL1 =
  /^(?:项目|部门|预期|年度)?(?:产出|效益|效果|成效|满意度|成本|投入|过程|管理|决策|履职|履职效能|运行成本|可持续发展能力|预算执行|预算管理)(?:指标|目标|情况|方面)?$|^(?:结果|影响|影响力)(?:指标|目标)$/u;

const LEVEL2 =
  /^(?:产出|项目)?(?:数量|质量|时效|成本|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|环境效益|可持续影响|可持续发展|满意度|服务对象满意度|(?:社会)?公众满意度|受益(?:对象|群众|群体|主体)满意度|社会公众或服务对象满意度|帮扶对象满意度|.{0,6}对象满意度)(?:指标)?$/u;

/** 产出指标, 效益指标（30分）: a word of the first level. 成本指标 and 满意度指标 are of both levels. */
export const isLevel1Word = (text: string): boolean => text !== '' && text.length <= 30 && LEVEL1.test(bare(text));

/** 数量指标, 社会效益指标, 满意度: a word of the second level. */
export const isLevel2Word = (text: string): boolean => text !== '' && text.length <= 30 && LEVEL2.test(bare(text));
