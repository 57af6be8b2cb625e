import { FluentProvider, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useTheme } from './theme';

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    maxWidth: '480px',
    minHeight: '100vh',
    padding: '20px 16px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
  },
  title: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: '8px 0', paddingInlineStart: '20px' },
});

const noBackground = (): null => null;

/** The pane opened in a plain browser: where it belongs, and how to get there. */
export function NoHost() {
  const styles = useStyles();
  return (
    <FluentProvider theme={useTheme(noBackground)}>
      <main className={styles.root}>
        <h1 className={styles.title}>请在表格里打开</h1>
        <p>绩效自评助手要在表格旁边使用，这个页面单独打开时没有表格可读。</p>
        <ul className={styles.list}>
          <li>在 Excel 或 WPS 表格里打开自评表，点功能区“绩效自评”里的“打开面板”。</li>
          <li>
            只想试用：打开<Link href="index.html">预览页</Link>，把自评表文件拖进去。
          </li>
        </ul>
      </main>
    </FluentProvider>
  );
}
