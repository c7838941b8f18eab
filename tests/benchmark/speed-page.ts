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
    'Visits that are alike are coded once; what remains is flat in a profile of 100,000 rows: 17 of 100 parts are reading (every cell numbered once), 16 finding for each visit the one that it is like, 12 coding those that are like none, 10 putting charges at their rows, 21 the questions that a record, a label, a diagnosis or another visit asks, 14 clearing memory. Where no visit is like another coding itself is 45. `JSON.parse` makes few objects and runs on one thread; coding makes many. The floor, every cell looked at once and numbered, is 1; with the visits found and the charges put at their rows it is about 5.',
  wholeToJsonParse:
    'Beyond coding: of lines and reasons that are alike the texts are made once; each visit’s answer is still built and read member by member, which alone is about twice `JSON.parse`. Where no visit is like another every price is looked up and every sentence made.',
  singleToColumn:
    'Headers of arguments are known by heart, drugs and their codes are looked up once, columns that are not given are one array. Of a single formula 54 of 100 parts are reading a log of one row, 36 coding the visit and judging the log of one. A column of four arguments is one visit of ten thousand rows, so that its rows cost next to nothing: the floor is coding one visit, about six times a row of the column, which is above the target. Needed to come near it: a reader of one row that sets up nothing; by the profile it would about halve the figure.',
  recodeUnchanged: 'What remains is holding each cell against the one that was given before.',
  recodeOneVisit:
    'What remains is holding each cell against the one before, and of the changed visit its own coding. With more rows the share falls.',
  workbookToInputOutput:
    'In a profile 27 of 100 parts make the cells of the claim lines (9 their prices, 4 their reasons in words), 7 are coding, 6 the audit, 15 clearing memory, 20 writing. The workbook in memory stands in for Excel: a cell is written to it in a ten-thousandth of a millisecond, while Excel’s reads and writes cross a process, so that the ratio is likely lower there; nothing here can measure it. The floor here, with coding and prices but no cell made twice, is about 2.',
  bytesPerRow: 'Charges, findings and the columns of the log are held as long as the coding is.',
  commandPeakBytesPerRow:
    'The program itself and what Node leaves uncleared are most of it at few rows: 130 MB are there before the first. From 20 MB of a file on memory is cleared between two steps, and from 100,000 rows on a log is coded and written part by part, by summaries of its visits. A million rows of the office’s sample from `.csv` to `.csv`, byte for byte what they were before, took 979 MB at the highest, 980 bytes a row (1.73 GB before; rows were copied while logs were looked for, and what was dropped stayed). A workbook at its row limit (1,048,576 rows of 19 columns, 76 MB packed) is read in 2.6 GB: its one sheet is half a gigabyte of text, which the reader of workbooks holds whole.',
  functionsGzipKb:
    'Tables of prices, ZIP codes and limits of units (47 kB) and what only prices, audits or buys (35 kB) are chunks that are fetched when a formula asks. What is left is asked by formulas that must answer at once (`INFUSION_CODES`, `INFUSION_LINES`, `INFUSION_WHY`, `INFUSION_UNITS`): of its 840 kB before packing 228 are drugs with their codes, packages and dates, 23 hospital rates (which drugs are packaged), 230 the engine, 110 findings with their sentences, 70 rules with their sources, 50 payers and their documents. The floor with all of that is about 190 kB; drugs by their first letters, fetched as a log names them, would be the next step, and a formula could then not answer at once.',
  longestTaskMs:
    'Between two looks at the clock lie the pieces that cannot be cut: sorting the visits of a whole log, and one write of a sheet’s cells. On a shared machine a piece takes longer than it would alone.',
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
    '`growthToJsonParse`. What each part of the pane takes is measured by `node --import tsx tests/benchmark/page.ts`, see `docs/pane.md`.',
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
