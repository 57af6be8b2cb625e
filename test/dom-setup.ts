import { configure } from '@testing-library/dom';

// jsdom has no ResizeObserver; Fluent's MessageBar asks for one.
class NoResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = NoResizeObserver;

// How long a page is waited for: a machine that is busy with other tests is slower, not broken.
configure({ asyncUtilTimeout: 8_000 });
