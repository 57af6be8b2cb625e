import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';

/** The pages of the pane, in the order of their tabs. */
export const PANE_PAGES = ['scoring', 'review', 'standards', 'about'] as const;
export type PanePage = (typeof PANE_PAGES)[number];

const PAGE_WORDS: { readonly [page in PanePage]: string } = {
  scoring: '打分',
  review: '复核',
  standards: '评分标准',
  about: '关于',
};

/** How much waits on a page, and in words for a screen reader: "1 个错误、2 个提醒". */
export interface PageCount {
  readonly count: number;
  readonly words: string;
}
export type PageCounts = { readonly [page in PanePage]?: PageCount | undefined };

export const tabId = (page: PanePage): string => `tab-${page}`;
export const panelId = (page: PanePage): string => `panel-${page}`;
/** After a link within a page has opened another one. */
export const focusTab = (page: PanePage): void => document.getElementById(tabId(page))?.focus();

const useStyles = makeStyles({
  root: { display: 'flex', gap: '4px', padding: '0 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: {
    minHeight: '32px',
    padding: '0 8px',
    border: 'none',
    borderBottom: '2px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    borderBottomLeftRadius: 0,
    borderBottomRightRadius: 0,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // Contrast themes draw a transparent border in the colour of text.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    // Contrast themes drop the colour: the line stays.
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  count: {
    display: 'inline-block',
    boxSizing: 'border-box',
    minWidth: '18px',
    marginInlineStart: '4px',
    padding: '0 4px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    // Contrast themes drop the background: the border stays.
    '@media (forced-colors: active)': {
      borderTopColor: 'currentcolor',
      borderRightColor: 'currentcolor',
      borderBottomColor: 'currentcolor',
      borderLeftColor: 'currentcolor',
    },
  },
});

/** Where a key leads from the tab at `index` of `count`; null for a key that is not for tabs. */
function targetOf(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % count;
    case 'ArrowLeft':
      return (index + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

interface PaneTabsProps {
  readonly page: PanePage;
  readonly counts: PageCounts;
  readonly onOpen: (page: PanePage) => void;
}

/** The pane's pages as tabs: one stop for the Tab key, arrow keys between them. */
export function PaneTabs({ page, counts, onOpen }: PaneTabsProps) {
  const styles = useStyles();
  const move = (event: KeyboardEvent): void => {
    const target = targetOf(event.key, PANE_PAGES.indexOf(page), PANE_PAGES.length);
    const next = target === null ? undefined : PANE_PAGES[target];
    if (!next) return;
    event.preventDefault();
    onOpen(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div className={styles.root} role="tablist" aria-label="页面" onKeyDown={move}>
      {PANE_PAGES.map((each) => (
        <button
          key={each}
          id={tabId(each)}
          type="button"
          role="tab"
          className={mergeClasses(styles.tab, each === page && styles.selected)}
          aria-selected={each === page}
          aria-controls={panelId(each)}
          aria-label={counts[each] && `${PAGE_WORDS[each]} ${counts[each].count}，${counts[each].words}`}
          tabIndex={each === page ? undefined : -1}
          onClick={() => onOpen(each)}
        >
          {PAGE_WORDS[each]}
          {counts[each] && <span className={styles.count}>{counts[each].count}</span>}
        </button>
      ))}
    </div>
  );
}
