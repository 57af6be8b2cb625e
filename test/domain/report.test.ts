import { auditForm } from '../../src/domain/audit/audit-form';
import { CHECKS } from '../../src/domain/audit/checks';
import type { Finding } from '../../src/domain/audit/finding';
import { readFormHead } from '../../src/domain/form/form-head';
import { recognizeForms } from '../../src/domain/form/recognize-forms';
import { REMEDIES } from '../../src/domain/report/remedies';
import { isReport } from '../../src/domain/report/report-mark';
import { reviewLines } from '../../src/domain/report/review-lines';
import { reviewReport } from '../../src/domain/report/review-report';
import type { ReviewedForm } from '../../src/domain/report/reviewed-form';
import { workbookSummary } from '../../src/domain/report/workbook-summary';
import { scoreForm } from '../../src/domain/scoring/score-form';
import { NATIONAL } from '../../src/domain/scoring/standards';
import type { ReportSheet } from '../../src/domain/sheet/report-sheet';
import type { CellValue, Sheet } from '../../src/domain/sheet/sheet';
import { PUBLISHED_FORMS, publishedForm, publishedSheet } from '../sheets/published-forms';
import { sheetOf } from '../sheets/sheet-of';

const reviewed = (sheet: Sheet): ReviewedForm[] =>
  recognizeForms(sheet).map((form) => {
    const scorecard = scoreForm(form, NATIONAL, { policy: 'check-only' });
    const findings = auditForm(form, scorecard, sheet);
    return { head: readFormHead(sheet, form), scorecard, findings, ignored: [] };
  });

const HEADER = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'];
const FORM = sheetOf([
  ['项目支出绩效自评表'],
  ['项目名称：道路养护', null, null, '主管部门', '区住建局'],
  HEADER,
  ['产出指标', '数量指标', '=管护里程', '≥100公里', '80公里', 50, 50, null],
  [null, '质量指标', '验收合格率', '≥95%', '98%', 30, 30, null],
  ['满意度指标', '服务对象满意度', '群众满意度', '≥90%', '90%', 20, 20, null],
  ['总分', null, null, null, null, 100, 99, null],
]);

const cellsOf = ({ rows }: ReportSheet, first: CellValue): readonly CellValue[] =>
  rows.find(({ cells }) => cells[0] === first)?.cells ?? [];

describe('the head of a form', () => {
  test.each([
    ['seed-004', '重大敏感时期值班接访', '子洲县信访局'],
    ['006', null, '区商务局'],
  ])('of published form %s', (id, project, unit) => {
    const [form] = reviewed(publishedSheet(publishedForm(id)));
    if (project !== null) expect(form?.head.project).toBe(project);
    expect(form?.head.unit).toBe(unit);
  });

  test.each<[readonly (readonly CellValue[])[], string | null, string | null]>([
    [[['项目名称', '甲']], '甲', null],
    [[['项目名称：甲']], '甲', null],
    [[['项目名称:', '甲：二期']], '甲：二期', null],
    [[['项目 名称', null, '甲', '主管部门', null, '乙局']], '甲', '乙局'],
    [[['项目名称', null, '主管部门', '乙局']], null, '乙局'],
    [[['项目名称', '项目编码', '01']], null, null],
    [
      [
        ['主管部门', '乙局'],
        ['项目实施单位', '丙所'],
      ],
      null,
      '丙所',
    ],
    [[['部门（单位）名称', '丁委']], null, '丁委'],
    [[['（2024年度）']], null, null],
  ])('%j', (lines, project, unit) => {
    const sheet = sheetOf([['绩效自评表'], ...lines, HEADER]);
    const range = { top: 0, left: 0, bottom: lines.length + 1, right: 7 };
    const header = { first: lines.length + 1, last: lines.length + 1 };
    expect(readFormHead(sheet, { range, header })).toEqual({ title: '绩效自评表', project, unit });
  });
});

