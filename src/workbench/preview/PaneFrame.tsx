import { useEffect, useRef } from 'react';
import type { Workbook } from '../workbook/workbook';

/** Answers the pane's page in the frame from the workbook until the returned function is called. */
export type ConnectPane = (frame: HTMLIFrameElement, workbook: Workbook) => () => void;

interface Props {
  readonly workbook: Workbook;
  readonly connect: ConnectPane;
  /** The pane has chosen a cell: its user wants to see the sheet. */
  readonly onShowSheet: () => void;
}

/** The task pane in a page of its own, as in Excel: the very script that runs there, asking this page instead. */
export function PaneFrame({ workbook, connect, onShowSheet }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => connect(frame.current!, workbook), [connect, workbook]);
  useEffect(
    () =>
      workbook.onView(() => {
        if (document.activeElement === frame.current) onShowSheet();
      }),
    [workbook, onShowSheet],
  );
  return <iframe ref={frame} title="绩效自评助手" src="preview-pane.html" />;
}
