import { onAnnouncement } from '../commands/announcement';
import { clearMarks } from '../commands/clear-marks';
import { readSheet } from '../commands/read-sheet';
import { scoreSheet } from '../commands/score-sheet';
import { showCell } from '../commands/show-cell';
import { undoScoring } from '../commands/undo-scoring';
import { writeReason } from '../commands/write-reason';

/** What the pane can ask for, as one value: tests hand in slow, failing or broken ones. */
export const PANE_COMMANDS = { scoreSheet, readSheet, undoScoring, clearMarks, writeReason, showCell, onAnnouncement };
export type PaneCommands = typeof PANE_COMMANDS;
