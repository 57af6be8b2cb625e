import type { BigIntStats } from 'node:fs';
import { statSync } from 'node:fs';

/** What the system knows of a file or folder; null where there is none, and where it cannot be asked: reading says why. */
export function statOf(file: string): BigIntStats | null {
  try {
    return statSync(file, { bigint: true });
  } catch {
    return null;
  }
}
