import { administrationCodes } from '../../src/reference/codes/code-set'
import { check, type ReferenceFolder, writeTable } from './files'

const editions = { addOns: 'NCCI add-on edits 2024-07-01', pairs: 'NCCI PTP 2024-07-01' }
const known = new Set(administrationCodes.map((entry) => entry.code))
const columns = ['column1', 'column2', 'modifier_indicator', 'deletion_date']

/** Which add-on may follow which code (AOC edits). */
export function buildAddOnEdits(folder: ReferenceFolder): void {
  const mayFollow: Record<string, string[]> = {}
  for (const { code = '', type, complement = '' } of folder.rows('ncci/aoc_drug_admin.csv', ['code', 'type'])) {
    if (type !== 'Add-On' || !known.has(code) || !known.has(complement)) continue
    ;(mayFollow[code] ??= []).push(complement)
  }
  for (const primaries of Object.values(mayFollow)) primaries.sort()
  writeTable('add-on-edits.json', { edition: editions.addOns, mayFollow })
}

/**
 * All pairs with the date until which they held: column 1, then its column 2 codes as `code:indicator`, `:until` behind it
 * where the pair was deleted. Indicator 9 is a pair deleted on the day it began: never in force, left out.
 */
export function buildPairs(folder: ReferenceFolder): void {
  const all = (kind: string): string[] => {
    const byColumn1 = new Map<string, string[]>()
    for (const part of ['core', 'drugcodes']) {
      for (const row of folder.rows(`ncci/ptp_${kind}_${part}_20240701.csv`, columns)) {
        const { column1 = '', column2 = '', modifier_indicator: indicator = '', deletion_date: deleted = '' } = row
        if (indicator === '9') continue
        check(/^[01]$/.test(indicator), `${column1} ${column2}: modifier indicator "${indicator}".`)
        const until = deleted === '9999-12-31' ? '' : `:${deleted}`
        const pairs = byColumn1.get(column1) ?? []
        byColumn1.set(column1, [...pairs, `${column2}:${indicator}${until}`])
      }
    }
    return [...byColumn1]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, pairs]) => `${code} ${pairs.sort().join(' ')}`)
  }
  const edition = { edition: editions.pairs, from: '2024-07-01', until: '2024-09-30' }
  const source = (whose: string): string =>
    `NCCI procedure-to-procedure edits, ${whose}, effective July 1, 2024: pairs of drug administration with their deletion dates; since when a pair holds is not in it`
  writeTable('pairs.json', [
    { ...edition, setting: 'office', source: source('practitioner'), pairs: all('practitioner') },
    { ...edition, setting: 'hospital', source: source('outpatient hospital'), pairs: all('hospital') },
  ])
}
