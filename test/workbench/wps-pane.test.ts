import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import { connectPane } from '../../src/workbench/wps/connect-pane';
import { offerWorkbook } from '../../src/workbench/wps/offer-workbook';
import type { Application } from './wps-program';

interface Page {
  readonly frameElement: object | null;
  readonly Application?: Application;
  readonly wps?: Application;
  /** The person leaves the page. */
  leave(): void;
}

function pageIn(frameElement: object | null): Page {
  const leaving: (() => void)[] = [];
  const page = {
    frameElement,
    addEventListener(name: string, run: () => void) {
      if (name === 'pagehide') leaving.push(run);
    },
    leave: () => leaving.forEach((run) => run()),
  };
  return page;
}

const connect = (page: Page): boolean => connectPane(page as unknown as Window);
const workbook = createWorkbook({ sheets: [{ name: '表', cells: { A1: 1 } }] });
const type = (value: number): void =>
  workbook.write(workbook.activeSheetId, [{ row: 0, column: 0, kind: 'value', value }], 'user');

test('a pane finds WPS where its frame is offered a workbook, and hears no more once it is left', () => {
  const frame = {};
  const withdraw = offerWorkbook(frame as HTMLIFrameElement, { workbook, name: '甲表.xlsx' });
  const page = pageIn(frame);
  expect(connect(page)).toBe(true);
  expect([page.wps === page.Application, page.wps!.ActiveWorkbook.Name]).toEqual([true, '甲表.xlsx']);
  const heard: unknown[] = [];
  page.Application!.ApiEvent.AddApiEventListener('SheetChange', (_, range) => heard.push(range.Value2));
  type(2);
  page.leave();
  type(3);
  expect(heard).toEqual([2]);
  withdraw();
  expect(connect(pageIn(frame))).toBe(false);
});

test.each([
  ['a page by itself', null],
  ['a frame that is offered nothing', {}],
])('%s stays as it is', (_, frame) => {
  const page = pageIn(frame);
  expect([connect(page), page.Application]).toEqual([false, undefined]);
});
