import { makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ root: { marginBottom: '16px' } });

interface NoticeProps {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A message in the flow of the pane. It is spoken by the pane's own live region, so the bar itself has no role. */
export function Notice({ intent, actions, children }: NoticeProps) {
  return (
    <MessageBar
      intent={intent}
      // Fluent measures to choose a layout, which flickers; in a pane there is never room for one line.
      layout="multiline"
      className={useStyles().root}
      role="presentation"
      aria-labelledby={undefined}
    >
      <MessageBarBody>{children}</MessageBarBody>
      {actions && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
