import { recallPreferences, setPreferences } from '../../src/commands/preferences';
import { readSheet } from '../../src/commands/read-sheet';
import { scoreSheet } from '../../src/commands/score-sheet';
import {
  chooseStandard,
  copyStandard,
  recallStandards,
  removeStandard,
  saveStandard,
} from '../../src/commands/standards';
import { undoScoring } from '../../src/commands/undo-scoring';
import type { Standard } from '../../src/domain/scoring/standard';
import { checkStandard, formatStandard } from '../../src/domain/scoring/standard-text';
import { NATIONAL, STANDARDS } from '../../src/domain/scoring/standards';
import type { SettingsStore, SpreadsheetHost } from '../../src/hosts/host';
import { createMemoryHost } from '../../src/hosts/memory';
import type { MemoryHost } from '../../src/hosts/memory';
import { zizhou } from '../sheets/zizhou';
import { codeOf, refusingSettings, value } from './results';

const host = (): MemoryHost => createMemoryHost([zizhou('empty')]);
const withSettings = (settings: SettingsStore): SpreadsheetHost => ({ ...host(), settings });
const COUNTY: Standard = { ...NATIONAL, id: 'my-county-2026', name: '本县办法', leastShare: 0.5 };
const idOf = (of: SpreadsheetHost): string => recallStandards(of).chosen.id;

describe('the standard in force', () => {
  test('is the national one until a person chooses', () => {
    expect(recallStandards(host())).toEqual({ builtIn: STANDARDS, own: [], chosen: NATIONAL, fromWorkbook: false });
  });

  test('is the one chosen in this browser, also after a reload', () => {
    const first = host();
    expect(chooseStandard(first, 'pass-fail').chosen.id).toBe('pass-fail');
    expect(idOf(withSettings(first.settings))).toBe('pass-fail');
    expect(idOf(host())).toBe('national');
  });

  test('is what reading and scoring go by unless another is asked for', async () => {
    const of = host();
    const seventeenPercent = async (standard?: Standard): Promise<unknown> => {
      const { forms } = value(await readSheet(of, standard ? { standard } : {}));
      return forms[0]!.scorecard.indicators[1]!.computed?.toString();
    };
    expect(await seventeenPercent()).toBe('8.82');
    chooseStandard(of, 'pass-fail');
    expect(await seventeenPercent()).toBe('0');
    expect(await seventeenPercent(NATIONAL)).toBe('8.82');
    value(await scoreSheet(of));
    expect(of.cell('H11').value).toBe(0);
  });

  test.each(['', 'null', '{}', '{"id":7}', '{"id":"gone"}', '["pass-fail"]', '{"id":"pass-f'])(
    'is the national one where the store says %s',
    (text) => {
      const of = host();
      of.settings.set('standard-chosen:1', text);
      expect(recallStandards(of)).toMatchObject({ chosen: NATIONAL, fromWorkbook: false });
    },
  );

  test('holds for the session where the browser keeps nothing', () => {
    const of = withSettings(refusingSettings());
    chooseStandard(of, 'steps');
    expect(idOf(of)).toBe('steps');
  });

  test('is the last one chosen where the browser keeps some and refuses others', () => {
    const kept = host().settings;
    let isFull = true;
    const of = withSettings({ get: (key) => kept.get(key), set: (key, text) => !isFull && kept.set(key, text) });
    chooseStandard(of, 'steps');
    isFull = false;
    chooseStandard(of, 'hubei');
    expect(idOf(of)).toBe('hubei');
  });
});

describe('standards of one’s own', () => {
  test('are listed, chosen, replaced by id and removed', () => {
    const of = host();
    expect(value(saveStandard(of, COUNTY)).own).toEqual([COUNTY]);
    expect(idOf(of)).toBe('national');
    chooseStandard(of, COUNTY.id);
    const changed = { ...COUNTY, leastShare: 0.2 };
    expect(value(saveStandard(of, changed))).toMatchObject({ own: [changed], chosen: changed });
    const reloaded = withSettings(of.settings);
    expect(recallStandards(reloaded)).toMatchObject({ own: [changed], chosen: changed });
    expect(removeStandard(reloaded, COUNTY.id)).toMatchObject({ own: [], chosen: NATIONAL });
    expect(idOf(of)).toBe('national');
  });

  test('one that is removed while another is in force leaves that one in force', () => {
    const of = host();
    value(saveStandard(of, COUNTY));
    chooseStandard(of, 'hubei');
    expect(removeStandard(of, COUNTY.id)).toMatchObject({ own: [], chosen: { id: 'hubei' } });
  });

  test('a built-in one cannot be replaced', () => {
    const of = host();
    expect(saveStandard(of, { ...NATIONAL, leastShare: 1 })).toEqual({ ok: false, error: 'built-in' });
    expect(recallStandards(of).own).toEqual([]);
  });

  test('a full store is said, and what it held before still counts', () => {
    const of = host();
    value(saveStandard(of, COUNTY));
    const full = withSettings({ get: (key) => of.settings.get(key), set: () => false });
    expect(saveStandard(full, { ...COUNTY, id: 'another' })).toEqual({ ok: false, error: 'store-full' });
    expect(recallStandards(full).own).toEqual([COUNTY]);
  });

  test('the same standard is the same object as long as nothing is saved', () => {
    const of = host();
    value(saveStandard(of, COUNTY));
    chooseStandard(of, COUNTY.id);
    expect(recallStandards(of).chosen).toBe(recallStandards(of).chosen);
  });

  test.each([
    ['another version’s text', '7'],
    ['a text that was cut off', '{"standards":[{"id"'],
    ['a list of nothing', '{"standards":[null,7,"x",[]]}'],
    ['a standard with a field that is not known', JSON.stringify({ standards: [{ ...COUNTY, bonus: 3 }] })],
    ['a standard that is named like a built-in one', JSON.stringify({ standards: [{ ...NATIONAL, name: '假的' }] })],
  ])('%s in the store is as good as none', (_, text) => {
    const of = host();
    of.settings.set('standards:1', text);
    expect(recallStandards(of).own).toEqual([]);
  });

  test('a broken one does not cost the others', () => {
    const of = host();
    of.settings.set('standards:1', JSON.stringify({ standards: [{ ...COUNTY, leastShare: 'half' }, COUNTY] }));
    expect(recallStandards(of).own).toEqual([COUNTY]);
  });
});

