import { createRoot } from 'react-dom/client';
import { detectHost } from '../hosts/detect';
import { surroundingBackground } from '../hosts/excel/office-context';
import { App } from './App';
import { ErrorBoundary } from './ErrorBoundary';
import { loadLater } from './load-later';
import { NoHost } from './NoHost';

async function open(): Promise<void> {
  const root = createRoot(document.getElementById('root')!);
  try {
    const host = await detectHost();
    root.render(
      <ErrorBoundary>{host ? <App host={host} readBackground={surroundingBackground} /> : <NoHost />}</ErrorBoundary>,
    );
  } catch (error) {
    root.render(<ErrorBoundary error={error} />);
  }
  // Fetched while the user reads; where that fails, the first click asks again and says what is wrong.
  loadLater().catch(() => undefined);
}

void open();
