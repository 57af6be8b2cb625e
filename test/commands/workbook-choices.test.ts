import { problemSentence } from '../../src/commands/problem';
import { readSheet } from '../../src/commands/read-sheet';
import { setRowChoice } from '../../src/commands/row-choice';
import { chooseStandard, copyStandard, recallStandards, saveStandard } from '../../src/commands/standards';
import { clearWorkbookChoices, loadFromWorkbook, saveToWorkbook } from '../../src/commands/workbook-choices';
import type { RowChoice } from '../../src/domain/scoring/row-choice';
import { NATIONAL } from '../../src/domain/scoring/standards';
import type { SpreadsheetHost } from '../../src/hosts/host';
import { createMemoryHost } from '../../src/hosts/memory';
import type { MemoryHost } from '../../src/hosts/memory';
import { officeBench } from '../hosts/benches';
import { zizhou } from '../sheets/zizhou';
import { codeOf, value } from './results';

const fresh = (): MemoryHost => createMemoryHost([zizhou('empty')]);
const textOf = async (host: SpreadsheetHost): Promise<string | null> => value(await host.workbookText!.read());

/** The same file opened in another browser. */
async function elsewhere(host: SpreadsheetHost): Promise<MemoryHost> {
  const other = fresh();
  value(await other.workbookText!.write(await textOf(host)));
  return other;
}

/** The pane of this workbook is closed and opened again, in the same browser. */
const reopened = (host: MemoryHost): MemoryHost => ({ ...host });

const choose = async (host: SpreadsheetHost, n: number, choice: RowChoice | null): Promise<void> => {
  const { forms, sheetId } = value(await readSheet(host));
  value(await setRowChoice(host, sheetId, forms[0]!, forms[0]!.scorecard.indicators[n]!, choice));
};
const choicesOf = async (host: SpreadsheetHost): Promise<unknown[]> =>
  value(await readSheet(host)).forms[0]!.scorecard.indicators.map(({ choice }) => choice);
const onlyIn = (n: number, choice: RowChoice): unknown[] =>
  Array.from({ length: 7 }, (_, i) => (i === n ? choice : null));

describe('随文件保存', () => {
  test('standard and row choices are there on another computer, once the workbook is asked', async () => {
    const host = fresh();
    const own = { ...copyStandard(host, NATIONAL), leastShare: 0.25 };
    value(saveStandard(host, own));
    chooseStandard(host, own.id);
    await choose(host, 1, { score: '9' });
    value(await saveToWorkbook(host));

    const other = await elsewhere(host);
    expect(recallStandards(other)).toMatchObject({ chosen: NATIONAL, fromWorkbook: false });
    expect(value(await loadFromWorkbook(other))).toBe(true);
    expect(recallStandards(other)).toMatchObject({ chosen: own, fromWorkbook: true, own: [] });
    expect(await choicesOf(other)).toEqual(onlyIn(1, { score: '9' }));
  });

  test('a workbook that says nothing changes nothing', async () => {
    const host = fresh();
    chooseStandard(host, 'steps');
    expect(value(await loadFromWorkbook(host))).toBe(false);
    expect(recallStandards(host)).toMatchObject({ chosen: { id: 'steps' }, fromWorkbook: false });
  });

  test('a choice that was taken back is not in the file any more', async () => {
    const host = await saved();
    await choose(host, 1, null);
    value(await saveToWorkbook(host));
    const other = await elsewhere(host);
    value(await loadFromWorkbook(other));
    expect(await choicesOf(other)).toEqual(Array.from({ length: 7 }, () => null));
  });

  test('the cells are not touched', async () => {
    const host = fresh();
    const before = host.cells();
    await choose(host, 1, { notApplicable: true });
    value(await saveToWorkbook(host));
    expect(host.cells()).toEqual(before);
  });

  test('the text is as documented, and holds nothing of other workbooks', async () => {
    const host = fresh();
    const another = { ...createMemoryHost([zizhou('empty', { C1: '别的项目' })]), settings: host.settings };
    await choose(another, 2, { score: '1' });
    await choose(host, 1, { score: '9' });
    value(await saveToWorkbook(host));
    const { version, standard, rows } = JSON.parse((await textOf(host))!) as {
      version: number;
      standard: { id: string };
      rows: { [sheet: string]: { [form: string]: { [row: string]: RowChoice } } };
    };
    expect([version, standard.id]).toEqual([1, 'national']);
    expect(Object.keys(rows)).toEqual(['绩效自评表']);
    const forms = Object.values(rows['绩效自评表']!);
    expect(forms.map((form) => Object.values(form))).toEqual([[{ score: '9' }]]);
  });

  test('what the file says of a sheet is kept when another is saved', async () => {
    const sheets = [zizhou('empty'), { ...zizhou('empty'), name: '第二张' }];
    const host = createMemoryHost(sheets);
    await choose(host, 1, { score: '9' });
    value(await saveToWorkbook(host));
    const other = createMemoryHost(sheets);
    value(await other.workbookText!.write(await textOf(host)));
    other.activate('2');
    await choose(other, 2, { score: '3' });
    value(await saveToWorkbook(other));
    const third = createMemoryHost(sheets);
    value(await third.workbookText!.write(await textOf(other)));
    value(await loadFromWorkbook(third));
    expect(await choicesOf(third)).toEqual(onlyIn(1, { score: '9' }));
    third.activate('2');
    expect(await choicesOf(third)).toEqual(onlyIn(2, { score: '3' }));
  });

  test('on the genuine Office.js, asked once per session and again after a saving', async () => {
    const bench = officeBench([{ ...zizhou('empty'), name: '绩效自评表' }]);
    chooseStandard(bench.host, 'hubei');
    await choose(bench.host, 1, { score: '9' });
    value(await saveToWorkbook(bench.host));
    const requests = async (host: SpreadsheetHost): Promise<number> => {
      const from = bench.office.traffic.requests;
      expect(value(await loadFromWorkbook(host))).toBe(true);
      return bench.office.traffic.requests - from;
    };
    const ribbon = { ...bench.host };
    expect([await requests(bench.host), await requests(ribbon), await requests(ribbon)]).toEqual([0, 1, 0]);
    chooseStandard(bench.host, 'steps');
    value(await saveToWorkbook(bench.host));
    expect(await requests(ribbon)).toBe(1);
    expect(recallStandards(ribbon)).toMatchObject({ chosen: { id: 'steps' }, fromWorkbook: true });
    bench.close();
  });
});

