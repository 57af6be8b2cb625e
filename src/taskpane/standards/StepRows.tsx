import type { Step } from '../../domain/scoring/standard';
import type { Draft } from './draft';
import { NumberInput } from './NumberField';
import { RowsField } from './RowsField';

interface StepRowsProps {
  readonly path: string;
  readonly legend: string;
  /** "完成": what is at or above the step's border. */
  readonly measure: string;
  readonly steps: readonly Draft<Step>[];
  readonly onChange: (steps: readonly Draft<Step>[]) => void;
}

/** What the first steps of a 阶梯法 are until they are changed. */
export const FIRST_STEPS: readonly Step[] = [
  { from: 0.8, share: 0.8 },
  { from: 0.6, share: 0.6 },
];

/** The bands of a 阶梯法, best first. */
export function StepRows({ path, legend, measure, steps, onChange }: StepRowsProps) {
  return (
    <RowsField
      path={path}
      legend={legend}
      rows={steps}
      blank={{ from: 0, share: 0 }}
      noun="档"
      parts={['from', 'share']}
      onChange={onChange}
    >
      {(step, at, change) => (
        <>
          {`${measure} ≥`}
          <NumberInput
            path={`${at}.from`}
            unit="percent"
            label={`${measure}不低于（%）`}
            value={step.from}
            onChange={(from) => change({ ...step, from })}
          />
          % 得
          <NumberInput
            path={`${at}.share`}
            unit="percent"
            label="得分值的（%）"
            value={step.share}
            onChange={(share) => change({ ...step, share })}
          />
          %
        </>
      )}
    </RowsField>
  );
}
