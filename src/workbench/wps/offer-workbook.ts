import type { Workbook } from '../workbook/workbook';

/** A workbook and the name of its file, "自评表.xlsx", by which WPS knows it. */
export interface OfferedWorkbook {
  readonly workbook: Workbook;
  readonly name: string;
}

interface OfferingFrame extends HTMLIFrameElement {
  jixiaoWorkbook?: OfferedWorkbook;
}

/**
 * The page that owns a workbook lays it out for the pane in `frame`, which is of the same origin and so can take it as it
 * is: WPS answers at once, and no message between pages does. The returned function takes it back.
 */
export function offerWorkbook(frame: HTMLIFrameElement, offered: OfferedWorkbook): () => void {
  const offering: OfferingFrame = frame;
  offering.jixiaoWorkbook = offered;
  return () => {
    delete offering.jixiaoWorkbook;
  };
}

/** In the pane's page: the workbook that the page around it has laid out, or null. */
export const takeWorkbook = (page: Window): OfferedWorkbook | null =>
  (page.frameElement as OfferingFrame | null)?.jixiaoWorkbook ?? null;
