/** The part of `Office.context` that says what program this is; missing where there is no Office around the page. */
interface OfficeGlobal {
  readonly context?: {
    readonly diagnostics?: { readonly version?: string; readonly platform?: string };
    readonly requirements?: { isSetSupported(name: string, version: string): boolean };
  };
}

const context = (): OfficeGlobal['context'] =>
  (globalThis as object as { readonly Office?: OfficeGlobal }).Office?.context;

/** Merged areas, without which nothing is read, came with 1.13. */
const ENOUGH = 13;
const NEWEST = 30;

/** The newest requirement set of ExcelApi that this Excel says it has; null where nobody says. */
export function newestExcelApi(): { readonly version: string; readonly isEnough: boolean } | null {
  const requirements = context()?.requirements;
  if (!requirements) return null;
  for (let minor = NEWEST; minor > 0; minor -= 1) {
    const version = `1.${minor}`;
    if (requirements.isSetSupported('ExcelApi', version)) return { version, isEnough: minor >= ENOUGH };
  }
  return { version: '没有', isEnough: false };
}

/** "16.0.17928 PC"; empty where nobody says. */
export function programVersion(): string {
  const { version = '', platform = '' } = context()?.diagnostics ?? {};
  return [version, platform].filter(Boolean).join(' ');
}
