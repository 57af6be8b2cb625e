import type { Standard } from '../../domain/scoring/standard';
import { MISSED_RULES } from '../../domain/scoring/standard';
import type { Draft } from './draft';
import { Group } from './Group';
import { MissedRuleFields } from './MissedRuleFields';
import { NumberField } from './NumberField';
import { SelectField } from './SelectField';

export interface StandardFieldsProps {
  readonly value: Draft<Standard>;
  readonly onChange: (change: Partial<Draft<Standard>>) => void;
}

/** What a missed quantitative target keeps. */
export function MissedGroups({ value, onChange }: StandardFieldsProps) {
  const { missed, late, zeroTarget } = value;
  return (
    <>
      <Group legend="正向指标（≥）未达标">
        <MissedRuleFields
          path="missed.atLeast"
          label="正向算法"
          rules={MISSED_RULES}
          value={missed.atLeast}
          onChange={(atLeast) => onChange({ missed: { ...missed, atLeast } })}
        />
        <SelectField
          path="negativeActual"
          label="实际为负数"
          value={value.negativeActual}
          options={[
            ['zero', '按 0 计算'],
            ['ask', '人工评分'],
          ]}
          onChange={(negativeActual) => onChange({ negativeActual })}
        />
      </Group>
      <Group legend="反向指标（≤）未达标">
        <MissedRuleFields
          path="missed.atMost"
          label="反向算法"
          rules={MISSED_RULES}
          value={missed.atMost}
          onChange={(atMost) => onChange({ missed: { ...missed, atMost } })}
        />
        <SelectField
          path="zeroTarget"
          label="指标值为 0，却发生了"
          value={typeof zeroTarget === 'string' ? zeroTarget : 'cost'}
          options={[
            ['nothing', '得 0 分'],
            ['cost', '每发生 1 个扣分'],
          ]}
          onChange={(kind) => onChange({ zeroTarget: kind === 'cost' ? { cost: 1 } : kind })}
        />
        {typeof zeroTarget === 'object' && (
          <NumberField
            path="zeroTarget.cost"
            label="每发生 1 个扣"
            suffix="分"
            value={zeroTarget.cost}
            onChange={(cost) => onChange({ zeroTarget: { cost } })}
          />
        )}
      </Group>
      <Group legend="其他定量指标">
        <SelectField
          path="equalExceeded"
          label="“=”的指标超过了"
          value={value.equalExceeded}
          options={[
            ['met', '算达标'],
            ['missed', '按反向计算'],
          ]}
          onChange={(equalExceeded) => onChange({ equalExceeded })}
        />
        <SelectField
          path="outsideRange"
          label="不在区间内"
          value={value.outsideRange}
          options={[
            ['by-side', '按超出的一侧计算'],
            ['nothing', '得 0 分'],
          ]}
          onChange={(outsideRange) => onChange({ outsideRange })}
        />
        <SelectField
          path="late"
          label="逾期"
          value={typeof late === 'string' ? late : late.every}
          options={[
            ['ask', '人工评分'],
            ['nothing', '得 0 分'],
            ['day', '每天扣分'],
            ['month', '每月扣分'],
          ]}
          onChange={(kind) =>
            onChange({
              late:
                kind === 'ask' || kind === 'nothing'
                  ? kind
                  : { every: kind, cost: typeof late === 'object' ? late.cost : 1 },
            })
          }
        />
        {typeof late === 'object' && (
          <NumberField
            path="late.cost"
            label={late.every === 'day' ? '每逾期 1 天扣' : '每逾期 1 个月扣'}
            suffix="分"
            value={late.cost}
            onChange={(cost) => onChange({ late: { ...late, cost } })}
          />
        )}
        <NumberField
          path="leastShare"
          unit="percent"
          label="未达标至少得分值的"
          value={value.leastShare}
          onChange={(leastShare) => onChange({ leastShare })}
        />
      </Group>
    </>
  );
}
