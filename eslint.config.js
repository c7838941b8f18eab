import js from '@eslint/js'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: ['dist/', 'dist-dev/', 'node_modules/', '*.cjs', 'webpack.config.js', 'tests/preview/fixture-add-in/'],
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
  { files: ['eslint.config.js', 'stryker.config.js', 'scripts/mutation/*.js'], ...tseslint.configs.disableTypeChecked },
  {
    // The log, the engine and every rule are deterministic: no machine clock, no locale, no chance.
    files: ['src/basics/**', 'src/engine/**', 'src/rules/**', 'src/reference/**', 'src/functions/**', 'src/sheets/**'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'Intl', 'fetch', 'window', 'document', 'process'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
)
