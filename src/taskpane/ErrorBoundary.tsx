import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Component } from 'react';
import { BugNotice } from './BugNotice';
import { describeError } from './use-command';

interface ErrorBoundaryProps {
  readonly children?: ReactNode;
  /** What went wrong before there was anything to draw. */
  readonly error?: unknown;
}

interface ErrorBoundaryState {
  readonly detail: string | null;
}

/** A bug while drawing would leave a white pane: its words stand there instead. React knows this as a class only. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = {
    detail: this.props.error === undefined ? null : describeError(this.props.error),
  };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { detail: describeError(error) };
  }

  override render(): ReactNode {
    const { detail } = this.state;
    if (detail === null) return this.props.children;
    return (
      <FluentProvider theme={webLightTheme}>
        <main>
          <BugNotice detail={detail} />
        </main>
      </FluentProvider>
    );
  }
}
