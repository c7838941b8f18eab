import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import CopyPlugin from 'copy-webpack-plugin'
import HtmlPlugin from 'html-webpack-plugin'
import webpack from 'webpack'
import { LicenseWebpackPlugin } from 'license-webpack-plugin'
import MiniCssExtractPlugin from 'mini-css-extract-plugin'
import { development, production, productionAt } from './addin.config.ts'
import { EmitText } from './scripts/addin/emit-text.ts'
import { lateFields } from './scripts/addin/late-table.js'
import { manifest } from './scripts/addin/manifest.ts'
import { unifiedManifest } from './scripts/addin/unified-manifest.ts'
import { shortcutsJson } from './scripts/addin/shortcuts.ts'
import { changesJson } from './scripts/help/changes.ts'
import { helpPages } from './scripts/help/pages.ts'
import { helpEntries } from './scripts/help/search.ts'
import { catalogue } from './src/functions/catalogue.ts'
import { functionsMetadata } from './src/functions/excel/metadata.ts'

const root = import.meta.dirname

const microsoft = 'https://appsforoffice.microsoft.com'

const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))

/**
 * The add-in: `npm run build` into dist/, `npm run build:dev` into dist-dev/. What the manifest and saved workbooks name keeps
 * its name; chunks carry a hash in a release, so that a page never gets a chunk of another version.
 *
 * `--env base=https://…` fills in where the folder will be served: manifests, functions.json and help name it. Everything else
 * is relative, so that a folder below another is fine.
 *
 * `--env officeJs=office/office.js` takes Office.js from beside the page instead of Microsoft's servers: for a page that
 * is tested without Excel, never for a release.
 */
export default (env, { mode = 'production' }) => {
  const isRelease = mode === 'production'
  const edition = isRelease ? (env.base === undefined ? production : productionAt(env.base)) : development
  const officeJs = env.officeJs ?? `${microsoft}/lib/1/hosted/office.js`
  const scripts = officeJs.startsWith(microsoft) ? `'self' ${microsoft}` : `'self'`
  return {
    mode,
    // No eval in any mode: the page forbids it.
    devtool: isRelease ? false : 'source-map',
    entry: {
      functions: './src/functions/excel/bundle.ts',
      // The page's script builds on what the functions brought with them, so that the engine is loaded once.
      commands: { import: './src/commands/page.ts', dependOn: 'functions' },
    },
    output: {
      path: resolve(import.meta.dirname, env.out ?? (isRelease ? 'dist' : 'dist-dev')),
      filename: '[name].js',
      chunkFilename: isRelease ? '[name].[contenthash:12].js' : '[name].js',
      // Beside the page; working it out from the running script fails where the functions run without a page.
      publicPath: '',
      // The engine for other hosts is built into the same folder, by `scripts/node/engine.js`.
      clean: { keep: 'engine.js' },
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          // Types are checked by `npm run check`.
          options: { configFile: 'tsconfig.office.json', transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        // Tables that only prices and places need are a chunk that is fetched when they are asked for.
        {
          test: new RegExp(`reference[\\\\/]tables[\\\\/](?:${Object.keys(lateFields).join('|')})\\.json$`),
          resourceQuery: { not: [/whole/] },
          type: 'javascript/esm',
          use: [
            {
              loader: resolve(root, 'scripts/addin/late-table.js'),
              options: { store: resolve(root, 'src/reference/late-tables.ts') },
            },
          ],
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      ],
    },
    plugins: [
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        chunks: ['functions', 'commands'],
        chunksSortMode: 'manual',
        scriptLoading: 'defer',
        minify: false,
        templateParameters: {
          officeJs,
          contentSecurityPolicy: [
            `default-src 'none'`,
            `script-src ${scripts}`,
            `style-src 'self'`,
            `img-src 'self' data:`,
            `connect-src 'self'`,
            // Office.js shows its own errors in a frame.
            ...(officeJs.startsWith(microsoft) ? [`frame-src ${microsoft}`] : []),
            `base-uri 'none'`,
            `form-action 'none'`,
          ].join('; '),
        },
      }),
      new webpack.NormalModuleReplacementPlugin(/[\\/]late[\\/]at-hand$/, (one) => {
        one.request = one.request.replace(/at-hand$/, 'by-chunk')
      }),
      new MiniCssExtractPlugin({ chunkFilename: isRelease ? '[name].[contenthash:12].css' : '[name].css' }),
      // The preview and the tests load the development build under the release's bare names; `--env prefixed` is for Excel.
      new webpack.DefinePlugin({ INFUSION_NAMESPACE: JSON.stringify(env.prefixed ? (edition.namespace ?? '') : '') }),
      new CopyPlugin({
        patterns: [
          { from: 'assets', to: 'assets' },
          { from: 'LICENSE', to: 'license.txt' },
        ],
      }),
      new EmitText({
        [isRelease ? 'manifest.xml' : 'manifest.dev.xml']: manifest(edition, version),
        ...(isRelease ? { 'manifest.json': unifiedManifest(edition, version) } : {}),
        'functions.json': `${JSON.stringify(functionsMetadata(catalogue, edition.url), null, 2)}\n`,
        ...Object.fromEntries(Object.entries(helpPages).map(([name, html]) => [name, html()])),
        'shortcuts.json': shortcutsJson(),
        // What the pane fetches: where a new version changed cells, and where somebody searches help.
        'changes.json': changesJson(),
        'help.json': JSON.stringify(helpEntries()),
      }),
      // What ships beside our own code, with the license of each.
      new LicenseWebpackPlugin({
        outputFilename: 'licenses.txt',
        perChunkOutput: false,
        addBanner: false,
        // A worker is built apart, and its modules are not seen: what we depend on ships.
        additionalModules: Object.keys(dependencies).map((name) => ({
          name,
          directory: resolve(import.meta.dirname, 'node_modules', name),
        })),
        // Parts of preact, whose license is in the list once.
        excludedPackageTest: (name) => name === 'jsx-runtime' || name === 'preact-hooks',
        unacceptableLicenseTest: (name) => !/^(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD)$/.test(name),
        handleUnacceptableLicense: (name, license) => {
          throw new Error(`${name} has the license ${license}: decide whether it may ship.`)
        },
      }),
    ],
    // One file a chunk, under the name that it was given.
    optimization: { splitChunks: false },
    performance: { hints: false },
    stats: 'errors-warnings',
  }
}
