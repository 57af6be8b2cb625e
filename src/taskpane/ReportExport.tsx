import { Button, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { SheetInfo } from '../hosts/host';
import type { ReportActions, SheetActions } from './sheet-actions';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  said: { margin: '8px 0 0', overflowWrap: 'anywhere' },
});

interface ReportExportProps<Subject> {
  readonly label: string;
  readonly subject: Subject;
  readonly report: ReportActions<Subject>;
  readonly actions: Pick<SheetActions, 'say' | 'announce'>;
}

/** A button that adds a sheet of ours to the workbook, and one that takes the last one away again. */
export function ReportExport<Subject>({ label, subject, report, actions }: ReportExportProps<Subject>) {
  const styles = useStyles();
  const { say, announce } = actions;
  const [added, setAdded] = useState<SheetInfo | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const writeButton = useRef<HTMLElement | null>(null);

  const tell = (words: string): void => {
    setSaid(words);
    announce(words);
  };
  const ask = async (work: () => Promise<string | null>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    announce('');
    const words = await work();
    setBusy(false);
    if (words !== null) tell(words);
  };
  const write = async (): Promise<string | null> => {
    const written = await report.write(subject);
    if (!written?.ok) return written && sentence(say(written.error));
    setAdded(written.value);
    return `已写成工作表“${written.value.name}”，排在最后，别的表没有动。`;
  };
  const remove = async ({ id, name }: SheetInfo): Promise<string | null> => {
    const removed = await report.remove(id);
    if (removed === null) return null;
    if (!removed.ok && removed.error.code !== 'sheet-gone') return sentence(say(removed.error));
    setAdded(null);
    // The button that was clicked goes away with the sheet.
    writeButton.current?.focus();
    return removed.ok ? `已删除工作表“${name}”。` : `工作表“${name}”已经不在了，或者改过名字、内容，没有删除。`;
  };

  return (
    <>
      <div className={styles.row}>
        <Button
          ref={(element: HTMLElement | null) => void (writeButton.current = element)}
          size="small"
          disabledFocusable={isBusy}
          onClick={() => void ask(write)}
        >
          {label}
        </Button>
        {added && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={isBusy}
            onClick={() => void ask(() => remove(added))}
          >
            删除刚导出的表
          </Button>
        )}
      </div>
      {said !== '' && <p className={styles.said}>{said}</p>}
    </>
  );
}

const sentence = ({ what, todo }: { readonly what: string; readonly todo: string }): string => `${what}${todo}`;
