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
    'Not profiled yet. Cells that are numbered once for the whole log, with days keyed by those numbers, are not built.',
  wholeToJsonParse: 'Not profiled yet. Every line is priced and every reason and finding put into words.',
  singleToColumn:
    'A single formula is still read as a log of one row: its arguments go through the reader of columns and the grouping of visits.',
  recodeUnchanged:
    'The registered functions remember whole calls by the text of their arguments, so that writing that text is what remains; above eight million characters nothing is remembered.',
  recodeOneVisit:
    'A changed cell codes the whole column again. Needed: days keyed by their cells, results that know rows relative to the visit.',
  bytesPerRow: 'Charges, findings and the columns of the log are held as long as the coding is.',
  commandPeakBytesPerRow:
    'The command holds the cells, the index and the coding of the whole log until the last visit is written; at few rows what it holds before the first row counts most.',
  functionsGzipKb: 'Tables of prices and edits and the texts of reasons are in the first script.',
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
    'the two samples. Where a spread is wide the machine was shared; with few rows the compiler is still warming up, which flatters',
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
