/** Emits the chosen assets a second time, in a folder of their own: what a server for Excel needs and nothing else. */
class AlsoInFolder {
  /** @param choose the name in the folder for an asset's name, or null to leave it out */
  constructor(folder, choose) {
    this.folder = folder;
    this.choose = choose;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('AlsoInFolder', (compilation) => {
      // When names and contents are final.
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'AlsoInFolder', stage }, () => {
        for (const { name, source } of compilation.getAssets()) {
          const copy = this.choose(name);
          // Without the mark the minimizer would take them on once more, Microsoft's own included.
          if (copy !== null) compilation.emitAsset(`${this.folder}/${copy}`, source, { minimized: true });
        }
      });
    });
  }
}

module.exports = { AlsoInFolder };
