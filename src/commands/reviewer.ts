import type { SpreadsheetHost } from '../hosts/host';
import { recallPreferences } from './preferences';
import type { Problem } from './problem';
import { problemAt } from './problem';

/** Reviewer mode changes nothing in a unit's own sheets: the answer to every such request, null where it may go on. */
export const refusalToReviewer = (host: SpreadsheetHost): Problem | null =>
  recallPreferences(host).role === 'reviewer' ? problemAt('reviewer') : null;
