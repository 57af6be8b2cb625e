import { benchLive } from './live';
import { benchManyFiles } from './many-files';
import { benchOfficeTraffic } from './office-traffic';
import { benchPages } from './pages';
import { benchReading } from './reading';
import { benchStages } from './stages';
import { benchWpsCalls } from './wps-calls';
import { benchXlsx } from './xlsx';

/** npm run bench: counts and ratios are what counts; times are of this machine. */
async function main(): Promise<void> {
  await benchOfficeTraffic();
  await benchWpsCalls();
  await benchStages();
  await benchLive();
  await benchReading();
  await benchXlsx();
  benchManyFiles();
  await benchPages();
}

void main();
