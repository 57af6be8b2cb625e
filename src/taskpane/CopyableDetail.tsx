import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { Disclosure } from './Disclosure';

const useStyles = makeStyles({
  text: {
    boxSizing: 'border-box',
    width: '100%',
    maxHeight: '160px',
    margin: '4px 0',
    padding: '8px',
    overflow: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

interface CopyableDetailProps {
  readonly title?: string;
  readonly detail: string;
}

/** A long text, closed at first, to be read or copied: unless said otherwise the words for a maintainer. */
export function CopyableDetail({ title = '详细信息', detail }: CopyableDetailProps) {
  return <Disclosure title={title}>{() => <Detail title={title} detail={detail} />}</Disclosure>;
}

function Detail({ title, detail }: Required<CopyableDetailProps>) {
  const styles = useStyles();
  const text = useRef<HTMLPreElement>(null);
  const [said, setSaid] = useState('复制');

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(detail);
      setSaid('已复制');
    } catch {
      // A task pane may not be let at the clipboard: the text is selected, and Ctrl+C does the rest.
      if (text.current) window.getSelection()?.selectAllChildren(text.current);
      setSaid('已选中，请按 Ctrl+C');
    }
  }

  return (
    <>
      <pre ref={text} className={styles.text} tabIndex={0} aria-label={title}>
        {detail}
      </pre>
      <Button size="small" onClick={() => void copy()}>
        {said}
      </Button>
    </>
  );
}
