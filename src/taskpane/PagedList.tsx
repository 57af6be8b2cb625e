import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: 'none' },
    ':focus': { outline: 'none' },
  },
});

interface PagedListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string | number;
  readonly children: (item: Item) => ReactNode;
  /** What the items are, for the button: "项指标". */
  readonly noun: string;
  readonly pageSize?: number;
  /** How many have to be drawn at least: one of them is wanted on view. */
  readonly atLeast?: number;
}

/** A list that draws a page at a time: two thousand indicators must not freeze the pane. */
export function PagedList<Item>({ items, keyOf, children, noun, pageSize = 30, atLeast = 0 }: PagedListProps<Item>) {
  const styles = useStyles();
  const [asked, setShown] = useState(pageSize);
  const shown = Math.max(asked, atLeast);
  const list = useRef<HTMLUListElement>(null);
  const focusIndex = useRef<number | null>(null);
  const left = items.length - shown;

  // The user asked for more: reading goes on at the first of them.
  useEffect(() => {
    if (focusIndex.current === null) return;
    const item = list.current?.children[focusIndex.current];
    focusIndex.current = null;
    if (item instanceof HTMLElement) item.focus();
  }, [shown]);

  return (
    <>
      <ul ref={list} className={styles.list}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)} className={styles.item} tabIndex={-1}>
            {children(item)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button
          size="small"
          onClick={() => {
            focusIndex.current = shown;
            setShown(shown + pageSize);
          }}
        >
          {`再显示 ${Math.min(left, pageSize)} ${noun}（还有 ${left}）`}
        </Button>
      )}
    </>
  );
}
