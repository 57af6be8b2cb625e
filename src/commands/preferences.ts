import type { SpreadsheetHost } from '../hosts/host';
import { keepText, recallParsed } from './kept-text';
import { parseStored } from './stored-json';

/** How this person wants 给本表打分 to work, whatever the form and the standard. */
export interface Preferences {
  /** Scores that a person typed: kept, or replaced by the computed ones. */
  readonly policy: 'keep' | 'overwrite';
  /** 总分 as a number, or as a formula over the score cells. */
  readonly totalAs: 'value' | 'formula';
  /** 实时打分: a row is scored again as soon as it is edited. */
  readonly live: boolean;
  /** Who works here: the unit whose form it is, or a reviewer, for whom nothing in the unit's sheets is changed. */
  readonly role: 'unit' | 'reviewer';
}

const KEY = 'preferences:1';

/** What was chosen in this browser; until then scores are kept, the total is a number, nothing is live, a unit works here. */
export function recallPreferences({ settings }: SpreadsheetHost): Preferences {
  return recallParsed(settings, KEY, parsePreferences);
}

function parsePreferences(text: string | null): Preferences {
  const stored = parseStored(text);
  return {
    policy: stored?.['policy'] === 'overwrite' ? 'overwrite' : 'keep',
    totalAs: stored?.['totalAs'] === 'formula' ? 'formula' : 'value',
    live: stored?.['live'] === true,
    role: stored?.['role'] === 'reviewer' ? 'reviewer' : 'unit',
  };
}

/** Changes what is named and keeps it in this browser. Returns all preferences as they are now. */
export function setPreferences(host: SpreadsheetHost, change: Partial<Preferences>): Preferences {
  const next = { ...recallPreferences(host), ...change };
  keepText(host.settings, KEY, JSON.stringify(next));
  return next;
}
