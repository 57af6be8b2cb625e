import { onAnnouncement } from '../commands/announcement';
import type * as Later from './later';
import { loadLater } from './load-later';

type Loaded = Pick<
  typeof Later,
  'scoreSheet' | 'readSheet' | 'undoScoring' | 'clearMarks' | 'writeReason' | 'showCell' | 'setColumn' | 'resetColumns'
>;

/** What the pane can ask for, as one value: tests hand in slow, failing or broken ones. */
export interface PaneCommands extends Loaded {
  readonly onAnnouncement: typeof onAnnouncement;
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
  onAnnouncement,
};
