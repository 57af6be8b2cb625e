import type { WpsEventListener, WpsRange } from './application';
import type { WpsProbeBench } from './probe-bench';

/** Milliseconds: longer than WPS takes to tell, if it tells at all. */
const PATIENCE = 800;

/** When WPS tells that a cell that was empty is written. `around` does the writing, in its own way. */
export async function changeEventOf(
  { application }: WpsProbeBench,
  cell: WpsRange,
  around: (write: () => void) => void = (write) => write(),
): Promise<string> {
  const { ApiEvent: events } = application;
  if (!events) return '不让登记';
  const heard = { times: 0 };
  let tell: () => void = () => undefined;
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const listener: WpsEventListener = () => {
    heard.times += 1;
    tell();
  };
  const isListening = ((): boolean => {
    try {
      return events.AddApiEventListener('SheetChange', listener) !== false;
    } catch {
      return false;
    }
  })();
  if (!isListening) return '不让登记';
  const timer = setTimeout(tell, PATIENCE);
  try {
    around(() => {
      cell.Value2 = 7;
    });
    if (heard.times > 0) return '当场就有';
    await told;
    return heard.times > 0 ? '稍后才有' : '没有';
  } finally {
    clearTimeout(timer);
    events.RemoveApiEventListener('SheetChange', listener);
  }
}
