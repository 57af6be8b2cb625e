/** How many places a text takes in a terminal: a Chinese character takes two. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);

/** Rows of a table as lines of text, its columns below each other. */
export function align(rows: readonly (readonly string[])[]): string[] {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows.map((row) => alignTo(widths, row));
}

/** One row as a line of text, its columns as wide as is said; a longer text pushes the others to the right. */
export const alignTo = (widths: readonly number[], row: readonly string[]): string =>
  row
    .map((text, column) => text + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text))))
    .join('  ')
    .trimEnd();
