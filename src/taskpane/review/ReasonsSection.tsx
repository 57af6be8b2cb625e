import { makeStyles, tokens } from '@fluentui/react-components';
import type { IndicatorScore } from '../../domain/scoring/scorecard';
import { CellButton } from '../CellButton';
import { OUTCOME_WORDS } from '../outcome-words';
import { PagedList } from '../PagedList';
import { ReasonEditor } from '../ReasonEditor';
import { scoreText } from '../score-text';
import { nameOf } from '../scorecard-sections';
import { Section } from '../Section';
import type { SheetActions } from '../sheet-actions';
import { useToneStyles } from '../tone-styles';
import type { OpenReason } from './open-reasons';

const useStyles = makeStyles({
  intro: { margin: '0 0 4px', color: tokens.colorNeutralForeground2 },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  why: { margin: '2px 0 0', overflowWrap: 'anywhere' },
});

interface ReasonsSectionProps {
  readonly reasons: readonly OpenReason[];
  /** The id of a row's place in the list. */
  readonly idOf: (row: number) => string;
  /** How many have to be drawn at least. */
  readonly atLeast: number;
  readonly actions: SheetActions;
}

/** 偏差原因: the rows that a reviewer would ask about, each with what to write and where. */
export function ReasonsSection({ reasons, idOf, atLeast, actions }: ReasonsSectionProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const open = reasons.filter(({ isWritten }) => !isWritten).length;
  return (
    <Section title="偏差原因" count={open > 0 ? `还有 ${open} 行没有写` : '都写了'} tone={open > 0 ? 'doubt' : 'good'}>
      <p className={styles.intro}>“起草”只写表里的数；为什么、怎么改，请您填在“____”处。</p>
      <PagedList items={reasons} keyOf={({ score }) => score.key} noun="行" pageSize={20} atLeast={atLeast}>
        {({ score, cell, draft }) => {
          const name = nameOf(score.indicator);
          const { word, tone } = OUTCOME_WORDS[score.outcome];
          return (
            <div id={idOf(score.indicator.row)}>
              <div className={styles.head}>
                <span className={styles.name}>{name}</span>
                <CellButton cell={cell} onShow={actions.showCell} />
              </div>
              <p className={styles.why}>
                <span className={tones[tone]}>{word}</span>
                {`：${score.comparison.reason}${lossText(score)}`}
              </p>
              <ReasonEditor cell={cell} indicatorName={name} draft={draft} actions={actions} />
            </div>
          );
        }}
      </PagedList>
    </Section>
  );
}

/** "，得分 1 / 1.5 分" where points are missing. */
function lossText({ indicator, final }: IndicatorScore): string {
  const weight = indicator.weight?.value ?? null;
  return weight && final?.lt(weight) ? `，得分 ${scoreText(final)} / ${scoreText(weight)} 分` : '';
}
