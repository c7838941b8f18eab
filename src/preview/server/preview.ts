import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { build, pageConfiguration } from './build-page'
import { serve, type Served } from './serve'

export interface PreviewOptions {
  /** The repository. */
  readonly root: string
  /** The built add-in's folder. */
  readonly addIn: string
  readonly manifest: string | null
  /** The workbook to start with; an empty sheet without one. */
  readonly workbook: string | null
  readonly port: number
}

/** Builds the page where it is not built yet, and serves the preview. */
export async function startPreview(options: PreviewOptions): Promise<Served> {
  const { root } = options
  const kept = join(root, 'node_modules/.cache/preview')
  const output = join(kept, 'page')
  await build(pageConfiguration({ root, output, cache: join(kept, 'webpack') }))
  const office = createRequire(join(root, 'package.json')).resolve('@microsoft/office-js/package.json')
  return await serve(
    {
      page: output,
      source: join(root, 'src/preview/page'),
      addIn: resolve(root, options.addIn),
      office: join(dirname(office), 'dist'),
      manifest: present(root, options.manifest),
      workbook: present(root, options.workbook),
    },
    options.port,
  )
}

function present(root: string, path: string | null): string | null {
  const whole = path === null ? null : resolve(root, path)
  return whole !== null && existsSync(whole) ? whole : null
}
