/** The part of `Office.context` that may be missing: a preview page has Excel's client library but no Office around it. */
interface OfficeGlobal {
  readonly context?: {
    readonly requirements?: { isSetSupported(name: string, version: string): boolean };
    readonly partitionKey?: string;
    readonly officeTheme?: { readonly bodyBackgroundColor?: string };
  };
}

const office = (): OfficeGlobal | undefined => (globalThis as { Office?: OfficeGlobal }).Office;

/**
 * Whether this Excel has a requirement set ("1.13"). Without Office's own word the answer is yes: a member that is
 * missing after all answers ApiNotFound, which becomes the problem `unsupported`.
 */
export const supportsExcelApi = (version: string): boolean =>
  office()?.context?.requirements?.isSetSupported('ExcelApi', version) ?? true;

/** Keeps stored settings of one page in different surroundings apart; "" where Office asks for nothing. */
export const partitionKey = (): string => office()?.context?.partitionKey ?? '';

/** The colour around the pane, "#RRGGBB"; undefined where Office does not tell (the web, browsers). */
export const surroundingBackground = (): string | undefined => office()?.context?.officeTheme?.bodyBackgroundColor;
