import { onAnnouncement } from '../commands/announcement';
import type { LiveEvent } from '../commands/live-scoring';
import type { SpreadsheetHost } from '../hosts/host';
import type * as Later from './later';
import { loadLater } from './load-later';

type Loaded = Pick<
  typeof Later,
  | 'scoreSheet'
  | 'readSheet'
  | 'undoScoring'
  | 'clearMarks'
  | 'writeReason'
  | 'showCell'
  | 'setColumn'
  | 'resetColumns'
  | 'setHeaderRow'
  | 'setRowChoice'
  | 'adoptScores'
  | 'writeNotes'
  | 'removeNotes'
  | 'applyRepair'
  | 'ignoreFinding'
  | 'writeReviewReport'
  | 'removeReviewReport'
  | 'checkWorkbook'
  | 'undoWorkbook'
  | 'writeSummary'
  | 'readForPreview'
  | 'loadFromWorkbook'
  | 'saveToWorkbook'
  | 'clearWorkbookChoices'
  | 'probeProgram'
>;

/** What answers at once, but not before the second chunk is there. */
type Kept = Pick<
  typeof Later,
  | 'recallStandards'
  | 'chooseStandard'
  | 'saveStandard'
  | 'removeStandard'
  | 'copyStandard'
  | 'recallPreferences'
  | 'setPreferences'
>;

type Promised<Command extends (...request: never[]) => unknown> = (
  ...request: Parameters<Command>
) => Promise<ReturnType<Command>>;

/** What the pane can ask for, as one value: tests hand in slow, failing or broken ones. */
export interface PaneCommands extends Loaded, Readonly<{ [name in keyof Kept]: Promised<Kept[name]> }> {
  readonly onAnnouncement: typeof onAnnouncement;
  readonly startLiveScoring: (host: SpreadsheetHost, listener: (event: LiveEvent) => void) => () => void;
}

export const PANE_COMMANDS: PaneCommands = {
  scoreSheet: async (...request) => (await loadLater()).scoreSheet(...request),
  readSheet: async (...request) => (await loadLater()).readSheet(...request),
  undoScoring: async (...request) => (await loadLater()).undoScoring(...request),
  clearMarks: async (...request) => (await loadLater()).clearMarks(...request),
  writeReason: async (...request) => (await loadLater()).writeReason(...request),
  showCell: async (...request) => (await loadLater()).showCell(...request),
  setColumn: async (...request) => (await loadLater()).setColumn(...request),
  resetColumns: async (...request) => (await loadLater()).resetColumns(...request),
  setHeaderRow: async (...request) => (await loadLater()).setHeaderRow(...request),
  setRowChoice: async (...request) => (await loadLater()).setRowChoice(...request),
  adoptScores: async (...request) => (await loadLater()).adoptScores(...request),
  writeNotes: async (...request) => (await loadLater()).writeNotes(...request),
  removeNotes: async (...request) => (await loadLater()).removeNotes(...request),
  applyRepair: async (...request) => (await loadLater()).applyRepair(...request),
  ignoreFinding: async (...request) => (await loadLater()).ignoreFinding(...request),
  writeReviewReport: async (...request) => (await loadLater()).writeReviewReport(...request),
  removeReviewReport: async (...request) => (await loadLater()).removeReviewReport(...request),
  checkWorkbook: async (...request) => (await loadLater()).checkWorkbook(...request),
  undoWorkbook: async (...request) => (await loadLater()).undoWorkbook(...request),
  writeSummary: async (...request) => (await loadLater()).writeSummary(...request),
  readForPreview: async (...request) => (await loadLater()).readForPreview(...request),
  loadFromWorkbook: async (...request) => (await loadLater()).loadFromWorkbook(...request),
  saveToWorkbook: async (...request) => (await loadLater()).saveToWorkbook(...request),
  clearWorkbookChoices: async (...request) => (await loadLater()).clearWorkbookChoices(...request),
  probeProgram: async (...request) => (await loadLater()).probeProgram(...request),
  recallStandards: async (...request) => (await loadLater()).recallStandards(...request),
  chooseStandard: async (...request) => (await loadLater()).chooseStandard(...request),
  saveStandard: async (...request) => (await loadLater()).saveStandard(...request),
  removeStandard: async (...request) => (await loadLater()).removeStandard(...request),
  copyStandard: async (...request) => (await loadLater()).copyStandard(...request),
  recallPreferences: async (...request) => (await loadLater()).recallPreferences(...request),
  setPreferences: async (...request) => (await loadLater()).setPreferences(...request),
  startLiveScoring(host, listener) {
    let isOver = false;
    let stop: (() => void) | null = null;
    void loadLater().then(({ startLiveScoring }) => {
      if (!isOver) stop = startLiveScoring(host, listener);
    });
    return () => {
      isOver = true;
      stop?.();
    };
  },
  onAnnouncement,
};
