import { useCallback, useRef, useState } from 'react';
import type { Problem } from '../commands/problem';
import type { ScoredSheet } from '../commands/read-sheet';
import type { Result } from '../domain/result';
import type { CellRef } from '../domain/sheet/cell-ref';
import type { RequestOptions } from '../hosts/host';
import type { Undoable } from './notices';

export interface Idle {
  readonly kind: 'idle';
  readonly notice: string | null;
}

export interface Running {
  readonly kind: 'running';
  /** "正在打分": what is under way. */
  readonly task: string;
  /** 0 to 1; null until the host tells. */
  readonly share: number | null;
  readonly cancelling: boolean;
  readonly cancel: () => void;
  /** What was on view stays there, so that a quick request does not flicker. */
  readonly before: Settled;
}

export interface Done {
  readonly kind: 'done';
  readonly scored: ScoredSheet;
  readonly notice: string;
  /** What an undo would take back; a scoring unless said otherwise. */
  readonly undoable?: Undoable;
  /** It came of an edit and not of a click: it is said quietly. */
  readonly isLive?: true;
}

export interface Failed {
  readonly kind: 'failed';
  readonly problem: Problem;
  readonly retry: () => void;
  readonly scored: ScoredSheet | null;
}

/** What writes scores: the whole sheet, or the computed scores in some cells of one. */
export type Writing =
  | { readonly kind: 'score'; readonly overFills?: true }
  | { readonly kind: 'adopt'; readonly sheetId: string; readonly cells: readonly CellRef[] };

/** The columns were guessed: what they give is on view, nothing is written, and the question waits for an answer. */
export interface Unsure {
  readonly kind: 'unsure';
  readonly problem: Problem;
  /** What was asked for, and is done once a person has agreed. */
  readonly writing: Writing;
  readonly scored: ScoredSheet;
}

/** A bug of ours: the only thing that arrives as an exception. */
export interface Broken {
  readonly kind: 'broken';
  readonly detail: string;
  readonly scored: ScoredSheet | null;
}

export type Settled = Idle | Done | Unsure | Failed | Broken;
export type PaneState = Settled | Running;

/**
 * A request of the user, as the state it ends in. `rename` says what is under way by now, where that is more than one
 * thing.
 */
export type Request = (
  options: RequestOptions,
  rename: (task: string) => void,
) => Promise<Result<Idle | Done | Unsure, Problem>>;

export interface CommandRunner {
  readonly state: PaneState;
  /** Runs a request with progress and cancelling. While one is running, a second is not started. */
  readonly run: (task: string, request: Request) => void;
  /** Runs something small beside it; null when a bug stopped it, which is then on view. */
  readonly attempt: <T>(work: () => Promise<T>) => Promise<T | null>;
  readonly showFailure: (problem: Problem, retry: () => void) => void;
  /** Puts a fresher reading in the place of the result on view. */
  readonly replaceResult: (change: (scored: ScoredSheet) => ScoredSheet) => void;
  /** Puts the result of an edit on view, unless that of another sheet is there. */
  readonly showLive: (scored: ScoredSheet, notice: string) => void;
  /** How many requests have been answered: what a person set aside for the result on view ends with the next one. */
  readonly answers: number;
}

/** Requests as state: the one place where exceptions are caught, and they are shown. */
export function useCommand(): CommandRunner {
  const [state, setState] = useState<PaneState>({ kind: 'idle', notice: null });
  const [answers, setAnswers] = useState(0);
  const busy = useRef(false);

  const attempt = useCallback(async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      setState((before) => ({ kind: 'broken', detail: describeError(error), scored: resultOf(before) }));
      return null;
    }
  }, []);

  const showFailure = useCallback((problem: Problem, retry: () => void) => {
    setState((before) =>
      before.kind === 'running'
        ? before
        : { kind: 'failed', problem, retry, scored: isAboutAnotherSheet(problem) ? null : resultOf(before) },
    );
  }, []);

  const run = useCallback(
    (task: string, request: Request) => {
      async function start(): Promise<void> {
        if (busy.current) return;
        busy.current = true;
        const controller = new AbortController();
        const cancel = (): void => {
          controller.abort();
          setState((now) => (now.kind === 'running' ? { ...now, cancelling: true } : now));
        };
        setState((now) => ({
          kind: 'running',
          task,
          share: null,
          cancelling: false,
          cancel,
          before: now.kind === 'running' ? now.before : now,
        }));
        const onProgress = (share: number): void =>
          setState((now) => (now.kind === 'running' ? { ...now, share } : now));
        const rename = (next: string): void =>
          setState((now) => (now.kind === 'running' ? { ...now, task: next } : now));
        const result = await attempt(() => request({ signal: controller.signal, onProgress }, rename));
        busy.current = false;
        if (result === null) return;
        setAnswers((count) => count + 1);
        setState((before) =>
          result.ok
            ? result.value
            : {
                kind: 'failed',
                problem: result.error,
                retry: () => void start(),
                scored: isAboutAnotherSheet(result.error) ? null : resultOf(before),
              },
        );
      }
      void start();
    },
    [attempt],
  );

  const replaceResult = useCallback((change: (scored: ScoredSheet) => ScoredSheet) => {
    setState((now) => {
      if (now.kind === 'idle' || now.kind === 'running' || !now.scored) return now;
      return { ...now, scored: change(now.scored) };
    });
  }, []);

  const showLive = useCallback((scored: ScoredSheet, notice: string) => {
    setState((now) => {
      const shown = resultOf(now);
      if (now.kind === 'running' || (shown !== null && shown.sheetId !== scored.sheetId)) return now;
      // A question that waits, and a bug to be reported, stay.
      if (now.kind === 'unsure' || now.kind === 'broken') return { ...now, scored };
      return { kind: 'done', scored, notice, isLive: true };
    });
  }, []);

  return { state, run, attempt, showFailure, replaceResult, showLive, answers };
}

/** The result that a state keeps in view; null when there is none. */
export function resultOf(state: PaneState): ScoredSheet | null {
  const settled = state.kind === 'running' ? state.before : state;
  return settled.kind === 'idle' ? null : settled.scored;
}

// The user looks at a sheet that has no result: an older one of another sheet would pass for it.
const isAboutAnotherSheet = ({ code }: Problem): boolean =>
  code === 'empty-sheet' || code === 'no-form' || code === 'sheet-gone';

/** What a maintainer needs to know of an exception. */
export const describeError = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
