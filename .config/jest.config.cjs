// Two projects: node for what is pure, jsdom for the pane. Few, larger test files: jest costs about 0.1 s per file.
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' } },
  ],
};
const shared = { rootDir: '..', transform, moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'json'] };

module.exports = {
  rootDir: '..',
  projects: [
    { ...shared, displayName: 'node', testEnvironment: 'node', testMatch: ['<rootDir>/test/**/*.test.ts'] },
    {
      ...shared,
      displayName: 'dom',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
      setupFiles: ['<rootDir>/test/dom-setup.ts'],
    },
  ],
};
