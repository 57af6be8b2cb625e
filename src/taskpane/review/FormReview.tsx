import { makeStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { ScoredForm } from '../../commands/read-sheet';
import type { SheetActions } from '../sheet-actions';
import { FindingGroups } from './FindingGroups';
import type { FindingActions } from './FindingItem';
import { IgnoredFindings } from './IgnoredFindings';
import type { ListedFinding } from './listed-finding';
import { asksForReason, useOpenReasons } from './open-reasons';
import { ReasonsSection } from './ReasonsSection';

const useStyles = makeStyles({ none: { margin: '16px 0 0' } });

interface FormReviewProps {
  readonly scored: ScoredForm;
  /** Its findings as far as they are listed now. */
  readonly items: readonly ListedFinding[];
  readonly current: ListedFinding | null;
  readonly idOf: (key: string) => string;
  readonly findingActions: Omit<FindingActions, 'explain'>;
  readonly onRestore: (finding: ListedFinding['finding']) => void;
  readonly actions: SheetActions;
  readonly answers: number;
}

/** One form on the page: its findings, the reasons that are still to be written, what was ignored. */
export function FormReview(props: FormReviewProps) {
  const { scored, items, current, idOf, findingActions, onRestore, actions, answers } = props;
  const styles = useStyles();
  const prefix = useId();
  const reasons = useOpenReasons(scored, answers);
  const reasonId = (row: number): string => `${prefix}reason-${row}`;

  /** The row to which a finding led, which may only be drawn by that. */
  const [wanted, want] = useState<{ readonly row: number } | null>(null);
  const shown = useRef(wanted);
  useEffect(() => {
    if (wanted === null || wanted === shown.current) return;
    shown.current = wanted;
    document.getElementById(`${prefix}reason-${wanted.row}`)?.querySelector('textarea')?.focus();
  }, [wanted, prefix]);
  const indexOf = (row: number): number => reasons.findIndex(({ score }) => score.indicator.row === row);
  const explain: FindingActions['explain'] = ({ finding }) => {
    const { row } = finding.cell;
    if (!actions.mayWrite || !asksForReason(finding) || indexOf(row) < 0) return null;
    return () => want({ row });
  };

  return (
    <>
      {items.length > 0 ? (
        <FindingGroups items={items} current={current} idOf={idOf} actions={{ ...findingActions, explain }} />
      ) : (
        <p className={styles.none}>{scored.findings.length > 0 ? '没有这一类问题。' : '没有要处理的问题。'}</p>
      )}
      {actions.mayWrite && reasons.length > 0 && (
        <ReasonsSection
          reasons={reasons}
          idOf={reasonId}
          atLeast={wanted === null ? 0 : indexOf(wanted.row) + 1}
          actions={actions}
        />
      )}
      {scored.ignored.length > 0 && (
        <IgnoredFindings ignored={scored.ignored} onShow={actions.showCell} onRestore={onRestore} />
      )}
    </>
  );
}
