import { squeeze } from '../../form/words';
import { quoteText, sayNumber } from '../../scoring/number-words';
import type { Check } from '../finding';
import { WITH_SCORES } from '../finding';

export const executionCountedTwice: Check = {
  id: 'execution-counted-twice',
  title: '预算执行率评了两次分',
  severity: 'warning',
  scope: WITH_SCORES,
  source: '审核惯例',
  *find({ budget, indicators }) {
    const points = budget?.weight?.value ?? budget?.score?.value;
    if (!points?.gt(0)) return;
    for (const { name, weight, score } of indicators) {
      if (!EXECUTION.test(squeeze(name.text.slice(0, 60)).replace(/\([^()]*\)/g, ''))) continue;
      const own = weight?.value ?? score?.value;
      if (!own?.gt(0)) continue;
      yield {
        cell: name,
        message: `“${quoteText(name.text)}”又评一次：预算执行情况已经占 ${sayNumber(points)} 分`,
      };
    }
  },
};

// The whole budget's; 政府采购执行率 and 三公经费执行率 are other things.
const EXECUTION =
  /^(?:指标\d+[:：、.]?)?(?:全年|年度|本年|项目|部门|财政)*(?:预算资金|预算|资金)(?:执行|支出)(?:率|进度)$/;
