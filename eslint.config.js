import js from '@eslint/js'
import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'dist-dev/',
      'dist-node/',
      '.cache/',
      'node_modules/',
      '*.cjs',
      'webpack.config.js',
      'tests/preview/fixture-add-in/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './tsconfig.office.json', './src/preview/tsconfig.json'] },
    },
    rules: {
      // Numbers in sentences are what most of our texts are made of.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Typed arrays read by an index that the loop bounds: `!` says so where it stands.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Plain JavaScript that Node or a tool starts as it stands.
    files: ['eslint.config.js', 'stryker.config.js', 'scripts/**/*.js', 'assets/*.js'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: {
        process: 'readonly',
        console: 'readonly',
        performance: 'readonly',
        URL: 'readonly',
        document: 'readonly',
      },
    },
  },
  {
    // A cell that a person typed never hangs the log: no expression that tries again what it has tried. Where a text is cut
    // to a length first, the line says so.
    files: ['src/**'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error' },
  },
  {
    // A function is read at one sight. Longer are lists of one kind that are read from top to bottom: a sheet's columns, a
    // published file's columns, a view's parts.
    files: ['src/**'],
    rules: {
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 6],
    },
  },
  {
    files: ['src/sheets/**', 'src/reference/cms-files/**', 'src/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 150, skipBlankLines: true, skipComments: true }] },
  },
  {
    // The log, the engine and every rule are deterministic: no machine clock, no locale, no chance.
    files: ['src/basics/**', 'src/engine/**', 'src/rules/**', 'src/reference/**', 'src/functions/**', 'src/sheets/**'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'Intl', 'fetch', 'window', 'document', 'process'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
)
