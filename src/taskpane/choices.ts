import type { Preferences } from '../commands/preferences';
import type { StandardList } from '../commands/standards';

/** By what the pane scores, and how. */
export interface Choices {
  readonly list: StandardList;
  readonly preferences: Preferences;
}
