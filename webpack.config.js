import { resolve } from 'node:path'
import CopyPlugin from 'copy-webpack-plugin'
import HtmlPlugin from 'html-webpack-plugin'
import MiniCssExtractPlugin from 'mini-css-extract-plugin'
import { development, production } from './addin.config.ts'
import { EmitText } from './scripts/addin/emit-text.ts'
import { helpPage } from './scripts/addin/help-page.ts'
import { shortcutsJson } from './scripts/addin/shortcuts.ts'
import { rulesHtml } from './scripts/rule-book/page.ts'
import { catalogue } from './src/functions/catalogue.ts'
import { functionsMetadata } from './src/functions/excel/metadata.ts'

const microsoft = 'https://appsforoffice.microsoft.com'

/**
 * The add-in: `npm run build` into dist/, `npm run build:dev` into dist-dev/. Names carry no hash, because the manifest and
 * saved workbooks name them; a release raises the manifest's version instead.
 *
 * `--env officeJs=office/office.js` takes Office.js from beside the page instead of Microsoft's servers: for a page that
 * is tested without Excel, never for a release.
 */
export default (env, { mode = 'production' }) => {
  const edition = mode === 'production' ? production : development
  const officeJs = env.officeJs ?? `${microsoft}/lib/1/hosted/office.js`
  const scripts = officeJs.startsWith(microsoft) ? `'self' ${microsoft}` : `'self'`
  return {
    mode,
    // No eval in any mode: the page forbids it.
    devtool: mode === 'production' ? false : 'source-map',
    entry: {
      functions: './src/functions/excel/bundle.ts',
      // The page's script builds on what the functions brought with them, so that the engine is loaded once.
      commands: { import: './src/commands/page.ts', dependOn: 'functions' },
    },
    output: {
      path: resolve(import.meta.dirname, env.out ?? (mode === 'production' ? 'dist' : 'dist-dev')),
      filename: '[name].js',
      chunkFilename: '[name].js',
      // Beside the page; working it out from the running script fails where the functions run without a page.
      publicPath: '',
      clean: true,
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
            `base-uri 'none'`,
            `form-action 'none'`,
          ].join('; '),
        },
      }),
      new MiniCssExtractPlugin({ filename: '[name].css', chunkFilename: '[name].css' }),
      new CopyPlugin({
        patterns: [{ from: 'assets', to: 'assets' }, mode === 'production' ? 'manifest.xml' : 'manifest.dev.xml'],
      }),
      new EmitText({
        'functions.json': `${JSON.stringify(functionsMetadata(catalogue, edition.url), null, 2)}\n`,
        'help.html': helpPage(),
        'rules.html': rulesHtml(),
        'shortcuts.json': shortcutsJson(),
      }),
    ],
    // One file a chunk, under the name that it was given.
    optimization: { splitChunks: false },
    performance: { hints: false },
    stats: 'errors-warnings',
  }
}
