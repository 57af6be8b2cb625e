/**
 * All that the first paint does without, as one chunk: the commands with the whole domain behind them, and the view of
 * a result. It is fetched while the user reads the welcome.
 */
export { clearMarks } from '../commands/clear-marks';
export { readSheet } from '../commands/read-sheet';
export { scoreSheet } from '../commands/score-sheet';
export { resetColumns, setColumn } from '../commands/set-column';
export { showCell } from '../commands/show-cell';
export { undoScoring } from '../commands/undo-scoring';
export { writeReason } from '../commands/write-reason';
export { SheetResult } from './SheetResult';
