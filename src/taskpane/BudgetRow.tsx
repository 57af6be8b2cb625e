import { makeStyles, tokens } from '@fluentui/react-components';
import { HUNDRED, roundHalfUp } from '../domain/decimal';
import type { BudgetScore } from '../domain/scoring/scorecard';
import type { CellRef } from '../domain/sheet/cell-ref';
import { CellButton } from './CellButton';
import { Disclosure } from './Disclosure';
import { ExplanationText } from './ExplanationText';
import { comparedText, scoreText } from './score-text';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  name: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
  measures: { margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
  foot: { marginTop: '4px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface BudgetRowProps {
  readonly budget: BudgetScore;
  /** A reviewer sees what stands in the cell beside what the standard gives. */
  readonly mayWrite: boolean;
  readonly onShow: (cell: CellRef) => void;
}

/** 预算执行率: what was executed of what was planned, and the score for it. */
export function BudgetRow({ budget, mayWrite, onShow }: BudgetRowProps) {
  const styles = useStyles();
  const { line, rate, denominator } = budget;
  const planned = denominator === 'initial' ? line.initial : line.annual;
  const cell = line.score ?? line.rate ?? line.executed ?? planned;
  const weight = scoreText(line.weight?.value ?? null);
  const score = mayWrite
    ? `${scoreText(budget.final)} / ${weight} 分`
    : `${comparedText(budget.recorded, budget.computed)}（分值 ${weight}）`;
  return (
    <>
      <div className={styles.head}>
        <span className={styles.name}>预算执行率</span>
        {cell && <CellButton cell={cell} onShow={onShow} />}
      </div>
      <p className={styles.measures}>
        {`预算 ${planned?.text || '未填'} → 执行 ${line.executed?.text || '未填'}，执行率 ${
          rate ? `${roundHalfUp(rate.times(HUNDRED), 2).toString()}%` : '算不出'
        }`}
      </p>
      <Disclosure className={styles.foot} title={score} label={`得分说明：预算执行率，${score}`}>
        {() => <ExplanationText score={budget} />}
      </Disclosure>
    </>
  );
}
