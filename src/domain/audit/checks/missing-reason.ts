import { Decimal } from '../../decimal';
import type { BudgetLine, Form } from '../../form/form';
import { squeeze } from '../../form/words';
import { sayNumber, sayPercent } from '../../scoring/number-words';
import type { IndicatorScore } from '../../scoring/scorecard';
import type { Sheet } from '../../sheet/sheet';
import { headTexts } from '../head-texts';
import { reasonCell, reasonOf } from '../rows';
import type { Check, Found } from '../finding';
import { WITH_ACTUALS } from '../finding';

export const missingReason: Check = {
  id: 'missing-reason',
  title: '未达标或扣分没有写偏差原因',
  severity: 'warning',
  scope: WITH_ACTUALS,
  source: '财预〔2020〕10号',
  *find(form, { indicators, budget }, sheet) {
    if (budget) yield* lowExecution(form, budget.line, indicators, sheet);
    for (const row of indicators) {
      const { name, weight: points, actualCell } = row.indicator;
      const cell = reasonCell(form, row);
      const weight = points?.value ?? null;
      // Met rows with a deduction have a check of their own.
      if (row.outcome === 'met' || reasonOf(row) !== '') continue;
      const missed = `“${name.text.replace(/\s+/gu, '')}”未达标`;
      if (!cell) {
        // Where nothing is scored and nothing can be explained, a miss would go unseen.
        const isUnseen = row.outcome === 'missed' && form.kind === 'completion' && actualCell;
        if (isUnseen)
          yield { cell: actualCell, message: `${missed}，表中没有写原因的地方，请另作说明`, severity: 'info' };
      } else if (row.outcome === 'missed') {
        yield { cell, message: `${missed}，没有写偏差原因和改进措施` };
      } else if (row.final !== null && weight !== null && row.final.lt(weight)) {
        yield { cell, message: `得分 ${sayNumber(row.final)} 分，少于分值 ${sayNumber(weight)} 分，没有写原因` };
      }
    }
  },
};

/** Below it the regulation's grades call a result 差. */
const LOW = new Decimal('0.6');

/** A budget that was hardly carried out; its block has no place for a reason, so that one may stand anywhere. */
function* lowExecution(
  form: Form,
  { annual, executed }: BudgetLine,
  indicators: readonly IndicatorScore[],
  sheet: Sheet | null,
): Iterable<Found> {
  if (!annual?.value?.gt(0) || !executed?.value?.gte(0)) return;
  const rate = executed.value.div(annual.value);
  if (rate.gte(LOW) || headTexts(form, sheet).some(({ text }) => IS_MONITORING.test(text))) return;
  if ([...indicators.map(reasonOf), ...textsOf(form, sheet)].some((text) => UNSPENT.test(squeeze(text)))) return;
  const said = `预算执行率只有 ${sayPercent(rate)}（${sayNumber(executed.value)} ÷ ${sayNumber(annual.value)}）`;
  // Why a row was missed may be why nothing was spent.
  const isMissed = indicators.some((row) => row.outcome === 'missed' && reasonOf(row) !== '');
  yield isMissed
    ? { cell: executed, message: `${said}，请看偏差原因是否说明了资金为什么没有支出`, severity: 'info' }
    : { cell: executed, message: `${said}，没有写原因` };
}

// 绩效监控表: in the middle of the year less is spent.
const IS_MONITORING = /绩效(?:运行)?监控|监控表|(?<!\d)1[-—–~至到]+\d{1,2}月|截[至止]\d{4}年\d{1,2}月/;

/** 偏差大或目标未完成原因分析 and the like stand below the total. */
const ROWS_BELOW = 12;

function textsOf({ range }: Form, sheet: Sheet | null): readonly string[] {
  if (!sheet?.range) return [];
  const { top } = sheet.range;
  return sheet.texts.slice(Math.max(0, range.top - top), range.bottom - top + 1 + ROWS_BELOW).flat();
}

// What explains money that is left: "资金未支付", "支付进度滞后", "结转下年使用".
const UNSPENT =
  /(?:未|没有?)[^,。;]{0,6}(?:支付|拨付|支出|付款|执行)|(?:支付|拨付|支出|执行|付款|资金)[^,。;]{0,8}(?:慢|滞后|偏低|较低|不高|不足|未到位|延迟|推迟)|结[转余][^,。;]{0,6}(?:下一?年|次年|明年|\d{4}年)/;
