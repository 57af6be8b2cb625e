import { useEffect, useRef } from 'react';
import type { Workbook } from '../workbook/workbook';
import type { Program } from './programs';

interface Props {
  /** Of the workbook's file. */
  readonly name: string;
  readonly workbook: Workbook;
  readonly program: Program;
  /** The pane has chosen a cell: its user wants to see the sheet. */
  readonly onShowSheet: () => void;
}

/** The task pane in a page of its own, as in Excel and WPS: the very script that runs there, asking this page instead. */
export function PaneFrame({ name, workbook, program, onShowSheet }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => program.connect(frame.current!, { workbook, name }), [program, workbook, name]);
  useEffect(
    () =>
      workbook.onView(() => {
        if (document.activeElement === frame.current) onShowSheet();
      }),
    [workbook, onShowSheet],
  );
  return <iframe ref={frame} title="绩效自评助手" src={program.page} />;
}
