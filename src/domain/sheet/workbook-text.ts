/** The longest text of ours that a workbook carries: what one cell could hold. */
export const LONGEST_WORKBOOK_TEXT = 32_767;

/**
 * A custom document property holds 255 characters (documented); Excel has been seen to give back only the first 127
 * (office-js issue 4530).
 */
const LONGEST_PART = 120;

/** No text has more parts than this: a part is at most one character short. */
export const MOST_PARTS = Math.ceil(LONGEST_WORKBOOK_TEXT / (LONGEST_PART - 1));

/** The document property of a part, counted from 1. Excel and WPS alike, so that each finds the other's. */
export const partName = (number: number): string => `JXZP_CONFIG_${number}`;

/** A text cut into properties, never through a character of two units. "" has no parts, like no text at all. */
export function textParts(text: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + LONGEST_PART, text.length);
    if (end < text.length && /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(end - 1, end + 1))) end -= 1;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}

/** The text again, from what each property holds (null: is not there); it ends before the first that is missing. */
export function joinParts(valueOf: (name: string) => string | null): string | null {
  const parts: string[] = [];
  for (let number = 1; number <= MOST_PARTS; number += 1) {
    const part = valueOf(partName(number));
    if (part === null) break;
    parts.push(part);
  }
  return parts.length > 0 ? parts.join('') : null;
}
