import type { HostProblem, HostProblemCode } from '../host';

/** What Excel said when it did not do what a batch asked. */
export interface Refusal {
  /** Excel's own code: "AccessDenied". */
  readonly code: string;
  readonly message: string;
  /** The statement it stopped at, for people who maintain this. */
  readonly statement?: string;
}

// By string: some of these codes are in OfficeExtension.ErrorCodes, some in Excel.ErrorCodes, some in neither.
const MEANING: { readonly [code: string]: HostProblemCode } = {
  InvalidOperationInCellEditMode: 'cell-editing',
  // The article on cell editing names this code, the error table the one above.
  InvalidOperation: 'cell-editing',
  ItemNotFound: 'sheet-gone',
  AccessDenied: 'protected',
  FilteredRangeConflict: 'filtered',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  ApiNotFound: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedOperation: 'unsupported',
  UnsupportedSheet: 'unsupported',
  Timeout: 'timeout',
};

/** Excel's refusal in a thrown error, or null when the error is a bug of ours. */
export function refusalOf(error: unknown): Refusal | null {
  if (typeof error !== 'object' || error === null || !('code' in error) || typeof error.code !== 'string') return null;
  const { message, debugInfo } = error as { message?: string; debugInfo?: { statement?: string } };
  const refusal = { code: error.code, message: message ?? '' };
  return debugInfo?.statement ? { ...refusal, statement: debugInfo.statement } : refusal;
}

export function problemOf({ code, message, statement }: Refusal): HostProblem {
  const detail = [`${code}: ${message}`, statement].filter(Boolean).join('\n');
  return { code: MEANING[code] ?? 'failed', detail };
}