describe('what a person decides here holds over what came with the file', () => {
  const opened = async (): Promise<MemoryHost> => {
    const host = fresh();
    chooseStandard(host, 'hubei');
    await choose(host, 1, { score: '9' });
    value(await saveToWorkbook(host));
    const other = await elsewhere(host);
    value(await loadFromWorkbook(other));
    return other;
  };

  test('also after the pane was opened again', async () => {
    const host = await opened();
    expect(chooseStandard(host, 'steps')).toMatchObject({ chosen: { id: 'steps' }, fromWorkbook: false });
    await choose(host, 1, null);
    await choose(host, 2, { notApplicable: true });
    const again = reopened(host);
    value(await loadFromWorkbook(again));
    expect(recallStandards(again)).toMatchObject({ chosen: { id: 'steps' }, fromWorkbook: false });
    expect(await choicesOf(again)).toEqual(onlyIn(2, { notApplicable: true }));
  });

  test('until the file says something else', async () => {
    const host = await opened();
    chooseStandard(host, 'steps');
    await choose(host, 1, { score: '2' });
    const changed = await elsewhere(host);
    value(await loadFromWorkbook(changed));
    chooseStandard(changed, 'deduction');
    await choose(changed, 1, { score: '7' });
    value(await saveToWorkbook(changed));

    value(await host.workbookText!.write(await textOf(changed)));
    const again = reopened(host);
    value(await loadFromWorkbook(again));
    expect(recallStandards(again)).toMatchObject({ chosen: { id: 'deduction' }, fromWorkbook: true });
    expect(await choicesOf(again)).toEqual(onlyIn(1, { score: '7' }));
  });

  test('the file’s own standard can be taken back into force', async () => {
    const host = fresh();
    const own = { ...copyStandard(host, NATIONAL), name: '本县办法' };
    value(saveStandard(host, own));
    chooseStandard(host, own.id);
    value(await saveToWorkbook(host));
    const other = await elsewhere(host);
    value(await loadFromWorkbook(other));
    expect(chooseStandard(other, 'steps').fromWorkbook).toBe(false);
    expect(chooseStandard(other, own.id)).toMatchObject({ chosen: own, fromWorkbook: true });
    expect(copyStandard(other, own).id).not.toBe(own.id);
  });

  test('one’s own standard is in force as changed, though the file has the former', async () => {
    const host = fresh();
    const own = copyStandard(host, NATIONAL);
    value(saveStandard(host, own));
    chooseStandard(host, own.id);
    value(await saveToWorkbook(host));
    expect(recallStandards(host).fromWorkbook).toBe(true);
    const changed = { ...own, leastShare: 0.5 };
    expect(value(saveStandard(host, changed)).chosen).toEqual(changed);
    value(await saveToWorkbook(host));
    const other = await elsewhere(host);
    value(await loadFromWorkbook(other));
    expect(recallStandards(other).chosen).toEqual(changed);
  });
});

