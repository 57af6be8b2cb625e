import { Button, makeStyles } from '@fluentui/react-components';
import type { Standard } from '../../domain/scoring/standard';
import { formatStandard } from '../../domain/scoring/standard-text';
import { CopyableDetail } from '../CopyableDetail';

const useStyles = makeStyles({ root: { marginTop: '8px' } });

/** A standard as a file and as a text to copy: some programs do not let a pane download. */
export function StandardExport({ standard }: { readonly standard: Standard }) {
  const styles = useStyles();
  const text = formatStandard(standard);
  return (
    <div className={styles.root}>
      <Button size="small" onClick={() => download(`评分标准-${standard.name}.json`, text)}>
        导出 JSON
      </Button>
      <CopyableDetail title="没有下载？复制 JSON 文本" detail={text} />
    </div>
  );
}

/** Hands a text to the browser as a download; nothing leaves the computer. */
function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/[\\/:*?"<>|]/g, '_');
  link.click();
  // Some browsers read the URL only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
