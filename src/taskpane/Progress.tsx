import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';

/** Quicker than this needs no indicator, in milliseconds: it would only flicker (Office design guidance). */
const NO_INDICATOR_BEFORE = 500;

const useStyles = makeStyles({
  root: { marginBottom: '16px' },
  row: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '32px' },
  text: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
});

interface ProgressProps {
  readonly task: string;
  /** 0 to 1; null while unknown. */
  readonly share: number | null;
  readonly cancelling: boolean;
  readonly onCancel: () => void;
  readonly announce: (text: string) => void;
  /** What is in this place until the indicator is. */
  readonly children: ReactNode;
}

/** What is under way and how far, with the way out; shown once it takes long enough to be noticed. */
export function Progress({ task, share, cancelling, onCancel, announce, children }: ProgressProps) {
  const styles = useStyles();
  const [isVisible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setVisible(true);
      announce(`${task}，请稍候。`);
    }, NO_INDICATOR_BEFORE);
    return () => {
      clearTimeout(timer);
      announce('');
    };
  }, [task, announce]);
  if (!isVisible) return children;

  const words = cancelling ? '正在取消…' : `${task}…${share === null ? '' : ` ${Math.round(share * 100)}%`}`;
  return (
    <div className={styles.root}>
      <div className={styles.row}>
        <span className={styles.text}>{words}</span>
        <Button size="small" disabledFocusable={cancelling} onClick={onCancel}>
          取消
        </Button>
      </div>
      <ProgressBar aria-label={task} {...(share === null ? {} : { value: share })} />
    </div>
  );
}
