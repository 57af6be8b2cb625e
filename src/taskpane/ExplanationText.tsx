import { makeStyles, tokens } from '@fluentui/react-components';
import type { BudgetScore, IndicatorScore } from '../domain/scoring/scorecard';
import { scoreText } from './score-text';

const useStyles = makeStyles({
  root: {
    margin: '4px 0',
    padding: '6px 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  line: { margin: 0 },
  source: { margin: 0, color: tokens.colorNeutralForeground3 },
});

interface ExplanationTextProps {
  readonly score: IndicatorScore | BudgetScore;
  /** The direction of the target was not written but concluded. */
  readonly isInferred?: boolean;
}

/** How a score came about: rule, arithmetic, source; both numbers where a person's differs from ours. */
export function ExplanationText({ score, isInferred = false }: ExplanationTextProps) {
  const styles = useStyles();
  const { explanation, final, computed } = score;
  const differs = final !== null && computed !== null && !final.eq(computed);
  return (
    <div className={styles.root}>
      {final === null && computed && (
        <p className={styles.line}>{`得分还空着，按规则是 ${scoreText(computed)} 分。`}</p>
      )}
      {differs && (
        <p className={styles.line}>{`表中填 ${scoreText(final)} 分，按规则是 ${scoreText(computed)} 分。`}</p>
      )}
      <p className={styles.line}>{`${explanation.rule}：${explanation.text}`}</p>
      {isInferred && (
        <p className={styles.line}>目标没有写“≥”或“≤”，方向按指标含义推断；如有不同，请在下面“这一行怎么算”里指定。</p>
      )}
      <p className={styles.source}>{`依据：${explanation.source}`}</p>
    </div>
  );
}
