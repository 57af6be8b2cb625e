import { setPreferences } from '../../src/commands/preferences';
import { readForPreview } from '../../src/commands/preview-standard';
import type { PreviewForm } from '../../src/commands/preview-standard';
import { readSheet } from '../../src/commands/read-sheet';
import { setRowChoice } from '../../src/commands/row-choice';
import { scoreSheet } from '../../src/commands/score-sheet';
import { chooseStandard } from '../../src/commands/standards';
import { NATIONAL, STANDARDS, findStandard } from '../../src/domain/scoring/standards';
import { formatCellRef } from '../../src/domain/sheet/cell-ref';
import type { SpreadsheetHost } from '../../src/hosts/host';
import { createMemoryHost } from '../../src/hosts/memory';
import { zizhou } from '../sheets/zizhou';
import { codeOf, value } from './results';

const PASS_FAIL = findStandard('pass-fail')!;
const previewOf = async (host: SpreadsheetHost, standard = PASS_FAIL): Promise<PreviewForm> =>
  value(await readForPreview(host)).changesUnder(standard)[0]!;
const rowsOf = ({ rows }: PreviewForm): unknown[] =>
  rows.map(({ cell, recorded, former, computed, final }) => [
    formatCellRef(cell),
    ...[recorded, former, computed, final].map((score) => score?.toString()),
  ]);

describe('what another standard would do to the sheet', () => {
  test('the rows that it scores otherwise, the total and the grade before and after', async () => {
    const form = await previewOf(createMemoryHost([zizhou('empty')]));
    expect(rowsOf(form)).toEqual([
      ['H11', undefined, '8.82', '0', '0'],
      ['H13', undefined, '5', '0', '0'],
    ]);
    expect(form.rows[0]!.text).toContain('17%');
    expect(form.unchanged).toBe(6);
    expect(form.total.former?.toString()).toBe('93.82');
    expect(form.total.final?.toString()).toBe('80');
    expect(form.total).toMatchObject({ recorded: null, formerGrade: '优', grade: '良', adjustments: [] });
  });

  test('a person’s scores stay where they are preferred, and give way where they are not', async () => {
    const host = createMemoryHost([zizhou('published')]);
    expect(rowsOf(await previewOf(host))).toEqual([
      ['H11', '5', '8.82', '0', '5'],
      ['H13', '0', '5', '0', '0'],
    ]);
    setPreferences(host, { policy: 'overwrite' });
    const form = await previewOf(host);
    expect(rowsOf(form)).toEqual([
      ['H11', '5', '8.82', '0', '0'],
      ['H13', '0', '5', '0', '0'],
    ]);
    expect([form.total.recorded, form.total.former, form.total.final].map(String)).toEqual(['85', '93.82', '80']);
  });

  test('is compared with the standard in force', async () => {
    const host = createMemoryHost([zizhou('empty')]);
    chooseStandard(host, 'pass-fail');
    expect(await previewOf(host)).toMatchObject({ rows: [], unchanged: 8 });
    expect(rowsOf(await previewOf(host, NATIONAL))).toEqual([
      ['H11', undefined, '0', '8.82', '8.82'],
      ['H13', undefined, '0', '5', '5'],
    ]);
  });

  test('goes by the choices for rows and by what was written before', async () => {
    const host = createMemoryHost([zizhou('empty')]);
    value(await scoreSheet(host));
    const form = value(await readSheet(host)).forms[0]!;
    value(await setRowChoice(host, '1', form, form.scorecard.indicators[1]!, { score: '9' }));
    // H11 is decided by a person; H13 is ours, so that it would be written anew.
    expect(rowsOf(await previewOf(host))).toEqual([['H13', '5', '5', '0', '0']]);
  });

  test.each(STANDARDS.map((standard) => [standard.id, standard] as const))(
    '%s: what is shown is what a scoring by it then writes, and nothing is written before',
    async (_, standard) => {
      const host = createMemoryHost([zizhou('empty')]);
      const before = host.cells();
      const form = await previewOf(host, standard);
      expect(host.cells()).toEqual(before);
      value(await scoreSheet(host, { standard }));
      for (const { cell, final } of form.rows) expect(host.cell(formatCellRef(cell)).value).toBe(final?.toNumber());
      expect(host.cell('H17').value).toBe(form.total.final?.toNumber() ?? null);
    },
  );

  test('reads the sheet once for as many standards as are tried', async () => {
    const host = createMemoryHost([zizhou('empty')]);
    let readings = 0;
    const counting = { ...host, readSheet: (id?: string) => ((readings += 1), host.readSheet(id)) };
    const preview = value(await readForPreview(counting, '1'));
    for (const standard of STANDARDS) preview.changesUnder(standard);
    expect([readings, preview.sheetName]).toEqual([1, '绩效自评表']);
  });

  test('the first words of a form are its title', async () => {
    const form = await previewOf(createMemoryHost([zizhou('empty')]));
    expect(form.title).toBe(createMemoryHost([zizhou('empty')]).cell('A1').value);
  });

  test('a sheet without a form says so', async () => {
    expect(codeOf(await readForPreview(createMemoryHost([{ rows: [['工资表']] }])))).toBe('no-form');
  });
});