describe('复核意见', () => {
  const [form] = reviewed(FORM) as [ReviewedForm];
  const report = reviewReport('一分队', [form]);

  test('a line: what stands there, what the standard gives, the difference, what was found, what to do', () => {
    const [name, cell, target, actual, weight, recorded, computed, difference, problem, remedy] = cellsOf(
      report,
      '=管护里程',
    );
    expect([name, cell, target, actual]).toEqual(['=管护里程', 'G4', '≥100公里', '80公里']);
    expect([weight, recorded, computed, difference]).toEqual([50, 50, 40, 10]);
    expect(problem).toMatch(/【错误】.*未达标却得满分/);
    expect(problem).toMatch(/【提醒】H4：/);
    expect(remedy).toMatch(/把得分改为 40/);
  });

  test('the total, and a line where nothing was found', () => {
    expect(cellsOf(report, '总分').slice(4, 8)).toEqual([100, 99, 90, 9]);
    expect(cellsOf(report, '总分')[8]).toMatch(/总分填写 99，各行得分合计 100/);
    expect(cellsOf(report, '群众满意度').slice(4)).toEqual([20, 20, 20, 0, '', '']);
  });

  test('no colour without its words', () => {
    const words = { '#FCE4D6': '【错误】', '#FFF2CC': '【提醒】' } as const;
    const coloured = report.rows.filter(({ fill }) => fill);
    expect(coloured.length).toBeGreaterThan(0);
    for (const { fill, cells } of coloured) expect(cells[8]).toContain(words[fill as keyof typeof words]);
  });

  test('得分率 by 一级指标, and the bars stand on exactly these rows', () => {
    const { chart, rows } = report;
    const bars = rows.slice(chart!.firstRow, chart!.lastRow + 1).map(({ cells }) => cells);
    expect(bars.map((cells) => [cells[chart!.labels], cells[4], cells[5], cells[chart!.values]])).toEqual([
      ['产出指标', 80, 80, 100],
      ['满意度指标', 20, 20, 100],
    ]);
    expect(rows).toHaveLength(chart!.lastRow + 1);
  });

  test('a finding that is let stand is told with its note, and not at its line', () => {
    const [finding, ...findings] = form.findings as [Finding, ...Finding[]];
    const { rows } = reviewReport('一分队', [{ ...form, findings, ignored: [{ finding, note: '=已与单位核实' }] }]);
    const told = rows.filter(({ cells }) => cells.some((cell) => String(cell).includes(finding.message)));
    expect(told.map(({ cells }) => [cells[0], cells[9]])).toEqual([['已忽略', '=已与单位核实']]);
  });

  test('several forms: each with its name, its own header, its own bars', () => {
    const { rows, chart } = reviewReport('一分队', [form, form]);
    expect(rows.filter(({ cells, style }) => style === 'header' && cells[0] === '指标')).toHaveLength(2);
    expect(rows.filter(({ cells }) => cells[0] === '道路养护（区住建局）')).toHaveLength(2);
    expect(rows.slice(chart!.firstRow).map(({ cells }) => cells[0])).toEqual([
      '表 1 产出指标',
      '表 1 满意度指标',
      '表 2 产出指标',
      '表 2 满意度指标',
    ]);
  });

  test.each<[string, readonly string[], readonly CellValue[]]>([
    ['points', [], []],
    ['scores', ['分值'], [100]],
  ])('without %s no bars', (_, header, points) => {
    const [targets] = reviewed(
      sheetOf([
        [...HEADER.slice(0, 4), ...header],
        ['产出指标', '数量指标', '里程', '≥100公里', ...points],
      ]),
    );
    expect(reviewReport('目标', [targets!]).chart).toBeNull();
  });

  test('of every published form: each finding at one line, no row longer than the columns', () => {
    let findings = 0;
    for (const published of PUBLISHED_FORMS) {
      for (const each of reviewed(publishedSheet(published))) {
        const placed = reviewLines(each).flatMap((line) => line.findings);
        expect([...placed].sort(byMessage)).toEqual([...each.findings].sort(byMessage));
        findings += placed.length;
        const { rows, columns } = reviewReport(published.id, [each]);
        expect(Math.max(...rows.map(({ cells }) => cells.length))).toBe(columns.length);
      }
    }
    expect(findings).toBeGreaterThan(100);
  });
});

const byMessage = (a: Finding, b: Finding): number => a.cell.row - b.cell.row || (a.message < b.message ? -1 : 1);

test('there is a remedy for each check, and none for what is no check', () => {
  expect(Object.keys(REMEDIES).sort()).toEqual(CHECKS.map(({ id }) => id).sort());
});

describe('汇总', () => {
  const forms = reviewed(FORM);

  test('a line for each form: name, whose, total, grade, counts, what to look at first', () => {
    const report = workbookSummary([{ name: '一分队', forms, problem: null }]);
    const [name, whose, total, grade, missed, errors, warnings, first] = cellsOf(report, '一分队');
    expect([name, whose, total, grade, missed, errors, warnings]).toEqual([
      '一分队',
      '道路养护（区住建局）',
      100,
      '优',
      1,
      2,
      1,
    ]);
    expect(first).toMatch(/^【错误】G4：/);
  });

  test('a sheet that was not read says why; bars only where there are totals', () => {
    const broken = { name: '二分队', forms: [], problem: '工作表受保护' };
    expect(cellsOf(workbookSummary([broken]), '二分队')).toEqual([
      '二分队',
      ...[null, null, null, null, null, null],
      '工作表受保护',
    ]);
    expect(workbookSummary([broken]).chart).toBeNull();
    const { chart, rows } = workbookSummary([{ name: '一分队', forms, problem: null }, broken]);
    expect(rows.slice(chart!.firstRow, chart!.lastRow + 1).map(({ cells }) => cells[chart!.labels])).toEqual([
      '一分队',
      '二分队',
    ]);
  });

  test('of two forms on a sheet each is told', () => {
    const { rows } = workbookSummary([{ name: '一分队', forms: [...forms, ...forms], problem: '列没有认准' }]);
    const lines = rows.filter(({ style }) => style === undefined).map(({ cells }) => cells);
    expect(lines.map(([name]) => name)).toEqual(['一分队（表 1）', '一分队（表 2）']);
    expect(lines[0]![7]).toMatch(/^列没有认准\n【错误】/);
  });
});

test('our reports are known by their first cell, a unit’s sheet is none', () => {
  const made = [reviewReport('一分队', reviewed(FORM)), workbookSummary([])];
  expect(made.map(({ rows }) => isReport(sheetOf(rows.map(({ cells }) => cells))))).toEqual([true, true]);
  expect(isReport(FORM)).toBe(false);
});
