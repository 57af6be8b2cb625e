import { strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of a zip as text (latin1, so that equal text is equal bytes). */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content).toString('latin1')]),
  );
}

/** Names of the parts that differ, came or went. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name)).sort();
}

export const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** A .rels part; a target that is an address is external. */
export function relationships(list: readonly (readonly [type: string, target: string])[]): string {
  const items = list.map(([type, target], index) => {
    const mode = target.startsWith('http') ? ' TargetMode="External"' : '';
    return `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"${mode}/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

export const contentTypes = (overrides: readonly (readonly [part: string, type: string])[]): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
  '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
  '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>' +
  `${overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`).join('')}</Types>`;

/** A workbook of one sheet from the text of <worksheet>…</worksheet> and, if needed, other parts. */
export function packageWith(sheet: string, extra: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipOf({
    '[Content_Types].xml': contentTypes([
      ['/xl/workbook.xml', 'spreadsheetml.sheet.main'],
      ['/xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet'],
    ]),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/worksheets/sheet1.xml': HEAD + sheet,
    ...extra,
  });
}

export const worksheet = (sheetData: string, after = '', before = ''): string =>
  `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${before}<sheetData>${sheetData}</sheetData>${after}</worksheet>`;

export const sharedStrings = (items: readonly string[]): string =>
  `${HEAD}<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;

/**
 * A form with all that officers' files carry along: chart, picture, notes, conditional formats (also x14), validation,
 * print settings, names, table with filter, WPS pictures in cells and properties, shared and array formulas, custom XML.
 */
export function richPackage(): Uint8Array {
  return zipOf({
    '[Content_Types].xml': contentTypes([
      ['/xl/workbook.xml', 'spreadsheetml.sheet.main'],
      ['/xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet'],
      ['/xl/worksheets/sheet2.xml', 'spreadsheetml.worksheet'],
      ['/xl/styles.xml', 'spreadsheetml.styles'],
      ['/xl/sharedStrings.xml', 'spreadsheetml.sharedStrings'],
      ['/xl/calcChain.xml', 'spreadsheetml.calcChain'],
      ['/xl/theme/theme1.xml', 'theme'],
      ['/xl/drawings/drawing1.xml', 'drawing'],
      ['/xl/charts/chart1.xml', 'drawingml.chart'],
      ['/xl/comments1.xml', 'spreadsheetml.comments'],
      ['/xl/tables/table1.xml', 'spreadsheetml.table'],
      ['/docProps/custom.xml', 'custom-properties'],
    ]),
    '_rels/.rels': relationships([
      ['officeDocument', 'xl/workbook.xml'],
      ['custom-properties', 'docProps/custom.xml'],
    ]),
    'docProps/custom.xml':
      `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">` +
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.1</vt:lpwstr></property></Properties>',
    'customXml/item1.xml': '<form xmlns="urn:local:form"><year>2023</year></form>',
    'xl/workbook.xml':
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook"/>` +
      '<bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="绩效自评表" sheetId="3" r:id="rId1"/>' +
      '<sheet name="甲 表" sheetId="7" state="veryHidden" r:id="rId2"/></sheets>' +
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">绩效自评表!$A$1:$J$12</definedName><definedName name="总分">绩效自评表!$D$9</definedName></definedNames>' +
      '<calcPr calcId="191029"/><extLst><ext uri="{x}"/></extLst></workbook>',
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['styles', 'styles.xml'],
      ['theme', 'theme/theme1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['calcChain', 'calcChain.xml'],
      ['customXml', '../customXml/item1.xml'],
    ]),
    'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="D9" i="3"/><c r="E4" i="3"/><c r="E5"/><c r="E6"/><c r="F4" a="1"/><c r="A1" i="7"/></calcChain>`,
    'xl/sharedStrings.xml': sharedStrings([
      '<t>项目支出绩效自评表</t>',
      '<r><rPr><b/></rPr><t>数量</t></r><r><t xml:space="preserve">指标 </t></r><rPh sb="0" eb="1"><t>shù</t></rPh>',
      '<t>≥95%</t>',
      '<t>_x005F_x0041_&amp;_x000D_\n</t>',
    ]),
    'xl/styles.xml': RICH_STYLES,
    'xl/theme/theme1.xml': `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`,
    'xl/worksheets/sheet1.xml': RICH_SHEET,
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([
      ['drawing', '../drawings/drawing1.xml'],
      ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['comments', '../comments1.xml'],
      ['table', '../tables/table1.xml'],
      ['printerSettings', '../printerSettings/printerSettings1.bin'],
      ['hyperlink', 'https://example.invalid/'],
    ]),
    'xl/worksheets/sheet2.xml':
      HEAD +
      worksheet(
        '<row r="1"><c r="A1"><f>绩效自评表!D9/100</f><v>0.27</v></c><c r="B1"><f>NOSUCH(绩效自评表!D4)</f><v>5</v></c></row>',
      ),
    'xl/drawings/drawing1.xml':
      `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
      '<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="100" cy="100"/><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>',
    'xl/drawings/_rels/drawing1.xml.rels': relationships([
      ['chart', '../charts/chart1.xml'],
      ['image', '../media/image1.png'],
    ]),
    'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025"/></xml>',
    'xl/charts/chart1.xml': `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart/></c:chartSpace>`,
    'xl/media/image1.png': 'not really a picture, but nobody may touch it',
    'xl/comments1.xml': `${HEAD}<comments xmlns="${MAIN}"><authors><author>审核</author></authors><commentList><comment ref="D4" authorId="0"><text><t>请核对</t></text></comment></commentList></comments>`,
    'xl/tables/table1.xml':
      `${HEAD}<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A11:C14" totalsRowCount="1"><autoFilter ref="A11:C13"><filterColumn colId="0"><filters><filter val="甲"/></filters></filterColumn></autoFilter>` +
      '<tableColumns count="3"><tableColumn id="1" name="名称" totalsRowLabel="合计"/><tableColumn id="2" name="分值"/><tableColumn id="3" name="得分" totalsRowFunction="sum"/></tableColumns></table>',
    'xl/printerSettings/printerSettings1.bin': '\u0001\u0002printer',
    'xl/cellimages.xml': '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>',
  });
}

