import { makeStyles, tokens } from '@fluentui/react-components';
import type { LevelScore } from '../domain/scoring/scorecard';
import { drawnShare, scoreText, shareText } from './score-text';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '16px 0 0', padding: 0, display: 'grid', rowGap: '10px' },
  words: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
  name: { flexGrow: 1, overflowWrap: 'anywhere' },
  score: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  share: {
    minWidth: '104px',
    textAlign: 'end',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  track: {
    height: '6px',
    marginTop: '4px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText', backgroundColor: 'Canvas' },
  },
  bar: {
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  high: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  middle: { backgroundColor: tokens.colorStatusWarningBackground3 },
  low: { backgroundColor: tokens.colorStatusDangerBackground3 },
});

// The national grades' borders, for colour only; the words beside the bar carry the number.
const bandOf = (share: number): 'high' | 'middle' | 'low' => (share >= 0.9 ? 'high' : share >= 0.6 ? 'middle' : 'low');

/** 得分率 of each 一级指标: bars for the eye, "产出指标 33.82/40，得分率 84.6%" for everybody. */
export function LevelBars({ levels }: { readonly levels: readonly LevelScore[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label="各一级指标得分率">
      {levels.map(({ name, score, weight }, index) => {
        const share = drawnShare(score, weight);
        const percent = shareText(score, weight);
        return (
          // Names repeat where a form prints a level twice.
          <li key={`${index} ${name}`}>
            <div className={styles.words}>
              <span className={styles.name}>{name || '未分级指标'}</span>
              <span className={styles.score}>{`${scoreText(score)}/${scoreText(weight)}`}</span>
              <span className={styles.share}>{percent ? `得分率 ${percent}` : '没有分值'}</span>
            </div>
            <div className={styles.track} aria-hidden>
              <div className={`${styles.bar} ${styles[bandOf(share)]}`} style={{ width: `${share * 100}%` }} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
