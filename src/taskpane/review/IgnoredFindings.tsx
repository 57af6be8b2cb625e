import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ScoredForm } from '../../commands/read-sheet';
import type { Finding } from '../../domain/audit/finding';
import { SEVERITY_WORDS } from '../../domain/report/reviewed-form';
import type { CellRef } from '../../domain/sheet/cell-ref';
import { CellButton } from '../CellButton';
import { Disclosure } from '../Disclosure';
import { PagedList } from '../PagedList';
import { findingKey } from './listed-finding';

const useStyles = makeStyles({
  root: { marginTop: '20px', fontWeight: tokens.fontWeightSemibold },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  note: { margin: '2px 0 4px', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface IgnoredFindingsProps {
  readonly ignored: ScoredForm['ignored'];
  readonly onShow: (cell: CellRef) => void;
  readonly onRestore: (finding: Finding) => void;
}

/** 已忽略的问题, closed at first: what a person lets stand, why, and the way to list it again. */
export function IgnoredFindings({ ignored, onShow, onRestore }: IgnoredFindingsProps) {
  const styles = useStyles();
  return (
    <Disclosure className={styles.root} title={`已忽略的问题（${ignored.length}）`}>
      {() => (
        <PagedList items={ignored} keyOf={({ finding }) => findingKey(finding)} noun="个问题" pageSize={20}>
          {({ finding, note }) => (
            <>
              <div className={styles.head}>
                <span className={styles.words}>{`${SEVERITY_WORDS[finding.severity]}：${finding.message}`}</span>
                <CellButton cell={finding.cell} onShow={onShow} />
              </div>
              <p className={styles.note}>{note === '' ? '没有写理由' : `理由：${note}`}</p>
              <Button size="small" aria-label={`恢复：${finding.message}`} onClick={() => onRestore(finding)}>
                恢复
              </Button>
            </>
          )}
        </PagedList>
      )}
    </Disclosure>
  );
}
