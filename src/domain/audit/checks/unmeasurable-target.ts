import { squeeze } from '../../form/words';
import { quoteText } from '../../scoring/number-words';
import type { Check } from '../finding';
import { EVERY_FORM } from '../finding';

export const unmeasurableTarget: Check = {
  id: 'unmeasurable-target',
  title: '指标值无法衡量',
  severity: 'warning',
  scope: EVERY_FORM,
  source: '审核惯例',
  *find({ indicators }) {
    for (const { target, targetCell, targetText, level2, name } of indicators) {
      if (!target.ok || target.value.kind !== 'qualitative') continue;
      const cell = targetCell ?? name;
      const said = `指标值“${quoteText(targetText)}”`;
      const words = squeeze(targetText.slice(0, 60)).replace(/[。.!;]$/, '');
      const kind = squeeze(level2?.name ?? '');
      if (/^是否.{2}|[?]$/.test(words)) {
        yield { cell, message: `${said}是一个问题，没有写要达到什么`, severity: 'info' };
      } else if (!SLOGAN.test(words)) {
        continue;
      } else if (kind.startsWith('数量')) {
        const found = { cell, message: `数量指标的${said}没有数量，完成多少算达标说不清` };
        // What is done once is done or not.
        yield DONE.test(words) ? { ...found, severity: 'info' } : found;
      } else if (kind.includes('成本') && !/社会|生态|环境/.test(kind)) {
        yield { cell, message: `成本指标的${said}没有金额或比率，花多少算超说不清`, severity: 'info' };
      }
    }
  },
};

// Words that anything fulfils. 全部, 每天, 应保尽保 can be counted, and are not among them.
const SLOGAN =
  /^(?:按时|按期|如期|按要求|按(?:统一|相关|有关|国家)?(?:规定|标准)|按计划|圆满|顺利|严格|及时|有效|合理|切实|已|不断|进一步|显著|明显|持续|较好地?|很好地?)*(?:完成|执行|控制|保障|落实|开展|推进|达标|提高|提升|改善|良好|较好|好|优|优秀|合格|正常|充足|到位|显著|明显|及时|有效|合理|规范|稳定|保持|不定期|若干|一批|多项|多次)(?:任务|工作|目标|要求)*$|^符合(?:相关|有关|国家)?(?:规定|要求|标准|政策)(?:要求|规定)?$/;
const DONE = /(?:完成|开展|执行|落实)(?:任务|工作|目标|要求)*$/;
