import { makeStyles } from '@fluentui/react-components';
import { useControlStyles } from '../control-styles';
import { CheckField } from './CheckField';
import { useField } from './field-context';
import { Group } from './Group';
import type { StandardFieldsProps } from './MissedGroups';
import { NumberField, NumberInput } from './NumberField';
import { RowsField } from './RowsField';
import { SelectField } from './SelectField';

const useStyles = makeStyles({
  name: { flex: '1 1 100%', padding: '0 8px' },
  grade: { width: '64px', padding: '0 8px' },
});

interface NameInputProps {
  readonly path: string;
  readonly label: string;
  readonly isShort?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function NameInput({ path, label, isShort = false, value, onChange }: NameInputProps) {
  const styles = useStyles();
  const controls = useControlStyles();
  const { props, problem } = useField(path);
  return (
    <input
      {...props}
      className={`${controls.control} ${isShort ? styles.grade : styles.name} ${problem === undefined ? '' : controls.wrong}`}
      aria-label={label}
      autoComplete="off"
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

/** 定性指标, 超额完成, 不适用, 小数, 等级. */
export function OtherGroups({ value, onChange }: StandardFieldsProps) {
  const { qualitative, overCompletion, rounding, grades } = value;
  const { reduction } = overCompletion;
  return (
    <>
      <Group legend="定性指标">
        <RowsField
          path="qualitative.bands"
          legend="档次，从好到差"
          rows={qualitative.bands}
          blank={{ name: '', from: 0, to: 0 }}
          noun="档"
          parts={['name', 'from', 'to']}
          onChange={(bands) => onChange({ qualitative: { ...qualitative, bands } })}
        >
          {(band, at, replace) => (
            <>
              <NameInput
                path={`${at}.name`}
                label="档次名称"
                value={band.name}
                onChange={(name) => replace({ ...band, name })}
              />
              得分值的
              <NumberInput
                path={`${at}.from`}
                unit="percent"
                label="从分值的（%）"
                value={band.from}
                onChange={(from) => replace({ ...band, from })}
              />
              % 到
              <NumberInput
                path={`${at}.to`}
                unit="percent"
                label="到分值的（%）"
                value={band.to}
                onChange={(to) => replace({ ...band, to })}
              />
              %
            </>
          )}
        </RowsField>
        <SelectField
          path="qualitative.propose"
          label="建议得分"
          value={qualitative.propose}
          options={[
            ['top', '取档次的上限'],
            ['middle', '取档次的中间'],
            ['bottom', '取档次的下限'],
            ['none', '不建议，人工评分'],
          ]}
          onChange={(propose) => onChange({ qualitative: { ...qualitative, propose } })}
        />
      </Group>
      <Group legend="超额完成">
        <NumberField
          path="overCompletion.explainFrom"
          unit="percent"
          label="超出多少请说明原因"
          value={overCompletion.explainFrom}
          onChange={(explainFrom) => onChange({ overCompletion: { ...overCompletion, explainFrom } })}
        />
        <CheckField
          label="超额较多时扣分"
          checked={reduction !== null}
          onChange={(checked) =>
            onChange({
              overCompletion: { ...overCompletion, reduction: checked ? { from: 0.3, cost: 1, every: null } : null },
            })
          }
        />
        {reduction && (
          <>
            <NumberField
              path="overCompletion.reduction.from"
              unit="percent"
              label="超出达到"
              value={reduction.from}
              onChange={(from) =>
                onChange({ overCompletion: { ...overCompletion, reduction: { ...reduction, from } } })
              }
            />
            <NumberField
              path="overCompletion.reduction.cost"
              label="扣"
              suffix="分"
              value={reduction.cost}
              onChange={(cost) =>
                onChange({ overCompletion: { ...overCompletion, reduction: { ...reduction, cost } } })
              }
            />
            <CheckField
              label="再超再扣"
              checked={reduction.every !== null}
              onChange={(checked) =>
                onChange({
                  overCompletion: { ...overCompletion, reduction: { ...reduction, every: checked ? 0.1 : null } },
                })
              }
            />
            {reduction.every !== null && (
              <NumberField
                path="overCompletion.reduction.every"
                unit="percent"
                label="每再超"
                value={reduction.every}
                onChange={(every) =>
                  onChange({ overCompletion: { ...overCompletion, reduction: { ...reduction, every } } })
                }
              />
            )}
          </>
        )}
      </Group>
      <Group legend="总分和等级">
        <SelectField
          path="notApplicable"
          label="不适用的行"
          value={value.notApplicable}
          options={[
            ['ask', '不评分，总分由人决定'],
            ['rescale', '不评分，其余折算'],
          ]}
          onChange={(notApplicable) => onChange({ notApplicable })}
        />
        <NumberField
          path="rounding.score"
          label="得分保留小数"
          suffix="位"
          value={rounding.score}
          onChange={(score) => onChange({ rounding: { ...rounding, score } })}
        />
        <CheckField
          label="总分另外取整"
          checked={rounding.total !== null}
          onChange={(checked) => onChange({ rounding: { ...rounding, total: checked ? 1 : null } })}
        />
        {rounding.total !== null && (
          <NumberField
            path="rounding.total"
            label="总分保留小数"
            suffix="位"
            value={rounding.total}
            onChange={(total) => onChange({ rounding: { ...rounding, total } })}
          />
        )}
        <RowsField
          path="grades"
          legend="等级，从高到低，最后一级从 0 分起"
          rows={grades}
          blank={{ name: '', from: 0 }}
          noun="级"
          parts={['name', 'from']}
          onChange={(next) => onChange({ grades: next })}
        >
          {(grade, at, replace) => (
            <>
              <NameInput
                path={`${at}.name`}
                label="等级名称"
                isShort
                value={grade.name}
                onChange={(name) => replace({ ...grade, name })}
              />
              从
              <NumberInput
                path={`${at}.from`}
                label="从（分）"
                value={grade.from}
                onChange={(from) => replace({ ...grade, from })}
              />
              分起
            </>
          )}
        </RowsField>
      </Group>
    </>
  );
}
