import { useCallback, useState } from 'react';
import { createOfficeHost } from '../office/office-host';
import { servePane } from '../office/serve-pane';
import type { OfferedWorkbook } from '../wps/offer-workbook';
import { offerWorkbook } from '../wps/offer-workbook';

/** Answers the pane's page in the frame from the workbook until the returned function is called. */
export type ConnectPane = (frame: HTMLIFrameElement, file: OfferedWorkbook) => () => void;

/** A spreadsheet program that the preview stands in for. */
export interface Program {
  /** In the address of the page: ?host=wps */
  readonly id: string;
  readonly name: string;
  /** The pane's page: the same task pane, with what it finds in this program before it. */
  readonly page: string;
  readonly connect: ConnectPane;
}

/** The programs there are, first the one to begin with. */
export const PROGRAMS: readonly [Program, ...Program[]] = [
  {
    id: 'excel',
    name: 'Excel',
    page: 'preview-pane.html',
    connect(frame, { workbook }) {
      const host = createOfficeHost(workbook);
      const stopServing = servePane(frame, host.bridge);
      return () => {
        stopServing();
        host.close();
      };
    },
  },
  { id: 'wps', name: 'WPS', page: 'preview-pane-wps.html', connect: offerWorkbook },
];

const PARAMETER = 'host';

/** The program that the page's address names, and how to go over to another; the address follows. */
export function useProgram(programs: readonly [Program, ...Program[]]): readonly [Program, (program: Program) => void] {
  const [program, setProgram] = useState(() => {
    const named = new URLSearchParams(location.search).get(PARAMETER);
    return programs.find(({ id }) => id === named) ?? programs[0];
  });
  const choose = useCallback(
    (chosen: Program) => {
      const address = new URL(location.href);
      if (chosen === programs[0]) address.searchParams.delete(PARAMETER);
      else address.searchParams.set(PARAMETER, chosen.id);
      history.replaceState(null, '', address);
      setProgram(chosen);
    },
    [programs],
  );
  return [program, choose];
}
