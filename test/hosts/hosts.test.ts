import { memoryBench, officeBench } from './benches';
import type { MakeBench } from './contract';
import { contract } from './contract';

jest.setTimeout(30_000);

const store = new Map<string, string>();
Object.assign(globalThis, {
  localStorage: {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
    removeItem: (key: string) => void store.delete(key),
  },
});

const HOSTS: readonly (readonly [string, MakeBench])[] = [
  ['memory', memoryBench],
  ['Excel LTSC 2021', (sheets) => officeBench(sheets, { requirement: '1.14' })],
  ['Excel 365', (sheets) => officeBench(sheets, { requirement: '1.17', latency: 1 })],
  ['an Excel that brings nothing with an error', (sheets) => officeBench(sheets, { quirks: { failureBringsResults: false } })],
];

describe.each(HOSTS)('%s', (_, make) => {
  test.each(contract)('%s', async (_name, run) => run(make));
});
