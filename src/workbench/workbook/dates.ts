const DAY = 86_400_000;
// 1900 counts a 29 February that never was: before it the epoch is one day later (Lotus 1-2-3, kept by Excel).
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** Days from the 1900 system to the 1904 one. */
export const DAYS_TO_1904 = 1462;

/** "2023-01-05" or "2023-01-05T10:30:00Z" of a cell of type "d" → its serial number; null when it is no such date. */
export function serialOfIso(text: string, date1904: boolean): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number((part as string | undefined) ?? 0));
  const time = Date.UTC(year!, month! - 1, day) + (hour * 3600 + minute * 60 + second) * 1000;
  const serial = (time - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
  return !date1904 && serial < 61 ? serial - 1 : serial;
}
