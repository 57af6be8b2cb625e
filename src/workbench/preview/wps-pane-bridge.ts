import { connectPane } from '../wps/connect-pane';

// Runs in the pane's page before the task pane, which then finds WPS around it.
connectPane(window);
