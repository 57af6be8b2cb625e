const { readFileSync, readdirSync, statSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { zipSync } = require('fflate');

// The same bytes for the same content, whenever and wherever it is built. In local time, as zip files keep it.
const MADE_AT = new Date(2026, 0, 1);
const UNIX = 3;

/** After a build: one archive of all files of the output folder. Scripts of Unix may be run. */
class ZipPlugin {
  constructor(name) {
    this.name = name;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap('ZipPlugin', ({ outputOptions }) => {
      const folder = outputOptions.path;
      const files = readdirSync(folder, { recursive: true })
        .map((file) => file.split(path.sep).join('/'))
        .filter((file) => file !== this.name && statSync(path.join(folder, file)).isFile())
        .sort();
      const entries = files.map((file) => {
        const mode = file.endsWith('.sh') ? 0o755 : 0o644;
        const attributes = { mtime: MADE_AT, os: UNIX, attrs: ((0o100000 | mode) << 16) >>> 0, level: 9 };
        return [file, [readFileSync(path.join(folder, file)), attributes]];
      });
      writeFileSync(path.join(folder, this.name), zipSync(Object.fromEntries(entries)));
    });
  }
}

module.exports = { ZipPlugin };
