import type { Program } from './programs';

interface Props {
  readonly programs: readonly Program[];
  readonly current: Program;
  readonly onChoose: (program: Program) => void;
}

/** In which spreadsheet program the pane believes itself to be. The workbook stays as it is. */
export function ProgramSwitch({ programs, current, onChoose }: Props) {
  return (
    <div className="toolbar-programs" role="group" aria-label="窗格所在的程序">
      {programs.map((program) => (
        <button
          key={program.id}
          type="button"
          aria-pressed={program === current}
          title={`看看窗格在 ${program.name} 里的样子`}
          onClick={() => onChoose(program)}
        >
          {program.name}
        </button>
      ))}
    </div>
  );
}
