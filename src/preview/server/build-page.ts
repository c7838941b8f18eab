import { join } from 'node:path'
import MiniCssExtractPlugin from 'mini-css-extract-plugin'
import webpack, { type Configuration, type Stats } from 'webpack'

/** Where the preview's own files are built to, and kept for the next start. */
export interface BuildFolders {
  readonly root: string
  readonly output: string
  readonly cache: string
}

/** How the preview page is built: not minified, types left to the compiler; quick to build and good to read. */
export function pageConfiguration({ root, output, cache }: BuildFolders): Configuration {
  const page = join(root, 'src/preview/page')
  return {
    name: 'preview',
    mode: 'development',
    context: root,
    devtool: false,
    entry: { main: join(page, 'main.ts') },
    output: { path: output, filename: '[name].js', clean: true, pathinfo: false },
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'ts-loader',
          options: {
            transpileOnly: true,
            configFile: join(root, 'src/preview/tsconfig.json'),
            compilerOptions: { noEmit: false },
          },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, { loader: 'css-loader', options: { url: false } }] },
      ],
    },
    plugins: [new MiniCssExtractPlugin({ filename: '[name].css' })],
    optimization: { minimize: false, splitChunks: false },
    performance: { hints: false },
    cache: { type: 'filesystem', cacheDirectory: cache, buildDependencies: { config: [import.meta.filename] } },
    stats: 'errors-only',
  }
}

/** Builds; @throws Error with webpack's own words. */
export async function build(configuration: Configuration): Promise<void> {
  const compiler = webpack(configuration)
  const stats = await new Promise<Stats | undefined>((resolve, reject) => {
    compiler.run((error, result) => {
      compiler.close(() => {
        if (error) reject(error)
        else resolve(result)
      })
    })
  })
  if (stats?.hasErrors() === true) throw new Error(stats.toString({ all: false, errors: true }))
}
