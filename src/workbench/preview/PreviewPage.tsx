import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../domain/result';
import { fail } from '../../domain/result';
import { WorkbookView } from '../grid/WorkbookView';
import type { OpenWorkbook, Workbook, WorkbookProblem } from '../workbook/workbook';
import { EditActions } from './EditActions';
import { OpenActions } from './OpenActions';
import { PaneFrame } from './PaneFrame';
import { ProgramSwitch } from './ProgramSwitch';
import type { Program } from './programs';
import { useProgram } from './programs';
import type { Sample } from './samples';
import { readSample, readSamples } from './samples';
import { exportName, saveFile } from './save-file';
import { useFileDrop } from './use-file-drop';

interface Props {
  readonly openWorkbook: OpenWorkbook;
  /** What happened and what to do, for a file that cannot be opened. */
  readonly describeProblem: DescribeProblem;
  /** Where the pane can be, first where it is to begin with. */
  readonly programs: readonly [Program, ...Program[]];
}

type DescribeProblem = (code: WorkbookProblem) => string;

interface OpenedFile {
  readonly name: string;
  readonly workbook: Workbook;
  /** The sample it is, or null. */
  readonly sample: string | null;
  /** A new one for each opening: what belongs to the file before must not be kept. */
  readonly number: number;
}

/** The sheet at the left, the task pane at the right, as in Excel and WPS; one of them at a time on a narrow screen. */
export function PreviewPage({ openWorkbook, describeProblem, programs }: Props) {
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [opening, setOpening] = useState(true);
  const [shown, setShown] = useState<'sheet' | 'pane'>('sheet');
  const [program, chooseProgram] = useProgram(programs);
  const unsaved = useRef(false);
  const latest = useRef(0);

  /** Only the last request counts: a slow file must not replace the one chosen after it. */
  const open = useCallback(
    async (name: string, sample: string | null, read: () => Promise<Uint8Array>) => {
      latest.current += 1;
      const request = latest.current;
      setOpening(true);
      setMessage(null);
      const opened = await readAndOpen(read, openWorkbook, describeProblem);
      if (request !== latest.current) return;
      setOpening(false);
      if (opened.ok) setFile({ name, sample, workbook: opened.value, number: request });
      else setMessage(`“${name}”打不开：${opened.error}`);
    },
    [openWorkbook, describeProblem],
  );

  const openSample = useCallback(
    (sample: Sample) => open(`${sample.title}.xlsx`, sample.file, () => readSample(sample)),
    [open],
  );

  useEffect(() => {
    readSamples().then(
      (all) => {
        setSamples(all);
        if (all[0] && latest.current === 0) void openSample(all[0]);
      },
      () => {
        setOpening(false);
        setMessage('示例没有取到。您可以打开自己的表格文件，或者刷新页面再试。');
      },
    );
  }, [openSample]);

  const mayLeave = () => !unsaved.current || confirm('当前表格有修改还没有导出。换一个文件会丢掉这些修改，继续吗？');
  const onFile = useCallback(
    (chosen: File) => {
      if (mayLeave()) void open(chosen.name, null, async () => new Uint8Array(await chosen.arrayBuffer()));
    },
    [open],
  );
  const onUnsaved = useCallback((now: boolean) => {
    unsaved.current = now;
  }, []);
  const isDragging = useFileDrop(onFile);

  return (
    <div className="page" data-shown={shown} data-dragging={isDragging || undefined}>
      <header className="toolbar">
        <h1>
          绩效自评助手 <span>预览</span>
        </h1>
        <ProgramSwitch programs={programs} current={program} onChoose={chooseProgram} />
        <div className="toolbar-actions">
          <OpenActions
            samples={samples}
            current={file?.sample ?? null}
            onSample={(sample) => mayLeave() && void openSample(sample)}
            onFile={onFile}
          />
          {file && (
            <EditActions
              key={file.number}
              workbook={file.workbook}
              onExport={() => saveFile(exportName(file.name), file.workbook.save())}
              onUnsaved={onUnsaved}
            />
          )}
        </div>
        <p className="toolbar-file">
          {file && <strong title={file.name}>{file.name}</strong>}
          <small>文件只在本机浏览器里打开，不会上传</small>
        </p>
      </header>
      {message !== null && (
        <div className="message" role="alert">
          <p>{message}</p>
          <button type="button" onClick={() => setMessage(null)}>
            知道了
          </button>
        </div>
      )}
      <div className="page-switch" role="group" aria-label="显示">
        <button type="button" aria-pressed={shown === 'sheet'} onClick={() => setShown('sheet')}>
          表格
        </button>
        <button type="button" aria-pressed={shown === 'pane'} onClick={() => setShown('pane')}>
          打分窗格
        </button>
      </div>
      <main className="page-sheet" aria-busy={opening}>
        {file ? (
          <WorkbookView workbook={file.workbook} />
        ) : (
          <p className="page-empty">{opening ? '正在打开表格…' : '把 .xlsx 文件拖到这里，或点“打开文件…”'}</p>
        )}
      </main>
      <aside className="page-pane" aria-label="打分窗格">
        {file && (
          <PaneFrame
            key={`${file.number} ${program.id}`}
            name={file.name}
            workbook={file.workbook}
            program={program}
            onShowSheet={() => setShown('sheet')}
          />
        )}
      </aside>
      {isDragging && (
        <div className="page-drop" aria-hidden>
          松开鼠标，打开这个文件
        </div>
      )}
    </div>
  );
}

async function readAndOpen(
  read: () => Promise<Uint8Array>,
  openWorkbook: OpenWorkbook,
  describeProblem: DescribeProblem,
): Promise<Result<Workbook, string>> {
  let bytes: Uint8Array;
  try {
    bytes = await read();
  } catch {
    return fail('文件没有读出来。请确认它还在原来的位置，没有被别的程序占用，再试一次。');
  }
  // Opening a large file keeps the page busy: let it say so first.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const opened = openWorkbook(bytes);
  return opened.ok ? opened : fail(describeProblem(opened.error.code));
}
