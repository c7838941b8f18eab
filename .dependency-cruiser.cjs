// The arrows between the rooms of src/. A room may import only what stands here; everything else is an error.
// Every room may use basics, the ground floor; rules and reference know nothing else; only workbook, taskpane, commands and preview may know Office.
const rooms = {
  basics: [],
  rules: [],
  reference: [],
  // Who a payer is, and what the payers' own documents say.
  payers: ['rules', 'reference'],
  payment: ['reference', 'payers'],
  engine: ['rules', 'reference', 'payment', 'payers'],
  audit: ['engine', 'payment', 'reference', 'rules', 'payers'],
  forecast: ['engine', 'payment', 'reference', 'rules', 'audit', 'payers'],
  purchasing: ['engine', 'payment', 'reference', 'rules', 'payers'],
  sheets: ['engine', 'payment', 'reference', 'rules', 'audit', 'forecast', 'purchasing', 'formula', 'payers'],
  formula: [],
  files: [],
  // Charts as plain drawings, for whoever shows a page.
  charts: ['formula', 'basics'],
  // From the bytes of a file of CMS to dated tables: used by the command line and by the pane.
  loading: ['files', 'reference'],
  functions: ['engine', 'payment', 'reference', 'rules', 'audit', 'forecast', 'purchasing', 'sheets', 'payers'],
  workbook: [
    'sheets',
    'engine',
    'payment',
    'reference',
    'rules',
    'audit',
    'forecast',
    'purchasing',
    'functions',
    'payers',
  ],
  'command-line': [
    'files',
    'loading',
    'functions',
    'formula',
    'sheets',
    'engine',
    'payment',
    'reference',
    'rules',
    'audit',
    'forecast',
    'purchasing',
    'payers',
  ],
  commands: ['workbook', 'taskpane'],
  taskpane: [
    'workbook',
    'files',
    'loading',
    'sheets',
    'engine',
    'payment',
    'reference',
    'rules',
    'audit',
    'forecast',
    'functions',
    'payers',
  ],
}

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `${room}-uses-only-its-neighbours`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${[room, 'basics', ...allowed].join('|')})/` },
    })),
    {
      name: 'nobody-uses-the-preview',
      severity: 'error',
      from: { path: '^src/(?!preview/)' },
      to: { path: '^src/preview/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-rooms-touch-no-machine',
      severity: 'error',
      from: {
        path: '^src/(basics|rules|reference|payers|payment|engine|audit|forecast|purchasing|sheets|functions|formula|charts)/',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-does-not-use-development-packages',
      severity: 'error',
      from: { path: '^src/(?!preview/)' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' }, to: {} },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
}
