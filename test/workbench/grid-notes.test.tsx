import { act, cleanup, render, screen } from '@testing-library/react';
import { WorkbookView } from '../../src/workbench/grid/WorkbookView';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';

afterEach(cleanup);

const cell = (a1: string) => document.querySelector<HTMLElement>(`[role=gridcell][id$="-${a1}"]`)!;
const corner = (a1: string) => cell(a1).querySelector('.sheet-note');

test('a cell with a note has a corner mark, its text as description, and tells it when it is the active cell', () => {
  const workbook = createWorkbook({ sheets: [{ name: '表', rows: [['得分'], [9], [8]] }] });
  render(<WorkbookView workbook={workbook} />);
  const { id } = workbook.sheets[0]!;
  expect([cell('A2').title, corner('A2')]).toEqual(['', null]);

  act(() => workbook.writeNotes(id, [{ row: 1, column: 0, text: '比例法：≤15%\n依据：某文' }], 'api'));
  expect(cell('A2').title).toBe('比例法：≤15%\n依据：某文');
  expect(corner('A2')).not.toBeNull();
  expect([cell('A3').title, corner('A3')]).toEqual(['', null]);
  // The mark adds nothing to what the cell says.
  expect(cell('A2').textContent).toBe('9');

  const selectA2 = () => {
    workbook.selection = { top: 1, left: 0, bottom: 1, right: 0 };
  };
  expect(screen.getByRole('status').textContent).not.toContain('批注');
  act(selectA2);
  expect(screen.getByRole('status').textContent).toContain('批注：比例法');

  act(() => workbook.writeNotes(id, [{ row: 1, column: 0, text: null }], 'api'));
  expect([cell('A2').title, corner('A2')]).toEqual(['', null]);
  expect(screen.getByRole('status').textContent).not.toContain('批注');
});