describe('a copy', () => {
  test('has a fresh id and says that it is one; nothing is saved by it', () => {
    const of = host();
    const copy = copyStandard(of, NATIONAL);
    expect(copy).toEqual({ ...NATIONAL, id: 'own-1', name: '国家办法（比例法）（副本）' });
    expect(recallStandards(of).own).toEqual([]);
    value(saveStandard(of, copy));
    expect(copyStandard(of, copy).id).toBe('own-2');
  });

  test.each([58, 60])('of a name of %s characters is a sound standard', (length) => {
    const long = { ...COUNTY, name: '长'.repeat(length) };
    const copy = copyStandard(host(), long);
    expect(checkStandard(JSON.parse(formatStandard(copy)))).toMatchObject({ ok: true });
    expect(copy.name).toMatch(/（副本）$/);
  });
});

describe('preferences', () => {
  const FIRST = { policy: 'keep', totalAs: 'value', live: false, role: 'unit' };

  test('keep scores, write the total as a number and are not live until a person says so', () => {
    expect(recallPreferences(host())).toEqual(FIRST);
  });

  test('are changed one by one and survive a reload', () => {
    const of = host();
    setPreferences(of, { live: true });
    expect(setPreferences(of, { policy: 'overwrite' })).toEqual({ ...FIRST, policy: 'overwrite', live: true });
    expect(recallPreferences(withSettings(of.settings))).toEqual({ ...FIRST, policy: 'overwrite', live: true });
  });

  test('hold for the session where the browser keeps nothing', () => {
    const of = withSettings(refusingSettings());
    setPreferences(of, { totalAs: 'formula' });
    expect(recallPreferences(of)).toEqual({ ...FIRST, totalAs: 'formula' });
  });

  test.each(['7', 'null', '[]', '{"policy":"check-only","totalAs":true,"live":"yes"}', '{"live"'])(
    '%s in the store is as good as none',
    (text) => {
      const of = host();
      of.settings.set('preferences:1', text);
      expect(recallPreferences(of)).toEqual(FIRST);
    },
  );

  test('decide how a sheet is scored unless the request says otherwise', async () => {
    const published = createMemoryHost([zizhou('published')]);
    setPreferences(published, { policy: 'overwrite' });
    value(await scoreSheet(published, { policy: 'keep' }));
    expect(published.cell('H11').value).toBe(5);
    value(await scoreSheet(published));
    expect(published.cell('H11').value).toBe(8.82);
  });

  test('the total as a formula: written, respected afterwards, and taken back by an undo', async () => {
    const of = host();
    const before = of.cells();
    setPreferences(of, { totalAs: 'formula' });
    value(await scoreSheet(of));
    expect(of.cell('H17')).toMatchObject({ value: 93.82, formula: expect.stringMatching(/^=SUM\(/) as string });
    expect(value(await scoreSheet(of)).edits).toEqual([]);
    value(await undoScoring(of));
    expect(of.cells()).toEqual(before);
  });

  test('a number typed over our formula is a person’s, though we wrote the same before', async () => {
    const of = host();
    value(await scoreSheet(of));
    of.type('H17', '');
    value(await scoreSheet(of, { totalAs: 'formula' }));
    expect(of.cell('H17').formula).not.toBeNull();
    of.type('H17', 93.82);
    of.type('F11', '15%');
    value(await scoreSheet(of));
    expect([of.cell('H11').value, of.cell('H17').value]).toEqual([10, 93.82]);
  });

  test('a total that somebody types while the formula is written: theirs stays, everything is put back', async () => {
    const of = host();
    const racing: SpreadsheetHost = {
      ...of,
      applyEdits(sheet, edits) {
        if (of.cell('H17').value === null) of.type('H17', 88);
        return of.applyEdits(sheet, edits);
      },
    };
    expect(codeOf(await scoreSheet(racing, { totalAs: 'formula' }))).toBe('changed-meanwhile');
    expect([of.cell('H11').value, of.cell('H17').value, of.cell('H17').formula]).toEqual([null, 88, null]);
  });

  test('a formula that a person has changed since is not taken back', async () => {
    const of = host();
    value(await scoreSheet(of, { totalAs: 'formula' }));
    of.type('H17', 88);
    expect(value(await undoScoring(of)).keptByUser).toEqual([{ row: 16, column: 7 }]);
    expect(of.cell('H17')).toMatchObject({ value: 88, formula: null });
  });
});
