import type { MissedRule } from '../../domain/scoring/standard';
import { RULE_NAMES } from '../../domain/scoring/standard-words';
import type { Draft } from './draft';
import { NumberField } from './NumberField';
import { SelectField } from './SelectField';
import { FIRST_STEPS, StepRows } from './StepRows';

/** What each rule begins with when it is chosen. */
const FIRST: { readonly [rule in MissedRule['rule']]: Draft<MissedRule> } = {
  proportional: { rule: 'proportional' },
  excess: { rule: 'excess' },
  'all-or-nothing': { rule: 'all-or-nothing' },
  deduction: { rule: 'deduction', every: 1, of: 'percentage-points', cost: 1, partial: 'ignored' },
  steps: { rule: 'steps', steps: FIRST_STEPS },
};

/** The rule of that name, with the parameters that it begins with. */
export const firstOf = (rule: MissedRule['rule']): Draft<MissedRule> => FIRST[rule];

interface MissedRuleFieldsProps {
  readonly path: string;
  readonly label: string;
  readonly rules: readonly MissedRule['rule'][];
  readonly value: Draft<MissedRule>;
  readonly onChange: (value: Draft<MissedRule>) => void;
}

/** Which rule, and its own parameters. */
export function MissedRuleFields({ path, label, rules, value, onChange }: MissedRuleFieldsProps) {
  return (
    <>
      <SelectField
        path={`${path}.rule`}
        label={label}
        value={value.rule}
        options={rules.map((rule) => [rule, RULE_NAMES[rule]])}
        onChange={(rule) => onChange(FIRST[rule])}
      />
      <RuleParameters path={path} value={value} onChange={onChange} />
    </>
  );
}

type RuleParametersProps = Pick<MissedRuleFieldsProps, 'path' | 'value' | 'onChange'>;

/** The parameters of a rule; nothing for a rule without. */
export function RuleParameters({ path, value, onChange }: RuleParametersProps) {
  switch (value.rule) {
    case 'proportional':
    case 'excess':
    case 'all-or-nothing':
      return null;
    case 'deduction':
      return (
        <>
          <NumberField
            path={`${path}.every`}
            label="每差（超）"
            value={value.every}
            onChange={(every) => onChange({ ...value, every })}
          />
          <SelectField
            path={`${path}.of`}
            label="单位"
            value={value.of}
            options={[
              ['percentage-points', '个百分点'],
              ['percent-of-target', '%（占指标值）'],
            ]}
            onChange={(of) => onChange({ ...value, of })}
          />
          <NumberField
            path={`${path}.cost`}
            label="扣"
            suffix="分"
            value={value.cost}
            onChange={(cost) => onChange({ ...value, cost })}
          />
          <SelectField
            path={`${path}.partial`}
            label="不足一档"
            value={value.partial}
            options={[
              ['ignored', '不扣'],
              ['whole', '按一档扣'],
              ['share', '按比例扣'],
            ]}
            onChange={(partial) => onChange({ ...value, partial })}
          />
        </>
      );
    case 'steps':
      return (
        <StepRows
          path={`${path}.steps`}
          legend="分档，得分值的百分之几，从高到低；低于最后一档得 0 分"
          measure="完成"
          steps={value.steps}
          onChange={(steps) => onChange({ ...value, steps })}
        />
      );
  }
}
