import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '24px',
    padding: '0 4px 0 0',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  icon: { flexShrink: 0 },
});

interface DisclosureProps {
  readonly title: ReactNode;
  /** The whole name for a screen reader where the title is short; it begins with the title's words. */
  readonly label?: string;
  readonly initiallyOpen?: boolean;
  /** Wraps the button, as a heading does. */
  readonly heading?: 'h4';
  readonly className?: string;
  readonly children: () => ReactNode;
}

/** A title that opens and closes what is below it. What is closed is not drawn at all. */
export function Disclosure({ title, label, initiallyOpen = false, heading, className, children }: DisclosureProps) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(initiallyOpen);
  const Icon = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  const Wrapper = heading ?? 'div';
  return (
    <>
      <Wrapper className={className}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-label={label}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon className={styles.icon} aria-hidden />
          {title}
        </button>
      </Wrapper>
      {isOpen && <div id={id}>{children()}</div>}
    </>
  );
}
