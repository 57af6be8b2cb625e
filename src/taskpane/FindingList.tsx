import { makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../domain/audit/finding';
import { SEVERITIES } from '../domain/audit/finding';
import type { CellRef } from '../domain/sheet/cell-ref';
import { CellButton } from './CellButton';
import { SEVERITY_WORDS } from './outcome-words';
import { PagedList } from './PagedList';
import { ToneIcon } from './ToneIcon';
import { useToneStyles } from './tone-styles';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  severity: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    fontWeight: tokens.fontWeightSemibold,
    verticalAlign: 'top',
    marginInlineEnd: '8px',
  },
});

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly onShow: (cell: CellRef) => void;
}

/** 问题, gravest first: what does not hold, and the cell where. */
export function FindingList({ findings, onShow }: FindingListProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const sorted = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return (
    <PagedList
      items={sorted.map((finding, index) => ({ finding, index }))}
      keyOf={({ index }) => index}
      noun="个问题"
      pageSize={20}
    >
      {({ finding: { severity, message, cell } }) => {
        const { word, tone } = SEVERITY_WORDS[severity];
        return (
          <div className={styles.row}>
            <span className={styles.words}>
              <span className={`${styles.severity} ${tones[tone]}`}>
                <ToneIcon tone={tone} />
                {word}
              </span>
              {message}
            </span>
            <CellButton cell={cell} onShow={onShow} />
          </div>
        );
      }}
    </PagedList>
  );
}
