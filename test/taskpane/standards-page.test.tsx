import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { formatStandard } from '../../src/domain/scoring/standard-text';
import type { Standard } from '../../src/domain/scoring/standard';
import { NATIONAL, STANDARDS } from '../../src/domain/scoring/standards';
import type { MemoryHost } from '../../src/hosts/memory';
import { createMemoryHost } from '../../src/hosts/memory';
import { zizhou } from '../sheets/zizhou';
import {
  box,
  button,
  choice,
  choose,
  chosen,
  click,
  open,
  openOn,
  prepare,
  score,
  section,
  spoken,
  tab,
  told,
  type,
} from './open-pane';

// The page 评分标准: looking, choosing, writing one's own, trying it on the sheet. The 子洲 form's row 11 is ≤15% with 17%,
// row 13 is ≤3天 with 6天, both of 10 points.

prepare();

async function openPage(): Promise<void> {
  fireEvent.click(tab('评分标准'));
  await screen.findByRole('heading', { name: '在当前表上会怎样' });
}
const look = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('radio', { name }));
const effect = (): string => section('在当前表上会怎样').textContent;
const shown = async (words: RegExp): Promise<void> => waitFor(() => expect(effect()).toMatch(words));
const heading = (): string | null => screen.getByRole('heading', { level: 2, name: /./ }).textContent;

/** Makes a copy of the national standard and waits for its form. */
async function copyNational(): Promise<void> {
  look(/^国家办法/);
  click('复制并修改');
  await screen.findByRole('heading', { name: '修改“国家办法（比例法）（副本）”' });
}

describe('the tabs', () => {
  test('the pages are one stop for Tab; arrow keys go between them', async () => {
    open();
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
      '打分',
      '复核',
      '评分标准',
      '关于',
    ]);
    tab('打分').focus();
    fireEvent.keyDown(tab('打分'), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(tab('复核'));
    fireEvent.keyDown(tab('复核'), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(tab('评分标准'));
    expect(tab('评分标准').getAttribute('aria-selected')).toBe('true');
    expect(document.getElementById('panel-scoring')!.hidden).toBe(true);
    await screen.findByRole('heading', { name: '在当前表上会怎样' });
    fireEvent.keyDown(tab('评分标准'), { key: 'End' });
    fireEvent.keyDown(tab('关于'), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(tab('打分'));
    expect(document.getElementById('panel-standards')!.hidden).toBe(true);
  });

  test('the name of the standard leads to the page, 给本表打分 back to the result', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: /^评分标准：/ }));
    expect(document.activeElement).toBe(tab('评分标准'));
    await screen.findByRole('heading', { name: '在当前表上会怎样' });
    await score();
    expect(tab('打分').getAttribute('aria-selected')).toBe('true');
  });
});

describe('looking', () => {
  test('every built-in standard is there, the one in force marked, each told in words with its source', async () => {
    open();
    await openPage();
    expect(screen.getAllByRole('radio')).toHaveLength(STANDARDS.length);
    expect(screen.getByRole('radio', { name: '国家办法（比例法） 正在使用' })).toHaveProperty('checked', true);
    expect(button('正在使用').getAttribute('aria-disabled')).toBe('true');
    look('达标法');
    expect(heading()).toBe('达标法');
    const clauses = screen.getAllByRole('term').map((term) => [term.textContent, term.nextSibling!.textContent]);
    expect(Object.fromEntries(clauses)).toMatchObject({
      出处: '地方通行做法：达标得满分，未达标不得分',
      反向未达标: '达标法：未达标得 0 分',
    });
    expect(screen.queryByRole('button', { name: '修改' })).toBeNull();
    expect(screen.queryByRole('button', { name: '删除' })).toBeNull();
  });

  test('what it would do to the sheet is shown row by row, and nothing is written or chosen', async () => {
    const host = open();
    const before = host.cells();
    await openPage();
    await shown(/总分 93\.82（优），没有变化；各行得分也没有变化。/);
    look(/^一体化系统/);
    await shown(/总分 93\.82（优） → 88\.67（良）；2 行会变，6 行不变。/);
    const rows = within(section('在当前表上会怎样')).getAllByRole('listitem');
    expect(rows.map(({ textContent }) => /现在 .*? → 将来 [\d.]+/.exec(textContent)?.[0])).toEqual([
      '现在 8.82 → 将来 8.67',
      '现在 5 → 将来 0',
    ]);
    fireEvent.click(within(rows[0]!).getByRole('button', { name: '跳到 H11 单元格' }));
    await waitFor(() => expect(host.selected).toEqual({ sheetId: '1', cell: { row: 10, column: 7 } }));
    expect(host.cells()).toEqual(before);
    expect(screen.getByRole('radio', { name: /正在使用/ })).toBe(screen.getByRole('radio', { name: /^国家办法/ }));
  });

  test('a person’s score that would be kept is told', async () => {
    open([zizhou('published')]);
    await openPage();
    look(/^一体化系统/);
    await shown(/现在 8\.82 → 将来 8\.67（表中填的 5 会保留）/);
  });

  test('a sheet without a form says so; 重新读取当前表 looks again', async () => {
    const host = open([{ name: '说明', rows: [['填表说明']] }, zizhou()]);
    await openPage();
    await shown(/没有可以试算的表：.*没有找到指标表/);
    act(() => host.activate('2'));
    click('重新读取当前表');
    await shown(/总分 93\.82/);
  });
});

