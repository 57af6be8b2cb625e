import { isInside, parseCellRange } from '../../domain/sheet/cell-ref';
import type { ExcelProbeBench, OwnCells } from './probe-bench';

/** Milliseconds: Excel tells soon after it has answered, if at all. */
const PATIENCE = 800;

/** Whose doing Excel says a change of ours is, when it tells that the first of our cells has changed. */
export async function eventSourcesOf({ ask, at }: ExcelProbeBench, change: (cells: OwnCells) => void): Promise<string> {
  let tell: (source: string) => void = () => undefined;
  const told = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const end = await listen((event) => {
    // Known since ExcelApi 1.14.
    const source: string | undefined = event.triggerSource;
    const range = parseCellRange(event.address);
    if (range && isInside(at(0, 0), range)) tell(source ? source : '没有说');
  });
  const timer = setTimeout(() => tell('没有事件'), PATIENCE);
  try {
    await ask((cells) => {
      change(cells);
      return () => null;
    });
    return await told;
  } finally {
    clearTimeout(timer);
    await end();
  }
}

/** Listens to all sheets until the returned function is called. */
async function listen(listener: (event: Excel.WorksheetChangedEventArgs) => void): Promise<() => Promise<void>> {
  const registered = await Excel.run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add((event) => {
      listener(event);
      return Promise.resolve();
    });
    await context.sync();
    return { context, result };
  });
  return () =>
    Excel.run(registered.context, async (context) => {
      registered.result.remove();
      await context.sync();
    });
}
