import { STANDARDS } from '../domain/scoring/standards';
import { USAGE, readRequest } from './request';
import { scoreFiles } from './score-files';

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(USAGE);
    return 0;
  }
  if (args.includes('--list-standards')) {
    for (const { id, name, source } of STANDARDS) console.log(`${id}\t${name}\t${source}`);
    return 0;
  }
  const request = readRequest(args);
  if (!request.ok) {
    console.error(`${request.error}\n\n${USAGE}`);
    return 2;
  }
  return scoreFiles(request.value);
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
