import type { KnipConfig } from 'knip'

/** What starts the product, its tests and its chores; an export, file or package that none of them reaches is dead. */
export default {
  entry: [
    // What `dist/engine.js` is built from.
    'src/engine/standalone.ts',
    'src/commands/{index,page,open-help}.ts',
    // The add-in's build puts it in the place of at-hand.ts.
    'src/functions/late/by-chunk.ts',
    'src/taskpane/setup/reference-worker.ts',
    'src/command-line/{code,call,forecast}.ts',
    // Started by `--workers`.
    'src/command-line/parts/part-worker.ts',
    'src/preview/page/*.ts',
    'scripts/**/*.{ts,js}',
    'tests/**/*.test.ts',
    'tests/benchmark/{run,page,memory}.ts',
    'tests/upgrade/make-workbooks.ts',
    // Loaded by scripts/mutation/faults-in-one-process.js by its path.
    'tests/faults/planted.ts',
  ],
  project: ['src/**/*.{ts,tsx}', 'scripts/**/*.{ts,js}', 'tests/**/*.ts'],
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    // Types that stand in tsconfig's lists, and the page that the preview's server takes from the package.
    '@types/office-js',
    '@types/custom-functions-runtime',
    '@microsoft/office-js',
    // Called by npm scripts through `scripts/checks`, and by office-addin-debugging; see docs/dependencies.md.
    'dependency-cruiser',
    '@stryker-mutator/core',
    'office-addin-cli',
    'semver',
  ],
  ignoreIssues: {
    // Called by what `scripts/addin/late-table.js` puts in place of a table's long field.
    'src/reference/late-tables.ts': ['exports'],
    // Roles that nothing asks for yet: the answer is to list them.
    'src/engine/log/headers/roles.ts': ['exports'],
    // Plugins of Stryker are named by its own rules, and its types come with it.
    'stryker.config.js': ['unlisted'],
    'scripts/mutation/*.js': ['unlisted', 'duplicates'],
  },
} satisfies KnipConfig
