/**
 * How the ribbon button and the pane hear of each other: both are pages of one origin, in different runtimes. The
 * button announces what it did; an open pane takes the announcement over and shows it.
 */
const CHANNEL = 'jixiao-ziping';

/** How long the button waits for a pane to answer, in milliseconds. Pages of one machine answer at once. */
const ANSWER_WITHIN = 300;

interface Announcement {
  readonly kind: 'announcement' | 'taken';
  readonly id: string;
}

/** Tells an open pane that the sheet was scored from the ribbon. True when a pane will show it. */
export function announce(): Promise<boolean> {
  if (typeof BroadcastChannel === 'undefined') return Promise.resolve(false);
  const channel = new BroadcastChannel(CHANNEL);
  const id = `${Date.now()}-${Math.random()}`;
  return new Promise((resolve) => {
    const finish = (taken: boolean): void => {
      clearTimeout(timer);
      channel.close();
      resolve(taken);
    };
    const timer = setTimeout(() => finish(false), ANSWER_WITHIN);
    channel.onmessage = ({ data }: MessageEvent<Announcement>) => {
      if (data.kind === 'taken' && data.id === id) finish(true);
    };
    channel.postMessage({ kind: 'announcement', id } satisfies Announcement);
  });
}

/** Calls `listener` for each announcement until the returned function is called. */
export function onAnnouncement(listener: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Announcement>) => {
    if (data.kind !== 'announcement') return;
    channel.postMessage({ kind: 'taken', id: data.id } satisfies Announcement);
    listener();
  };
  return () => channel.close();
}
