import { makeStyles, tokens } from '@fluentui/react-components';
import type { StandardList } from '../commands/standards';
import { useLinkStyles } from './link-styles';

const useStyles = makeStyles({
  root: { margin: '0 0 12px', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface StandardLineProps {
  readonly list: StandardList;
  readonly mayWrite: boolean;
  readonly isLive: boolean;
  /** What was saved with the file could not be read. */
  readonly fileFailed: boolean;
  readonly onOpen: () => void;
}

/** By what the sheet is scored, and the way to the page where that is decided. */
export function StandardLine({
  list: { chosen, fromWorkbook },
  mayWrite,
  isLive,
  fileFailed,
  onOpen,
}: StandardLineProps) {
  const styles = useStyles();
  const links = useLinkStyles();
  return (
    <p className={styles.root}>
      按
      <button type="button" className={links.link} aria-label={`评分标准：${chosen.name}`} onClick={onOpen}>
        {`“${chosen.name}”`}
      </button>
      {mayWrite ? '打分' : '核对，不改单位的表'}
      {fromWorkbook && '（随文件保存的标准）'}
      {mayWrite && isLive && '，实时打分已开启'}
      {fileFailed && '。随文件保存的设置没能读取，没有使用。'}
    </p>
  );
}
