/**
 * All that the first paint does without, as one chunk: the commands with the whole domain behind them, the view of a
 * result and the page of standards. It is fetched while the user reads the welcome.
 */
export { adoptScores } from '../commands/adopt-scores';
export { applyRepair } from '../commands/apply-repair';
export { checkWorkbook } from '../commands/check-workbook';
export { clearMarks } from '../commands/clear-marks';
export { ignoreFinding } from '../commands/ignore-finding';
export { startLiveScoring } from '../commands/live-scoring';
export { recallPreferences, setPreferences } from '../commands/preferences';
export { probeProgram } from '../commands/probe-program';
export { readForPreview } from '../commands/preview-standard';
export { readSheet } from '../commands/read-sheet';
export { removeNotes } from '../commands/remove-notes';
export { removeReviewReport, writeReviewReport } from '../commands/review-report';
export { setHeaderRow } from '../commands/set-header-row';
export { setRowChoice } from '../commands/row-choice';
export { scoreSheet } from '../commands/score-sheet';
export { resetColumns, setColumn } from '../commands/set-column';
export { showCell } from '../commands/show-cell';
export { chooseStandard, copyStandard, recallStandards, removeStandard, saveStandard } from '../commands/standards';
export { undoScoring } from '../commands/undo-scoring';
export { undoWorkbook } from '../commands/undo-workbook';
export { clearWorkbookChoices, loadFromWorkbook, saveToWorkbook } from '../commands/workbook-choices';
export { writeSummary } from '../commands/workbook-summary';
export { writeNotes } from '../commands/write-notes';
export { writeReason } from '../commands/write-reason';
export { AboutPage } from './about/AboutPage';
export { ReviewPage } from './review/ReviewPage';
export { SheetResult } from './SheetResult';
export { StandardsPage } from './standards/StandardsPage';
export { WorkbookPanel } from './workbook/WorkbookPanel';
