import { useEffect, useRef, useState } from 'react';
import type { LiveEvent } from '../commands/live-scoring';
import type { ScoredSheet } from '../commands/read-sheet';
import type { SheetChange, SpreadsheetHost } from '../hosts/host';
import type { PaneCommands } from './pane-commands';

/** 实时打分: while `isOn`, edits are answered by scoring, and `onEvent` hears what came of it. */
export function useLive(
  host: SpreadsheetHost,
  { startLiveScoring }: Pick<PaneCommands, 'startLiveScoring'>,
  isOn: boolean,
  onEvent: (event: LiveEvent) => void,
): void {
  const listener = useRef(onEvent);
  useEffect(() => {
    listener.current = onEvent;
  }, [onEvent]);
  useEffect(() => {
    if (!isOn) return;
    return startLiveScoring(host, (event) => listener.current(event));
  }, [host, startLiveScoring, isOn]);
}

/** How long an edit may wait for its live scoring before the result is called old, in milliseconds. */
const LIVE_ANSWER_WITHIN = 2000;

/**
 * Calls `setStale` with true when a form on view was changed after its result was made. A live scoring answers with
 * another result, which settles it; where that does not come (a cell is still being edited), the result is old too.
 */
export function useStaleWatch(
  host: SpreadsheetHost,
  scored: ScoredSheet | null,
  isLive: boolean,
  setStale: (isStale: boolean) => void,
): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = host.onChange((change) => {
      if (!scored || !concerns(change, scored)) return;
      if (!isLive) setStale(true);
      else timer ??= setTimeout(() => setStale(true), LIVE_ANSWER_WITHIN);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [host, scored, isLive, setStale]);
}

/** A change of a cell in one of the forms on view. Where a host cannot say which cells, it may be. */
const concerns = ({ kind, sheetId, range }: SheetChange, { sheetId: shown, forms }: ScoredSheet): boolean =>
  kind === 'cells' &&
  sheetId === shown &&
  forms.some(({ form }) => range === null || (range.bottom >= form.range.top && range.top <= form.range.bottom));

/** Spoken at most this often, in milliseconds: typing down a column must not talk over itself. */
const SPEAK_EVERY = 4000;

/** The same as `announce`, but of quick successions only the first is spoken at once and then the last. */
export function useCalmAnnouncement(announce: (text: string) => void): (text: string) => void {
  const waiting = useRef<{ text: string | null; timer: ReturnType<typeof setTimeout> } | null>(null);
  useEffect(() => () => clearTimeout(waiting.current?.timer), []);
  const [speak] = useState(() => (text: string): void => {
    if (waiting.current) {
      waiting.current.text = text;
      return;
    }
    announce(text);
    const timer = setTimeout(() => {
      const last = waiting.current?.text ?? null;
      waiting.current = null;
      if (last !== null) speak(last);
    }, SPEAK_EVERY);
    waiting.current = { text: null, timer };
  });
  return speak;
}
