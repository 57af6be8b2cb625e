import { CheckField } from './CheckField';
import { Group } from './Group';
import type { StandardFieldsProps } from './MissedGroups';
import { NumberField, NumberInput } from './NumberField';
import { RowsField } from './RowsField';
import { SelectField } from './SelectField';
import { FIRST_STEPS, StepRows } from './StepRows';

/** 预算执行率: what is divided by what, and what it caps. */
export function BudgetGroup({ value: { budget }, onChange }: StandardFieldsProps) {
  const change = (part: Partial<typeof budget>): void => onChange({ budget: { ...budget, ...part } });
  return (
    <Group legend="预算执行率">
      <SelectField
        path="budget.denominator"
        label="除以"
        value={budget.denominator}
        options={[
          ['annual', '全年预算数'],
          ['initial', '年初预算数'],
        ]}
        onChange={(denominator) => change({ denominator })}
      />
      <CheckField
        label="分档计分"
        checked={budget.steps !== null}
        onChange={(checked) => change({ steps: checked ? FIRST_STEPS : null })}
      />
      {budget.steps && (
        <StepRows
          path="budget.steps"
          legend="执行率分档，得分值的百分之几，从高到低"
          measure="执行率"
          steps={budget.steps}
          onChange={(steps) => change({ steps })}
        />
      )}
      <CheckField
        label="表中没有印分值时按固定分值"
        checked={budget.weight !== null}
        onChange={(checked) => change({ weight: checked ? 10 : null })}
      />
      {budget.weight !== null && (
        <NumberField
          path="budget.weight"
          label="固定分值"
          suffix="分"
          value={budget.weight}
          onChange={(weight) => change({ weight })}
        />
      )}
      <RowsField
        path="budget.totalCaps"
        legend="执行率低时总分封顶"
        rows={budget.totalCaps}
        blank={{ below: 0.8, most: 89 }}
        noun="条"
        parts={['below', 'most']}
        onChange={(totalCaps) => change({ totalCaps })}
      >
        {(cap, at, replace) => (
          <>
            {'执行率 <'}
            <NumberInput
              path={`${at}.below`}
              unit="percent"
              label="执行率低于（%）"
              value={cap.below}
              onChange={(below) => replace({ ...cap, below })}
            />
            % 总分 ≤
            <NumberInput
              path={`${at}.most`}
              label="总分不超过（分）"
              value={cap.most}
              onChange={(most) => replace({ ...cap, most })}
            />
            分
          </>
        )}
      </RowsField>
    </Group>
  );
}