describe('清除文件里的设置', () => {
  test('the file says nothing any more; what was chosen in this browser stays', async () => {
    const host = fresh();
    chooseStandard(host, 'hubei');
    await choose(host, 1, { score: '9' });
    value(await saveToWorkbook(host));
    value(await clearWorkbookChoices(host));
    expect(await textOf(host)).toBeNull();
    expect(recallStandards(host)).toMatchObject({ chosen: { id: 'hubei' }, fromWorkbook: false });
    expect(await choicesOf(host)).toEqual(onlyIn(1, { score: '9' }));
    expect(value(await loadFromWorkbook(reopened(host)))).toBe(false);
  });
});

describe('what cannot be done is said', () => {
  test('a program without a place for it', async () => {
    const host: SpreadsheetHost = { ...fresh(), workbookText: null };
    expect(value(await loadFromWorkbook(host))).toBe(false);
    for (const request of [saveToWorkbook, clearWorkbookChoices]) {
      const result = await request(host);
      expect(codeOf(result)).toBe('no-workbook-text');
      expect(result.ok ? '' : problemSentence(result.error, 'WPS').what).toContain('WPS 不能把设置存进文件');
    }
  });

  test('more choices than the place holds: nothing is saved', async () => {
    const names = Array.from({ length: 900 }, (_, n) => `第${n}项指标，名称写得相当长，一直写到看不完为止`);
    const host = createMemoryHost([
      {
        rows: [
          ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
          ...names.map((name) => ['产出指标', '数量指标', name, '≥100人', '90人', 1, null]),
        ],
      },
    ]);
    const { forms } = value(await readSheet(host));
    const every = Object.fromEntries(forms[0]!.scorecard.indicators.map(({ key }) => [key, { score: '1' }]));
    const { place } = forms[0]!;
    host.settings.set(
      `row-choices:1:${place.sheetId}:${place.sheetName}`,
      JSON.stringify({ [place.form]: { rows: every, over: null } }),
    );
    const result = await saveToWorkbook(host);
    expect(codeOf(result)).toBe('workbook-text-full');
    expect(await textOf(host)).toBeNull();
  });

  test.each(['cell-editing', 'timeout'] as const)('a host that answers %s', async (code) => {
    const host = fresh();
    await choose(host, 1, { score: '9' });
    host.refuse(code);
    for (const request of [loadFromWorkbook, saveToWorkbook, clearWorkbookChoices]) {
      expect(codeOf(await request(host))).toBe(code);
    }
  });

  test('a failed loading is tried again', async () => {
    const host = await elsewhere(await saved());
    host.refuse('cell-editing');
    expect(codeOf(await loadFromWorkbook(host))).toBe('cell-editing');
    host.refuse(null);
    expect(value(await loadFromWorkbook(host))).toBe(true);
  });
});

async function saved(): Promise<MemoryHost> {
  const host = fresh();
  chooseStandard(host, 'hubei');
  await choose(host, 1, { score: '9' });
  value(await saveToWorkbook(host));
  return host;
}

describe('a broken text in the file', () => {
  const found = async (change: (text: string) => string): Promise<readonly [boolean, string, number]> => {
    const host = fresh();
    value(await host.workbookText!.write(change((await textOf(await saved()))!)));
    const isFound = value(await loadFromWorkbook(host));
    return [isFound, recallStandards(host).chosen.id, (await choicesOf(host)).filter(Boolean).length];
  };
  const withField = (field: string, content: unknown) => (text: string) =>
    JSON.stringify({ ...(JSON.parse(text) as object), [field]: content });

  test.each<[string, (text: string) => string, readonly [boolean, string, number]]>([
    ['whole', (text) => text, [true, 'hubei', 1]],
    ['cut off', (text) => text.slice(0, -1), [false, 'national', 0]],
    ['empty', () => '', [false, 'national', 0]],
    ['a list', () => '[1]', [false, 'national', 0]],
    ['a newer version', withField('version', 2), [false, 'national', 0]],
    ['a broken standard', withField('standard', { id: 'x' }), [true, 'national', 1]],
    ['no standard', withField('standard', null), [true, 'national', 1]],
    ['broken rows', withField('rows', { 绩效自评表: 7, 别的: { form: [] } }), [true, 'hubei', 0]],
    ['rows as a list', withField('rows', [[]]), [true, 'hubei', 0]],
  ])('%s: what is sound counts', async (_, change, expected) => {
    expect(await found(change)).toEqual(expected);
  });
});
