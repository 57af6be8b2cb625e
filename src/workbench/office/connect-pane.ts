import type { HostBridge } from './protocol';
import { GREETING } from './serve-pane';

interface ClientLibrary {
  readonly OfficeExtension?: { readonly HostBridge: { init(bridge: HostBridge): void } };
}

/**
 * In the pane's page, after the client library and before the task pane: lets the library talk to the page around this
 * one. Messages wait in the channel until that page takes its end, so the order of loading does not matter as long as
 * it listens before this frame runs. False: there is no page around, or no client library.
 */
export function connectPane(): boolean {
  const { OfficeExtension: extension }: ClientLibrary = globalThis as object;
  if (window.parent === window || !extension) return false;
  const { port1, port2 } = new MessageChannel();
  const bridge: HostBridge = { sendMessageToHost: (text) => port1.postMessage(text) };
  extension.HostBridge.init(bridge);
  port1.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') bridge.onMessageFromHost?.(data);
  };
  window.parent.postMessage(GREETING, location.origin, [port2]);
  return true;
}