describe('选用', () => {
  test('is in force from the next scoring on, and says that nothing was written', async () => {
    const host = open();
    await openPage();
    look(/^一体化系统/);
    click('选用');
    await told(/^已选用“一体化系统（超幅法）”，表里还没有改动/);
    expect(host.cell('H11').value).toBeNull();
    fireEvent.click(tab('打分'));
    expect(screen.getByText(/“一体化系统（超幅法）”/, { selector: 'p button' })).toBeTruthy();
    await score();
    expect([host.cell('H11').value, host.cell('H13').value]).toEqual([8.67, 0]);
  });

  test('a result on view is read by it at once, and not written', async () => {
    const host = open();
    await score();
    const before = host.cells();
    await openPage();
    look('达标法');
    click('选用');
    await waitFor(() => expect(spoken()).toContain('已改用“达标法”，下面是按它核对的结果，没有写入任何内容。'));
    fireEvent.click(tab('打分'));
    expect(section('未达标').textContent).toMatch(/8\.82 \/ 10 分（按规则 0）/);
    expect(host.cells()).toEqual(before);
  });
});

describe('复制并修改', () => {
  test('a rule shows its own parameters only, and the preview follows every sound edit', async () => {
    open();
    await openPage();
    await copyNational();
    expect(screen.queryByRole('textbox', { name: '扣' })).toBeNull();
    choose('反向算法', '扣分法');
    await shown(/现在 8\.82 → 将来 8；|现在 8\.82 → 将来 8/);
    type('扣', '0.1');
    await shown(/现在 8\.82 → 将来 9\.8/);
    choose('反向算法', '达标法');
    await shown(/现在 8\.82 → 将来 0/);
    expect(screen.queryByRole('textbox', { name: '扣' })).toBeNull();
  });

  test('what is wrong is told at its field, and cannot be saved until it is right', async () => {
    open();
    await openPage();
    await copyNational();
    type('得分保留小数', '两');
    const field = box('得分保留小数');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby')!)!.textContent).toContain('现在是“两”');
    expect(field.value).toBe('两');
    expect(button('保存').getAttribute('aria-disabled')).toBe('true');
    expect(effect()).toContain('标准里还有要改的地方');
    button('看第一处').click();
    expect(document.activeElement).toBe(field);
    type('得分保留小数', '1');
    expect(field.getAttribute('aria-invalid')).toBeNull();
    await shown(/现在 8\.82 → 将来 8\.8/);
    expect(button('保存').getAttribute('aria-disabled')).toBeNull();
  });

  test('saved, it is one’s own: looked at, chosen, changed again, deleted after one question', async () => {
    const host = open();
    await openPage();
    await copyNational();
    type('名称', '本县办法');
    choose('反向算法', '超幅法');
    click('保存');
    await told('已保存“本县办法”。');
    expect(heading()).toBe('本县办法');
    expect(document.activeElement).toBe(screen.getByRole('group', { name: '操作结果' }));
    click('选用');
    await told(/^已选用“本县办法”/);
    // Another pane on the same settings knows it too.
    expect(screen.getByRole('radio', { name: /^本县办法\s?（自己的） 正在使用/ })).toBeTruthy();
    click('修改');
    type('名称', '本县办法（2026）');
    click('保存');
    await told('已保存“本县办法（2026）”。');
    expect(screen.getAllByRole('radio')).toHaveLength(STANDARDS.length + 1);
    click('删除');
    expect(document.activeElement).toBe(button('不，返回'));
    click('不，返回');
    expect(document.activeElement).toBe(button('删除'));
    click('删除');
    fireEvent.click(within(screen.getByRole('group', { name: /^确定删除/ })).getByRole('button', { name: '删除' }));
    await told('已删除“本县办法（2026）”。');
    expect(screen.getByRole('radio', { name: '国家办法（比例法） 正在使用' })).toBeTruthy();
    expect(host.settings.get('standard-draft:1')).toBeNull();
  });

  test('every row of a list has its remove button, and the focus does not go with it', async () => {
    open();
    await openPage();
    await copyNational();
    choose('正向算法', '阶梯法');
    expect(
      screen.getAllByRole('textbox', { name: '完成不低于（%）' }).map((each) => (each as HTMLInputElement).value),
    ).toEqual(['80', '60']);
    fireEvent.click(screen.getAllByRole('button', { name: '加一档' })[0]!);
    expect(screen.getAllByRole('textbox', { name: '完成不低于（%）' })).toHaveLength(3);
    fireEvent.click(screen.getAllByRole('button', { name: '删除第 3 档' })[0]!);
    expect(screen.getAllByRole('textbox', { name: '完成不低于（%）' })).toHaveLength(2);
    expect(document.activeElement?.textContent).toBe('加一档');
  });
});

