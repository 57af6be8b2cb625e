import { useRef } from 'react';
import type { Sample } from './samples';

interface Props {
  readonly samples: readonly Sample[];
  /** The sample on the page; null when it is the user's own file. */
  readonly current: string | null;
  readonly onSample: (sample: Sample) => void;
  readonly onFile: (file: File) => void;
}

/** Which form to look at: one that comes with the page, or one of the user's own. */
export function OpenActions({ samples, current, onSample, onFile }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <label className="toolbar-sample">
        示例
        <select
          value={current ?? ''}
          disabled={samples.length === 0}
          onChange={({ target }) => {
            const sample = samples.find(({ file }) => file === target.value);
            if (sample) onSample(sample);
          }}
        >
          {current === null && <option value="">选择一份示例…</option>}
          {samples.map(({ file, title }) => (
            <option key={file} value={file}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => picker.current?.click()}>
        打开文件…
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="选择表格文件"
        // Old formats may be chosen too: they are answered with how to turn them into .xlsx.
        accept=".xlsx,.xlsm,.xls,.et"
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file can be chosen again.
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
