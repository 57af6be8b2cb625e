import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CellButton } from './CellButton';
import { PagedList } from './PagedList';
import { scoreText } from './score-text';
import type { KeptScore } from './scorecard-sections';
import type { CellRef } from '../domain/sheet/cell-ref';

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
});

interface KeptScoresProps {
  readonly scores: readonly KeptScore[];
  readonly onShow: (cell: CellRef) => void;
  /** Scores the sheet again and replaces what people typed; undone like any scoring. */
  readonly onOverwrite: () => void;
}

/** Scores that a person typed and the rule gives otherwise: both numbers, why, and the choice. */
export function KeptScores({ scores, onShow, onOverwrite }: KeptScoresProps) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.intro}>表中填的得分都保留着。要换成按规则算的，请点下面的按钮，之后仍可撤销。</p>
      <Button size="small" onClick={onOverwrite}>
        改用计算得分
      </Button>
      <PagedList items={scores} keyOf={({ cell }) => `${cell.row}:${cell.column}`} noun="个得分">
        {({ name, cell, kept, computed, explanation }) => (
          <>
            <div className={styles.head}>
              <span className={styles.name}>{name}</span>
              <CellButton cell={cell} onShow={onShow} />
            </div>
            <p className={styles.line}>{`表中填 ${scoreText(kept)} 分，按规则是 ${scoreText(computed)} 分`}</p>
            <p className={styles.why}>{`${explanation.rule}：${explanation.text}`}</p>
          </>
        )}
      </PagedList>
    </>
  );
}
