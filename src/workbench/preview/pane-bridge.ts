import { connectPane } from '../office/connect-pane';

// Runs in the pane's page between Microsoft's client and the task pane, which then finds a spreadsheet to talk to.
connectPane();
