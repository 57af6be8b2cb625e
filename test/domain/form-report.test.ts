import { compareWithExpected, describeCase, FORM_CASES } from '../sheets/compare-with-expected';

const compared = FORM_CASES.map((each) => ({
  name: describeCase(each),
  id: each.published.id,
  ...compareWithExpected(each),
}));
const rows = compared.flatMap(({ id, name, compared: all }) =>
  all.map((each) => ({ ...each, name, place: `${id} row ${each.row.r + 1}` })),
);

/** Each once: four cases of a form say the same. */
const once = (texts: readonly string[]): string[] => [...new Set(texts)].sort();
const squeezed = (text: string): string => text.replace(/\s/g, '');

test('every form is seen, and every row of it', () => {
  expect(
    compared
      .filter(({ forms, header, columns, rows: all, budget, total }) =>
        [forms === 1, header, columns, all, budget, total].includes(false),
      )
      .map(({ name }) => name),
  ).toEqual([]);
  expect(rows).toHaveLength(FORM_CASES.reduce((count, { published }) => count + published.expected.rows.length, 0));
});

test('no verdict contradicts a person', () => {
  expect(rows.filter(({ verdict }) => verdict === 'wrong').map(({ name, place }) => `${name}: ${place}`)).toEqual([]);
});

test('where a person judged, so do we, but for rows without a target and one differing phrase', () => {
  const open = rows.filter(({ verdict }) => verdict === 'open');
  const promised = open.filter(({ row }) => !/^[一-]?$/.test(row.target));
  expect(once(open.map(({ place }) => place))).toHaveLength(9);
  // ← 受目的国受众欢迎显著
  expect(once(promised.map(({ row }) => squeezed(row.target)))).toEqual(['获得目的国(地区)受众欢迎']);
});

test('typed values and texts, here and there, are judged alike', () => {
  const outcomes = new Map<string, Set<string>>();
  for (const { place, outcome, kind } of rows) {
    outcomes.set(place, (outcomes.get(place) ?? new Set()).add(`${kind}: ${outcome}`));
  }
  expect([...outcomes].filter(([, seen]) => seen.size > 1).map(([place]) => place)).toEqual([]);
});

const disagreements = (isJudged: boolean): string[] =>
  once(
    rows
      .filter(({ row, isSameKind }) => !isSameKind && (row.met !== null) === isJudged)
      .map(({ row, kind, place }) => `${place}: ${squeezed(row.target)} (${row.kind}, ${kind})`),
  );

test('targets are of the kind a person sees, but for these', () => {
  expect(disagreements(true)).toEqual([
    // The frequency in brackets counts.
    'seed-002 row 13: 不定期（每年4次） (qualitative, at-least)',
    // 恶性上访案件数, in a row that lost a cell: a harm is to stay at or below.
    'seed-004-asis row 7: 0次 (quantitative-higher, at-most)',
  ]);
});

test('the same where the person had no basis to judge by', () => {
  expect(disagreements(false)).toEqual([
    // 财政: a control figure in the person's view, a rate to be reached in ours.
    '024 row 17: 100% (quantitative-lower, at-least)',
    // A scanned form: ≥40 and a numeral that the scan lost.
    '024 row 24: 到0次 (quantitative-higher, qualitative)',
    '024 row 25: 第O份 (quantitative-higher, qualitative)',
    'seed-002-targets row 11: 不定期（每年4次） (qualitative, at-least)',
    // Which of the two numbers is meant is for the officer to say.
    'seed-003-4 row 16: ≥100完成率达到90% (quantitative-higher, contradiction)',
  ]);
});
