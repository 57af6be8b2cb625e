import { onAnnouncement } from '../commands/announcement';
import type * as Later from './later';

type Loaded = Pick<
  typeof Later,
  'scoreSheet' | 'readSheet' | 'undoScoring' | 'clearMarks' | 'writeReason' | 'showCell'
>;

/** What the pane can ask for, as one value: tests hand in slow, failing or broken ones. */
export interface PaneCommands extends Loaded {
  readonly onAnnouncement: typeof onAnnouncement;
}

const load = (): Promise<Loaded> => import('./later');

export const PANE_COMMANDS: PaneCommands = {
  scoreSheet: async (...request) => (await load()).scoreSheet(...request),
  readSheet: async (...request) => (await load()).readSheet(...request),
  undoScoring: async (...request) => (await load()).undoScoring(...request),
  clearMarks: async (...request) => (await load()).clearMarks(...request),
  writeReason: async (...request) => (await load()).writeReason(...request),
  showCell: async (...request) => (await load()).showCell(...request),
  onAnnouncement,
};
