const path = require('node:path');
const MinimizerPlugin = require('minimizer-webpack-plugin');

const root = path.join(__dirname, '..', '..');

/**
 * The syntax that every page is written in. ES2019 is understood from Chrome 66 on: by Excel's WebView2, by the
 * Chrome 104 seen in WPS 12 and by the Chrome 69 taken as the oldest of WPS 2019; a lower level only costs bytes.
 */
const ES = 'es2019';

// Windows' script host reads files in the code page of the machine, so that its scripts must be ASCII; for the others
// it makes no difference.
const swc = (parser, target = ES) => ({
  loader: 'swc-loader',
  options: {
    jsc: {
      parser,
      target,
      transform: { react: { runtime: 'automatic' } },
      ...(target === 'es3' ? { output: { charset: 'ascii' } } : {}),
    },
  },
});

/** What the configurations of all packages have in common; `name` keeps their caches apart. */
const common = (name, production) => ({
  name,
  mode: production ? 'production' : 'development',
  target: ['web', ES],
  context: root,
  devtool: production ? false : 'source-map',
  node: { global: false },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: swc({ syntax: 'typescript', tsx: true }) },
      {
        // Shipped as ES2022; the oldest engine we support wants ES2019.
        test: /\.m?js$/,
        include: /node_modules[\\/](tabster|keyborg|@fluentui|@griffel|@floating-ui)[\\/]/,
        resolve: { fullySpecified: false },
        use: swc({ syntax: 'ecmascript' }),
      },
      { test: /\.css$/, type: 'css/global' },
      { test: /\.xml$/, type: 'asset/source' },
    ],
  },
  experiments: { css: true },
  // One self-contained script a page: two pages never share a host, so a shared chunk would only cost.
  optimization: {
    splitChunks: false,
    minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
  },
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: path.join(root, '.cache/webpack') },
});

module.exports = { common, root, swc };
