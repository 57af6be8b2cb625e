import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { ScoredSheet } from '../../commands/read-sheet';
import { SEVERITY_WORDS } from '../../domain/report/reviewed-form';
import { formTitle } from '../form-title';
import { ReportExport } from '../ReportExport';
import { Section } from '../Section';
import type { SheetActions } from '../sheet-actions';
import { FormReview } from './FormReview';
import type { Filter, ListedFinding } from './listed-finding';
import { findingKey, listFindings } from './listed-finding';
import { ReadinessPanel } from './ReadinessPanel';
import { ReviewToolbar } from './ReviewToolbar';
import { useAwaitedFocus } from './use-awaited-focus';
import { useFindingWalk } from './use-finding-walk';

const useStyles = makeStyles({
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  title: {
    margin: '0 0 12px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  next: { marginTop: '24px' },
});

interface SheetReviewProps {
  readonly scored: ScoredSheet;
  readonly actions: SheetActions;
  readonly answers: number;
  readonly onBack: (() => void) | null;
}

/** A sheet's review: how each form stands, the walk through all findings, then form by form what there is to do. */
export function SheetReview({ scored, actions, answers, onBack }: SheetReviewProps) {
  const styles = useStyles();
  const prefix = useId();
  const [filter, setFilter] = useState<Filter>('all');
  const { forms } = scored;
  const items = listFindings(forms, filter);
  const walk = useFindingWalk(items);
  const idOf = (key: string): string => `${prefix}${key}`;
  const verdictId = (n: number): string => `${prefix}verdict-${n}`;
  const { afterItGoes, onceItComes } = useAwaitedFocus(items, idOf, verdictId(0));

  const [stepped, step] = useState<ListedFinding | null>(null);
  useEffect(() => {
    if (stepped) document.getElementById(`${prefix}${stepped.key}`)?.scrollIntoView({ block: 'nearest' });
  }, [stepped, prefix]);

  const show = (item: ListedFinding): void => {
    walk.visit(item);
    actions.showCell(item.finding.cell);
  };
  const stepTo = (item: ListedFinding): void => {
    show(item);
    step(item);
    const { severity, message } = item.finding;
    const place = `第 ${items.indexOf(item) + 1} 个，共 ${items.length} 个`;
    actions.announce(`${place}。${SEVERITY_WORDS[severity]}：${message}`);
  };
  const { previous, next } = walk;
  const findingActions = {
    mayWrite: actions.mayWrite,
    show,
    repair: (item: ListedFinding) => {
      walk.visit(item);
      actions.repair(item.finding);
    },
    ignore: (item: ListedFinding, note: string) => {
      walk.visit(item);
      afterItGoes(item);
      actions.ignore(item.form, item.finding, note);
    },
  };
  const report = <ReportExport label="导出复核意见" subject={scored} report={actions.report} actions={actions} />;

  return (
    <>
      {forms.map((form, n) => (
        <section key={n} className={n > 0 ? styles.next : undefined}>
          <h2 className={styles.title}>{formTitle(scored, form)}</h2>
          <ReadinessPanel id={verdictId(n)} scored={form} mayWrite={actions.mayWrite} />
        </section>
      ))}
      {!actions.mayWrite && report}
      <ReviewToolbar
        findings={forms.flatMap(({ findings }) => findings)}
        filter={filter}
        onFilter={setFilter}
        onPrevious={previous && (() => stepTo(previous))}
        onNext={next && (() => stepTo(next))}
        onBack={onBack}
      />
      {forms.map((form, n) => (
        <section key={n} aria-label={`${formTitle(scored, form)}的问题`}>
          {forms.length > 1 && (
            <h2 className={mergeClasses(styles.title, styles.next)}>{`${formTitle(scored, form)}的问题`}</h2>
          )}
          <FormReview
            scored={form}
            items={items.filter((item) => item.form === form)}
            current={walk.current}
            idOf={idOf}
            findingActions={findingActions}
            onRestore={(finding) => {
              onceItComes(findingKey(finding));
              actions.ignore(form, finding, null);
            }}
            actions={actions}
            answers={answers}
          />
        </section>
      ))}
      {actions.mayWrite && (
        <Section title="复核意见">
          <p className={styles.intro}>把逐行对照、问题和建议另写成一张工作表，可以随文件交上去。</p>
          {report}
        </Section>
      )}
    </>
  );
}
