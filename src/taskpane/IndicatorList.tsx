import type { IndicatorScore } from '../domain/scoring/scorecard';
import type { Standard } from '../domain/scoring/standard';
import { IndicatorRow } from './IndicatorRow';
import { PagedList } from './PagedList';
import type { RowActions } from './row-places';

interface IndicatorListProps {
  readonly scores: readonly IndicatorScore[];
  readonly standard: Standard;
  readonly actions: RowActions;
  readonly needsAttention: boolean;
}

/** Indicators in the sheet's order, a page at a time. */
export function IndicatorList({ scores, standard, actions, needsAttention }: IndicatorListProps) {
  return (
    <PagedList
      items={scores}
      keyOf={({ indicator }) => indicator.row}
      noun="项指标"
      pageSize={needsAttention ? 20 : 50}
    >
      {(score) => <IndicatorRow score={score} standard={standard} actions={actions} needsAttention={needsAttention} />}
    </PagedList>
  );
}
