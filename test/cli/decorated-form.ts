import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const assets = path.join(__dirname, '..', '..', 'assets');
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The 子洲 sample with what officers' files carry along: a chart, a picture, a note, conditional formats, a drop-down,
 * print settings, a part of WPS's and its properties. Its 总分 is a formula over the score cells.
 */
export function decoratedForm(): Uint8Array {
  const parts = unzipSync(readFileSync(path.join(assets, 'samples', 'zizhou.xlsx')));
  const edit = (name: string, change: (text: string) => string): void => {
    parts[name] = strToU8(change(strFromU8(parts[name]!)));
  };
  edit('[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      '<Default Extension="png" ContentType="image/png"/>' +
        override('/xl/drawings/drawing1.xml', 'drawing') +
        override('/xl/charts/chart1.xml', 'drawingml.chart') +
        override('/xl/comments1.xml', 'spreadsheetml.comments') +
        override('/docProps/custom.xml', 'custom-properties') +
        '<Override PartName="/xl/cellimages.xml" ContentType="application/vnd.wps-officedocument.cellimage+xml"/></Types>',
    ),
  );
  edit('_rels/.rels', (text) =>
    text.replace('</Relationships>', `${relation('rId9', 'custom-properties', 'docProps/custom.xml')}</Relationships>`),
  );
  edit('xl/_rels/workbook.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://www.wps.cn/officeDocument/2020/cellImage" Target="cellimages.xml"/></Relationships>',
    ),
  );
  edit('xl/workbook.xml', (text) =>
    text.replace(
      '</sheets>',
      '</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">绩效自评表!$A$1:$I$19</definedName></definedNames>',
    ),
  );
  edit('xl/worksheets/sheet1.xml', (text) =>
    text
      .replace('<c r="H19" s="3"/>', '<c r="H19" s="3"><f>ROUND(SUM(I6,H12:H18),2)</f><v>0</v></c>')
      .replace('<printOptions', `${CONDITIONAL_FORMATS}${VALIDATION}<printOptions`)
      .replace('</worksheet>', '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/></worksheet>'),
  );
  const added: { readonly [name: string]: string } = {
    'xl/worksheets/_rels/sheet1.xml.rels': relations(
      relation('rId1', 'drawing', '../drawings/drawing1.xml'),
      relation('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
      relation('rId3', 'comments', '../comments1.xml'),
    ),
    'xl/drawings/drawing1.xml': DRAWING_PART,
    'xl/drawings/_rels/drawing1.xml.rels': relations(
      relation('rId1', 'chart', '../charts/chart1.xml'),
      relation('rId2', 'image', '../media/image1.png'),
    ),
    'xl/drawings/vmlDrawing1.vml': NOTE_SHAPE,
    'xl/charts/chart1.xml': CHART,
    'xl/comments1.xml': `${HEAD}<comments xmlns="${MAIN}"><authors><author>复核人</author></authors><commentList><comment ref="F15" authorId="0"><text><t>请附台账</t></text></comment></commentList></comments>`,
    'xl/cellimages.xml': `${HEAD}<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>`,
    'docProps/custom.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.16929</vt:lpwstr></property></Properties>`,
  };
  for (const [name, text] of Object.entries(added)) parts[name] = strToU8(text);
  parts['xl/media/image1.png'] = readFileSync(path.join(assets, 'icons', 'icon-32.png'));
  return zipSync(parts);
}

const override = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
const relations = (...list: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;

const CONDITIONAL_FORMATS =
  '<conditionalFormatting sqref="H12:H18"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF63C384"/></dataBar></cfRule></conditionalFormatting>';
const VALIDATION =
  '<dataValidations count="1"><dataValidation type="decimal" operator="between" allowBlank="1" sqref="H12:H18"><formula1>0</formula1><formula2>100</formula2></dataValidation></dataValidations>';

const anchor = (from: number, to: number, content: string): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>${from}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
  `<xdr:to><xdr:col>${to}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>32</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;
const DRAWING_PART =
  `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONS}">` +
  anchor(
    0,
    5,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="得分"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
  ) +
  anchor(
    6,
    8,
    '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="公章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>',
  ) +
  '</xdr:wsDr>';
const CHART =
  `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>` +
  '<c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>绩效自评表!$H$12:$H$18</c:f></c:numRef></c:val></c:ser>' +
  '<c:axId val="1"/><c:axId val="2"/></c:barChart>' +
  '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>' +
  '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>' +
  '</c:plotArea></c:chart></c:chartSpace>';
const NOTE_SHAPE =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>' +
  '<v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden"><v:textbox/><x:ClientData ObjectType="Note"><x:Row>14</x:Row><x:Column>5</x:Column></x:ClientData></v:shape></xml>';
