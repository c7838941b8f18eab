import { targets, type Figures, type Key } from './targets'
import type { Spread } from './measure'

export interface Measured {
  readonly figures: Figures
  readonly spreads: Partial<Record<Key, Spread>>
  /** The same ratios by sample, as `office` and `hospital` say them. */
  readonly samples: Readonly<Record<string, Partial<Record<Key, number>>>>
  readonly lazyChunks: Readonly<Record<string, number>>
  readonly rows: number
  readonly machine: string
}

/** Where a target is not met, why, and what would have to be built. */
const reasons: Partial<Record<Key, string>> = {
  codeToJsonParse:
    'Where no visit is like another a profile is flat: 45 of 100 parts are coding visits (11 services, 10 drug lines, 5 modifiers that a claim must carry, 4 payers’ documents), 13 reading (every cell numbered once), 14 putting what was coded at its rows and the layers above, 4 keys of visits, 17 clearing memory. `JSON.parse` makes few objects and runs on one thread; coding makes many, and on a shared machine the clearing of memory competes. The floor, every cell looked at once and numbered, is 1.',
  wholeToJsonParse:
    'Beyond coding: of lines and reasons that are alike the texts are made once; each visit’s answer is still built and read member by member, which alone is about twice `JSON.parse`. Where no visit is like another every price is looked up and every sentence made.',
  singleToColumn:
    'Headers of arguments are known by heart, drugs and their codes are looked up once. Of a single formula 47 of 100 parts set up the reader of a log for its one row (a column each for some forty roles), 19 code the visit and judge the log of one, 7 look at headers, 16 clear memory. A column of four arguments is one visit of ten thousand rows, so that its rows cost next to nothing: the floor is coding one visit, about six times a row of the column, which is above the target. Needed to come near it: a reader of one row that sets up nothing; by the profile it would about halve the figure.',
  recodeUnchanged: 'What remains is holding each cell against the one that was given before.',
  recodeOneVisit:
    'What remains is holding each cell against the one before, and of the changed visit its own coding. With more rows the share falls.',
  workbookToInputOutput:
    'Not profiled: the workbook in memory stands in for Excel, whose reads and writes cross a process and are slower than those here, so that the ratio is likely lower in Excel; nothing here can measure it.',
  bytesPerRow: 'Charges, findings and the columns of the log are held as long as the coding is.',
  commandPeakBytesPerRow:
    'The program itself and what Node leaves uncleared are most of it at few rows: 130 MB are there before the first. From 100,000 rows on a log is coded and written part by part, by summaries of its visits; then the highest point is reading (of a row 134 bytes of the file, as many of its text, 356 of its cells, each distinct one once, and 300 of the index), and memory is cleared more often. A million rows of the office’s sample as JSON took 1.57 GB, 1,530 bytes a row; before, all visits were held and it was 3.7 GB. From `.csv` to `.csv` the cells are held until they are written again: 1.73 GB in three minutes for the same million rows, where a gigabyte is asked: needed is a table of cells by columns in place of rows of cells, which alone are 200 of the 356 bytes.',
  functionsGzipKb:
    'Tables of prices, ZIP codes and limits of units (47 kB) and what only prices, audits or buys (35 kB) are chunks that are fetched when a formula asks. What is left is asked by formulas that must answer at once (`INFUSION_CODES`, `INFUSION_LINES`, `INFUSION_WHY`, `INFUSION_UNITS`): of its 840 kB before packing 228 are drugs with their codes, packages and dates, 23 hospital rates (which drugs are packaged), 230 the engine, 110 findings with their sentences, 70 rules with their sources, 50 payers and their documents. The floor with all of that is about 190 kB; drugs by their first letters, fetched as a log names them, would be the next step, and a formula could then not answer at once.',
  paneGzipKb: 'The session’s look at a workbook (settings, logs, results of ours) is part of the pane’s first script.',
}

/** `docs/speed.md`, made by the command: target against figure. */
export function speedPage({ figures, spreads, samples, lazyChunks, rows, machine }: Measured): string {
  const names = Object.keys(samples)
  const lines = targets.map(({ key, what, most }) => {
    const figure = figures[key]
    const spread = spreads[key]
    const own = names.map((name) => text(samples[name]?.[key]))
    const between = spread === undefined ? '' : ` (${text(spread.low)} to ${text(spread.high)})`
    const met = most === null ? '' : figure === null ? 'not measured' : figure <= most ? 'met' : 'not met'
    return `| \`${key}\` | ${what} | ${most ?? ''} | ${figure === null ? '' : `${text(figure)}${between}`} | ${own.join(' | ')} | ${met} |`
  })
  const missed = targets.filter(({ key, most }) => most !== null && figures[key] !== null && (figures[key] ?? 0) > most)
  return [
    '# Speed',
    '',
    `Made by \`npm run bench -- --write\`; ${rows.toLocaleString('en-US')} rows; ${machine}. Ratios are medians of alternating rounds, the lowest and the`,
    'highest round in brackets: both works in turn, so that a machine that slows down slows both. The figure is the larger of',
    'the two samples, in which visits come again and are coded once; with `Distinct` every visit has times of its own. Where a',
    'spread is wide the machine was shared; with few rows the compiler is still warming up, which flatters',
    '`growthToJsonParse`. What needs a browser is measured by `node --import tsx tests/benchmark/page.ts`, see `docs/pane.md`.',
    '',
    `| key | what | target | figure | ${names.join(' | ')} | |`,
    `| --- | --- | --- | --- | ${names.map(() => '---').join(' | ')} | --- |`,
    ...lines,
    '',
    '## Where a target is not met',
    '',
    ...missed.map(({ key }) => `- \`${key}\`: ${reasons[key] ?? 'not looked into yet.'}`),
    '',
    '## Chunks that are loaded when asked',
    '',
    Object.entries(lazyChunks)
      .map(([name, kb]) => `\`${name}\` ${kb} kB`)
      .join(', ') || 'The add-in was not built when this was measured.',
    '',
  ].join('\n')
}

const text = (value: number | undefined): string =>
  value === undefined
    ? ''
    : value >= 100
      ? Math.round(value).toLocaleString('en-US')
      : String(Number(value.toPrecision(2)))
