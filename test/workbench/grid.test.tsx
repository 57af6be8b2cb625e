import { act, cleanup, createEvent, fireEvent, render, screen, within } from '@testing-library/react';
import * as fc from 'fast-check';
import type { CellRef } from '../../src/domain/sheet/cell-ref';
import { formatCellRange, formatCellRef, parseCellRange, parseCellRef } from '../../src/domain/sheet/cell-ref';
import { createAxis } from '../../src/workbench/grid/axis';
import { fittingText, lineBetween } from '../../src/workbench/grid/cell-look';
import { fillLook } from '../../src/workbench/grid/fill-look';
import { formatHtmlTable, formatTsv, parseTsv } from '../../src/workbench/grid/clipboard';
import { editTextOf } from '../../src/workbench/grid/edit-text';
import {
  boxOf,
  boxesByRow,
  createLayout,
  scrollTo,
  visibleIndexes,
  withRoomToScroll,
} from '../../src/workbench/grid/layout';
import type { Move } from '../../src/workbench/grid/navigation';
import { cellAfter, selectionOf } from '../../src/workbench/grid/navigation';
import { WorkbookView } from '../../src/workbench/grid/WorkbookView';
import type { SheetSpec } from '../../src/workbench/workbook/create-workbook';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import type { Workbook } from '../../src/workbench/workbook/workbook';

/** The form of the tests: a title over everything, a level that spans two rows, a hidden row 5. */
const FORM: SheetSpec = {
  name: '自评表',
  rows: [
    ['项目支出绩效自评表'],
    ['一级指标', '三级指标', '分值', '得分'],
    ['产出指标', '接访次数', 10, 9],
    [undefined, '按时办结率', { value: 0.985, format: '0.0%' }, { formula: '=C3*2' }],
    [undefined, '藏起来的', 5, 5],
    ['效益指标', '满意度', 10, null],
  ],
  merges: ['A1:D1', 'A3:A4'],
  hiddenRows: [4],
};

const ref = (a1: string): CellRef => parseCellRef(a1)!;
const open = (...sheets: SheetSpec[]): Workbook => createWorkbook({ sheets });
const firstSheet = (spec: SheetSpec = FORM) => open(spec).sheets[0]!;
const sheetOf = (workbook: Workbook) => workbook.sheet(workbook.activeSheetId)!;
const valueAt = (workbook: Workbook, a1: string) => sheetOf(workbook).value(ref(a1).row, ref(a1).column);

test.each([
  ['nothing over a plain colour', { color: '#F8CBAD' }, undefined],
  [
    'lines that run up to the right',
    { color: '#F2F2F2', pattern: 'LightUp', patternColor: '#A6A6A6' },
    /^repeating-linear-gradient\(-45deg, #A6A6A6/,
  ],
  ['lines both ways', { color: '#FFFFFF', pattern: 'Grid' }, /0deg, #000000.*90deg, #000000/],
  ['dots', { color: '#DDEBF7', pattern: 'Gray16', patternColor: '#7FB2E5' }, /^radial-gradient\(#7FB2E5/],
  ['nothing for a pattern that is not drawn', { color: '#DDEBF7', pattern: 'LinearGradient' }, undefined],
])('a fill is drawn with %s', (_, fill, image) => {
  const { backgroundColor, backgroundImage } = fillLook(fill);
  expect(backgroundColor).toBe(fill.color);
  if (image) expect(backgroundImage).toMatch(image);
  else expect(backgroundImage).toBeUndefined();
});

describe('an axis', () => {
  test('offset and indexAt are inverse on rows that have a size, whatever is hidden', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 60 }), (sizes) => {
        const axis = createAxis(sizes.length, (index) => sizes[index]!);
        sizes.forEach((size, index) => {
          if (size === 0) return;
          expect(axis.indexAt(axis.offset(index))).toBe(index);
          expect(axis.indexAt(axis.offset(index) + size - 1)).toBe(index);
        });
        expect(axis.total).toBe(sizes.reduce((sum, size) => sum + size, 0));
      }),
    );
  });

  test('next steps over what is hidden and stays at the ends', () => {
    const axis = createAxis(4, (index) => [10, 0, 0, 10][index]!);
    expect([axis.next(0, 1), axis.next(3, -1), axis.next(3, 1), axis.next(0, -1), axis.next(-1, 1)]).toEqual([
      3, 0, 3, 0, 0,
    ]);
  });
});

