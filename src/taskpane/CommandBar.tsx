import { Button, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  // On top while the result scrolls: the next scoring is never out of reach.
  root: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    gap: '8px',
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid transparent`,
  },
  separated: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  primary: { flexGrow: 1, minWidth: 0 },
  secondary: { flexShrink: 0, minWidth: 0 },
});

interface CommandBarProps {
  readonly isBusy: boolean;
  readonly hasResult: boolean;
  /** A reviewer has one thing to ask for: 核对本表. */
  readonly mayWrite: boolean;
  readonly onScore: () => void;
  readonly onCheck: () => void;
}

/** The two things to ask for. They stay where they are, and keep the focus, while a request is running. */
export function CommandBar({ isBusy, hasResult, mayWrite, onScore, onCheck }: CommandBarProps) {
  const styles = useStyles();
  return (
    <div className={`${styles.root} ${hasResult ? styles.separated : ''}`} role="group" aria-label="打分">
      <Button
        appearance="primary"
        className={styles.primary}
        disabledFocusable={isBusy}
        onClick={mayWrite ? onScore : onCheck}
      >
        {mayWrite ? '给本表打分' : '核对本表'}
      </Button>
      {mayWrite && (
        <Button className={styles.secondary} disabledFocusable={isBusy} onClick={onCheck}>
          只核对不写入
        </Button>
      )}
    </div>
  );
}
