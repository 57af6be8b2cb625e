import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { draftReason } from '../domain/audit/reason-draft';
import type { Standard } from '../domain/scoring/standard';
import type { IndicatorScore } from '../domain/scoring/scorecard';
import { CellButton } from './CellButton';
import { Disclosure } from './Disclosure';
import { ExplanationText } from './ExplanationText';
import { OUTCOME_WORDS } from './outcome-words';
import { ReasonEditor } from './ReasonEditor';
import { choiceWords } from './row-choice-words';
import type { RowActions } from './row-places';
import { RowChoiceEditor } from './RowChoiceEditor';
import { comparedText, scoreText } from './score-text';
import { mainCellOf, nameOf } from './scorecard-sections';
import { ToneIcon } from './ToneIcon';
import { useToneStyles } from './tone-styles';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  measures: { margin: '2px 0 0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  // A paragraph in a cell shows its beginning; the explanation shows all of it.
  clamped: { maxHeight: `calc(3 * ${tokens.lineHeightBase300})`, overflow: 'hidden' },
  reason: { margin: '2px 0 0', overflowWrap: 'anywhere' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '12px',
    marginTop: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  outcome: { display: 'inline-flex', alignItems: 'center', gap: '4px', fontWeight: tokens.fontWeightSemibold },
  score: { fontVariantNumeric: 'tabular-nums' },
  chosen: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  choice: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface IndicatorRowProps {
  readonly score: IndicatorScore;
  /** What it was scored by. */
  readonly standard: Standard;
  readonly actions: RowActions;
  /** Misses and doubts say why openly; the others inside the explanation. */
  readonly needsAttention: boolean;
}

/** One 三级指标: target and actual, outcome, score, the way to its cell, and how the score came about. */
export const IndicatorRow = memo(function IndicatorRow({
  score,
  standard,
  actions,
  needsAttention,
}: IndicatorRowProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const { indicator, comparison, outcome, choice } = score;
  const { word, tone } = OUTCOME_WORDS[outcome];
  const name = nameOf(indicator);
  const isMissed = outcome === 'missed';
  const points = actions.mayWrite ? pointsText(score) : comparedPoints(score);
  const actual = indicator.actualCell ? ` → 实际 ${indicator.actualText || '未填'}` : '';
  const measures = `目标 ${indicator.targetText || '未填'}${actual}`;
  const editor = indicator.deviation && (
    <ReasonEditor
      cell={indicator.deviation}
      indicatorName={name}
      draft={draftReason(score, standard)}
      actions={actions}
    />
  );
  return (
    <>
      <div className={styles.head}>
        <span className={styles.name}>{name}</span>
        <CellButton cell={mainCellOf(indicator)} onShow={actions.showCell} />
      </div>
      <p className={`${styles.measures} ${measures.length > 60 ? styles.clamped : ''}`}>{measures}</p>
      {!actions.mayWrite && points !== '' && <p className={styles.reason}>{points}</p>}
      {choice && <p className={`${styles.reason} ${styles.chosen}`}>{`由您指定：${choiceWords(choice)}`}</p>}
      {needsAttention && <p className={`${styles.reason} ${tones[tone]}`}>{comparison.reason}</p>}
      <Disclosure
        className={styles.foot}
        label={`得分说明：${name}，${word} ${points}`}
        title={
          <>
            <span className={`${styles.outcome} ${tones[tone]}`}>
              <ToneIcon tone={tone} />
              {word}
            </span>
            {actions.mayWrite && <span className={styles.score}>{points}</span>}
          </>
        }
      >
        {() => (
          <>
            {!needsAttention && <p className={styles.reason}>{comparison.reason}</p>}
            <ExplanationText score={score} isInferred={isDirectionInferred(score)} />
            <Disclosure title="这一行怎么算" label={`这一行怎么算：${name}`} className={styles.choice}>
              {() => (
                <RowChoiceEditor
                  score={score}
                  mayWrite={actions.mayWrite}
                  onChoose={(next) => actions.chooseRow(score, next)}
                />
              )}
            </Disclosure>
            {!isMissed && editor}
          </>
        )}
      </Disclosure>
      {isMissed && editor}
    </>
  );
});

/** "8.82 / 10 分"; a form without 分值 has no points to show. */
function pointsText(score: IndicatorScore): string {
  const weight = score.indicator.weight?.value ?? null;
  if (!weight && !score.final) return '';
  return `${scoreText(score.final)} / ${scoreText(weight)} 分${ruleText(score)}`;
}

/** For a reviewer: "表中 5，按标准 8.82，差 −3.82（分值 10）". */
function comparedPoints({ indicator, recorded, computed }: IndicatorScore): string {
  const weight = indicator.weight?.value ?? null;
  if (!weight && !recorded && !computed) return '';
  return `${comparedText(recorded, computed)}（分值 ${scoreText(weight)}）`;
}

/** The rule's score beside one that differs from it or is not there yet. */
const ruleText = ({ final, computed }: IndicatorScore): string =>
  computed && !final?.eq(computed) ? `（按规则 ${scoreText(computed)}）` : '';

const isDirectionInferred = ({ indicator: { target }, choice }: IndicatorScore): boolean =>
  choice?.direction === undefined &&
  target.ok &&
  (target.value.kind === 'at-least' || target.value.kind === 'at-most') &&
  target.value.inferred;
