/** Prints a text as it is, and waits until it is taken: a slow reader slows us down instead of filling our memory. */
export const print = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });

/**
 * Aborted by Ctrl+C and when nobody reads the output any more: what is begun is finished, nothing more is begun. A
 * second Ctrl+C ends the program at once.
 */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  process.on('SIGINT', () => {
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
  });
  process.stdout.on('error', () => stop.abort());
  return stop.signal;
}
