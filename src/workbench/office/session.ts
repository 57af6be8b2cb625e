import type { Workbook } from '../workbook/workbook';
import type { Thing } from './members';
import type { Quirks } from './quirks';

/** What all members may need: the workbook, how Excel behaves, and what the client asked to be told or to keep. */
export interface Session {
  readonly workbook: Workbook;
  readonly quirks: Quirks;
  /** Whether this host has a requirement set of ExcelApi: "1.13". */
  supports(version: string): boolean;
  /** The file can only be read: Protected View, marked final. */
  readonly isReadOnly: boolean;
  /** Objects that outlive their request, by the name given to the client. */
  readonly references: Map<string, Thing>;
  /** Events asked for: "10:Workbook" is event type 10 of all worksheets. */
  readonly registrations: Set<string>;
}
