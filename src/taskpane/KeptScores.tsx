import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CellButton } from './CellButton';
import { PagedList } from './PagedList';
import { comparedText, differenceText, scoreText } from './score-text';
import type { KeptScore } from './scorecard-sections';
import type { SheetActions } from './sheet-actions';

const useStyles = makeStyles({
  intro: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  line: { margin: '2px 0 0', overflowWrap: 'anywhere' },
  why: {
    margin: '2px 0 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  adopt: { marginTop: '4px' },
});

interface KeptScoresProps {
  readonly scores: readonly KeptScore[];
  readonly actions: SheetActions;
}

/** Scores that a person typed and the rule gives otherwise: both numbers, why, and the choice for each and for all. */
export function KeptScores({ scores, actions }: KeptScoresProps) {
  const styles = useStyles();
  const free = scores.filter(({ isFormula }) => !isFormula);
  return (
    <>
      <p className={styles.intro}>
        {actions.mayWrite
          ? '表中填的得分都保留着。要换成按标准计算的，请点“采用”，之后仍可撤销。'
          : '表中填的得分与按标准计算的不同：'}
      </p>
      {actions.mayWrite && free.length > 1 && (
        <Button size="small" onClick={() => actions.adopt(free.map(({ cell }) => cell))}>
          {`全部采用（${free.length} 个）`}
        </Button>
      )}
      <PagedList items={scores} keyOf={({ cell }) => `${cell.row}:${cell.column}`} noun="个得分">
        {({ name, cell, isFormula, kept, computed, explanation }) => (
          <>
            <div className={styles.head}>
              <span className={styles.name}>{name}</span>
              <CellButton cell={cell} onShow={actions.showCell} />
            </div>
            <p className={styles.line}>
              {actions.mayWrite
                ? `表中填 ${scoreText(kept)} 分，按规则是 ${scoreText(computed)} 分（${differenceText(computed.minus(kept))}）`
                : comparedText(kept, computed)}
            </p>
            <p className={styles.why}>{`${explanation.rule}：${explanation.text}`}</p>
            {actions.mayWrite && isFormula && <p className={styles.why}>这个单元格是公式，请在表格里修改。</p>}
            {actions.mayWrite && !isFormula && (
              <Button
                className={styles.adopt}
                size="small"
                aria-label={`采用 ${scoreText(computed)} 分，${name}`}
                onClick={() => actions.adopt([cell])}
              >
                {`采用 ${scoreText(computed)} 分`}
              </Button>
            )}
          </>
        )}
      </PagedList>
    </>
  );
}
