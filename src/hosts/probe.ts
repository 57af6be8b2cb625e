/** What a program was found to do, where nobody had told us for certain. Texts for people who maintain this. */
export interface ProbeReport {
  /** As users know it: "Excel". */
  readonly host: string;
  /** The program's own words: "16.0.17928 PC, ExcelApi 1.17". */
  readonly version: string;
  readonly answers: readonly ProbeAnswer[];
  /** The name of the sheet that could not be taken away again; null: nothing is left. */
  readonly leftBehind: string | null;
}

export interface ProbeAnswer {
  /** "null-over-formula" */
  readonly id: string;
  /** One line of Chinese. */
  readonly question: string;
  /** "不改动", with particulars behind it where there are any: "拒绝（GeneralException）". */
  readonly found: string;
  readonly verdict: ProbeVerdict;
  /** What our code can live with; the first is what our stand-in for the program does. Empty: it does not matter. */
  readonly expected: readonly string[];
  /** Why nothing can be said; null for the other verdicts. */
  readonly reason: string | null;
}

export type ProbeVerdict = 'agrees' | 'differs' | 'unknown';
