import { spawnSync } from 'node:child_process';
import path from 'node:path';
import webpack from 'webpack';

/**
 * npm run bench: measures the code as it is delivered, compiled by the same loader. Run straight from TypeScript, a
 * wrapper that keeps function names costs a third of the parser's speed and would be measured instead.
 */
const root = path.join(__dirname, '..', '..');
const output = path.join(root, '.cache', 'bench');

webpack(
  {
    mode: 'production',
    context: root,
    target: 'node20',
    devtool: false,
    entry: path.join(__dirname, 'bench.ts'),
    output: { path: output, filename: 'bench.cjs' },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    optimization: { minimize: false },
    // Paths of the sources, relative to the project: the benches find their files by them.
    node: { __dirname: true },
    externals: [
      ({ request }, found) => {
        if (/^[./]/.test(request) || path.isAbsolute(request)) found();
        else found(undefined, `commonjs ${request}`);
      },
    ],
    module: {
      parser: { javascript: { createRequire: false } },
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'swc-loader',
          options: { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2019' } },
        },
      ],
    },
  },
  (error, stats) => {
    if (error ?? stats?.hasErrors()) throw error ?? new Error(stats?.toString('errors-only'));
    const { status } = spawnSync(process.execPath, ['--expose-gc', path.join(output, 'bench.cjs')], {
      cwd: root,
      stdio: 'inherit',
    });
    process.exitCode = status ?? 1;
  },
);
