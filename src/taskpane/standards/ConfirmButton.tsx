import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';

const useStyles = makeStyles({
  question: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', width: '100%' },
  words: { flex: '1 1 100%', color: tokens.colorNeutralForeground1 },
});

interface ConfirmButtonProps {
  readonly label: string;
  readonly question: string;
  /** What the button that goes through with it says. */
  readonly yes: string;
  /** False where nothing would be lost: then it is done at once. */
  readonly isNeeded?: boolean;
  readonly onConfirm: () => void;
}

/** A button that asks once before something is lost. The focus waits on the way back. */
export function ConfirmButton({ label, question, yes, isNeeded = true, onConfirm }: ConfirmButtonProps) {
  const styles = useStyles();
  const [asking, setAsking] = useState<'never' | 'now' | 'answered'>('never');
  const opener = useRef<HTMLElement | null>(null);
  const back = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (asking === 'now') back.current?.focus();
    if (asking === 'answered') opener.current?.focus();
  }, [asking]);
  if (asking !== 'now') {
    return (
      <Button
        ref={(element: HTMLElement | null) => void (opener.current = element)}
        size="small"
        onClick={() => (isNeeded ? setAsking('now') : onConfirm())}
      >
        {label}
      </Button>
    );
  }
  return (
    <div className={styles.question} role="group" aria-label={question}>
      <span className={styles.words}>{question}</span>
      <Button
        size="small"
        onClick={() => {
          setAsking('answered');
          onConfirm();
        }}
      >
        {yes}
      </Button>
      <Button
        ref={(element: HTMLElement | null) => void (back.current = element)}
        size="small"
        onClick={() => setAsking('answered')}
      >
        不，返回
      </Button>
    </div>
  );
}
