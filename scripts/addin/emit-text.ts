import type { Compiler } from 'webpack'

/** Adds files that are computed, not bundled, to what webpack writes. */
export class EmitText {
  constructor(private readonly files: Readonly<Record<string, string>>) {}

  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack
    compiler.hooks.thisCompilation.tap(EmitText.name, (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: EmitText.name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          for (const [name, text] of Object.entries(this.files)) {
            compilation.emitAsset(name, new sources.RawSource(text))
          }
        },
      )
    })
  }
}
