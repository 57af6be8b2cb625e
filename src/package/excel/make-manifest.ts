import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ADDRESS_PROBLEMS, manifestFor } from './manifest-for';

// npm run manifest -- https://server/path/ : writes dist/excel/manifest.xml. The page dist/excel/index.html does the
// same in a browser, for administrators without Node.js.

const root = path.join(__dirname, '..', '..', '..');
const target = path.join('dist', 'excel', 'manifest.xml');
const made = manifestFor(readFileSync(path.join(root, 'manifest.xml'), 'utf8'), process.argv[2] ?? '');
if (made.ok) {
  writeFileSync(path.join(root, target), made.value);
  console.log(`已写好 ${target}，请放到共享文件夹里。`);
} else {
  console.error(ADDRESS_PROBLEMS[made.error]);
  process.exitCode = 2;
}
