import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import webpack from 'webpack';

/** One script from a test's entry, for a page. `instead` puts one module in the place of another. */
export async function bundle(entry: string, instead: readonly (readonly [RegExp, string])[]): Promise<string> {
  const output = mkdtempSync(path.join(tmpdir(), 'bundle-'));
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    target: ['web', 'es2020'],
    entry: path.join(__dirname, entry),
    output: { path: output, filename: 'bundle.js' },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    node: { global: false },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'swc-loader',
          options: { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2020' } },
        },
      ],
    },
    plugins: instead.map(
      ([module, replacement]) => new webpack.NormalModuleReplacementPlugin(module, path.join(__dirname, replacement)),
    ),
  });
  try {
    await new Promise<void>((resolve, reject) => {
      compiler.run((error, stats) => {
        if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
        else resolve();
      });
    });
    await new Promise<void>((resolve) => compiler.close(() => resolve()));
    return readFileSync(path.join(output, 'bundle.js'), 'utf8');
  } finally {
    rmSync(output, { recursive: true });
  }
}
