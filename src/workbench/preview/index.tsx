import { createRoot } from 'react-dom/client';
import '../grid/grid.css';
import { openWorkbook } from '../workbook/open-workbook';
import { workbookProblemSentence } from '../workbook/workbook-problem';
import './preview.css';
import { PreviewPage } from './PreviewPage';
import { PROGRAMS } from './programs';

createRoot(document.getElementById('root')!).render(
  <PreviewPage openWorkbook={openWorkbook} describeProblem={workbookProblemSentence} programs={PROGRAMS} />,
);
