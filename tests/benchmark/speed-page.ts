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
    'Headers of arguments are known by heart, drugs and their codes are looked up once. What remains of a single formula: 29 of 100 parts set up the reader of a log for its one row, 17 code the visit, 7 look at headers again, 13 clear memory. A column of four arguments is one visit of ten thousand rows, so that its rows cost next to nothing: the floor is coding one visit, about six times a row of the column. Needed: a reader of one row that sets up nothing.',
  recodeUnchanged: 'What remains is holding each cell against the one that was given before.',
  recodeOneVisit:
    'What remains is holding each cell against the one before, and of the changed visit its own coding. With more rows the share falls.',
  workbookToInputOutput:
    'Not looked into: the workbook in memory stands in for Excel, whose reads and writes are slower than the coding.',
  bytesPerRow: 'Charges, findings and the columns of the log are held as long as the coding is.',
  commandPeakBytesPerRow:
    'Of 100,000 rows 1,680 bytes a row are alive at the end (134 the file’s bytes, 356 its cells, each distinct one once, 226 the index, 903 the coding, 62 the audit); the rest is memory that the machine has not cleared yet, and at few rows what the command holds before the first. Letting memory grow more slowly (`--heap-growing-percent=10`) takes a third of the peak and twice the time. Needed for the target: visits that are coded, written and dropped one by one, for which the editions at the head of the answer have to be known before.',
  functionsGzipKb:
    'Not split: of the first script about 46 kB are tables that `INFUSION_CODES` does not need (limits 19, ZIP codes 15, unit maximums 5, localities 5, fee schedule 2) and about 20 the audit and payment, which could come when they are asked for. The floor is higher than the target: the drugs with their codes, hospital rates (which drugs are packaged) and the engine with its rules are about 190 kB, and `INFUSION_CODES` answers at once.',
  paneGzipKb: 'The first view is part of the pane’s first script.',
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
