import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useId, useMemo, useState } from 'react';
import type { ScoredForm } from '../commands/read-sheet';
import { isUnsure } from '../commands/unsure';
import { BudgetRow } from './BudgetRow';
import { ColumnList } from './ColumnList';
import { columnsHeadingId } from './columns-heading';
import { Disclosure } from './Disclosure';
import { IndicatorList } from './IndicatorList';
import { KeptScores } from './KeptScores';
import { Notice } from './Notice';
import { ReviewLine } from './review/ReviewLine';
import { useRowPlaces } from './row-places';
import { ScoreSummary } from './ScoreSummary';
import { sectionsOf } from './scorecard-sections';
import { Section } from './Section';
import type { SheetActions } from './sheet-actions';

// A form that fits on two screens is shown whole; a long one opens level by level.
const SHORT_FORM = 20;

const useStyles = makeStyles({
  title: {
    margin: '0 0 12px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  group: {
    margin: '12px 0 0',
    padding: '2px 4px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
  },
  budget: { paddingTop: '4px' },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  columnsFirst: { marginBottom: '20px' },
  columns: { marginTop: '16px', color: tokens.colorNeutralForeground2 },
});

interface FormResultProps {
  readonly scored: ScoredForm;
  readonly title: string;
  /** What the colours on the sheet say, where this form is the one to tell it. */
  readonly legend: ReactNode;
  readonly actions: SheetActions;
  /** How many requests have been answered. */
  readonly answers: number;
}

/** One form: total and levels, then what needs a person, then everything else. */
export function FormResult({ scored, title, legend, actions, answers }: FormResultProps) {
  const { form, scorecard, findings } = scored;
  const styles = useStyles();
  const id = useId();
  const ids = { missed: `${id}missed`, unverifiable: `${id}unverifiable` };
  const { rowActions, placeOf } = useRowPlaces(scored, actions, answers);
  const sections = useMemo(() => sectionsOf(scored, placeOf), [scored, placeOf]);
  const { missed, unverifiable, rest, kept } = sections;
  const isDoubtful = isUnsure(scored);
  // Columns that were asked about stay where they are while a person corrects them, sure or not.
  const [columnsFirst, putColumnsFirst] = useState(isDoubtful);
  if (isDoubtful && !columnsFirst) putColumnsFirst(true);
  const isShort = form.indicators.length <= SHORT_FORM;
  return (
    <article aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {isDoubtful && <Notice intent="warning">这张表的样式不常见，请核对下面“认出的列”，不对的可以直接改。</Notice>}
      {columnsFirst && (
        <div className={styles.columnsFirst}>
          <Section id={columnsHeadingId(scored)} title="认出的列" tone={isDoubtful ? 'doubt' : undefined}>
            <ColumnList scored={scored} actions={actions} />
          </Section>
        </div>
      )}
      <ScoreSummary scorecard={scorecard} sections={sections} mayWrite={actions.mayWrite} ids={ids} />
      <ReviewLine findings={findings} onOpen={actions.openReview} />
      {legend}
      {missed.length > 0 && (
        <Section id={ids.missed} title="未达标" count={`${sections.counts.missed} 项`} tone="bad">
          <IndicatorList standard={scorecard.standard} scores={missed} actions={rowActions} needsAttention />
        </Section>
      )}
      {unverifiable.length > 0 && (
        <Section id={ids.unverifiable} title="无法核对" count={`${sections.counts.unverifiable} 项`} tone="doubt">
          <IndicatorList standard={scorecard.standard} scores={unverifiable} actions={rowActions} needsAttention />
        </Section>
      )}
      {kept.length > 0 && (
        <Section title="与计算不同的得分" count={`${kept.length} 个`} tone="doubt">
          <KeptScores scores={kept} actions={actions} />
        </Section>
      )}
      {(scorecard.budget !== null || rest.length > 0) && (
        <Section title={missed.length + unverifiable.length > 0 ? '其他指标' : '全部指标'}>
          {scorecard.budget && (
            <div className={styles.budget}>
              <BudgetRow budget={scorecard.budget} mayWrite={actions.mayWrite} onShow={actions.showCell} />
            </div>
          )}
          {rest.map(({ name, indicators }) => (
            <Disclosure
              key={name}
              heading="h4"
              className={styles.group}
              initiallyOpen={isShort}
              title={
                <span>
                  {name} <span className={styles.count}>{`${indicators.length} 项`}</span>
                </span>
              }
            >
              {() => (
                <IndicatorList
                  standard={scorecard.standard}
                  scores={indicators}
                  actions={rowActions}
                  needsAttention={false}
                />
              )}
            </Disclosure>
          ))}
        </Section>
      )}
      {!columnsFirst && (
        <Disclosure title="认出的列" className={styles.columns}>
          {() => <ColumnList scored={scored} actions={actions} />}
        </Disclosure>
      )}
    </article>
  );
}
