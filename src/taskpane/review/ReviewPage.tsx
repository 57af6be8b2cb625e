import { makeStyles, tokens } from '@fluentui/react-components';
import type { ScoredSheet } from '../../commands/read-sheet';
import type { SheetActions } from '../sheet-actions';
import { SheetReview } from './SheetReview';

const useStyles = makeStyles({ empty: { margin: 0, color: tokens.colorNeutralForeground2 } });

interface ReviewPageProps {
  /** Null until a sheet was read. */
  readonly scored: ScoredSheet | null;
  readonly actions: SheetActions;
  /** How many requests have been answered. */
  readonly answers: number;
  /** 回到原处; null where the pane led nowhere. */
  readonly onBack: (() => void) | null;
}

/** 复核: what a reviewer would object to, with the place, the remedy and the way to have it done. */
export function ReviewPage({ scored, actions, answers, onBack }: ReviewPageProps) {
  const styles = useStyles();
  if (!scored) {
    const buttons = actions.mayWrite ? '“给本表打分”或“只核对不写入”' : '“核对本表”';
    return <p className={styles.empty}>{`先点${buttons}，核查出的问题会列在这里。`}</p>;
  }
  // Another sheet is begun from its top.
  return <SheetReview key={scored.sheetId} scored={scored} actions={actions} answers={answers} onBack={onBack} />;
}
