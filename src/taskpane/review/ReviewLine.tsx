import { Button, makeStyles } from '@fluentui/react-components';
import type { Finding } from '../../domain/audit/finding';
import { SEVERITIES } from '../../domain/audit/finding';
import { SEVERITY_LOOKS } from '../outcome-words';
import { ToneIcon } from '../ToneIcon';
import { countWords } from './review-count';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 8px',
    margin: '16px 0 0',
  },
  words: { display: 'inline-flex', alignItems: 'center', gap: '6px', minWidth: 0 },
});

interface ReviewLineProps {
  readonly findings: readonly Finding[];
  readonly onOpen: () => void;
}

/** How many findings there are, and the way to the page where they are. */
export function ReviewLine({ findings, onOpen }: ReviewLineProps) {
  const styles = useStyles();
  const gravest = SEVERITIES.find((each) => findings.some(({ severity }) => severity === each));
  return (
    <div className={styles.root}>
      <span className={styles.words}>
        <ToneIcon tone={gravest ? SEVERITY_LOOKS[gravest].tone : 'good'} />
        {gravest ? countWords(findings) : '核查没有发现问题'}
      </span>
      <Button size="small" onClick={onOpen}>
        {gravest ? '去复核' : '看核查了什么'}
      </Button>
    </div>
  );
}