describe('unsaved edits', () => {
  test('survive a look at the result', async () => {
    open();
    await openPage();
    await copyNational();
    type('名称', '写到一半');
    type('得分保留小数', '两');
    await score();
    await openPage();
    expect([box('名称').value, box('得分保留小数').value]).toEqual(['写到一半', '两']);
    type('得分保留小数', '2');
    await shown(/总分/);
  });

  test('survive a closed pane', async () => {
    const host = open();
    await openPage();
    await copyNational();
    type('名称', '没来得及保存');
    openOn(host);
    fireEvent.click(screen.getAllByRole('tab', { name: '评分标准' })[1]!);
    expect(await screen.findByText('这是上次没有保存的修改，可以接着改。')).toBeTruthy();
    expect(screen.getAllByRole<HTMLInputElement>('textbox', { name: '名称' })[1]!.value).toBe('没来得及保存');
  });

  test('are given up only after a question', async () => {
    const host = open();
    await openPage();
    await copyNational();
    click('放弃');
    expect(screen.getByRole('group', { name: '没有保存的修改会丢掉，确定放弃吗？' })).toBeTruthy();
    click('放弃修改');
    await told('已放弃修改。');
    expect(screen.getAllByRole('radio')).toHaveLength(STANDARDS.length);
    expect(host.settings.get('standard-draft:1')).toBeNull();
  });

  test('a browser that is full says so and keeps the form open', async () => {
    open([zizhou()], { saveStandard: () => Promise.resolve({ ok: false, error: 'store-full' }) });
    await openPage();
    await copyNational();
    click('保存');
    expect(await screen.findByText(/存不下了，没有保存/)).toBeTruthy();
    expect(box('名称').value).toBe('国家办法（比例法）（副本）');
  });
});

