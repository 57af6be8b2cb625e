const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const { common, root, swc } = require('./common.js');
const { ZipPlugin } = require('./zip.js');
const { version } = require('../../package.json');

// WPS keeps what it has loaded from a folder: each version gets a folder of its own.
const folder = `jxzp_${version}`;
const output = { path: path.join(root, 'dist', 'wps'), filename: '[name].js', publicPath: '' };

/** The add-in's own scripts and pages, from file:// as well as from a server, and the page of the online route. */
const addin = () => {
  const base = common('wps-addin', true);
  const older = './src/package/wps/older-engine.ts';
  return {
    ...base,
    entry: {
      [`${folder}/ui/taskpane`]: [older, './src/taskpane/wps.ts'],
      [`${folder}/js/commands`]: [older, './src/ribbon/wps-commands.ts'],
      online: './src/package/wps/online.ts',
    },
    output,
    // One script a page: from file:// a chunk may not be fetched.
    module: { ...base.module, parser: { javascript: { dynamicImportMode: 'eager' } } },
    plugins: [
      new CopyPlugin({
        patterns: [
          { from: 'src/package/wps/{manifest.xml,ribbon.xml,index.html}', to: `${folder}/[name][ext]` },
          {
            from: 'src/package/wps/taskpane.{html,css}',
            to: `${folder}/ui/[name][ext]`,
          },
          { from: 'assets/wps-old-engine.js', to: `${folder}/ui/old-engine.js`, info: { minimized: true } },
          { from: 'assets/icons/icon-{score,pane}-32.png', to: `${folder}/images/[name][ext]` },
          { from: 'assets/NOTICE.md', to: `${folder}/NOTICE.md` },
          { from: 'src/package/windows/*.cmd', to: '[name][ext]' },
          { from: 'src/package/linux/{install,uninstall}.sh', to: '[name][ext]' },
          { from: 'src/package/linux/{linux.sh,publish-xml.awk}', to: 'installer/[name][ext]' },
          { from: 'src/package/guide/install.html' },
          { from: 'src/package/wps/online.{html,css}', to: '[name][ext]', transform: withVersion },
          { from: 'src/package/wps/samples/*', to: 'samples/[name][ext]', transform: withVersion },
        ],
      }),
    ],
  };
};

/** A plain script of an older language level, left readable for whoever installs it. */
const plain = (name, entry, target) => {
  const base = common(name, true);
  return {
    ...base,
    target: ['web', 'es5'],
    entry,
    output,
    dependencies: ['wps-addin'],
    module: { rules: [{ test: /\.ts$/, use: swc({ syntax: 'typescript' }, target) }] },
    optimization: { ...base.optimization, minimize: false },
  };
};

const withVersion = (content) => content.toString().replaceAll('{version}', version);

/** dist/wps: the add-in's folder, the installers beside it, and last a zip of all. */
const wps = () => [
  { ...addin(), dependencies: ['excel'] },
  plain('wps-ribbon', { [`${folder}/js/ribbon`]: './src/ribbon/wps.ts' }, 'es5'),
  {
    ...plain('wps-installer', { 'installer/windows': './src/package/windows/index.ts' }, 'es3'),
    dependencies: ['wps-ribbon'],
    plugins: [new ZipPlugin(`${folder}.zip`)],
  },
];

module.exports = { wps };
