import { recognizeForms } from '../../src/domain/form/recognize-forms';
import { parseActual } from '../../src/domain/measure/actual';
import { compareRead } from '../../src/domain/measure/comparing/compare';
import type { MeasureCell, MeasureContext } from '../../src/domain/measure/measure';
import { parseTarget } from '../../src/domain/measure/target';
import { cellAt } from '../../src/domain/sheet/sheet';
import type { Sheet } from '../../src/domain/sheet/sheet';
import { createExcelHost } from '../../src/hosts/excel/host';
import { createOfficeHost } from '../../src/workbench/office/office-host';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import { connectGenuineOffice } from '../hosts/genuine-office';
import { largeForm } from '../sheets/large-form';
import { PUBLISHED_FORMS, publishedSheet, typedCell } from '../sheets/published-forms';
import { sheetOf } from '../sheets/sheet-of';
import { fastest, ms, printTable, times } from './table';

/** What reading costs: a sheet beside the cost of getting it, targets per second, and the worst texts a cell can hold. */
export async function benchReading(): Promise<void> {
  await benchTargets();
  await benchSheets();
  await benchLinearity();
}

/** Recognition and reading of every row, beside bringing the same sheet over the genuine Office.js. */
async function benchSheets(): Promise<void> {
  const rows: string[][] = [];
  for (const size of [2000, 20_000]) {
    const { rows: cells, merges } = largeForm(size);
    const office = createOfficeHost(createWorkbook({ sheets: [{ name: '自评表', rows: cells, merges }] }));
    connectGenuineOffice(office.bridge);
    const host = createExcelHost();
    let sheet: Sheet | null = null;
    const runs = size > 2000 ? 3 : 7;
    const loading = await fastest(runs, async () => {
      const read = await host.readSheet();
      if (!read.ok) throw new Error(`the sheet was not read: ${read.error.code}`);
      sheet = read.value;
    });
    office.close();
    const loaded: Sheet = sheet!;
    const reading = await fastest(runs, () => {
      // What is kept per sheet is worked out anew, as for a sheet that has just come.
      const found = recognizeForms({ ...loaded })[0]?.indicators.length;
      if (found !== size) throw new Error(`${found} of ${size} rows were read`);
    });
    const per1000 = (time: number): string => ms((time * 1000) / size);
    rows.push([String(size), ms(loading), per1000(loading), ms(reading), per1000(reading), times(reading / loading)]);
  }
  printTable('认表读数，与把同一张表取来相比', ['行数', '取表', '每千行', '认表读数', '每千行', '之比'], rows);
}

/** A target cell with what its row says. */
type Written = readonly [cell: MeasureCell, context: MeasureContext];

// 指标值 as they are written, beside those of the published forms.
const SPELLINGS: readonly (readonly [name: string, targets: string])[] = [
  ['培训场次', '≥50个 =42个 不少于12种 至少全年完成2次 38508人 ≧5场 ＞3次 ﹦4期 10～15件 五个 6,000份 2.5万人'],
  ['办结率', '≥95完成率达到95% ≥100百分比 不低于95% 98%以上 达到95% 100% 百分之九十 １００％ 三分之二 43.2'],
  ['群众满意度', '≥90% 大于等于90% 90%以上 不低于80%不高于90% 50%-60% 满意度≥90% 达到90%以上 ≥85% 95%'],
  ['平均办理时间', '≤3天 <24小时 不超过5个工作日 第一时间 及时 控制在7天以内 最长6天 3-5个工作日 小于0.9‰'],
  ['补助标准', '>=530元/人*月 ≤15% 120万元 1.2亿元 ≤5万元 不超过30万元 控制在20万元以内 <=475元/亩 2000元/人'],
  ['事故次数', '0次 0起 ≤2次 不超过1起 小于3件 零 无 不发生'],
  ['验收时间', '9月前 2018年10月底 2021年12月31日 2020年1月--2020年11月 12月底前 2023年12月底前 三季度 2023-12-31'],
  ['巡查频次', '不定期（每年4次） 每月8日、18日、28日 1次/月 每季度1次 每年不少于2次 4次/年 每周一次'],
  ['档案管理', '保持 显著提升 有效 按规定执行 是 规范 长期 持续改善 进一步提高 ≥100完成率达到90% — /'],
];

