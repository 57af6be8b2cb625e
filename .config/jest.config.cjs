// Three projects: node for what is pure, jsdom for the pane, and the built pages in a real Chromium.
// Few, larger test files: jest costs about 0.1 s a file.
const rootDir = require('node:path').join(__dirname, '..');
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
    },
  ],
};
const shared = {
  rootDir,
  transform,
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'json'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/empty-style.ts' },
};

module.exports = {
  rootDir,
  // Laws and genuine Office.js take seconds on a busy machine; a test that hangs is told all the same.
  testTimeout: 60_000,
  // The default leaves a core idle, which on two cores is half the time.
  maxWorkers: '100%',
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      setupFiles: ['<rootDir>/test/laws-setup.ts'],
    },
    {
      ...shared,
      displayName: 'dom',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
      setupFiles: ['<rootDir>/test/dom-setup.ts', '<rootDir>/test/laws-setup.ts'],
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/browser/*.browser.ts'],
      globalSetup: '<rootDir>/test/browser/install-chromium.ts',
    },
  ],
};
