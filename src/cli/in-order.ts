/**
 * Works on several items at the same time and yields what comes of them in the order of the items, each as soon as all
 * before it have come. No more than `window` are begun and not yet yielded, however slow the reader. `work` must not
 * reject.
 */
export async function* inOrder<Item, Done>(
  items: Iterable<Item>,
  window: number,
  work: (item: Item) => Promise<Done>,
): AsyncGenerator<Done> {
  const begun: Promise<Done>[] = [];
  for (const item of items) {
    begun.push(work(item));
    if (begun.length >= window) yield await begun.shift()!;
  }
  for (const done of begun) yield await done;
}
