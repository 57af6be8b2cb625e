import { makeStyles, tokens } from '@fluentui/react-components';
import type { TotalScore } from '../domain/scoring/scorecard';
import { drawnShare, scoreText } from './score-text';

const RADIUS = 40;
const LENGTH = 2 * Math.PI * RADIUS;

const useStyles = makeStyles({
  root: { position: 'relative', flexShrink: 0, width: '92px', height: '92px' },
  drawing: { display: 'block', transform: 'rotate(-90deg)' },
  track: { stroke: tokens.colorNeutralBackground5, '@media (forced-colors: active)': { stroke: 'GrayText' } },
  arc: { stroke: tokens.colorBrandBackground, '@media (forced-colors: active)': { stroke: 'Highlight' } },
  words: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
  },
  total: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  // "100.25" and longer must stay inside the ring.
  long: { fontSize: tokens.fontSizeBase500 },
  weight: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** 总分 as a number inside a ring: what the cells add up to, or what the rule gives while they are blank. */
export function ScoreRing({ total }: { readonly total: TotalScore }) {
  const styles = useStyles();
  const score = total.final ?? total.computed;
  const share = score ? drawnShare(score, total.weight) : 0;
  const words = scoreText(score);
  const weight = scoreText(total.weight);
  return (
    <div
      className={styles.root}
      role="img"
      aria-label={score ? `总分 ${words} 分，满分 ${weight} 分` : `总分还算不出，满分 ${weight} 分`}
    >
      <svg className={styles.drawing} width="92" height="92" viewBox="0 0 92 92" fill="none" strokeWidth="7">
        <circle className={styles.track} cx="46" cy="46" r={RADIUS} />
        {share > 0 && (
          <circle
            className={styles.arc}
            cx="46"
            cy="46"
            r={RADIUS}
            strokeLinecap="round"
            strokeDasharray={`${share * LENGTH} ${LENGTH}`}
          />
        )}
      </svg>
      <div className={styles.words}>
        <span className={`${styles.total} ${words.length > 5 ? styles.long : ''}`}>{words}</span>
        <span className={styles.weight}>{`/ ${weight}`}</span>
      </div>
    </div>
  );
}
