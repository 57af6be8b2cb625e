import { officeBench } from '../hosts/benches';
import { contract } from '../hosts/contract';

/** The contract of all hosts, run inside a page: the names of what holds, and what does not with its reason. */
async function runContract(): Promise<{ passed: string[]; failed: string[] }> {
  const passed: string[] = [];
  const failed: string[] = [];
  for (const [name, run] of contract) {
    try {
      await run((sheets) => officeBench(sheets, { requirement: '1.17' }));
      passed.push(name);
    } catch (error) {
      failed.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { passed, failed };
}

Object.assign(globalThis, { runContract });
