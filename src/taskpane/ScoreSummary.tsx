import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { Scorecard } from '../domain/scoring/scorecard';
import { LevelBars } from './LevelBars';
import type { Tone } from './outcome-words';
import { OUTCOME_WORDS } from './outcome-words';
import { comparedText } from './score-text';
import { ScoreRing } from './ScoreRing';
import type { ScorecardSections } from './scorecard-sections';
import { ToneIcon } from './ToneIcon';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: '16px' },
  words: { minWidth: 0, display: 'grid', rowGap: '4px' },
  grade: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  counts: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '4px 12px' },
  count: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '24px',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    borderRadius: tokens.borderRadiusMedium,
  },
  link: {
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  compared: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** What a count in the summary leads to. */
export interface SectionIds {
  readonly missed: string;
  readonly unverifiable: string;
}

interface ScoreSummaryProps {
  readonly scorecard: Scorecard;
  readonly sections: ScorecardSections;
  readonly mayWrite: boolean;
  readonly ids: SectionIds;
}

/** Total, grade, how many indicators came out how, and the 得分率 of each 一级指标. */
export function ScoreSummary({ scorecard, sections, mayWrite, ids }: ScoreSummaryProps) {
  const styles = useStyles();
  const { total, levels, indicators, budget } = scorecard;
  const { counts } = sections;
  const hasScores = !total.weight.isZero();
  // While every cell is blank the levels would all say 0%, which nobody scored.
  const hasAnyScore = hasScores && [...indicators, ...(budget ? [budget] : [])].some(({ final }) => final !== null);
  const entries: readonly (readonly [word: string, tone: Tone, count: number, id: string | null])[] = [
    [OUTCOME_WORDS.missed.word, 'bad', counts.missed, ids.missed],
    [OUTCOME_WORDS.unverifiable.word, 'doubt', counts.unverifiable, ids.unverifiable],
    [OUTCOME_WORDS.met.word, 'good', counts.met, null],
    [OUTCOME_WORDS.unscored.word, 'quiet', counts.unscored, null],
    [OUTCOME_WORDS['not-applicable'].word, 'quiet', counts['not-applicable'], null],
  ];
  return (
    <>
      <div className={styles.root}>
        {hasScores && <ScoreRing total={total} />}
        <div className={styles.words}>
          {total.grade !== null && (
            <div className={styles.grade}>
              <Badge size="large" appearance="filled" color={GRADE_COLORS[total.grade] ?? 'informative'}>
                {`等级 ${total.grade}`}
              </Badge>
            </div>
          )}
          {mayWrite && hasScores && total.final === null && (
            <p className={styles.quiet}>
              {total.computed
                ? `还有 ${total.missing} 项得分是空的，这是按规则算的总分。`
                : `还有 ${total.missing} 项没有得分，补齐后才有总分。`}
            </p>
          )}
          {!mayWrite && hasScores && (
            <p className={styles.compared}>{`总分：${comparedText(total.recorded, total.computed)}`}</p>
          )}
          {total.adjustments.map((clause) => (
            <p key={clause} className={styles.quiet}>
              {clause}
            </p>
          ))}
          {!hasScores && <p className={styles.quiet}>{NO_SCORES[scorecard.form.kind]}</p>}
          <ul className={styles.counts} aria-label="指标结果">
            {entries
              .filter(([, , count]) => count > 0)
              .map(([word, tone, count, id]) => (
                <li key={word}>
                  <Count text={`${word} ${count}`} tone={tone} target={id} />
                </li>
              ))}
          </ul>
        </div>
      </div>
      {hasAnyScore && levels.length > 0 && <LevelBars levels={levels} />}
    </>
  );
}

interface CountProps {
  readonly text: string;
  readonly tone: Tone;
  /** Id of the heading to jump to; null for a plain count. */
  readonly target: string | null;
}

function Count({ text, tone, target }: CountProps) {
  const styles = useStyles();
  if (target === null) {
    return (
      <span className={styles.count}>
        <ToneIcon tone={tone} />
        {text}
      </span>
    );
  }
  return (
    <button type="button" className={`${styles.count} ${styles.link}`} onClick={() => jumpTo(target)}>
      <ToneIcon tone={tone} />
      {text}
    </button>
  );
}

function jumpTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}

const GRADE_COLORS: { readonly [grade in string]?: 'success' | 'brand' | 'warning' | 'danger' } = {
  优: 'success',
  良: 'brand',
  中: 'warning',
  差: 'danger',
};

const NO_SCORES = {
  evaluation: '本表没有分值，只核对是否达标。',
  completion: '这是完成情况表，没有分值，只核对是否达标。',
  targets: '这是目标表，还没有实际完成值，只检查目标。',
} as const;