describe('the layout', () => {
  const view = { left: 0, top: 0, width: 600, height: 400 };
  const long = firstSheet({
    name: 's',
    rows: Array.from({ length: 3000 }, (_, row) => [row]),
    frozen: { rows: 2, columns: 1 },
  });
  const layout = createLayout(long, 0, ref('A1'));
  const height = long.rowHeight(0);

  test('draws what is in view, the frozen rows and the active cell, not the rest', () => {
    const { rows } = visibleIndexes(layout, { ...view, top: 20000 }, ref('A500'));
    expect(rows.slice(0, 3)).toEqual([0, 1, 499]);
    expect(rows.length).toBeLessThan(50);
    expect(layout.rows.offset(rows[3]!)).toBeLessThanOrEqual(20000);
  });

  test.each([
    ['A1', 5000, 5000], // frozen: always in view
    ['A1000', 0, 1000 * height - view.height],
    ['A10', 5000, 7 * height], // just below the two frozen rows
    ['A10', 100, 100],
  ])('brings %s into view from %d', (cell, from, top) => {
    const range = parseCellRange(cell)!;
    expect(scrollTo(layout, { ...view, top: from }, range).top).toBe(top);
  });

  test('a merge that begins above the view is drawn once, in the row it begins in', () => {
    const sheet = firstSheet({ name: 's', rows: [['甲']], merges: ['A1:B900'] });
    const boxes = boxesByRow(sheet, [700, 701], [0, 1, 2]);
    expect([...boxes].map(([row, ranges]) => [row, ...ranges.map(formatCellRange)])).toEqual([
      [0, 'A1:B900'],
      [700, 'C701'],
      [701, 'C702'],
    ]);
  });

  test('a merge over a hidden row is as tall as what is seen of it', () => {
    const sheet = firstSheet();
    const size = (range: string) => boxOf(createLayout(sheet, 0, ref('A1')), parseCellRange(range)!).height;
    expect(size('A4:A6')).toBe(size('A4') + size('A6'));
  });

  test('frozen panes that fill a narrow screen are let go', () => {
    expect(withRoomToScroll(layout, 600, 400).frozen).toEqual({ rows: 2, columns: 1 });
    expect(withRoomToScroll(layout, 90, 400).frozen).toEqual({ rows: 2, columns: 0 });
  });

  test('a whole column with a format does not make a page of a million rows', () => {
    const sheet = firstSheet({ name: 's', cells: { A1: 1, A1048576: { fill: '#FFFFFF' } } });
    expect(createLayout(sheet, 0, ref('A1')).rows.count).toBeLessThan(500);
  });

  test('rows without a height of their own grow with their wrapped texts, as in Excel', () => {
    const text = '因办理群众来信来访事项较多，部分事项跨年度办结，导致按期办结率低于年度指标值';
    const sheet = firstSheet({
      name: 's',
      cells: { A1: { value: text, wrap: true }, A2: text, A3: { value: text, wrap: true } },
      rowHeights: { 2: 30 },
    });
    const { rows } = createLayout(sheet, 0, ref('A1'));
    expect(rows.size(0)).toBeGreaterThan(100);
    expect([rows.size(1), rows.size(2)]).toEqual([sheet.rowHeight(1), 40]);
  });
});

