/*
 * What our code, React and Fluent call that Chrome 69 lacks, taken as the oldest engine of WPS 2019; the builds of WPS 12
 * that were seen have Chrome 104 and lack nothing. Found by running the package in Chromium with all that came after
 * Chrome 69 taken away, and each of these alone (test/browser/wps.browser.ts): globalThis, fromEntries, matchAll, WeakRef
 * and at stop a scoring; allSettled and text are called on ways that the test does not go. The syntax needs nothing: it is
 * ES2019, which Chrome 66 reads. Imported first.
 */

/** Chrome 71. */
define(window, 'globalThis', window);

/** Chrome 73. */
define(Object, 'fromEntries', (entries: Iterable<readonly [string, unknown]>) => {
  const object: Record<string, unknown> = {};
  for (const [key, value] of entries) object[key] = value;
  return object;
});

/** Chrome 73. */
define(String.prototype, 'matchAll', function* (this: string, pattern: RegExp) {
  const own = new RegExp(pattern);
  own.lastIndex = pattern.lastIndex;
  for (let match = own.exec(this); match; match = own.exec(this)) {
    if (match[0] === '') own.lastIndex += 1;
    yield match;
  }
});

/** Chrome 76: asked for when an animation ends. */
define(Promise, 'allSettled', (promises: Iterable<unknown>) =>
  Promise.all(
    Array.from(promises, (promise) =>
      Promise.resolve(promise).then(
        (value: unknown) => ({ status: 'fulfilled', value }),
        (reason: unknown) => ({ status: 'rejected', reason }),
      ),
    ),
  ),
);

/** Chrome 76: a standard chosen as a file. */
define(Blob.prototype, 'text', function (this: Blob) {
  return new Response(this).text();
});

/** Chrome 84. Fluent keeps the elements that have the focus; until the pane is closed it may keep them longer. */
define(
  window,
  'WeakRef',
  class {
    readonly #target: object;
    constructor(target: object) {
      this.#target = target;
    }
    deref(): object {
      return this.#target;
    }
  },
);

/** Chrome 92. */
define(Array.prototype, 'at', function (this: readonly unknown[], index: number) {
  return this[index < 0 ? this.length + index : index];
});

function define(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}
