import { ZIZHOU_COMPUTED } from '../sheets/zizhou';
import type { PreviewPage } from './preview-page';
import { openPreview } from './preview-page';
import { servedBrowser } from './served-browser';

// The preview as WPS: the same sheet, the same pane, the objects of WPS between them instead of Microsoft's client.

jest.setTimeout(90_000);

const SCORES = ['I6', 'H12', 'H13', 'H14', 'H15', 'H16', 'H17', 'H18', 'H19'] as const;
const FILLED = ['D12', 'D13', 'D14', 'D15', 'D16', 'H13', 'F12'] as const;

const served = servedBrowser();

async function openAs(program: 'Excel' | 'WPS'): Promise<PreviewPage> {
  const preview = await openPreview(served.browser, served.origin, { width: 1280, height: 1400 });
  await preview.cell('A1').waitFor();
  await preview.page.getByRole('button', { name: program, exact: true }).click();
  return preview;
}

/** The pane tells at once; the sheet in the page around it is drawn a moment later. */
const drawn = (preview: PreviewPage, state: 'visible' | 'hidden' = 'visible'): Promise<void> =>
  preview.page.getByRole('gridcell').getByText('93.82', { exact: true }).first().waitFor({ state });

const looks = async ({ texts, fill }: PreviewPage): Promise<unknown> => [
  await texts(SCORES),
  await Promise.all(FILLED.map(fill)),
];

test('scores the same cells in the same colours as in Excel, and undoes them', async () => {
  const excel = await openAs('Excel');
  const before = await looks(excel);
  await excel.score();
  await drawn(excel);
  const scored = await looks(excel);
  expect(excel.complaints).toEqual([]);

  const wps = await openAs('WPS');
  expect(new URL(wps.page.url()).search).toBe('?host=wps');
  await wps.score();
  await drawn(wps);
  expect(await looks(wps)).toEqual(scored);
  expect(await wps.texts(SCORES)).toEqual(ZIZHOU_COMPUTED.map(String));
  await wps.pane.getByRole('button', { name: '撤销本次打分' }).click();
  await wps.pane
    .getByText(/已撤销/)
    .first()
    .waitFor();
  await drawn(wps, 'hidden');
  expect(await looks(wps)).toEqual(before);
  expect(wps.complaints).toEqual([]);
  await Promise.all([excel, wps].map(({ page }) => page.context().close()));
});

test('the pane goes over from one program to the other, and the sheet stays as it is', async () => {
  const preview = await openAs('WPS');
  await preview.score();
  await drawn(preview);
  const scored = await looks(preview);
  await preview.page.getByRole('button', { name: 'Excel', exact: true }).click();
  await preview.scoreButton().waitFor();
  expect(await looks(preview)).toEqual(scored);
  await preview.cell('H13').click();
  await preview.page.keyboard.type('3');
  await preview.page.keyboard.press('Enter');
  await preview.cell('H13').getByText('3', { exact: true }).waitFor();
  expect(preview.complaints).toEqual([]);
  await preview.page.context().close();
});