describe('moving', () => {
  const sheet = firstSheet();
  const after = (from: string, move: Move, page = 3 * sheet.rowHeight(0)) =>
    formatCellRef(cellAfter(sheet, createLayout(sheet, 0, ref('A1')), ref(from), move, page));
  const next = (direction: 'up' | 'down' | 'left' | 'right'): Move => ({ to: 'next', direction });
  const edge = (direction: 'up' | 'down' | 'left' | 'right'): Move => ({ to: 'edge', direction });

  test.each<[string, Move, string]>([
    ['B2', next('down'), 'B3'],
    ['B2', next('up'), 'B1'], // inside the merged title: the column is not lost
    ['B1', next('down'), 'B2'],
    ['B1', next('up'), 'B1'],
    ['C1', next('right'), 'E1'], // a merge is one step
    ['A3', next('down'), 'A6'], // over the rest of the merge and the hidden row
    ['B6', next('up'), 'B4'],
    ['A2', next('left'), 'A2'],
    ['B2', edge('down'), 'B6'],
    ['C6', edge('up'), 'C1'],
    ['D4', edge('down'), 'D6'],
    ['D6', edge('down'), 'D6'],
    ['A2', edge('right'), 'D2'],
    ['D6', edge('left'), 'C6'],
    ['C4', { to: 'row-start' }, 'A4'],
    ['A6', { to: 'row-end' }, 'C6'],
    ['C4', { to: 'sheet-start' }, 'A1'],
    ['A1', { to: 'sheet-end' }, 'D6'],
    ['B2', { to: 'page', direction: 'down' }, 'B6'],
    ['B6', { to: 'page', direction: 'up' }, 'B2'],
    ['B2', { to: 'page', direction: 'up' }, 'B1'],
  ])('from %s by %j to %s', (from, move, to) => {
    expect(after(from, move)).toBe(to);
  });

  test.each([
    ['B2', 'C3', 'B2:C3'],
    ['B1', 'B1', 'A1:D1'],
    ['A4', 'B6', 'A3:B6'],
    ['D6', 'B1', 'A1:D6'],
  ])('a selection from %s to %s is %s: no merge is cut', (active, corner, range) => {
    expect(formatCellRange(selectionOf(sheet, { active: ref(active), corner: ref(corner) }))).toBe(range);
  });
});

describe('the clipboard', () => {
  test.each([
    [
      '甲\t10\r\n乙\t9\r\n',
      [
        ['甲', '10'],
        ['乙', '9'],
      ],
    ],
    ['甲\n乙', [['甲'], ['乙']]],
    ['"两\n行"\t1', [['两\n行', '1']]],
    ['"说""好"""', [['说"好"']]],
    ['"甲"乙\t"丙', [['"甲"乙', '"丙']]],
    ['\t\r\n', [['', '']]],
    ['', [['']]],
  ])('reads %j', (text, cells) => {
    expect(parseTsv(text)).toEqual(cells);
  });

  test('every table survives being copied and pasted', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '1', '"', '\t', '\n', ' ', "'", '=') });
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (cells) => {
        expect(parseTsv(formatTsv(cells))).toEqual(cells);
      }),
    );
  });

  test('a huge cell without its closing quote is read in one go', () => {
    expect(parseTsv(`"${'甲""'.repeat(200_000)}`)[0]).toHaveLength(1);
  });

  test('HTML is text, never markup', () => {
    expect(formatHtmlTable([['<b>&"', '两\n行']])).toBe(
      '<table><tr><td>&lt;b&gt;&amp;&quot;</td><td>两<br>行</td></tr></table>',
    );
  });
});

