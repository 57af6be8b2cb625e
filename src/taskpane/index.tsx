import { createRoot } from 'react-dom/client';
import { detectHost } from '../hosts/detect';
import { App } from './App';
import { ErrorBoundary } from './ErrorBoundary';
import { NoHost } from './NoHost';
import type { ReadBackground } from './theme';

/** The only part of Office that the pane itself asks for: the colour around it. Undefined in browsers and in WPS. */
interface OfficeAround {
  readonly Office?: { readonly context?: { readonly officeTheme?: { readonly bodyBackgroundColor?: string } } };
}

const readBackground: ReadBackground = () =>
  (globalThis as OfficeAround).Office?.context?.officeTheme?.bodyBackgroundColor;

async function open(): Promise<void> {
  const root = createRoot(document.getElementById('root')!);
  try {
    const host = await detectHost();
    root.render(
      <ErrorBoundary>{host ? <App host={host} readBackground={readBackground} /> : <NoHost />}</ErrorBoundary>,
    );
  } catch (error) {
    root.render(<ErrorBoundary error={error} />);
  }
  // Fetched while the user reads; where that fails, the first click asks again and says what is wrong.
  import('./later').catch(() => undefined);
}

void open();
