import { CHECKS } from '../../domain/audit/checks';
import { Disclosure } from '../Disclosure';
import { CheckField } from './CheckField';
import { FieldProblem } from './FieldProblem';
import { Group } from './Group';
import type { StandardFieldsProps } from './MissedGroups';
import { NumberField } from './NumberField';

const USUAL = { output: 50, benefit: 30, satisfaction: 10, execution: 10 } as const;
const LEVELS = [
  ['output', '产出指标'],
  ['benefit', '效益指标'],
  ['satisfaction', '满意度指标'],
  ['execution', '预算执行率'],
] as const;

/** 核查项: which checks are made, and from where they speak up. */
export function ChecksGroup({ value: { checksOff, checkThresholds }, onChange }: StandardFieldsProps) {
  const { levelPoints, amountJumpFrom } = checkThresholds;
  return (
    <Group legend="核查项">
      <FieldProblem path="checksOff" />
      <Disclosure title={checksOff.length === 0 ? '全部都查' : `有 ${checksOff.length} 项不查`}>
        {() =>
          CHECKS.map(({ id, title }) => (
            <CheckField
              key={id}
              label={title}
              checked={!checksOff.includes(id)}
              onChange={(checked) =>
                onChange({ checksOff: checked ? checksOff.filter((each) => each !== id) : [...checksOff, id] })
              }
            />
          ))
        }
      </Disclosure>
      <CheckField
        label="核对一级指标的分值"
        checked={levelPoints !== null}
        onChange={(checked) =>
          onChange({ checkThresholds: { ...checkThresholds, levelPoints: checked ? USUAL : null } })
        }
      />
      {levelPoints &&
        LEVELS.map(([level, label]) => (
          <NumberField
            key={level}
            path={`checkThresholds.levelPoints.${level}`}
            label={label}
            suffix="分"
            value={levelPoints[level]}
            onChange={(points) =>
              onChange({
                checkThresholds: { ...checkThresholds, levelPoints: { ...levelPoints, [level]: points } },
              })
            }
          />
        ))}
      <NumberField
        path="checkThresholds.amountJumpFrom"
        label="预算调整多少要说明"
        unit="percent"
        value={amountJumpFrom}
        onChange={(next) => onChange({ checkThresholds: { ...checkThresholds, amountJumpFrom: next } })}
      />
    </Group>
  );
}
