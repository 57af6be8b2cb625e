import type { Problem } from '../../commands/problem';
import type { ProgramProbe } from '../../commands/probe-program';
import type { Result } from '../../domain/result';
import type { ProbeOptions } from '../../hosts/host';

/** What the page 关于 can ask for. */
export interface AboutRequests {
  /** "Excel", "WPS" or "预览". */
  readonly program: string;
  /** Null where nothing of the program is in doubt. */
  readonly selfTest: SelfTestRequests | null;
}

export interface SelfTestRequests {
  /** Whether the program's own undo can be tried, too. */
  readonly canTryUndo: boolean;
  /** null: a bug, which is on view elsewhere. */
  readonly run: (options: ProbeOptions) => Promise<Result<ProgramProbe, Problem> | null>;
  readonly announce: (text: string) => void;
}
