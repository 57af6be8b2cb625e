import type { CellRange } from '../domain/sheet/cell-ref';
import type { SpreadsheetHost } from '../hosts/host';
import type { KnownSheet } from './known-sheet';
import { knownSheet } from './known-sheet';
import { livePass } from './live-pass';
import type { Problem, ProblemCode } from './problem';
import type { ScoredSheet } from './read-sheet';
import { readForms } from './read-sheet';

export type LiveEvent =
  { readonly kind: 'scored'; readonly scored: ScoredSheet } | { readonly kind: 'failed'; readonly problem: Problem };

/** So long after the last change it is scored, in milliseconds: a paste or a quick hand is one change. */
const AFTER = 120;

/** Not met now, but perhaps with the next change: the cell is still being edited, or was edited again. */
const TRIED_AGAIN: readonly ProblemCode[] = ['cell-editing', 'changed-meanwhile'];
/** A sheet that is not for us, or the end of the live scoring. */
const NOT_TOLD: readonly ProblemCode[] = ['no-form', 'empty-sheet', 'cancelled'];

/**
 * 实时打分: from now on, whenever a person edits a form, the edited rows are scored, written and told to `listener` with
 * the whole sheet's result. A problem is told once, until a scoring succeeds again. Ends with the returned function.
 */
export function startLiveScoring(host: SpreadsheetHost, listener: (event: LiveEvent) => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const pending = new Map<string, (CellRange | null)[]>();
  const told = new Set<string>();
  let known: KnownSheet | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  /** Something has changed since the last pass began. */
  let isDue = false;

  const tell = (sheetId: string, problem: Problem): void => {
    const key = `${sheetId}:${problem.code}`;
    if (signal.aborted || NOT_TOLD.includes(problem.code) || told.has(key)) return;
    told.add(key);
    listener({ kind: 'failed', problem });
  };

  const scoreChanges = async (sheetId: string, ranges: readonly (CellRange | null)[]): Promise<void> => {
    let pass = await livePass(host, { sheetId, ranges }, known, signal);
    // What is known may be older than it seemed: once more, from the sheet itself.
    const isOutdated = known !== null && !pass.ok && pass.error.code === 'changed-meanwhile';
    if (isOutdated) pass = await livePass(host, { sheetId, ranges }, null, signal);
    if (signal.aborted) return;
    if (pass.ok) {
      known = pass.value.known;
      told.clear();
      listener({ kind: 'scored', scored: pass.value.scored });
      return;
    }
    const { code } = pass.error;
    if (code !== 'cell-editing') known = null;
    if (TRIED_AGAIN.includes(code)) pending.set(sheetId, [...ranges, ...(pending.get(sheetId) ?? [])]);
    else tell(sheetId, pass.error);
  };

  const work = async (job: () => Promise<void>): Promise<void> => {
    isBusy = true;
    try {
      await job();
    } catch (error) {
      // No caller is left to catch a bug: it is shown like a refusal, with its own words for the details.
      known = null;
      tell('', { code: 'failed', detail: error instanceof Error ? error.message : String(error) });
    }
    isBusy = false;
    if (isDue) schedule();
  };
  const scorePending = async (): Promise<void> => {
    isDue = false;
    const taken = [...pending];
    pending.clear();
    for (const [sheetId, ranges] of taken) {
      if (!signal.aborted) await scoreChanges(sheetId, ranges);
    }
  };
  const schedule = (): void => {
    clearTimeout(timer);
    if (!signal.aborted && !isBusy) timer = setTimeout(() => void work(scorePending), AFTER);
  };

  const stopListening = host.onChange(({ kind, sheetId, range }) => {
    if (kind !== 'cells') return;
    pending.set(sheetId, [...(pending.get(sheetId) ?? []), range]);
    isDue = true;
    schedule();
  });
  // The sheet on view is read now, so that the first edit has only its own row to wait for.
  void work(async () => {
    const read = await readForms(host, {});
    if (read.ok && !signal.aborted) known = knownSheet(host, read.value);
  });
  return () => {
    ending.abort();
    clearTimeout(timer);
    stopListening();
  };
}
