import { openPreview } from './preview-page';
import type { PreviewPage } from './preview-page';
import { servedBrowser } from './served-browser';

// The page 复核 as it is delivered, on Microsoft's own client: what was found, repaired and taken back, the whole workbook.

jest.setTimeout(90_000);

const served = servedBrowser();
let preview: PreviewPage;

afterEach(async () => {
  await preview.page.context().close();
});

/** The 渌口 form: its rows add up to 95 of 100 points, its total says 97.5. */
async function openLukou(width: number): Promise<PreviewPage> {
  preview = await openPreview(served.browser, served.origin, { width, height: 1400 });
  await preview.page.getByLabel('示例').selectOption('lukou.xlsx');
  if (width < 800) await preview.page.getByRole('button', { name: '打分窗格' }).click();
  else await preview.cell('H28').getByText('97.5', { exact: true }).waitFor();
  return preview;
}

const waitForText = (address: string, text: string): Promise<void> =>
  preview.cell(address).getByText(text, { exact: true }).waitFor();

test('打分 → 复核 → 采纳 → 撤销采纳 → 检查整个工作簿 → 全部撤销', async () => {
  const { page, pane, score, texts, complaints } = await openLukou(1280);
  await score();
  await pane.getByRole('tab', { name: /^复核 \d+，3 个错误/ }).click();
  await pane.getByRole('heading', { name: '还不能上报' }).waitFor();

  await pane.getByRole('button', { name: '下一个' }).click();
  await page.locator('[role=gridcell][data-row="13"][data-column="1"][aria-selected=true]').waitFor();

  await pane.getByRole('button', { name: '采纳：把总分改为 95' }).click();
  await waitForText('H28', '95');
  await pane.getByRole('button', { name: '撤销采纳' }).click();
  await waitForText('H28', '97.5');

  await pane.getByRole('tab', { name: '打分', exact: true }).click();
  const before = await texts(['I5', 'H14', 'H28']);
  await pane.getByRole('button', { name: '检查整个工作簿' }).click();
  await pane.getByRole('button', { name: '全部打分' }).click();
  await pane.getByRole('heading', { name: '1 张表' }).waitFor();
  expect(await texts(['I5', 'H14', 'H28'])).toEqual(before);

  await pane.getByRole('button', { name: '写汇总表' }).click();
  await page.getByRole('tab', { name: '汇总' }).waitFor();
  await pane.getByRole('button', { name: '删除刚导出的表' }).click();
  await page.getByRole('tab', { name: '汇总' }).waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('a reviewer checks, and adds 复核意见 beside the unit’s sheet, which stays as it is', async () => {
  const { page, pane, texts, fill, complaints } = await openLukou(1280);
  const before = [await texts(['I5', 'H28', 'G28']), await fill('H28')];
  await pane.getByRole('tab', { name: '评分标准' }).click();
  await pane.getByLabel('我是').selectOption('reviewer');
  await pane.getByRole('button', { name: '核对本表' }).click();
  await pane.getByRole('tab', { name: /^复核 \d/ }).click();
  await pane.getByRole('heading', { name: '发现 3 个错误' }).waitFor();
  await pane.getByRole('button', { name: '导出复核意见' }).click();
  await page.getByRole('tab', { name: '复核意见' }).waitFor();
  expect([await texts(['I5', 'H28', 'G28']), await fill('H28')]).toEqual(before);
  expect(complaints).toEqual([]);
});

test('nothing of the review is cut off at 320 pixels', async () => {
  const { pane } = await openLukou(320);
  await preview.score();
  const overflow = (): Promise<number> => pane.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  await pane.getByRole('tab', { name: /^复核/ }).click();
  await pane
    .getByRole('button', { name: /^忽略：/ })
    .first()
    .click();
  expect(await overflow()).toBeLessThanOrEqual(0);
  await pane.getByRole('tab', { name: '打分', exact: true }).click();
  await pane.getByRole('button', { name: '检查整个工作簿' }).click();
  await pane.getByRole('button', { name: '全部只核对' }).click();
  await pane.getByRole('table').waitFor();
  expect(await overflow()).toBeLessThanOrEqual(0);
});
