import { check, type ReferenceFolder, writeTable } from './files'

/**
 * ZIP code → locality: carrier and locality number of CMS's ZIP5 file make the key. Most neighbours share a locality, so
 * the table holds which ZIP codes exist, as runs, and at which of them the locality changes, all as differences in base 36.
 */
export function buildZipCodes(folder: ReferenceFolder): void {
  const lines = folder
    .text('geography/ZIP5_OCT2025.txt')
    .split(/\r?\n/)
    .filter((line) => line !== '')
  const zips = lines
    .map((line) => ({
      zip: Number(line.slice(2, 7)),
      locality: `${line.slice(7, 12)}-${line.slice(12, 14)}`,
      split: line[20] === '1',
      quarter: line.slice(75, 80),
    }))
    .sort((a, b) => a.zip - b.zip)
  check(
    zips.every((one) => one.quarter === '20254'),
    'ZIP5_OCT2025.txt holds lines of another quarter.',
  )
  check(new Set(zips.map((one) => one.zip)).size === zips.length, 'ZIP5_OCT2025.txt names a ZIP code twice.')
  const localities = [...new Set(zips.map((one) => one.locality))].sort()
  writeTable('zip-codes.json', {
    edition: 'ZIP 2025Q4',
    from: '2025-10-01',
    until: '2025-12-31',
    source: 'ZIP code to carrier locality file (ZIP5), October 2025',
    localities,
    // Gap before a run of existing ZIP codes, then how many follow its first one; and so on.
    existing: differences(runs(zips.map((one) => one.zip))),
    // Distance from the last change, then which locality begins there; and so on.
    changes: changes(zips, localities),
    // ZIP codes that belong to more than one locality by their last four digits.
    split: differences(zips.filter((one) => one.split).map((one) => one.zip)),
  })
}

/** First and last of each run, flat. */
function runs(zips: readonly number[]): number[] {
  const ends: number[] = []
  for (const zip of zips) {
    if (ends.length > 0 && ends.at(-1) === zip - 1) ends[ends.length - 1] = zip
    else ends.push(zip, zip)
  }
  return ends
}

function changes(zips: readonly { zip: number; locality: string }[], localities: readonly string[]): string {
  const out: string[] = []
  let last = { zip: 0, locality: '' }
  for (const one of zips) {
    if (one.locality === last.locality) continue
    out.push((one.zip - last.zip).toString(36), localities.indexOf(one.locality).toString(36))
    last = one
  }
  return out.join(' ')
}

const differences = (numbers: readonly number[]): string =>
  numbers.map((number, index) => (number - (numbers[index - 1] ?? 0)).toString(36)).join(' ')