describe('导入和导出', () => {
  const paste = (text: string): void => {
    type('或者粘贴 JSON 文本', text);
    click('导入');
  };
  const foreign: Standard = { ...NATIONAL, id: 'my-county', name: '某县办法' };

  async function openImport(): Promise<MemoryHost> {
    const host = open();
    await openPage();
    click('导入标准');
    return host;
  }

  test('what is exported is the standard, as a text to copy', async () => {
    open();
    await openPage();
    click('没有下载？复制 JSON 文本');
    expect(screen.getByLabelText('没有下载？复制 JSON 文本', { selector: 'pre' }).textContent).toBe(
      formatStandard(NATIONAL),
    );
  });

  test('a pasted standard joins one’s own and is looked at', async () => {
    await openImport();
    paste(formatStandard(foreign));
    await told('已导入“某县办法”。');
    expect(heading()).toBe('某县办法');
    expect(screen.getByRole('radio', { name: /^某县办法\s?（自己的）/ })).toHaveProperty('checked', true);
  });

  test('a file is taken like a text', async () => {
    await openImport();
    const file = new File([formatStandard(foreign)], '标准.json', { type: 'application/json' });
    Object.assign(file, { text: () => Promise.resolve(formatStandard(foreign)) });
    fireEvent.change(screen.getByLabelText('选择 JSON 文件'), { target: { files: [file] } });
    await told('已导入“某县办法”。');
  });

  test('every fault is named with its place, and nothing is taken', async () => {
    await openImport();
    paste(JSON.stringify({ ...foreign, leastShare: 2, late: 'never' }));
    const list = within(screen.getByRole('alert'));
    expect(list.getAllByRole('listitem').map(({ textContent }) => textContent.split('：')[0])).toEqual([
      'late',
      'leastShare',
    ]);
    expect(screen.getAllByRole('radio')).toHaveLength(STANDARDS.length);
    paste('这不是 JSON');
    expect(within(screen.getByRole('alert')).getByRole('listitem').textContent).toContain('不是 JSON');
  });

  test('an id that is taken does not cost the one that has it', async () => {
    await openImport();
    paste(formatStandard({ ...foreign, id: 'national' }));
    await told('已导入“某县办法”。编号“national”已经有了，改用“own-1”。');
    expect(screen.getAllByRole('radio')).toHaveLength(STANDARDS.length + 1);
  });
});

describe('打分设置', () => {
  test('全部按标准重算 replaces what people typed', async () => {
    const host = open([zizhou('published')]);
    await openPage();
    expect(chosen('已填的得分')).toBe('保留');
    choose('已填的得分', '全部按标准重算');
    await waitFor(() => expect(chosen('已填的得分')).toBe('全部按标准重算'));
    await score();
    expect([host.cell('H11').value, host.cell('H13').value]).toEqual([8.82, 5]);
  });

  test('公式 writes the total as a formula', async () => {
    const host = open();
    await openPage();
    choose('总分写成', '公式');
    await waitFor(() => expect(chosen('总分写成')).toBe('公式'));
    await score();
    expect(host.cell('H17').formula).toMatch(/^=SUM\(/);
  });
});

describe('随文件保存', () => {
  test('the standard travels with the file, and that is said where it is opened', async () => {
    const host = open();
    await openPage();
    look('达标法');
    click('选用');
    await told(/^已选用“达标法”/);
    click('随文件保存');
    await told('已写进文件，请保存文件。');
    const text = await host.workbookText!.read();
    // The same file on another computer.
    const elsewhere = createMemoryHost([zizhou()]);
    await elsewhere.workbookText!.write(text.ok ? text.value : null);
    openOn(elsewhere);
    expect(await screen.findByText('（随文件保存的标准）', { exact: false, selector: 'p' })).toBeTruthy();
  });

  test('清除文件里的设置 takes it out again', async () => {
    const host = open();
    await openPage();
    click('随文件保存');
    await told('已写进文件，请保存文件。');
    click('清除文件里的设置');
    await told('已从文件里清除设置，请保存文件。');
    expect(await host.workbookText!.read()).toEqual({ ok: true, value: null });
  });

  test('a program without a place for it does not offer it', async () => {
    openOn({ ...createMemoryHost([zizhou()]), workbookText: null });
    await openPage();
    expect(screen.queryByRole('button', { name: '随文件保存' })).toBeNull();
  });

  test('what cannot be read at the start is silent but for the line', async () => {
    open([zizhou()], { loadFromWorkbook: () => Promise.resolve({ ok: false, error: { code: 'failed' } }) });
    expect(await screen.findByText(/随文件保存的设置没能读取/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
  });
});

test('every field of the form has a name', async () => {
  open();
  await openPage();
  await copyNational();
  choose('正向算法', '扣分法');
  choose('逾期', '每天扣分');
  for (const role of ['textbox', 'combobox', 'checkbox'])
    for (const each of screen.getAllByRole(role))
      expect(each.getAttribute('aria-label') ?? (each as HTMLInputElement).labels?.[0]?.textContent).toBeTruthy();
  expect(choice('逾期').value).toBe('day');
});
