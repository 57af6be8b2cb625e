import { act, cleanup, render, screen } from '@testing-library/react';
import { WorkbookView } from '../../src/workbench/grid/WorkbookView';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import { addReport } from '../../src/workbench/workbook/report-sheet';

afterEach(cleanup);

const tabs = (): (string | null)[] => screen.getAllByRole('tab').map(({ textContent }) => textContent);
const chosen = (): string | null => screen.getByRole('tab', { selected: true }).textContent;

test('a report that is added gets a tab, and loses it when it is taken away; another sheet is in view then', () => {
  const workbook = createWorkbook({ sheets: [{ name: '自评表', rows: [['得分', 9]] }] });
  render(<WorkbookView workbook={workbook} />);
  let id = '';
  act(() => {
    const added = addReport(workbook, {
      name: '复核意见',
      columns: [{ width: 20 }],
      rows: [{ cells: ['甲项目'] }],
      chart: null,
    });
    id = added.ok ? added.value.id : '';
  });
  expect([tabs(), chosen()]).toEqual([['自评表', '复核意见'], '自评表']);
  act(() => screen.getByRole('tab', { name: '复核意见' }).click());
  expect([chosen(), screen.getAllByText('甲项目').length > 0]).toEqual(['复核意见', true]);
  act(() => void workbook.removeSheet(id));
  expect([tabs(), chosen()]).toEqual([['自评表'], '自评表']);
});