describe('what a cell shows', () => {
  const cellOf = (spec: NonNullable<SheetSpec['cells']>[string]) =>
    firstSheet({ name: 's', cells: { A1: spec, B1: 3 } }).cell(0, 0);

  test.each<[NonNullable<SheetSpec['cells']>[string], string]>([
    [{ value: 0.985, format: '0.0%' }, '98.5%'],
    [{ value: 0.29, format: '0%' }, '29%'],
    [{ value: 45052, format: 'yyyy"年"m"月"d"日"' }, '2023年5月6日'],
    [0.1 + 0.2, '0.3'],
    [{ value: 1234.5, format: '#,##0.00' }, '1234.5'],
    ['≥95%', '≥95%'],
    [true, 'TRUE'],
    [{ formula: '=B1*2' }, '=B1*2'],
  ])('%j is opened for editing as %s', (spec, text) => {
    expect(editTextOf(cellOf(spec))).toBe(text);
  });

  test.each([
    [123456789012, 60, /^#+$/],
    [12345, 60, /^12345$/],
    ['一个很长很长很长的文字', 20, /^一个/],
  ])('%s in %d pixels: a number is never cut', (value, width, shown) => {
    expect(fittingText(cellOf(value), width)).toMatch(shown);
  });

  test('of two borders between neighbours the heavier is drawn', () => {
    const thin = { style: 'thin', color: '#111111' };
    const medium = { style: 'medium', color: '#222222' };
    expect([
      lineBetween(thin, medium),
      lineBetween(medium, thin),
      lineBetween(null, thin),
      lineBetween(null, null),
    ]).toEqual(['2px solid #222222', '2px solid #222222', '1px solid #111111', null]);
  });
});

describe('the sheet on the page', () => {
  afterEach(cleanup);

  const show = (...sheets: SheetSpec[]) => {
    const workbook = open(...(sheets.length > 0 ? sheets : [FORM]));
    const view = render(<WorkbookView workbook={workbook} />);
    return { workbook, ...view };
  };
  const cell = (a1: string) => document.querySelector<HTMLElement>(`[role=gridcell][id$="-${a1}"]`)!;
  const input = () => document.querySelector('textarea')!;
  const tab = (name: string) => screen.getByText(name, { selector: '[role=tab]' });
  const click = (a1: string) => fireEvent.mouseDown(cell(a1), { button: 0 });
  const press = (key: string, modifiers: object = {}) => fireEvent.keyDown(input(), { key, ...modifiers });
  /** A typed text arrives in the box in place of what is selected in it. */
  const type = (text: string) => fireEvent.input(input(), { target: { value: text } });
  const selected = (workbook: Workbook) => formatCellRange(workbook.selection);
  const clipboard = (text = '') => {
    const data = new Map([['text/plain', text]]);
    return {
      getData: (type: string) => data.get(type) ?? '',
      setData: (type: string, value: string) => data.set(type, value),
    };
  };

  test('is a grid with rows, columns, merges and texts as displayed', () => {
    show();
    expect(screen.getByRole('grid', { name: '工作表 自评表' })).toBeTruthy();
    const merged = screen.getByRole('gridcell', { name: '产出指标' });
    expect(
      [merged.ariaRowSpan, merged.getAttribute('aria-rowspan'), merged.getAttribute('aria-colindex')].slice(1),
    ).toEqual(['2', '1']);
    expect(
      screen.getByText('98.5%', { selector: '[role=gridcell] *' }).closest('[role=row]')!.getAttribute('aria-rowindex'),
    ).toBe('4');
    expect(screen.queryByText('藏起来的')).toBeNull();
    expect(cell('B4').textContent).toBe('按时办结率');
    expect(cell('A4')).toBeNull();
  });

  test('typing and Enter write once and go down; the blur that follows writes nothing', () => {
    const { workbook } = show();
    click('D6');
    type('8.5');
    press('Enter');
    expect([valueAt(workbook, 'D6'), selected(workbook)]).toEqual([8.5, 'D7']);
    act(() => void workbook.undo());
    fireEvent.blur(input());
    expect([valueAt(workbook, 'D6'), workbook.canUndo]).toEqual([null, false]);
  });

  test('what is typed is read as Excel reads it, and formulas follow', () => {
    const { workbook } = show();
    click('C3');
    type('50%');
    press('Tab');
    expect([valueAt(workbook, 'C3'), cell('C3').textContent, cell('D4').textContent, selected(workbook)]).toEqual([
      0.5,
      '50%',
      '1',
      'D3',
    ]);
  });

  test('an input method composes into the cell; its Enter is not ours', () => {
    const { workbook } = show();
    click('B6');
    fireEvent.compositionStart(input());
    type('qun zhong');
    press('Enter', { isComposing: true });
    press('Process', { keyCode: 229 });
    expect(selected(workbook)).toBe('B6');
    type('群众');
    fireEvent.compositionEnd(input(), { data: '群众' });
    press('Enter');
    expect([valueAt(workbook, 'B6'), selected(workbook)]).toEqual(['群众', 'B7']);
  });

  test('a composition taken back leaves the cell as it was', () => {
    const { workbook } = show();
    click('B6');
    fireEvent.compositionStart(input());
    type('');
    fireEvent.compositionEnd(input(), { data: '' });
    press('Enter');
    expect([valueAt(workbook, 'B6'), workbook.canUndo]).toEqual(['满意度', false]);
  });

  test.each<[string, () => void, string | number | null]>([
    ['F2 opens what is there', () => press('F2'), '满意度！'],
    ['a double click opens what is there', () => fireEvent.doubleClick(cell('B6')), '满意度！'],
    ['Backspace opens an empty cell', () => press('Backspace'), '！'],
  ])('%s', (_, begin, result) => {
    const { workbook } = show();
    click('B6');
    begin();
    type(`${input().value}！`);
    press('Enter');
    expect(valueAt(workbook, 'B6')).toBe(result);
  });

  test('Esc gives up, an edit that changes nothing writes nothing', () => {
    const { workbook } = show();
    click('B6');
    press('F2');
    type('别的');
    press('Escape');
    press('F2');
    press('Enter');
    expect([valueAt(workbook, 'B6'), workbook.canUndo]).toEqual(['满意度', false]);
  });

  test('a click elsewhere, or leaving the grid, keeps what was typed', () => {
    const { workbook } = show();
    click('D6');
    type('7');
    click('C6');
    type('8');
    fireEvent.blur(input());
    expect([valueAt(workbook, 'D6'), valueAt(workbook, 'C6')]).toEqual([7, 8]);
  });

  test('arrows leave a cell that is typed into, and stay in one that is opened', () => {
    const { workbook } = show();
    click('C6');
    type('3');
    press('ArrowRight');
    expect(selected(workbook)).toBe('D6');
    press('F2');
    press('ArrowLeft');
    expect(selected(workbook)).toBe('D6');
  });

  test('mouse, shift and dragging select; Delete empties in one step; Ctrl+Z and Ctrl+Y go back and forth', () => {
    const { workbook } = show();
    click('C3');
    fireEvent.mouseMove(cell('D4'), { buttons: 1 });
    expect(selected(workbook)).toBe('C3:D4');
    fireEvent.mouseDown(cell('D6'), { button: 0, shiftKey: true });
    expect(selected(workbook)).toBe('C3:D6');
    expect(cell('C4').getAttribute('aria-selected')).toBe('true');
    press('Delete');
    expect([valueAt(workbook, 'C3'), valueAt(workbook, 'D4'), valueAt(workbook, 'B3')]).toEqual([
      null,
      null,
      '接访次数',
    ]);
    press('z', { ctrlKey: true });
    expect([valueAt(workbook, 'C3'), valueAt(workbook, 'D3'), workbook.canUndo]).toEqual([10, 9, false]);
    press('y', { ctrlKey: true });
    expect(valueAt(workbook, 'C3')).toBeNull();
  });

  test('row numbers, column letters and the corner select whole rows, columns and the sheet', () => {
    const { workbook } = show();
    fireEvent.mouseDown(screen.getByText('3', { selector: '[role=rowheader]' }), { button: 0 });
    expect([workbook.selection.left, workbook.selection.right > 20, workbook.selection.top]).toEqual([0, true, 2]);
    fireEvent.mouseDown(screen.getByText('C', { selector: '[role=columnheader]' }), { button: 0 });
    expect([workbook.selection.bottom > 50, workbook.selection.top]).toEqual([true, 0]);
    press('a', { ctrlKey: true });
    expect(selected(workbook)).toBe('A1:D6');
  });

  test('copies as text and table, and pastes its own copy exactly: the text 007 stays text', () => {
    const { workbook } = show({ name: 's', cells: { A1: '007', B1: { value: 0.98512, format: '0.0%' } } });
    click('A1');
    fireEvent.mouseDown(cell('B1'), { shiftKey: true, button: 0 });
    const data = clipboard();
    fireEvent.copy(input(), { clipboardData: data });
    expect([data.getData('text/plain'), data.getData('text/html')]).toEqual([
      '007\t98.5%\r\n',
      '<table><tr><td>007</td><td>98.5%</td></tr></table>',
    ]);
    click('A3');
    fireEvent.paste(input(), { clipboardData: clipboard('007\t98.5%\n') });
    expect([valueAt(workbook, 'A3'), valueAt(workbook, 'B3'), cell('B3').textContent]).toEqual([
      '007',
      0.98512,
      '98.5%',
    ]);
    click('A4');
    fireEvent.paste(input(), { clipboardData: clipboard('007\t98.5%\t新') });
    expect([valueAt(workbook, 'A4'), valueAt(workbook, 'B4')]).toEqual([7, 0.985]);
  });

  test('one copied cell fills the selection; covered cells of a merge are passed over', () => {
    const { workbook } = show();
    click('A2');
    fireEvent.mouseDown(cell('B6'), { shiftKey: true, button: 0 });
    fireEvent.paste(input(), { clipboardData: clipboard('甲') });
    expect(['A2', 'A3', 'A4', 'B4', 'B6', 'C3'].map((a1) => valueAt(workbook, a1))).toEqual([
      '甲',
      '甲',
      null,
      '甲',
      '甲',
      10,
    ]);
  });

  test('cut takes away what it copied', () => {
    const { workbook } = show();
    click('B6');
    const data = clipboard();
    fireEvent.cut(input(), { clipboardData: data });
    expect([data.getData('text/plain'), valueAt(workbook, 'B6')]).toEqual(['满意度\r\n', null]);
  });

  test('a locked cell of a protected sheet refuses every way to change it, and says so', () => {
    const { workbook } = show({
      name: '保护',
      cells: { A1: '锁定', B1: { value: '可改', locked: false } },
      protected: true,
    });
    const status = document.querySelector('[role=status]')!;
    const notice = 'A1 不能修改';
    click('A1');
    for (const attempt of [
      () => press('x'),
      () => press('F2'),
      () => press('Delete'),
      () => fireEvent.paste(input(), { clipboardData: clipboard('新') }),
      () => fireEvent.doubleClick(cell('A1')),
    ]) {
      click('A1');
      expect(status.textContent).not.toContain(notice);
      attempt();
      expect(status.textContent).toContain(notice);
    }
    expect([valueAt(workbook, 'A1'), input().readOnly, cell('A1').getAttribute('aria-readonly')]).toEqual([
      '锁定',
      true,
      'true',
    ]);
    click('B1');
    type('新的');
    press('Enter');
    expect(valueAt(workbook, 'B1')).toBe('新的');
  });

  test('a selection made elsewhere becomes the active cell and comes into view, again and again', () => {
    const { workbook } = show();
    const scroller = document.querySelector('.sheet')!;
    for (let time = 0; time < 2; time += 1) {
      act(() => {
        workbook.selection = parseCellRange('B400')!;
      });
      expect(input().getAttribute('aria-activedescendant')).toBe(cell('B400').id);
      expect(scroller.scrollTop).toBeGreaterThan(6000);
      scroller.scrollTop = 0;
    }
  });

  test('the active cell is told: its address, formula and result', () => {
    show();
    click('D4');
    expect(document.querySelector('[role=status]')!.textContent).toBe('D4=C3*2 → 20');
    expect(input().value).toBe('=C3*2');
    click('C4');
    expect(document.querySelector('[role=status]')!.textContent).toBe('C498.5%');
  });

  test('sheets are tabs: by click and by arrows; hidden sheets have none', () => {
    const { workbook } = show(FORM, { name: '说明', cells: { A1: '填表说明' } }, { name: '藏', visible: false });
    const tabs = document.querySelector<HTMLElement>('[role=tablist]')!;
    expect(
      within(tabs)
        .getAllByRole('tab')
        .map(({ textContent }) => textContent),
    ).toEqual(['自评表', '说明']);
    fireEvent.click(tab('说明'));
    expect(screen.getByText('填表说明', { selector: '[role=gridcell] *' })).toBeTruthy();
    fireEvent.keyDown(tab('说明'), { key: 'ArrowRight' });
    expect(sheetOf(workbook).name).toBe('自评表');
    expect(document.activeElement).toBe(tab('自评表'));
  });

  test('undo brings the sheet into view that it changes', () => {
    const { workbook } = show(FORM, { name: '说明' });
    click('B6');
    press('Delete');
    fireEvent.click(tab('说明'));
    press('z', { ctrlKey: true });
    expect([sheetOf(workbook).name, cell('B6').textContent]).toEqual(['自评表', '满意度']);
  });

  test('another file shows nothing of the one before, not even an edit begun', () => {
    const { rerender } = show();
    click('B6');
    type('写了一半');
    rerender(<WorkbookView workbook={open({ name: '自评表', cells: { B6: '另一个文件' } })} />);
    expect([cell('B6').textContent, input().value]).toEqual(['另一个文件', '']);
  });

  test('changes by the task pane are drawn at once', () => {
    const { workbook } = show();
    act(() =>
      workbook.write(
        sheetOf(workbook).id,
        [
          { ...ref('D6'), kind: 'value', value: 4 },
          { ...ref('D6'), kind: 'fill', fill: { color: '#FFC7CE' } },
        ],
        'api',
      ),
    );
    expect([cell('D6').textContent, cell('D6').style.backgroundColor]).toEqual(['4', 'rgb(255, 199, 206)']);
  });

  test('Tab leaves the grid after Esc, and only then', () => {
    const { workbook } = show();
    click('B2');
    const isTaken = (key: string) => {
      const event = createEvent.keyDown(input(), { key });
      fireEvent(input(), event);
      return event.defaultPrevented;
    };
    expect([isTaken('Tab'), selected(workbook)]).toEqual([true, 'C2']);
    expect([isTaken('Escape'), isTaken('Tab'), selected(workbook)]).toEqual([true, false, 'C2']);
  });
});
