import { columnName, type CellRange } from '../../domain/sheet/cell-ref';
import type { SheetChart, WorkbookCell, WorkbookSheet } from './workbook';
import { escapeAttribute, escapeText } from './xml';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const BODY = '<a:bodyPr/><a:lstStyle/>';
const [CATEGORY_AXIS, VALUE_AXIS] = [1, 2];

/**
 * xl/charts/chartN.xml: bars that lie, the first on top, the numbers beside them instead of an axis. What the cells hold
 * is repeated, for programs that show a chart without looking at them.
 */
export function chartPart(chart: SheetChart, sheet: WorkbookSheet): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main">${flag('roundedCorners', 0)}` +
    `<c:chart>${titleElement(chart)}<c:plotArea><c:layout/>${barElement(chart, sheet)}${axisElements(chart, sheet)}</c:plotArea>` +
    `${flag('plotVisOnly', 1)}${flag('dispBlanksAs', 'gap')}</c:chart></c:chartSpace>`
  );
}

const flag = (name: string, value: string | number): string => `<c:${name} val="${value}"/>`;

function titleElement({ title }: SheetChart): string {
  if (title === null) return flag('autoTitleDeleted', 1);
  const paragraph = `<a:p><a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${escapeText(title)}</a:t></a:r></a:p>`;
  return `<c:title><c:tx><c:rich>${BODY}${paragraph}</c:rich></c:tx>${flag('overlay', 0)}</c:title>${flag('autoTitleDeleted', 0)}`;
}

// In the order that CT_DLbls demands: only the value is shown at a bar.
const AT_BARS = ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize']
  .map((part) => flag(part, part === 'showVal' ? 1 : 0))
  .join('');

function barElement(chart: SheetChart, sheet: WorkbookSheet): string {
  const { title, labels, format } = chart;
  const name = title === null ? '' : `<c:tx><c:v>${escapeText(title)}</c:v></c:tx>`;
  const numberFormat = format === null ? '' : `<c:numFmt formatCode="${escapeAttribute(format)}" sourceLinked="0"/>`;
  const categories = labels === null ? '' : `<c:cat>${textReference(sheet, labels)}</c:cat>`;
  return (
    `<c:barChart>${flag('barDir', 'bar')}${flag('grouping', 'clustered')}${flag('varyColors', 0)}` +
    `<c:ser>${flag('idx', 0)}${flag('order', 0)}${name}${flag('invertIfNegative', 0)}` +
    `<c:dLbls>${numberFormat}${AT_BARS}</c:dLbls>${categories}<c:val>${numberReference(sheet, chart)}</c:val></c:ser>` +
    `${flag('gapWidth', 60)}${flag('axId', CATEGORY_AXIS)}${flag('axId', VALUE_AXIS)}</c:barChart>`
  );
}

/** A bar begins at nothing: left to itself the axis may begin just below the smallest number. */
function axisElements({ values }: SheetChart, sheet: WorkbookSheet): string {
  const isBelowZero = cellsIn(sheet, values).some(({ value }) => typeof value === 'number' && value < 0);
  const marks = ['majorTickMark', 'minorTickMark'].map((name) => flag(name, 'none')).join('');
  return (
    `<c:catAx>${flag('axId', CATEGORY_AXIS)}<c:scaling>${flag('orientation', 'maxMin')}</c:scaling>${flag('delete', 0)}` +
    `${flag('axPos', 'l')}${marks}${flag('tickLblPos', 'low')}${flag('crossAx', VALUE_AXIS)}${flag('crosses', 'autoZero')}` +
    `${flag('auto', 1)}${flag('lblAlgn', 'ctr')}${flag('lblOffset', 100)}${flag('noMultiLvlLbl', 0)}</c:catAx>` +
    `<c:valAx>${flag('axId', VALUE_AXIS)}<c:scaling>${flag('orientation', 'minMax')}${isBelowZero ? '' : flag('min', 0)}` +
    `</c:scaling>${flag('delete', 1)}${flag('axPos', 't')}${marks}${flag('tickLblPos', 'nextTo')}` +
    `${flag('crossAx', CATEGORY_AXIS)}${flag('crosses', 'autoZero')}</c:valAx>`
  );
}

function textReference(sheet: WorkbookSheet, range: CellRange): string {
  const points = cellsIn(sheet, range).map(({ text }, index) => (text === '' ? '' : point(index, escapeText(text))));
  return (
    `<c:strRef><c:f>${reference(sheet, range)}</c:f>` +
    `<c:strCache>${flag('ptCount', points.length)}${points.join('')}</c:strCache></c:strRef>`
  );
}

function numberReference(sheet: WorkbookSheet, { values, format }: SheetChart): string {
  const points = cellsIn(sheet, values).map(({ value }, index) =>
    typeof value === 'number' ? point(index, String(value)) : '',
  );
  const code = format === null ? '' : `<c:formatCode>${escapeText(format)}</c:formatCode>`;
  return (
    `<c:numRef><c:f>${reference(sheet, values)}</c:f>` +
    `<c:numCache>${code}${flag('ptCount', points.length)}${points.join('')}</c:numCache></c:numRef>`
  );
}

const point = (index: number, text: string): string => `<c:pt idx="${index}"><c:v>${text}</c:v></c:pt>`;

/** 'Sheet name'!$A$3:$A$9 */
function reference({ name }: WorkbookSheet, { top, left, bottom, right }: CellRange): string {
  const range = `$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`;
  return escapeText(`'${name.replace(/'/g, "''")}'!${range}`);
}

function cellsIn(sheet: WorkbookSheet, { top, left, bottom, right }: CellRange): WorkbookCell[] {
  const cells: WorkbookCell[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) cells.push(sheet.cell(row, column));
  }
  return cells;
}
