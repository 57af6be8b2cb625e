import type { HostBridge } from './protocol';

/** What a pane says to the page around it, together with the port of a channel. */
export const GREETING = 'jixiao-ziping:connect';

/**
 * The page that owns the workbook answers the task pane in `frame`. Only a page of our own origin, in that frame, is
 * listened to. A pane that is loaded anew greets anew. The returned function ends it.
 */
export function servePane(frame: HTMLIFrameElement, bridge: HostBridge): () => void {
  let port: MessagePort | null = null;
  const greet = (event: MessageEvent<unknown>): void => {
    const isOurPane = event.origin === location.origin && event.source === frame.contentWindow;
    const [theirs] = event.ports;
    if (!isOurPane || event.data !== GREETING || !theirs) return;
    port?.close();
    port = theirs;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') bridge.sendMessageToHost(data);
    };
  };
  bridge.onMessageFromHost = (text) => port?.postMessage(text);
  window.addEventListener('message', greet);
  return () => {
    window.removeEventListener('message', greet);
    port?.close();
    delete bridge.onMessageFromHost;
  };
}
