import { sayNumber, sayPercent } from '../../scoring/number-words';
import { headTexts } from '../head-texts';
import { reasonOf } from '../rows';
import type { Check } from '../finding';
import { WITH_ACTUALS } from '../finding';

export const amountJump: Check = {
  id: 'amount-jump',
  title: '全年预算数与年初预算数相差较大，没有说明',
  severity: 'info',
  scope: WITH_ACTUALS,
  source: '审核惯例',
  *find(form, { indicators, standard }, sheet) {
    const { initial, annual } = form.budget ?? {};
    if (!initial?.value?.gt(0) || !annual?.value?.gt(0)) return;
    const change = annual.value.minus(initial.value).div(initial.value);
    if (change.abs().lt(standard.checkThresholds.amountJumpFrom)) return;
    const words = [...headTexts(form, sheet).map(({ text }) => text), ...indicators.map(reasonOf)];
    if (words.some((text) => SAYS_WHY.test(text))) return;
    const verb = change.gt(0) ? '增加' : '减少';
    yield {
      cell: annual,
      message: `全年预算数 ${sayNumber(annual.value)} 比年初预算数 ${sayNumber(initial.value)} ${verb} ${sayPercent(change.abs())}，表中没有说明原因`,
    };
  },
};

const SAYS_WHY = /追加|调增|调减|核减|压减|预算调整|年中调整|增加预算|减少预算/;