/** Every distinct target of the published forms and of `SPELLINGS`, with its row. */
function writtenTargets(): readonly Written[] {
  const found = new Map<string, Written>();
  const add = (cell: MeasureCell, context: MeasureContext): void => {
    if (cell.text !== '') found.set(`${typeof cell.value} ${cell.text} ${context.name}`, [cell, context]);
  };
  for (const published of PUBLISHED_FORMS) {
    const sheet = publishedSheet(published);
    for (const { indicators } of recognizeForms(sheet)) {
      for (const { targetCell, context } of indicators) {
        if (targetCell) add(cellAt(sheet, targetCell.row, targetCell.column), context);
      }
    }
  }
  for (const [name, targets] of SPELLINGS) {
    const context: MeasureContext = { level1: '产出指标', level2: '', name, comparator: '', unit: '' };
    const sheet = sheetOf([targets.split(' ').map(typedCell)]);
    targets.split(' ').forEach((_, column) => add(cellAt(sheet, 0, column), context));
  }
  return [...found.values()];
}

async function benchTargets(): Promise<void> {
  const targets = writtenTargets();
  const rounds = 20;
  const time = await fastest(60, () => {
    for (let round = 0; round < rounds; round += 1) {
      for (const [cell, context] of targets) parseTarget(cell, context);
    }
  });
  const perSecond = (targets.length * rounds * 1000) / time;
  printTable(
    '读指标值（公开表格里的与常见的写法，连同所在行）',
    ['不同的写法', '每秒', '每个'],
    [[String(targets.length), Math.round(perSecond).toLocaleString('en'), `${(1e6 / perSecond).toFixed(1)} µs`]],
  );
}

// An old limit of a cell's formula text, and nearly the most that a cell holds.
const LENGTHS = [8191, 32_764] as const;

// Texts that make careless patterns try everything again from every place.
const ADVERSARIES: readonly string[] = [
  ' ',
  '　',
  '1 ',
  ...'1|一|万|1.|1,|-|--1|(|（1|）|%|≥|≥1|1年|1月|第|每|不低于|不超过1|至少|百分之|分之|三又|每年|元/|1元/人*'.split(
    '|',
  ),
  ...'到1|、|1、|1日、|1:|。|约|较上年|投诉|满意度|率|(率)|a|1a|.5|一百|十|1~|±|显著提升，|≥95完成率达到95%'.split('|'),
];
const CONTEXT: MeasureContext = { level1: '产出指标', level2: '数量指标', name: '数量', comparator: '', unit: '' };

/** A text four times as long must take about four times as long, whatever it says and wherever it stands. */
async function benchLinearity(): Promise<void> {
  const measured: { text: string; short: number; long: number }[] = [];
  for (const part of ADVERSARIES) {
    const [short, long] = LENGTHS.map((length) => part.repeat(Math.ceil(length / part.length)).slice(0, length));
    measured.push({ text: part, short: await timeOf(short!), long: await timeOf(long!) });
  }
  // Microseconds of noise make no ratio.
  const worst = measured
    .map((each) => ({ ...each, ratio: each.long / Math.max(each.short, 0.05) }))
    .sort((a, b) => b.ratio - a.ratio);
  const shown = [...worst.slice(0, 5), ...[...worst].sort((a, b) => b.long - a.long).slice(0, 3)];
  printTable(
    `单元格里最坏的文字（${ADVERSARIES.length} 种，长度为 ${LENGTHS.join(' 和 ')}，之比最大的五种与最慢的三种）`,
    ['重复', ...LENGTHS.map(String), '之比'],
    [...new Set(shown)].map(({ text, short, long, ratio }) => [
      JSON.stringify(text),
      `${(short * 1000).toFixed(0)} µs`,
      `${(long * 1000).toFixed(0)} µs`,
      times(ratio),
    ]),
  );
}

/** Milliseconds to read a text as a target, as an actual and as its row's name, and to compare. */
function timeOf(text: string): Promise<number> {
  return fastest(20, () => {
    const cell: MeasureCell = { value: text, text, format: 'General' };
    const context = { ...CONTEXT, name: text, unit: text, comparator: text };
    parseTarget({ value: 5, text: '5', format: 'General' }, context);
    compareRead(parseTarget(cell, CONTEXT), parseActual(cell, CONTEXT), context);
  });
}
