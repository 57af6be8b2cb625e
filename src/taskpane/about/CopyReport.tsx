import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';

const useStyles = makeStyles({
  root: { marginTop: '12px' },
  text: {
    boxSizing: 'border-box',
    display: 'block',
    width: '100%',
    height: '160px',
    marginTop: '8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

interface CopyReportProps {
  /** Made when it is asked for: it bears the time. */
  readonly textOf: () => string;
  readonly announce: (text: string) => void;
}

/** 复制报告; where a pane is not let at the clipboard the text is shown, selected, for Ctrl+C. */
export function CopyReport({ textOf, announce }: CopyReportProps) {
  const styles = useStyles();
  const [shown, setShown] = useState<string | null>(null);
  const [said, setSaid] = useState('复制报告');
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (shown !== null) box.current?.select();
  }, [shown]);

  async function copy(): Promise<void> {
    const text = textOf();
    let words = '已复制报告';
    try {
      await navigator.clipboard.writeText(text);
      setShown(null);
    } catch {
      setShown(text);
      words = '已选中，请按 Ctrl+C';
    }
    setSaid(words);
    announce(words);
  }

  return (
    <div className={styles.root}>
      <Button size="small" onClick={() => void copy()}>
        {said}
      </Button>
      {shown !== null && <textarea ref={box} className={styles.text} readOnly aria-label="自检报告" value={shown} />}
    </div>
  );
}
