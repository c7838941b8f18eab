// The arrows between the rooms of src/. A room may import only what stands here; everything else is an error.
// Every room may use basics, the ground floor; rules and reference know nothing else; only workbook, taskpane, commands and preview may know Office.
const rooms = {
  basics: [],
  rules: [],
  reference: [],
  // Who a payer is, and what the payers' own documents say.
  payers: ['rules', 'reference'],
  payment: ['reference', 'payers'],
  // What is not the same on two dates, and which visits of a log it touches.
  changes: ['findings', 'engine', 'payment', 'payers', 'reference', 'rules'],
  // A visit side by side for several payers.
  'compare-payers': ['policies', 'findings', 'engine', 'payment', 'payers', 'reference', 'rules'],
  // What is found and asked, one file a kind; it knows words and figures, nothing of who finds it.
  findings: ['reference'],
  // What an office or a payer chooses where sources differ, one file a policy.
  policies: ['rules'],
  engine: ['policies', 'findings', 'rules', 'reference', 'payment', 'payers'],
  audit: ['policies', 'findings', 'engine', 'payment', 'reference', 'rules', 'payers'],
  // What came in for a visit against what each party owes.
  receipts: ['engine', 'payment', 'reference', 'audit', 'payers'],
  forecast: ['findings', 'engine', 'payment', 'reference', 'rules', 'audit', 'payers', 'receipts'],
  purchasing: ['findings', 'engine', 'payment', 'reference', 'rules', 'payers', 'audit', 'receipts'],
  sheets: [
    'policies',
    'findings',
    'engine',
    'payment',
    'reference',
    'rules',
    'audit',
    'forecast',
    'receipts',
    'purchasing',
    'formula',
    'payers',
    'changes',
    'compare-payers',
  ],
  formula: [],
  files: [],
  // Charts as plain drawings, for whoever shows a page.
  charts: ['formula', 'basics'],
  // From the bytes of a file of CMS to dated tables: used by the command line and by the pane.
  loading: ['files', 'reference'],
  functions: [
    'policies',
    'findings',
    'engine',
    'payment',
    'reference',
    'rules',
    'audit',
    'forecast',
    'purchasing',
    'sheets',
    'payers',
  ],
  workbook: [
    'policies',
    'sheets',
    'findings',
    'engine',
    'payment',
    'reference',
    'rules',
    'audit',
    'forecast',
    'purchasing',
    'functions',
    'payers',
    'changes',
    'compare-payers',
  ],
  'command-line': [
    'policies',
    'files',
    'loading',
    'functions',
    'formula',
    'sheets',
    'findings',
    'engine',
    'payment',
    'reference',
    'rules',
    'audit',
    'forecast',
    'purchasing',
    'payers',
    'changes',
    'compare-payers',
  ],
  // The page itself fetches the tables that come late.
  commands: ['workbook', 'taskpane', 'reference'],
  taskpane: [
    'policies',
    'workbook',
    'files',
    'loading',
    'sheets',
    'findings',
    'engine',
    'payment',
    'reference',
    'rules',
    'audit',
    'forecast',
    'purchasing',
    'functions',
    'payers',
    'changes',
    'compare-payers',
  ],
}

// The corridor inside the engine, from the door at which cells come in to the sentences: a room uses only those before it. What
// leads a visit through them (coding, code-encounter, answer, price, supportable) stands beside the rooms and is used by none.
const corridor = [
  'common',
  'substances',
  'log',
  'visits',
  'administrations',
  'services',
  'drug-lines',
  'payer',
  'claim',
  'texts',
]

module.exports = {
  forbidden: [
    ...corridor.map((room, at) => ({
      name: `engine-${room}-uses-only-what-comes-before`,
      severity: 'error',
      from: { path: `^src/engine/${room}/` },
      to: { path: '^src/engine/', pathNot: `^src/engine/(${corridor.slice(0, at + 1).join('|')})/` },
    })),
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
        path: '^src/(basics|findings|policies|rules|reference|payers|payment|engine|audit|forecast|purchasing|sheets|functions|formula|charts)/',
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
