/** A number that a typed text stands for. */
export interface TypedNumber {
  readonly value: number;
  /** The number format Excel gives a General cell for it; null: stays General. */
  readonly format: string | null;
}

/** What a date without a year is counted from. */
export interface TypingPlace {
  readonly year?: number;
  readonly date1904?: boolean;
}