const RICH_STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.0_ "/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="宋体"/></font><font><b/><sz val="14"/><color rgb="FFFF0000"/><name val="黑体"/></font></fonts>' +
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5999938962981048"/><bgColor indexed="64"/></patternFill></fill>' +
  '<fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FF00FF00"/></stop></gradientFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right/><top/><bottom style="double"><color indexed="10"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs>' +
  '<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf>' +
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFill="1"><alignment horizontal="center" vertical="center" wrapText="1" textRotation="255"/><protection locked="0"/></xf>' +
  '<xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0"/><xf numFmtId="9" fontId="0" fillId="3" borderId="0" xfId="0"/>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>';

const RICH_SHEET =
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" mc:Ignorable="x14ac">` +
  '<sheetPr codeName="Sheet1"><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:H14"/>' +
  '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomRight" activeCell="D4" sqref="D4:E5"/></sheetView></sheetViews>' +
  '<sheetFormatPr baseColWidth="10" defaultColWidth="9" defaultRowHeight="13.5" x14ac:dyDescent="0.15"/>' +
  '<cols><col min="1" max="1" width="12.5" style="2" customWidth="1"/><col min="7" max="7" hidden="1" width="0" customWidth="1"/></cols><sheetData>' +
  '<row r="1" spans="1:8" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1"/></row>' +
  '<row r="2" spans="1:8"><c r="A2" t="s"><v>1</v></c><c r="B2" s="5" t="s"><v>2</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#DIV/0!</v></c><c r="E2" s="4"><v>45000</v></c><c r="F2" t="s"><v>3</v></c></row>' +
  '<row r="4" spans="1:8"><c r="A4" t="inlineStr"><is><t>产出</t></is></c><c r="D4" s="2"><v>9</v></c><c r="E4"><f t="shared" ref="E4:E6" si="0">D4*2+$D$4</f><v>27</v></c><c r="F4" cm="1"><f t="array" ref="F4:F5">D4:D5*2</f><v>18</v></c><c r="H4" t="str" vm="1"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row>' +
  '<row r="5" spans="1:8"><c r="D5" s="2"><v>8.5</v></c><c r="E5"><f t="shared" si="0"/><v>26</v></c><c r="F5"><v>17</v></c></row>' +
  '<row r="6" spans="1:8" hidden="1"><c r="D6" s="2"><v>9.5</v></c><c r="E6"><f t="shared" si="0"/><v>28</v></c></row>' +
  '<row r="9" s="3" customFormat="1"><c r="C9" s="3"/><c r="D9" s="2"><f>SUM(D4:D6)</f><v>27</v></c></row>' +
  '<row r="11"><c r="A11" t="inlineStr"><is><t>名称</t></is></c><c r="B11" t="inlineStr"><is><t>分值</t></is></c><c r="C11" t="inlineStr"><is><t>得分</t></is></c></row>' +
  '<row r="12" hidden="1"><c r="A12"><v>1</v></c><c r="C12"><v>2</v></c></row><row r="14"><c r="A14" t="inlineStr"><is><t>合计</t></is></c><c r="C14"><f>SUBTOTAL(109,C12:C13)</f><v>2</v></c></row></sheetData>' +
  '<sheetProtection sheet="1" formatCells="0"/><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B9:C9"/></mergeCells>' +
  '<conditionalFormatting sqref="D4:D9"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>6</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="decimal" sqref="D4:D6"><formula1>0</formula1><formula2>10</formula2></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A1" r:id="rId6"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId5"/>' +
  '<rowBreaks count="1" manualBreakCount="1"><brk id="9" max="16383" man="1"/></rowBreaks><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>' +
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{1}"/><xm:sqref>D4:D6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>';
