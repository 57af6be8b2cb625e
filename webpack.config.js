const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { getHttpsServerOptions } = require('office-addin-dev-certs');

// Where office.js comes from: our own copy for intranets (the default), or Microsoft's CDN, global or 21Vianet.
const OFFICE_JS = {
  self: 'office/office.js',
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

// What Excel 2021+ on Windows, the web and Mac load from beside office.js, unmodified (its licence asks for that).
const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-win32-16.00.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
];

// Griffel (Fluent's styles) adds empty <style> elements and fills them by insertRule: the hash of "" lets it.
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

function contentSecurityPolicy(officeJs) {
  const cdn = officeJs.startsWith('https:') ? ` ${new URL(officeJs).origin}` : '';
  return [
    "default-src 'self'",
    `script-src 'self'${cdn}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const swc = (parser) => ({
  loader: 'swc-loader',
  options: { jsc: { parser, target: 'es2019', transform: { react: { runtime: 'automatic' } } } },
});

module.exports = async (env = {}, { mode = 'production' } = {}) => {
  const production = mode === 'production';
  const office = env.office ?? 'self';
  const officeJs = OFFICE_JS[office];
  if (!officeJs) throw new Error(`--env office=${office}: choose one of ${Object.keys(OFFICE_JS).join(', ')}`);
  const isSelfHosted = office === 'self';

  const page = (filename, template, chunks, scripts) =>
    new HtmlWebpackPlugin({
      filename,
      template,
      chunks,
      chunksSortMode: 'manual',
      scriptLoading: 'defer',
      scripts,
      csp: contentSecurityPolicy(scripts.find((src) => src.startsWith('https:')) ?? ''),
      minify: false,
    });

  return {
    mode,
    target: ['web', 'es2019'],
    entry: {
      taskpane: './src/taskpane/index.tsx',
      ribbon: './src/ribbon/excel.ts',
      notice: './src/ribbon/notice.ts',
      preview: './src/workbench/preview/index.tsx',
      'preview-bridge': './src/workbench/preview/pane-bridge.ts',
    },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: production ? '[name].[contenthash:8].js' : '[name].js',
      publicPath: 'auto',
      clean: true,
    },
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
      ],
    },
    experiments: { css: true },
    // One self-contained script a page: two pages never share a host, so a shared chunk would only cost.
    optimization: {
      splitChunks: false,
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
    },
    performance: { hints: false },
    cache: { type: 'filesystem', cacheDirectory: path.resolve(__dirname, '.cache/webpack') },
    plugins: [
      page('taskpane.html', './src/taskpane/taskpane.html', ['taskpane'], [officeJs]),
      page('ribbon.html', './src/ribbon/ribbon.html', ['ribbon'], [officeJs]),
      page('notice.html', './src/ribbon/notice.html', ['notice'], []),
      page('index.html', './src/workbench/preview/preview.html', ['preview'], []),
      // The preview's pane: the same task-pane script, on Microsoft's client without its loader, which would look for a real Office.
      page(
        'preview-pane.html',
        './src/taskpane/taskpane.html',
        ['preview-bridge', 'taskpane'],
        ['office/excel-web-16.00.js'],
      ),
      new CopyPlugin({
        patterns: [
          { from: 'assets/old-engine.js', info: { minimized: true } },
          { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
          { from: 'assets/samples/*.{xlsx,json}', to: 'samples/[name][ext]' },
          { from: 'NOTICE.md', to: 'NOTICE.md' },
          { from: 'node_modules/@microsoft/office-js/LICENSE.md', to: 'office/LICENSE.md' },
          ...(isSelfHosted ? OFFICE_FILES : ['excel-web-16.00.js']).map((file) => ({
            from: `node_modules/@microsoft/office-js/dist/${file}`,
            to: `office/${file}`,
            info: { minimized: true },
          })),
        ],
      }),
    ],
    devServer: {
      port: 3000,
      host: 'localhost',
      open: env.https ? false : ['/index.html'],
      // Excel takes pages from https only; the preview does not need a certificate.
      server: env.https ? { type: 'https', options: await getHttpsServerOptions() } : 'http',
      hot: false,
      liveReload: true,
      static: false,
      client: { overlay: { errors: true, warnings: false, runtimeErrors: false } },
      headers: { 'Cache-Control': 'no-cache' },
    },
  };
};
