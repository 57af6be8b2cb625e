import { createRoot } from 'react-dom/client';
import '../grid/grid.css';
import { createOfficeHost } from '../office/office-host';
import { servePane } from '../office/serve-pane';
import { openWorkbook } from '../workbook/open-workbook';
import { workbookProblemSentence } from '../workbook/workbook-problem';
import type { ConnectPane } from './PaneFrame';
import './preview.css';
import { PreviewPage } from './PreviewPage';

const connectPane: ConnectPane = (frame, workbook) => {
  const host = createOfficeHost(workbook);
  const stopServing = servePane(frame, host.bridge);
  return () => {
    stopServing();
    host.close();
  };
};

createRoot(document.getElementById('root')!).render(
  <PreviewPage openWorkbook={openWorkbook} describeProblem={workbookProblemSentence} connectPane={connectPane} />,
);
