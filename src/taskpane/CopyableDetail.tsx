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

/** The words for a maintainer: closed at first, to be read or copied. */
export function CopyableDetail({ detail }: { readonly detail: string }) {
  return <Disclosure title="详细信息">{() => <Detail detail={detail} />}</Disclosure>;
}

function Detail({ detail }: { readonly detail: string }) {
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
      <pre ref={text} className={styles.text} tabIndex={0} aria-label="详细信息">
        {detail}
      </pre>
      <Button size="small" onClick={() => void copy()}>
        {said}
      </Button>
    </>
  );
}
