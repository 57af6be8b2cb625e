import type { SheetChart } from './workbook';
import { escapeAttribute } from './xml';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A chart and the id of the relationship by which the drawing finds its part. */
export interface FramedChart {
  readonly chart: SheetChart;
  readonly id: string;
}

/** xl/drawings/drawingN.xml: where the charts lie over the cells. */
export const chartDrawingPart = (framed: readonly FramedChart[]): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${framed.map(anchor).join('')}</xdr:wsDr>`;

function anchor({ chart: { place, title }, id }: FramedChart, index: number): string {
  // For those who hear the sheet read out.
  const described = title === null ? '' : ` descr="${escapeAttribute(title)}"`;
  return (
    `<xdr:twoCellAnchor>${corner('from', place.top, place.left)}${corner('to', place.bottom + 1, place.right + 1)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="图表 ${index + 1}"${described}/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${RELATIONS}" ` +
    `r:id="${escapeAttribute(id)}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

const corner = (name: 'from' | 'to', row: number, column: number): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
