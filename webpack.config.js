const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { getHttpsServerOptions } = require('office-addin-dev-certs');
const { AlsoInFolder } = require('./.config/webpack/also-in-folder.js');
const { common } = require('./.config/webpack/common.js');
const { wps } = require('./.config/webpack/wps.js');

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

// What dist/excel/ takes from dist/, and by what name: the pages that Excel opens and their files, not the preview.
const inExcelFolder = (name) => {
  if (name === 'excel-admin.html') return 'index.html';
  const isExcels = /^(taskpane|ribbon|notice|excel-admin)[.-]|^(office|icons)\/|^(old-engine\.js|NOTICE\.md)$/.test(
    name,
  );
  return isExcels ? name : null;
};

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

  const excel = {
    ...common('excel', production),
    entry: {
      taskpane: './src/taskpane/index.tsx',
      ribbon: './src/ribbon/excel.ts',
      notice: './src/ribbon/notice.ts',
      preview: './src/workbench/preview/index.tsx',
      'preview-bridge': './src/workbench/preview/pane-bridge.ts',
      'preview-wps-bridge': './src/workbench/preview/wps-pane-bridge.ts',
      'excel-admin': './src/package/excel/admin.ts',
    },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: production ? '[name].[contenthash:8].js' : '[name].js',
      publicPath: 'auto',
      clean: true,
    },
    plugins: [
      page('taskpane.html', './src/taskpane/taskpane.html', ['taskpane'], [officeJs]),
      page('ribbon.html', './src/ribbon/ribbon.html', ['ribbon'], [officeJs]),
      page('notice.html', './src/ribbon/notice.html', ['notice'], []),
      page('excel-admin.html', './src/package/excel/admin.html', ['excel-admin'], []),
      page('index.html', './src/workbench/preview/preview.html', ['preview'], []),
      // The preview's pane: the same task-pane script, on Microsoft's client without its loader, which would look for a real Office.
      page(
        'preview-pane.html',
        './src/taskpane/taskpane.html',
        ['preview-bridge', 'taskpane'],
        ['office/excel-web-16.00.js'],
      ),
      page('preview-pane-wps.html', './src/taskpane/taskpane.html', ['preview-wps-bridge', 'taskpane'], []),
      new CopyPlugin({
        patterns: [
          { from: 'assets/old-engine.js', info: { minimized: true } },
          { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
          { from: 'assets/samples/*.{xlsx,json}', to: 'samples/[name][ext]' },
          { from: 'assets/NOTICE.md', to: 'NOTICE.md' },
          { from: 'src/package/guide/install.html', info: { minimized: true } },
          { from: 'node_modules/@microsoft/office-js/LICENSE.md', to: 'office/LICENSE.md' },
          ...(isSelfHosted ? OFFICE_FILES : ['excel-web-16.00.js']).map((file) => ({
            from: `node_modules/@microsoft/office-js/dist/${file}`,
            to: `office/${file}`,
            info: { minimized: true },
          })),
        ],
      }),
      ...(production ? [new AlsoInFolder('excel', inExcelFolder)] : []),
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
  return production ? [excel, ...wps()] : excel;
};
