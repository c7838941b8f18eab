/** One figure of the benchmark as `--json` prints it; null where it was not measured. */
export type Figures = Readonly<Record<Key, number | null>>

export type Key = (typeof targets)[number]['key']

/** What is measured, and the target that it is held against. Where none is set the figure is only watched. */
export const targets = [
  { key: 'codeToJsonParse', what: 'coding against `JSON.parse` of the same rows', most: 3 },
  { key: 'wholeToJsonParse', what: 'lines, prices, reasons and findings, each read, against the same', most: 7 },
  { key: 'codeDistinctToJsonParse', what: 'coding where no visit is like another', most: null },
  { key: 'wholeDistinctToJsonParse', what: 'the whole where no visit is like another', most: null },
  { key: 'growthToJsonParse', what: 'the first ratio at ten times the rows against it at one time', most: 1.2 },
  { key: 'workbookToInputOutput', what: 'coding in a workbook against its reads and writes', most: 1.5 },
  { key: 'singleToColumn', what: '10,000 single formulas against one over the columns', most: 5 },
  { key: 'recodeUnchanged', what: 'the same column asked again against the first time', most: 0.1 },
  { key: 'recodeOneVisit', what: 'the column with one changed cell against the first time', most: 0.05 },
  { key: 'bytesPerRow', what: 'bytes a row that a coded log holds', most: 1200 },
  { key: 'commandPeakBytesPerRow', what: 'bytes a row of the command at its highest', most: 2000 },
  { key: 'startMs', what: 'milliseconds until the command has printed its help', most: null },
  { key: 'startToNode', what: 'the same against a bare `node`', most: 5 },
  { key: 'functionsGzipKb', what: 'kB of the functions’ first script, gzipped', most: 110 },
  { key: 'paneGzipKb', what: 'kB more until the pane is painted', most: 70 },
  { key: 'functionsReadyMs', what: 'milliseconds until the functions are known to the host, in a browser', most: null },
  { key: 'paneShownMs', what: 'the same until the pane shows its first button, for comparison', most: null },
  { key: 'longestTaskMs', what: 'the longest task of ours in the pane, in milliseconds of the processor', most: 50 },
] as const
